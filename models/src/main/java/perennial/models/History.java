package perennial.models;

/// What the models know of one customer's past.
///
/// A purchase is a day with at least one order: merge orders of one day before counting, or several tills and
/// split deliveries look like loyalty.
///
/// @param repeats purchases after the first, 0 or more
/// @param recency weeks from the first to the last purchase; above 0 exactly when there are repeats
/// @param age weeks from the first purchase to the end of observation, at least `recency`
public record History(int repeats, double recency, double age) {

    public History {
        check(repeats, recency, age);
    }

    static void check(int repeats, double recency, double age) {
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats must be 0 or more, was " + repeats);
        }
        if (!(age >= 0) || Double.isInfinite(age)) {
            throw new IllegalArgumentException("age must be 0 or more and finite, was " + age);
        }
        if (!(recency >= 0) || recency > age) {
            throw new IllegalArgumentException("recency must lie in [0, age " + age + "], was " + recency);
        }
        if (repeats == 0 && recency > 0) {
            throw new IllegalArgumentException("recency must be 0 when there are no repeats, was " + recency);
        }
        if (repeats > 0 && recency == 0) {
            throw new IllegalArgumentException(
                    "recency must be above 0 with " + repeats + " repeats: merge purchases of one moment");
        }
    }

    /// Weeks since the last purchase.
    public double silence() {
        return age - recency;
    }
}
