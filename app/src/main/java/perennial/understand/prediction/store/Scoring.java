package perennial.understand.prediction.store;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import perennial.ground.database.BinaryRows;
import perennial.ground.shared.Business;
import perennial.models.Discount;
import perennial.models.Fit;
import perennial.models.Histories;
import perennial.models.History;
import perennial.models.LifetimeValue;
import perennial.models.Outlook;
import perennial.models.SpendModel;
import perennial.models.Spending;

/// What one fitted model expects of everybody.
///
/// The value is the margin expected within three years, discounted to today, at what the customer's purchases brought
/// after refunds.
final class Scoring {

    private final Buyers buyers;
    private final Histories histories;
    private final double[] alive;
    private final double[] orderInNinetyDays;
    private final double[] ordersInAYear;
    private final Optional<Money> money;

    Scoring(Buyers buyers, Fitted fitted, Optional<Spending> spending, Business business) {
        this.buyers = buyers;
        this.histories = fitted.histories();
        var model = fitted.fit().model();
        var ahead = fitted.ahead();
        this.alive = ofEach(histories, model::probabilityAlive);
        this.orderInNinetyDays = ofEach(histories, history -> model.probabilityOfOrder(history, ahead.ninetyDays()));
        this.ordersInAYear = ofEach(histories, history -> model.expectedOrders(history, ahead.year()));
        this.money = spending.filter(known -> known.customers() > 1)
                .map(known -> new Money(fitted, SpendModel.fit(known), business));
    }

    /// Customers with the same history share the answer.
    private static double[] ofEach(Histories histories, ToDoubleFunction<History> answer) {
        return IntStream.range(0, histories.groups())
                .parallel()
                .mapToDouble(group -> answer.applyAsDouble(histories.group(group)))
                .toArray();
    }

    /// How purchases turn into minor units.
    private static final class Money {

        private final SpendModel spend;
        private final LifetimeValue value;
        private final double unit;

        Money(Fitted fitted, Fit<? extends SpendModel> spend, Business business) {
            var discount = new Discount(business.discountPercent().doubleValue() / 100);
            double margin = business.marginPercent().doubleValue() / 100;
            var outlook =
                    Outlook.of(fitted.fit(), fitted.histories(), fitted.ahead().value(), discount);
            this.spend = spend.model();
            this.value = new LifetimeValue(outlook, spend, margin);
            this.unit = Math.pow(10, Math.max(0, business.currency().getDefaultFractionDigits()));
        }
    }

    void write(int i, BinaryRows rows) {
        int group = histories.groupOf(i);
        rows.row()
                .bigint(buyers.customer(i))
                .real(alive[group])
                .real(orderInNinetyDays[group])
                .real(ordersInAYear[group]);
        if (money.isPresent()) {
            writeMoney(i, group, money.get(), rows);
        } else {
            rows.bigint(null).bigint(null).bigint(null).bigint(null);
        }
    }

    private void writeMoney(int i, int group, Money money, BinaryRows rows) {
        int repeats = buyers.repeats(i);
        double mean = buyers.meanRepeatSpend(i, money.unit);
        var value = money.value.of(group, repeats, mean);
        rows.bigint(Math.round(ordersInAYear[group] * money.spend.expectedSpend(repeats, mean) * money.unit))
                .bigint(Math.round(value.expected() * money.unit))
                .bigint(Math.round(value.low() * money.unit))
                .bigint(Math.round(value.high() * money.unit));
    }
}
