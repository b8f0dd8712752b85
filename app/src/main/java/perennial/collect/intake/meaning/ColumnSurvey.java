package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what one column looks like, cell by cell, in bounded memory.
final class ColumnSurvey {

    private static final int EXAMPLES = 5;
    private static final int UNITS = 20;
    private static final int MEMORY = 64;
    private static final List<Look> DECISIVE =
            List.of(Look.DAY_FIRST_ONLY, Look.MONTH_FIRST_ONLY, Look.POINT_ONLY, Look.COMMA_ONLY, Look.TWO_WAYS);
    private static final int REMARKABLE = DECISIVE.stream().mapToInt(Look::bit).sum()
            | Look.MONEY.bit()
            | Look.DAY_MONTH_YEAR.bit()
            | Look.MONTH_DAY_YEAR.bit();
    private static final int SHORT = 60;
    private static final int BLANK = 1 << 31; // no look has this bit

    private final int index;
    private final String header;
    private final Looks looks;
    private final Distinct distinct;
    private final long[] counts = new long[Look.values().length];
    private final Map<Look, Witness> witnesses = new EnumMap<>(Look.class);
    private final List<String> examples = new ArrayList<>();
    private final Map<String, Long> units = new HashMap<>();
    private long filled;
    private long blank;
    private long repeats;
    private String above = "";
    private final DateSteps dayFirst = new DateSteps(DateStyle.DAY_MONTH_YEAR);
    private final DateSteps monthFirst = new DateSteps(DateStyle.MONTH_DAY_YEAR);

    // Values come again; what they look like is remembered in a small table.
    private final @Nullable String[] known = new @Nullable String[MEMORY];
    private final int[] knownLooks = new int[MEMORY];

    ColumnSurvey(int index, String header, Looks looks, int distinctLimit) {
        this.index = index;
        this.header = header;
        this.looks = looks;
        this.distinct = new Distinct(distinctLimit);
    }

    void see(String raw, long line) {
        int seen = raw.isEmpty() ? BLANK : looksOf(raw);
        if (seen == BLANK) {
            blank++;
            return;
        }
        filled++;
        if (raw.equals(above)) repeats++;
        else if (distinct.add(raw) && examples.size() < EXAMPLES) examples.add(Text.shortened(raw.strip()));
        above = raw.length() > SHORT ? "" : raw;
        for (int rest = seen; rest != 0; rest &= rest - 1) counts[Integer.numberOfTrailingZeros(rest)]++;
        if ((seen & REMARKABLE) != 0) remark(seen, raw.strip(), line);
    }

    /// Styles are decided by the first cell that excludes the other one; both readings of a date are followed.
    private void remark(int seen, String cell, long line) {
        for (Look look : DECISIVE)
            if (look.in(seen)) witnesses.computeIfAbsent(look, unseen -> new Witness(line, Text.shortened(cell)));
        if (Look.MONEY.in(seen)) unit(cell);
        dayFirst.see(cell, seen, looks);
        monthFirst.see(cell, seen, looks);
    }

    ColumnFacts column() {
        Map<Look, Long> found = new EnumMap<>(Look.class);
        for (Look look : Look.values()) if (counts[look.ordinal()] > 0) found.put(look, counts[look.ordinal()]);
        var order = new ColumnFacts.Order(dayFirst.back(), dayFirst.on(), monthFirst.back(), monthFirst.on());
        return new ColumnFacts(
                index,
                header,
                filled,
                blank,
                distinct.count(),
                distinct.limit(),
                repeats,
                Map.copyOf(found),
                Map.copyOf(witnesses),
                order,
                List.copyOf(examples),
                Map.copyOf(units));
    }

    private int looksOf(String raw) {
        if (raw.length() > SHORT) return classified(raw);
        int slot = (raw.hashCode() * 0x9E3779B9) >>> 26;
        if (raw.equals(known[slot])) return knownLooks[slot];
        known[slot] = raw;
        return knownLooks[slot] = classified(raw);
    }

    private int classified(String raw) {
        String cell = Text.value(raw);
        return cell == null ? BLANK : looks.of(cell);
    }

    private void unit(String cell) {
        String unit = looks.unit(cell);
        if (unit != null && (units.size() < UNITS || units.containsKey(unit))) units.merge(unit, 1L, Long::sum);
    }
}
