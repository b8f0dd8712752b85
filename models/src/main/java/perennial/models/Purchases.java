package perennial.models;

import java.util.Arrays;

/// Who bought on which day for how much: the raw material, cut at any day into what was known and what came.
///
/// Orders of one customer on one day are one purchase; their amounts are added. Customers are numbered from 0
/// and keep their numbers. Immutable, 16 bytes a purchase.
public final class Purchases {

    private final int[] start;
    private final int[] day;
    private final double[] amount;

    private Purchases(int[] start, int[] day, double[] amount) {
        this.start = start;
        this.day = day;
        this.amount = amount;
    }

    /// Collects orders in any sequence.
    public static Builder builder() {
        return new Builder();
    }

    /// Number of customers; those numbered without an order included.
    public int customers() {
        return start.length - 1;
    }

    /// Number of purchases, equal days of one customer counted once.
    public int size() {
        return day.length;
    }

    /// First day with a purchase.
    ///
    /// @throws IllegalStateException when there is none
    public int firstDay() {
        return Arrays.stream(day).min().orElseThrow(() -> new IllegalStateException("there are no purchases"));
    }

    /// Last day with a purchase.
    ///
    /// @throws IllegalStateException when there is none
    public int lastDay() {
        return Arrays.stream(day).max().orElseThrow(() -> new IllegalStateException("there are no purchases"));
    }

    /// Customers who bought for the first time, in each of some weeks; those of earlier days count in the first week.
    ///
    /// @param firstDay of the first week
    double[] firstsByWeek(int firstDay, int weeks) {
        double[] counts = new double[weeks];
        for (int c = 0; c < customers(); c++) {
            if (start[c + 1] > start[c]) {
                count(counts, Math.max(0, Math.floorDiv(day[start[c]] - firstDay, 7)));
            }
        }
        return counts;
    }

    /// Purchases after customers' first, in each of some weeks.
    ///
    /// @param firstDay of the first week
    double[] repeatsByWeek(int firstDay, int weeks) {
        double[] counts = new double[weeks];
        for (int c = 0; c < customers(); c++) {
            for (int p = start[c] + 1; p < start[c + 1]; p++) {
                count(counts, Math.floorDiv(day[p] - firstDay, 7));
            }
        }
        return counts;
    }

    private static void count(double[] counts, int week) {
        if (week >= 0 && week < counts.length) {
            counts[week]++;
        }
    }

