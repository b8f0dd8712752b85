package perennial.models.numeric;

/// Logarithms that are asked for millions of times.
public final class Logs {

    private Logs() {}

    /// ln(1 + x) for x > -1, within a few units in the last place; [Math#log1p] is several times slower, for no
    /// processor helps it.
    ///
    /// Rounding 1 + x loses part of x, which the quotient puts back.
    ///
    /// @see <a href="https://doi.org/10.1145/103162.103163">Goldberg (1991)</a>, theorem 4
    public static double log1p(double x) {
        double sum = 1 + x;
        double kept = sum - 1;
        if (kept == x) {
            return Math.log(sum);
        }
        return kept == 0 ? x : Math.log(sum) * (x / kept);
    }
}
