package perennial.models;

import java.util.function.DoubleUnaryOperator;
import perennial.models.numeric.Logs;
import perennial.models.numeric.Quadrature;

/// Counts later purchases for less.
final class DiscountedOrders {

    private static final Quadrature RULE = Quadrature.gaussLegendre(6);
    private static final Quadrature ENDLESS = Quadrature.gaussLegendre(48).crowdedAtEnd(4);

    private DiscountedOrders() {}

    /// @param expected purchases within weeks v, growing from 0
    static double of(DoubleUnaryOperator expected, double weeks, double weekly) {
        if (!(weekly >= 0) || Double.isInfinite(weekly)) {
            throw new IllegalArgumentException("discount rate must be 0 or more and finite, was " + weekly);
        }
        if (weeks == Double.POSITIVE_INFINITY) {
            return endless(expected, weekly);
        }
        Parameters.horizon(weeks);
        double atEnd = expected.applyAsDouble(weeks);
        if (weekly == 0) {
            return atEnd;
        }
        double before = RULE.over(0, weeks, v -> Math.exp(-weekly * v) * expected.applyAsDouble(v));
        return Math.exp(-weekly * weeks) * atEnd + weekly * before;
    }

    // with z = 1 - e^(-δv): δ ∫ e^(-δv) E(v) dv = ∫ over (0, 1) of E(-ln(1 - z) / δ) dz
    private static double endless(DoubleUnaryOperator expected, double weekly) {
        if (weekly == 0) {
            throw new IllegalArgumentException("all purchases ever to come need a discount rate above 0");
        }
        return ENDLESS.over(0, 1, z -> expected.applyAsDouble(-Logs.log1p(-z) / weekly));
    }
}
