package perennial.models;

import perennial.models.numeric.Gammas;

/// Chance that a customer who is there doesn't leave at the next purchases: Beta(a, b) for leaving at each.
///
/// @param a weight of leaving, 0 when nobody ever leaves
/// @param b weight of staying
record Stay(double a, double b) {

    static final Stay ALWAYS = new Stay(0, 1);

    /// Chance to stay at purchase number i + 1, having stayed at i.
    double next(long i) {
        return (b + i) / (a + b + i);
    }

    /// ln of the chance to have stayed at the first `orders - 1` purchases, so that there can be one more.
    double log(int orders) {
        return a == 0 ? 0 : Gammas.betaRatio(a, b, orders - 1L);
    }
}
