package perennial.benchmarks.load;

import java.util.Locale;

/// A table of what was measured beside what the product promises.
final class Promises {

    private final StringBuilder rows = new StringBuilder("| | measured | target | met |\n|---|---|---|---|\n");

    /// Something nobody promised, worth knowing.
    void tell(String what, String figure, Object... values) {
        row("| %s | %s |  |  |".formatted(what, String.format(Locale.ROOT, figure, values)));
    }

    /// Something that must not be more than its target.
    ///
    /// @param unit as it is written behind figure and target
    void atMost(double target, String unit, String what, double measured) {
        judge(measured <= target, target, unit, what, measured);
    }

    /// Something that must not be less than its target.
    void atLeast(double target, String unit, String what, double measured) {
        judge(measured >= target, target, unit, what, measured);
    }

    private void judge(boolean met, double target, String unit, String what, double measured) {
        row("| %s | %s %s | %s %s | %s |"
                .formatted(what, shown(measured), unit, shown(target), unit, met ? "yes" : "**no**"));
    }

    private static String shown(double value) {
        return value < 100 && value != Math.rint(value)
                ? String.format(Locale.ROOT, "%.1f", value)
                : String.format(Locale.ROOT, "%,.0f", value);
    }

    private void row(String row) {
        System.out.println(row);
        rows.append(row).append('\n');
    }

    @Override
    public String toString() {
        return rows.toString();
    }
}
