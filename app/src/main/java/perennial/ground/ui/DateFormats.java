package perennial.ground.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days and moments as a person says them, in the reader's own time zone.
final class DateFormats {

    private final Words words;
    private final Locale locale;
    private final ZoneId zone;
    private final Clock clock;

    DateFormats(Words words, ZoneId zone, Clock clock) {
        this.words = words;
        this.locale = words.locale();
        this.zone = zone;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    Shown day(LocalDate day) {
        return new Shown(said(day), weekday(day, TextStyle.FULL) + ", " + exact(day));
    }

    private String said(LocalDate day) {
        int ahead = (int) Math.clamp(ChronoUnit.DAYS.between(today(), day), -1000, 1000);
        return switch (ahead) {
            case -1 -> words.text("ui.date.yesterday");
            case 0 -> words.text("ui.date.today");
            case 1 -> words.text("ui.date.tomorrow");
            case -2, -3, -4, -5, -6 -> words.text("ui.date.last", weekday(day, TextStyle.FULL));
            case 2, 3, 4, 5, 6 -> words.text("ui.date.coming", weekday(day, TextStyle.FULL));
            default -> day.getYear() == today().getYear() ? pattern("ui.date.pattern.day", day) : exact(day);
        };
    }

    Shown moment(Instant moment) {
        Duration since = Duration.between(moment, clock.instant());
        String exact = exact(moment);
        if (!since.isNegative() && since.toMinutes() < 60) {
            String text = since.toMinutes() < 1
                    ? words.text("ui.date.now")
                    : ago(moment).text();
            return new Shown(text, exact);
        }
        LocalDate day = LocalDate.ofInstant(moment, zone);
        boolean near = Math.abs(ChronoUnit.DAYS.between(today(), day)) < 7;
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .format(moment.atZone(zone));
        return new Shown(near ? said(day) + ", " + time : said(day), exact);
    }

    Shown ago(Instant moment) {
        Duration since = Duration.between(moment, clock.instant());
        String key = since.isNegative() ? "ui.date.in" : "ui.date.ago";
        Spans.Span span = Spans.of(since.abs());
        return new Shown(words.text(key + "." + span.unit(), span.count()), exact(moment));
    }

    String span(Duration length) {
        Spans.Span span = Spans.of(length.abs());
        return words.text("ui.span." + span.unit(), span.count());
    }

    String exact(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    private String exact(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(month);
    }

    String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL yy", locale).format(month).replace(".", "");
    }

    private String pattern(String key, LocalDate day) {
        return DateTimeFormatter.ofPattern(words.text(key), Locale.of(locale.getLanguage()))
                .format(day);
    }

    private String weekday(LocalDate day, TextStyle style) {
        return day.getDayOfWeek().getDisplayName(style, locale);
    }
}