    /// The purchases of about so many customers, taken at even distances and numbered anew; all when there are
    /// fewer.
    ///
    /// @param most 1 or more
    public Purchases sample(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be 1 or more, was " + most);
        }
        int step = (customers() - 1) / most + 1;
        if (step == 1) {
            return this;
        }
        Builder sample = builder();
        for (int c = 0; c < customers(); c += step) {
            for (int p = start[c]; p < start[c + 1]; p++) {
                sample.add(c / step, day[p], amount[p]);
            }
        }
        return sample.build();
    }

    /// Everybody as known at the end of a day, in plain weeks.
    public Known until(int lastDay) {
        return until(lastDay, Season.EVEN);
    }

    /// Everybody as known at the end of a day, in weeks that count for what the season makes of them.
    public Known until(int lastDay, Season season) {
        Histories.Builder histories = Histories.indexed();
        int[] customers = new int[customers()];
        int known = 0;
        for (int c = 0; c < customers.length; c++) {
            int end = endAt(c, lastDay);
            int from = start[c];
            if (end > from) {
                double gaps = 0;
                for (int i = from + 1; i < end; i++) {
                    gaps += Math.log(season.weeks(day[i - 1], day[i]));
                }
                double recency = season.weeks(day[from], day[end - 1]);
                double age = Math.max(recency, season.weeks(day[from], lastDay));
                histories.addWithGaps(end - from - 1, recency, age, gaps);
                customers[known++] = c;
            }
        }
        return new Known(this, lastDay, Arrays.copyOf(customers, known), histories.build());
    }

    /// Where a customer's purchases after a day begin.
    private int endAt(int customer, int lastDay) {
        int end = start[customer];
        while (end < start[customer + 1] && day[end] <= lastDay) {
            end++;
        }
        return end;
    }

    /// What is known of those customers who had bought by the end of a day.
    ///
    /// @param purchases the whole
    /// @param lastDay the day, included
    /// @param customers their numbers, rising; all arrays of this record go along with it
    /// @param histories in the same order, indexed
    public record Known(Purchases purchases, int lastDay, int[] customers, Histories histories) {

        /// Purchases of each in the days after, up to and including another.
        public int[] ordersUntil(int last) {
            int[] orders = new int[customers.length];
            for (int i = 0; i < orders.length; i++) {
                orders[i] = purchases.endAt(customers[i], last) - purchases.endAt(customers[i], lastDay);
            }
            return orders;
        }

        /// Money spent by each in the days after, up to and including another.
        public double[] amountsUntil(int last) {
            double[] amounts = new double[customers.length];
            for (int i = 0; i < amounts.length; i++) {
                int to = purchases.endAt(customers[i], last);
                for (int p = purchases.endAt(customers[i], lastDay); p < to; p++) {
                    amounts[i] += purchases.amount[p];
                }
            }
            return amounts;
        }

        /// Purchases of each in the last days, the day itself included.
        int[] ordersOfLast(int days) {
            int[] orders = new int[customers.length];
            for (int i = 0; i < orders.length; i++) {
                orders[i] = purchases.endAt(customers[i], lastDay) - purchases.endAt(customers[i], lastDay - days);
            }
            return orders;
        }

        /// How many purchases each has made so far.
        public int[] counts() {
            return Arrays.stream(customers)
                    .map(c -> purchases.endAt(c, lastDay) - purchases.start[c])
                    .toArray();
        }

        /// Average amount of each over all purchases so far, the first included.
        public double[] averages() {
            return averages(0);
        }

        /// Average amount of each over the repeat purchases so far, 0 where there are none.
        public double[] repeatAverages() {
            return averages(1);
        }

        private double[] averages(int skip) {
            double[] averages = new double[customers.length];
            for (int i = 0; i < averages.length; i++) {
                int from = purchases.start[customers[i]] + skip;
                int to = purchases.endAt(customers[i], lastDay);
                double sum = 0;
                for (int p = from; p < to; p++) {
                    sum += purchases.amount[p];
                }
                averages[i] = to > from ? sum / (to - from) : 0;
            }
            return averages;
        }

        /// Average spends over all purchases, for a spend model.
        public Spending spending() {
            return spending(counts(), averages());
        }

        /// Average spends over the repeat purchases, as the literature has it.
        public Spending repeatSpending() {
            return spending(Arrays.stream(counts()).map(n -> n - 1).toArray(), repeatAverages());
        }

        private static Spending spending(int[] counts, double[] averages) {
            Spending.Builder builder = Spending.builder();
            for (int i = 0; i < counts.length; i++) {
                builder.add(counts[i], averages[i]);
            }
            return builder.build();
        }
    }

    /// Collects orders. Not for several threads at once.
    public static final class Builder {
        private int[] customer = new int[1024];
        private int[] day = new int[1024];
        private double[] amount = new double[1024];
        private int size;
        private int customers;

        private Builder() {}

        /// Adds an order.
        ///
        /// @param customer the customer's number, 0 or more; numbers should be dense
        /// @param day any day count, such as days since 1970
        /// @param amount finite; 0 where money isn't known
        public Builder add(int customer, int day, double amount) {
            if (customer < 0) {
                throw new IllegalArgumentException("customer must be 0 or more, was " + customer);
            }
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("amount must be finite, was " + amount);
            }
            if (size == this.day.length) {
                int larger = size + (size >> 1);
                this.customer = Arrays.copyOf(this.customer, larger);
                this.day = Arrays.copyOf(this.day, larger);
                this.amount = Arrays.copyOf(this.amount, larger);
            }
            this.customer[size] = customer;
            this.day[size] = day;
            this.amount[size++] = amount;
            customers = Math.max(customers, customer + 1);
            return this;
        }

        /// Sorts and merges what was added.
        public Purchases build() {
            int[] start = new int[customers + 1];
            for (int i = 0; i < size; i++) {
                start[customer[i] + 1]++;
            }
            for (int c = 0; c < customers; c++) {
                start[c + 1] += start[c];
            }
            int[] next = start.clone();
            int[] days = new int[size];
            double[] amounts = new double[size];
            for (int i = 0; i < size; i++) {
                int at = next[customer[i]]++;
                days[at] = day[i];
                amounts[at] = amount[i];
            }
            return merged(start, days, amounts);
        }

        private static Purchases merged(int[] start, int[] days, double[] amounts) {
            int to = 0;
            int from = 0;
            for (int c = 0; c < start.length - 1; c++) {
                int end = start[c + 1];
                sort(days, amounts, from, end);
                start[c] = to;
                for (int i = from; i < end; i++) {
                    if (to > start[c] && days[to - 1] == days[i]) {
                        amounts[to - 1] += amounts[i];
                    } else {
                        days[to] = days[i];
                        amounts[to++] = amounts[i];
                    }
                }
                from = end;
            }
            start[start.length - 1] = to;
            return new Purchases(start, Arrays.copyOf(days, to), Arrays.copyOf(amounts, to));
        }

        private static void sort(int[] days, double[] amounts, int from, int to) {
            if (to - from > 64) {
                sortMany(days, amounts, from, to);
                return;
            }
            for (int i = from + 1; i < to; i++) {
                int d = days[i];
                double a = amounts[i];
                int j = i;
                for (; j > from && days[j - 1] > d; j--) {
                    days[j] = days[j - 1];
                    amounts[j] = amounts[j - 1];
                }
                days[j] = d;
                amounts[j] = a;
            }
        }

        private static void sortMany(int[] days, double[] amounts, int from, int to) {
            long[] keys = new long[to - from];
            for (int i = from; i < to; i++) {
                keys[i - from] = (long) days[i] << 32 | i - from;
            }
            Arrays.sort(keys);
            double[] copy = Arrays.copyOfRange(amounts, from, to);
            for (int i = from; i < to; i++) {
                days[i] = (int) (keys[i - from] >> 32);
                amounts[i] = copy[(int) keys[i - from]];
            }
        }
    }
}
