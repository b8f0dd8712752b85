package perennial.models;

import java.util.random.RandomGenerator;

/// Who is still a customer, and how often will they buy?
///
/// All times are weeks from the customer's first purchase. A purchase is a day with an order. The first
/// purchase is given; what is counted and forecast are the repeats.
public interface AttritionModel extends Model {

    /// ln of the density of one history.
    double logLikelihood(History history);

    /// ln of the density of all histories together.
    double logLikelihood(Histories histories);

    /// Chance in [0, 1] that the customer has not left at the end of their history.
    double probabilityAlive(History history);

    /// Chance in [0, 1] of at least one purchase in the coming weeks.
    ///
    /// This is the honest churn flag: it depends on what can be seen.
    ///
    /// @param weeks 0 or more
    default double probabilityOfOrder(History history, double weeks) {
        return probabilityOfAtLeast(history, weeks, 1);
    }

    /// Chance in [0, 1] of at least so many purchases in the coming weeks.
    ///
    /// @param weeks 0 or more
    /// @param orders 0 or more
    double probabilityOfAtLeast(History history, double weeks, int orders);

    /// Expected purchases in the coming weeks: finite, never negative, never falling with `weeks`.
    ///
    /// @param weeks 0 or more
    default double expectedOrders(History history, double weeks) {
        return probabilityAlive(history) * expectedOrdersIfAlive(history, weeks);
    }

    /// Expected purchases in the coming weeks of a customer who is known not to have left yet.
    ///
    /// @param weeks 0 or more
    double expectedOrdersIfAlive(History history, double weeks);

    /// The number of purchases in the coming weeks, with the chance of each.
    ///
    /// @param weeks 0 or more
    OrderDistribution orders(History history, double weeks);

    /// Expected purchases in the coming weeks, each counted for less the later it comes.
    ///
    ///     ∫ over (0, t) of e^(-δv) dE(v) = e^(-δt) E(t) + δ ∫ over (0, t) of e^(-δv) E(v) dv
    ///
    /// @param weeks 0 or more; infinite for all purchases ever to come, then `weekly` must be above 0
    /// @param weekly δ, continuous discount rate a week, 0 or more; see `Discount.weekly()`
    default double discountedOrders(History history, double weeks, double weekly) {
        double ifAlive = DiscountedOrders.of(v -> expectedOrdersIfAlive(history, v), weeks, weekly);
        return probabilityAlive(history) * ifAlive;
    }

    /// Expected repeat purchases of a customer in the weeks after their first purchase.
    ///
    /// @param weeks 0 or more
    double expectedOrdersOfNewCustomer(double weeks);

    /// A customer drawn at random from all the model thinks possible.
    Life randomCustomer(RandomGenerator random);
}
