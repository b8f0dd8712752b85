package perennial.collect.intake.meaning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Row;
import perennial.collect.intake.meaning.DateCell.Outcome;

/// Reads when something was ordered, from one column or from day, time and zone apart.
final class Days {

    private static final Duration AHEAD = Duration.ofHours(36); // no zone is further away
    private static final int OLDEST = 1970;
    private static final int REMEMBERED = 4096;
    // what programs write for "nothing": the zero of workbooks, of Unix and of databases
    private static final Set<LocalDate> ZEROS = Set.of(
            LocalDate.of(1899, 12, 30),
            LocalDate.of(1899, 12, 31),
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1904, 1, 1),
            LocalDate.of(1970, 1, 1),
            LocalDate.of(1, 1, 1));

    private final Columns columns;
    private final ZoneId zone;
    private final Instant latest;
    private final DateCell date;
    private final ClockCell clock = new ClockCell();
    private final boolean apart;
    private final Map<String, Instant> known = new HashMap<>();
    private String lastCell = "";
    private @Nullable Instant last;

    Days(Columns columns, ZoneId zone, Instant now) {
        this.columns = columns;
        this.zone = zone;
        this.latest = now.plus(AHEAD);
        this.date = new DateCell(
                columns.has(Field.ORDER_DATE)
                        ? columns.meaning(Field.ORDER_DATE).dates()
                        : DateStyle.YEAR_MONTH_DAY);
        this.apart = columns.has(Field.ORDER_TIME) || columns.has(Field.TIME_ZONE);
    }

    @Nullable
    Instant read(Row row, Trouble trouble) {
        String cell = columns.cell(row, Field.ORDER_DATE);
        if (apart) return read(cell, row, trouble);
        if (cell.equals(lastCell) && last != null) return last;
        Instant at = known.get(cell);
        if (at == null) {
            at = read(cell, row, trouble);
            if (at == null) return null;
            if (known.size() >= REMEMBERED) known.clear();
            known.put(cell, at);
        }
        lastCell = cell;
        last = at;
        return at;
    }

    private @Nullable Instant read(String raw, Row row, Trouble trouble) {
        String header = columns.header(Field.ORDER_DATE);
        String cell = Text.value(raw);
        if (cell == null) {
            trouble.say("date.missing", header);
            return null;
        }
        Outcome outcome = date.read(cell);
        if (outcome != Outcome.READ) {
            trouble.say(reason(outcome, cell), header, cell);
            return null;
        }
        LocalDate day = date.date();
        if (ZEROS.contains(day)) trouble.say("date.zero", header, cell);
        else if (day.getYear() < OLDEST) trouble.say("date.too-old", header, cell);
        Instant at = date.instant(zone(row, trouble), time(row, trouble));
        if (at.isAfter(latest)) trouble.say("date.future", header, cell);
        return trouble.first() == null ? at : null;
    }

    private static String reason(Outcome outcome, String cell) {
        if (cell.startsWith("0000") || cell.startsWith("0/0") || cell.startsWith("00/00") || cell.startsWith("00.00"))
            return "date.zero";
        return outcome == Outcome.NO_SUCH_DAY ? "date.no-such-day" : "date.unreadable";
    }

    private @Nullable LocalTime time(Row row, Trouble trouble) {
        String cell = Text.value(columns.cell(row, Field.ORDER_TIME));
        if (cell == null) return null;
        clock.clear();
        if (clock.read(cell, 0) && clock.present()) return clock.time();
        LocalTime fraction = fractionOfDay(cell);
        if (fraction == null) trouble.say("time.unreadable", columns.header(Field.ORDER_TIME), cell);
        return fraction;
    }

    /// Workbooks count noon as 0.5.
    private static @Nullable LocalTime fractionOfDay(String cell) {
        var number = new NumberCell(cell.indexOf(',') >= 0 ? NumberStyle.COMMA : NumberStyle.POINT);
        if (!number.read(cell) || number.unit() != null || number.value() < 0 || number.value() >= 1) return null;
        return LocalTime.ofSecondOfDay(Math.min(86_399, Math.round(number.value() * 86_400)));
    }

    private ZoneId zone(Row row, Trouble trouble) {
        String cell = Text.value(columns.cell(row, Field.TIME_ZONE));
        if (cell == null) return zone;
        ZoneId named = Zones.of(cell);
        if (named == null) trouble.say("zone.unknown", columns.header(Field.TIME_ZONE), cell);
        return named == null ? zone : named;
    }
}
