package perennial.models;

/// What money is worth less when it comes a year later.
///
/// @param annualRate .1 for 10 % a year, 0 or more
public record Discount(double annualRate) {

    /// Weeks in a year, leap years included.
    public static final double WEEKS_A_YEAR = 365.25 / 7;

    public Discount {
        if (!(annualRate >= 0) || Double.isInfinite(annualRate)) {
            throw new IllegalArgumentException("annual rate must be 0 or more and finite, was " + annualRate);
        }
    }

    /// The continuous rate a week: ln(1 + d) / weeks a year.
    public double weekly() {
        return Math.log1p(annualRate) / WEEKS_A_YEAR;
    }
}
