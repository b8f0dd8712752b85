package perennial.models;

import java.util.Arrays;
import java.util.List;

/// How many purchases a customer will make in a time to come, with the chance of each number.
public final class OrderDistribution {

    private final double[] atLeast;

    /// @param atLeast chance of at least 0, 1, 2 … purchases: starts with 1, never rises
    OrderDistribution(double[] atLeast) {
        this.atLeast = atLeast;
    }

    /// The average of several distributions, for when it is open which of them holds.
    ///
    /// @param several at least one
    public static OrderDistribution mixed(List<OrderDistribution> several) {
        double[] shares = new double[several.size()];
        Arrays.fill(shares, 1d / several.size());
        return mixed(several, shares);
    }

    /// The same, with how far each is believed.
    ///
    /// @param shares summing to 1
    static OrderDistribution mixed(List<OrderDistribution> several, double[] shares) {
        int longest = several.stream().mapToInt(one -> one.atLeast.length).max().orElseThrow();
        double[] mixed = new double[longest];
        for (int m = 0; m < shares.length; m++) {
            double[] one = several.get(m).atLeast;
            for (int j = 0; j < one.length; j++) {
                mixed[j] += one[j] * shares[m];
            }
        }
        return new OrderDistribution(mixed);
    }

    /// Chance in [0, 1] of at least so many purchases; 0 beyond what has a chance of 1e-12.
    ///
    /// @param orders 0 or more
    public double atLeast(int orders) {
        return orders <= 0 ? 1 : orders < atLeast.length ? atLeast[orders] : 0;
    }

    /// Chance in [0, 1] of exactly so many purchases.
    public double exactly(int orders) {
        return orders < 0 ? 0 : Math.max(0, atLeast(orders) - atLeast(orders + 1));
    }

    /// Expected purchases.
    public double mean() {
        double sum = 0;
        for (int j = atLeast.length - 1; j > 0; j--) {
            sum += atLeast[j];
        }
        return sum;
    }

    /// Variance of the number of purchases.
    public double variance() {
        double square = 0;
        for (int j = atLeast.length - 1; j > 0; j--) {
            square += (2. * j - 1) * atLeast[j];
        }
        double mean = mean();
        return Math.max(0, square - mean * mean);
    }

    /// The smallest number of purchases that isn't exceeded with the given chance.
    ///
    /// @param chance in (0, 1)
    public int quantile(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("chance must lie in (0, 1), was " + chance);
        }
        // rounding must not turn a chance of exactly 1 - p into "more"
        int low = 0;
        int high = atLeast.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atLeast(middle + 1) <= (1 - chance) * (1 + 1e-12)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
