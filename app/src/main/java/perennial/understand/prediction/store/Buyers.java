package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.Arrays;
import perennial.models.Histories;
import perennial.models.Season;
import perennial.models.Spending;

/// Everybody's purchases in plain arrays, a few dozen bytes a customer: a million of them fit into memory with ease.
///
/// Times are whole days, money is minor units; what goes to the models is weeks and whole units of the currency.
final class Buyers {

    private static final double DAYS_A_WEEK = 7;

    private long[] customer = new long[1024];
    private int[] days = new int[1024];
    private int[] recency = new int[1024];
    private int[] age = new int[1024];
    private double[] logGaps = new double[1024];
    private double[] repeatMinor = new double[1024];
    private boolean knowMoney;
    private int size;

    private final LocalDate lastDay;

    /// @param lastDay the end of observation
    Buyers(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /// Adds a customer.
    ///
    /// @param purchaseDays days with an order, 1 or more
    /// @param recencyDays days from the first to the last of them
    /// @param ageDays days from the first of them to the end of observation
    /// @param logGaps sum of ln(weeks between purchase days)
    /// @param grossMinor all they spent; 0 if no money is known
    /// @param firstMinor what they spent on the first purchase day
    /// @param refundedMinor what they got back; taken off every purchase alike, for most files don't say off which
    void add(
            long id,
            int purchaseDays,
            int recencyDays,
            int ageDays,
            double logGaps,
            long grossMinor,
            long firstMinor,
            long refundedMinor) {
        if (size == customer.length) {
            grow(size * 2);
        }
        customer[size] = id;
        days[size] = purchaseDays;
        recency[size] = recencyDays;
        age[size] = ageDays;
        this.logGaps[size] = logGaps;
        double kept = grossMinor == 0 ? 0 : Math.max(0, 1 - (double) refundedMinor / grossMinor);
        repeatMinor[size] = kept * (grossMinor - firstMinor);
        knowMoney |= grossMinor > 0;
        size++;
    }

    private void grow(int capacity) {
        customer = Arrays.copyOf(customer, capacity);
        days = Arrays.copyOf(days, capacity);
        recency = Arrays.copyOf(recency, capacity);
        age = Arrays.copyOf(age, capacity);
        logGaps = Arrays.copyOf(logGaps, capacity);
        repeatMinor = Arrays.copyOf(repeatMinor, capacity);
    }

    LocalDate lastDay() {
        return lastDay;
    }

    int size() {
        return size;
    }

    long customer(int i) {
        return customer[i];
    }

    int repeats(int i) {
        return days[i] - 1;
    }

    /// Mean spend of the repeat purchase days in whole units, less refunds; 0 without any.
    double meanRepeatSpend(int i, double unit) {
        return days[i] < 2 ? 0 : repeatMinor[i] / unit / (days[i] - 1);
    }

    boolean knowMoney() {
        return knowMoney;
    }

    /// In plain weeks.
    Histories histories() {
        var histories = Histories.indexed();
        for (int i = 0; i < size; i++) {
            histories.addWithGaps(days[i] - 1, recency[i] / DAYS_A_WEEK, age[i] / DAYS_A_WEEK, logGaps[i]);
        }
        return histories.build();
    }

    /// In weeks that count for what the season makes of them. Single gaps aren't at hand: each is taken to be longer or
    /// shorter as all the time between the customer's first purchase and the last is.
    Histories histories(Season season) {
        var histories = Histories.indexed();
        int today = (int) lastDay.toEpochDay();
        for (int i = 0; i < size; i++) {
            int first = today - age[i];
            double active = season.weeks(first, first + recency[i]);
            double stretch = recency[i] == 0 ? 1 : active / (recency[i] / DAYS_A_WEEK);
            histories.addWithGaps(
                    days[i] - 1,
                    active,
                    Math.max(active, season.weeks(first, today)),
                    logGaps[i] + (days[i] - 1) * Math.log(stretch));
        }
        return histories.build();
    }

    /// @param unit minor units in one whole unit of the currency
    Spending spending(double unit) {
        var spending = Spending.builder();
        for (int i = 0; i < size; i++) {
            spending.add(repeats(i), meanRepeatSpend(i, unit));
        }
        return spending.build();
    }
}
