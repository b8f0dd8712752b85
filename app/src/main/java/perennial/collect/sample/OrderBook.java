package perennial.collect.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perennial.collect.sample.Order.Status;

/// All orders as the shop's books have them: in order of time, numbered, with the credit notes for what came back.
final class OrderBook {

    private static final double COMING_BACK = .019;

    /// @param number unique; every till, the web shop, the telephone and the credit notes count for themselves
    record Entry(String number, Order order) {}

    private OrderBook() {}

    static List<Entry> of(List<Order> orders, LocalDate today, Dice dice) {
        var all = new ArrayList<Order>(orders);
        for (Order order : orders)
            if (order.status() == Status.COMPLETED && dice.chance(COMING_BACK)) {
                LocalDateTime when = comesBack(order, dice);
                if (when.toLocalDate().isBefore(today)) all.add(order.credit(when, dice.chance(.4)));
            }
        all.sort(Comparator.comparing(Order::at));
        return numbered(all);
    }

    /// To the counter within the hour, by post within a week.
    private static LocalDateTime comesBack(Order order, Dice dice) {
        return order.channel() == Channel.WEB
                ? order.at().plusDays(dice.between(2, 7))
                : order.at().plusMinutes(dice.between(5, 55));
    }

    private static List<Entry> numbered(List<Order> orders) {
        Map<String, Integer> counts = new HashMap<>();
        var entries = new ArrayList<Entry>(orders.size());
        for (Order order : orders) {
            String series = series(order);
            entries.add(new Entry(series + "-" + (100_000 + counts.merge(series, 1, Integer::sum)), order));
        }
        return entries;
    }

    private static String series(Order order) {
        if (order.status() == Status.CREDIT_NOTE) return "R";
        return switch (order.channel()) {
            case WEB -> "W";
            case PHONE -> "P";
            case COUNTER -> order.branch() == Branch.LINDENSTRASSE ? "L" : "M";
        };
    }
}
