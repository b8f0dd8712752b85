package perennial.collect.intake.meaning;

import perennial.collect.intake.meaning.DateCell.Outcome;

/// Counts steps forward and back in a column of dates, read in one style. Exports are often sorted, and only the right
/// reading keeps the order.
final class DateSteps {

    private final DateStyle style;
    private final Look look;
    private long previous = Long.MIN_VALUE;
    private long on;
    private long back;

    DateSteps(DateStyle style) {
        this.style = style;
        this.look = Look.of(style);
    }

    void see(String cell, int seen, Looks looks) {
        if (!look.in(seen)) return;
        DateCell date = looks.date(style);
        if (date.read(cell) != Outcome.READ) return;
        long day = date.date().toEpochDay();
        if (previous != Long.MIN_VALUE && day > previous) on++;
        if (previous != Long.MIN_VALUE && day < previous) back++;
        previous = day;
    }

    long on() {
        return on;
    }

    long back() {
        return back;
    }
}
