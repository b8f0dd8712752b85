package perennial.understand.prediction.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import perennial.models.Histories;
import perennial.models.Purchases;
import perennial.models.Season;
import perennial.models.Spending;

/// Whoever had bought by the end of some day.
final class Buyers {

    private final Past past;
    private final Purchases.Known known;
    private final int[] purchases;
    private final double[] all;
    private final double[] repeated;

    Buyers(Past past, Purchases.Known known) {
        this.past = past;
        this.known = known;
        this.purchases = known.counts();
        this.all = known.averages();
        this.repeated = known.repeatAverages();
    }

    int size() {
        return purchases.length;
    }

    long customer(int i) {
        return past.customers()[known.customers()[i]];
    }

    LocalDate lastDay() {
        return LocalDate.ofEpochDay(known.lastDay());
    }

    int repeats(int i) {
        return purchases[i] - 1;
    }

    /// Mean spend of the repeat purchase days in whole units, less refunds; 0 without any. Refunds are taken off every
    /// purchase alike, for most files don't say off which.
    ///
    /// @param unit minor units in one whole unit of the currency
    double meanRepeatSpend(int i, double unit) {
        double gross = purchases[i] * all[i];
        double kept = gross == 0 ? 0 : Math.max(0, 1 - past.refunded()[known.customers()[i]] / gross);
        return kept * repeated[i] / unit;
    }

    /// In weeks that count for what the season makes of them.
    Histories histories(Season season) {
        return season == Season.EVEN
                ? known.histories()
                : past.purchases().until(known.lastDay(), season).histories();
    }

    /// Empty when no money is known.
    ///
    /// @param unit minor units in one whole unit of the currency
    Optional<Spending> spending(double unit) {
        if (Arrays.stream(all).allMatch(average -> average == 0)) {
            return Optional.empty();
        }
        var spending = Spending.builder();
        for (int i = 0; i < size(); i++) {
            spending.add(repeats(i), meanRepeatSpend(i, unit));
        }
        return Optional.of(spending.build());
    }
}
