package perennial.collect.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perennial.collect.sample.Order.Status;

/// Sales to people whom nobody knows. They grow fewer as more of the customers carry a card.
final class WalkIns {

    private static final double A_DAY_AT_FIRST = 25;
    private static final double A_DAY_AT_LAST = 12;

    private WalkIns() {}

    static List<Order> between(LocalDate first, LocalDate end, Rhythm rhythm, Prices prices, Dice dice) {
        var orders = new ArrayList<Order>();
        Taste taste = Taste.common();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            double past = rhythm.at(day) / rhythm.length();
            double expected = (A_DAY_AT_FIRST + (A_DAY_AT_LAST - A_DAY_AT_FIRST) * past) * rhythm.on(day);
            for (Branch branch : Branch.values())
                for (int sales = dice.poisson(expected); sales > 0; sales--)
                    orders.add(new Order(
                            Hours.of(Channel.COUNTER, day).moment(day, dice),
                            null,
                            Channel.COUNTER,
                            branch,
                            Status.COMPLETED,
                            taste.basket(day, Channel.COUNTER, .9, prices, dice)));
        }
        return orders;
    }
}
