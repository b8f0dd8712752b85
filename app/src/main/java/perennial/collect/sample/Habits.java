package perennial.collect.sample;

import java.util.List;
import perennial.collect.sample.Truth.Kind;

/// How one kind of customers buys. These are the numbers to turn if the bakery is to be another one.
///
/// @param people how many of them; of the companies' people, how many at most in one company
/// @param weekly their mean number of orders in a week
/// @param alike shape of the gamma distribution of that number over the customers; the larger, the more alike they are
/// @param evenness shape of the gamma-distributed gaps between orders: 1 is pure chance, 4 nearly clockwork
/// @param weeks how long they stay on average; exponentially distributed
/// @param returning chance that one who has left comes back later
/// @param lines mean number of different things in a basket, beside the first
record Habits(
        Kind kind,
        int people,
        double weekly,
        double alike,
        double evenness,
        double weeks,
        double returning,
        double lines) {

    static final List<Habits> OF_PRIVATE_CUSTOMERS = List.of(
            new Habits(Kind.REGULAR, 560, .75, 5, 3, 140, .12, 1.3),
            new Habits(Kind.OCCASIONAL, 1330, .2, 1.1, 1, 85, .1, 1.5),
            new Habits(Kind.ONE_TIME, 880, .01, 1.1, 1, 0, 0, 1.2));

    static final Habits OF_COMPANIES = new Habits(Kind.CATERING, 4, .5, 2, 4, 240, 0, 2.5);

    /// They read the newsletter and buy nothing.
    static final Habits OF_SUBSCRIBERS = new Habits(Kind.SUBSCRIBER, 110, 0, 1, 1, 0, 0, 0);
}
