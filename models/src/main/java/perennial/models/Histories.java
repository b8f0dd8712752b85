package perennial.models;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The histories of a whole customer base, equal ones counted once.
///
/// A million customers whose days are whole have about a hundred thousand different histories; every model works
/// on those. Immutable.
public final class Histories {

    final int[] repeats;
    final int[] recencyAt;
    final int[] ageAt;
    final double[] weight;
    final double[] times;
    final int[] counts;
    final int[] countAt;
    private final int[] groupOf;
    private final long customers;
    private final double totalWeight;
    private final double logGaps;
    private final boolean gapsKnown;

    private Histories(Builder from) {
        repeats = Arrays.copyOf(from.repeats, from.groups);
        recencyAt = Arrays.copyOf(from.recencyAt, from.groups);
        ageAt = Arrays.copyOf(from.ageAt, from.groups);
        weight = Arrays.copyOf(from.weight, from.groups);
        times = from.times.values();
        counts = Arrays.stream(repeats).distinct().sorted().toArray();
        countAt = new int[repeats.length];
        for (int g = 0; g < countAt.length; g++) {
            countAt[g] = Arrays.binarySearch(counts, repeats[g]);
        }
        customers = from.customers;
        groupOf = from.groupOf == null ? new int[0] : Arrays.copyOf(from.groupOf, (int) customers);
        totalWeight = Arrays.stream(weight).sum();
        logGaps = from.logGaps;
        gapsKnown = from.gapsKnown;
    }

    /// Collects histories one by one, in memory that grows with the different ones only.
    public static Builder builder() {
        return new Builder(false);
    }

    /// Like `builder()`, and remembers each customer's group, four bytes each; see `groupOf`.
    public static Builder indexed() {
        return new Builder(true);
    }

    /// The histories in the given order, indexed.
    public static Histories of(Iterable<History> histories) {
        Builder builder = indexed();
        for (History history : histories) {
            builder.add(history.repeats(), history.recency(), history.age());
        }
        return builder.build();
    }

    /// Several customer bases as one, without an index.
    public static Histories together(Iterable<Histories> several) {
        Builder builder = builder();
        for (Histories one : several) {
            for (int g = 0; g < one.groups(); g++) {
                builder.put(one.repeats[g], one.recency(g), one.age(g), one.weight[g]);
            }
            builder.customers += one.customers - one.groups();
            builder.logGaps += one.logGaps;
            builder.gapsKnown &= one.gapsKnown;
        }
        return builder.build();
    }

    /// Number of different histories.
    public int groups() {
        return repeats.length;
    }

    /// One of the different histories.
    ///
    /// @param group from 0 to `groups() - 1`
    public History group(int group) {
        return new History(repeats[group], recency(group), age(group));
    }

    /// Repeat purchases of a group's customers.
    public int repeats(int group) {
        return repeats[group];
    }

    /// Weeks from first to last purchase of a group's customers.
    public double recency(int group) {
        return times[recencyAt[group]];
    }

    /// Weeks under observation of a group's customers.
    public double age(int group) {
        return times[ageAt[group]];
    }

    /// How many customers, or how much weight, share this history.
    public double weight(int group) {
        return weight[group];
    }

    /// The group of a customer.
    ///
    /// @param customer position in the order of adding, from 0
    /// @throws IllegalStateException when not built with `indexed()`
    public int groupOf(int customer) {
        if (groupOf.length == 0) {
            throw new IllegalStateException("built without an index, use Histories.indexed()");
        }
        return groupOf[customer];
    }

    /// Number of histories added, whatever their weight.
    public long customers() {
        return customers;
    }

    /// Sum of all weights; the number of customers when nobody was weighted.
    public double totalWeight() {
        return totalWeight;
    }

    /// Weight of customers with at least one repeat purchase.
    public double repeaters() {
        double sum = 0;
        for (int g = 0; g < repeats.length; g++) {
            sum += repeats[g] > 0 ? weight[g] : 0;
        }
        return sum;
    }

    /// Repeat purchases of everybody together.
    public double totalRepeats() {
        double sum = 0;
        for (int g = 0; g < repeats.length; g++) {
            sum += weight[g] * repeats[g];
        }
        return sum;
    }

    /// Repeat purchases per week of observation over everybody: the naive rate; 0 when nobody was observed.
    public double rate() {
        double exposure = 0;
        for (int g = 0; g < repeats.length; g++) {
            exposure += weight[g] * age(g);
        }
        return exposure == 0 ? 0 : totalRepeats() / exposure;
    }

