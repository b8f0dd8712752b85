package perennial.collect.customers.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.store.NoteKind;
import perennial.collect.customers.store.NoteStore.Words;

/// What somebody writes down about a customer: what it is, in which words, and the day it was or is due.
final class EnteredNote {

    private static final int LONGEST = 10_000;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final int YEARS_AHEAD = 20;

    private EnteredNote() {}

    /// @param kind null to read it from the form as well
    /// @return empty when there are no words or too many, the kind is unknown, or the day can't be
    static Optional<Words> read(Map<String, String> form, @Nullable NoteKind kind, Instant now, ZoneId zone) {
        var what = kind == null ? NoteKind.of(form.getOrDefault("kind", "note")) : Optional.of(kind);
        var text = form.getOrDefault("text", "").replace("\0", "").strip();
        if (what.isEmpty() || text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    words(what.get(), text, form.getOrDefault("on", "").strip(), now, zone));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Words words(NoteKind kind, String text, String on, Instant now, ZoneId zone) {
        var day = on.isEmpty() || kind == NoteKind.NOTE ? null : day(on, now, zone);
        if (kind == NoteKind.TASK) {
            return new Words(kind, text, null, day);
        }
        if (day == null || day.equals(LocalDate.ofInstant(now, zone))) {
            return new Words(kind, text, null, null);
        }
        return new Words(kind, text, day.atStartOfDay(zone).toInstant(), null);
    }

    private static LocalDate day(String on, Instant now, ZoneId zone) {
        var day = LocalDate.parse(on);
        if (day.isBefore(FIRST) || day.isAfter(LocalDate.ofInstant(now, zone).plusYears(YEARS_AHEAD))) {
            throw new DateTimeException("not a day on which anybody calls");
        }
        return day;
    }
}