    /// Weeks under observation of the customer observed longest; 0 when nobody was.
    public double longestAge() {
        double longest = 0;
        for (int g = 0; g < repeats.length; g++) {
            longest = Math.max(longest, age(g));
        }
        return longest;
    }

    /// Whether the gaps between purchases were given for every customer with repeats.
    public boolean gapsKnown() {
        return gapsKnown;
    }

    /// The weighted sum over all customers of the logarithms of the weeks between successive purchases.
    ///
    /// It tells how regular the rhythm is. Defined when `gapsKnown()`.
    public double logGaps() {
        return logGaps;
    }

    /// A sample for a first, rough look: at most so many of the different histories, the more frequent ones the
    /// likelier, with weights that keep the total.
    Histories sample(int most) {
        if (groups() <= most) {
            return this;
        }
        Builder builder = builder();
        double interval = totalWeight / most;
        double passed = 0;
        for (int g = 0; g < groups(); g++) {
            double marks = Math.floor((passed + weight[g]) / interval) - Math.floor(passed / interval);
            passed += weight[g];
            if (marks > 0) {
                builder.add(repeats[g], recency(g), age(g), marks * interval);
            }
        }
        return builder.build();
    }

    /// Collects histories. Not for several threads at once.
    public static final class Builder {
        private int[] repeats = new int[1024];
        private int[] recencyAt = new int[1024];
        private int[] ageAt = new int[1024];
        private double[] weight = new double[1024];
        private int[] slots = new int[4096];
        private final TimeTable times = new TimeTable();
        private int @Nullable [] groupOf;
        private int groups;
        private long customers;
        private double logGaps;
        private boolean gapsKnown = true;

        private Builder(boolean indexed) {
            groupOf = indexed ? new int[1024] : null;
            Arrays.fill(slots, -1);
        }

        /// Adds a customer; see `History` for meaning, units and what is refused.
        public Builder add(int repeats, double recency, double age) {
            return add(repeats, recency, age, 1d);
        }

        /// Adds customers who share a history.
        ///
        /// @param weight how many they are, 0 or more; 0 counts for nothing but keeps its place in the index
        public Builder add(int repeats, double recency, double age, double weight) {
            if (repeats > 0) {
                gapsKnown = false;
            }
            return put(repeats, recency, age, weight);
        }

        /// Adds a customer whose single purchases are known, so that the regularity of the rhythm can be judged.
        ///
        /// @param logGaps sum of the logarithms of the weeks between successive purchases, one summand a repeat
        public Builder addWithGaps(int repeats, double recency, double age, double logGaps) {
            if (!Double.isFinite(logGaps)) {
                throw new IllegalArgumentException("sum of log gaps must be finite, was " + logGaps);
            }
            put(repeats, recency, age, 1);
            this.logGaps += repeats == 0 ? 0 : logGaps;
            return this;
        }

        private Builder put(int repeats, double recency, double age, double weight) {
            History.check(repeats, recency, age);
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("weight must be 0 or more and finite, was " + weight);
            }
            int group = group(repeats, times.of(recency), times.of(age));
            this.weight[group] += weight;
            if (groupOf != null) {
                if (customers == groupOf.length) {
                    groupOf = Arrays.copyOf(groupOf, groupOf.length * 2);
                }
                groupOf[(int) customers] = group;
            }
            customers++;
            return this;
        }

        private int group(int x, int recency, int age) {
            int slot = slot(x, recency, age);
            if (slots[slot] >= 0) {
                return slots[slot];
            }
            if (groups == repeats.length) {
                grow();
                slot = slot(x, recency, age);
            }
            slots[slot] = groups;
            repeats[groups] = x;
            recencyAt[groups] = recency;
            ageAt[groups] = age;
            return groups++;
        }

        private int slot(int x, int recency, int age) {
            int mask = slots.length - 1;
            int slot = TimeTable.mix((x * 31L + recency) * 0x9E3779B97F4A7C15L + age) & mask;
            while (slots[slot] >= 0) {
                int g = slots[slot];
                if (repeats[g] == x && recencyAt[g] == recency && ageAt[g] == age) {
                    return slot;
                }
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            int size = groups * 2;
            repeats = Arrays.copyOf(repeats, size);
            recencyAt = Arrays.copyOf(recencyAt, size);
            ageAt = Arrays.copyOf(ageAt, size);
            weight = Arrays.copyOf(weight, size);
            slots = new int[size * 4];
            Arrays.fill(slots, -1);
            for (int g = 0; g < groups; g++) {
                slots[slot(repeats[g], recencyAt[g], ageAt[g])] = g;
            }
        }

        /// The histories so far.
        public Histories build() {
            return new Histories(this);
        }
    }
}
