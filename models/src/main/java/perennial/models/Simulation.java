package perennial.models;

import java.util.Optional;
import java.util.SplittableRandom;
import perennial.models.numeric.Draws;

/// A customer base made up from a model: for tests, power calculations and sample businesses.
///
/// Every customer has a random stream of their own, so the same parameters and seed give the same orders, and the
/// first thousand customers of a million are those of a thousand.
///
/// @param truth the model customers are drawn from
/// @param spend what purchases are worth; empty for an amount of 0
/// @param customers how many
/// @param joining weeks over which customers make their first purchases, evenly; 0 for all at once
/// @param weeks from the first possible purchase to the end of observation, at least `joining`
/// @param seed of all randomness
public record Simulation(
        AttritionModel truth, Optional<GammaGamma> spend, int customers, double joining, double weeks, long seed) {

    public Simulation {
        if (customers < 0) {
            throw new IllegalArgumentException("customers must be 0 or more, was " + customers);
        }
        if (!(joining >= 0) || !(weeks >= joining) || Double.isInfinite(weeks)) {
            throw new IllegalArgumentException(
                    "weeks must be finite and at least joining, was " + weeks + " and " + joining);
        }
    }

    /// Customers without amounts.
    public Simulation(AttritionModel truth, int customers, double joining, double weeks, long seed) {
        this(truth, Optional.empty(), customers, joining, weeks, seed);
    }

    /// Is told each order, in the order of customers and time.
    @FunctionalInterface
    public interface OrderSink {
        /// @param customer from 0
        /// @param week since the start of the simulation
        /// @param amount what it was worth
        void order(int customer, double week, double amount);
    }

    /// Runs the simulation.
    ///
    /// @return for each customer the week of leaving; infinite for those still there at the end
    public double[] run(OrderSink sink) {
        double[] left = new double[customers];
        for (int c = 0; c < customers; c++) {
            left[c] = run(c, sink);
        }
        return left;
    }

    private double run(int customer, OrderSink sink) {
        SplittableRandom random = randomOf(customer);
        double joined = joining * random.nextDouble();
        Life life = truth.randomCustomer(random);
        double scale = spend.map(s -> Draws.gamma(random, s.q(), s.gamma())).orElse(0d);
        sink.order(customer, joined, amount(scale, random));
        double left =
                life.live(weeks - joined, random, week -> sink.order(customer, joined + week, amount(scale, random)));
        return joined + left;
    }

    private double amount(double scale, SplittableRandom random) {
        return spend.map(s -> Draws.gamma(random, s.p(), scale)).orElse(0d);
    }

    private SplittableRandom randomOf(int customer) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + customer * 0xD1B54A32D192ED03L);
    }

    /// The histories at the end, times exact.
    public Histories histories() {
        Histories.Builder builder = Histories.indexed();
        for (int c = 0; c < customers; c++) {
            Trace trace = new Trace();
            run(c, trace);
            builder.addWithGaps(trace.repeats, trace.last - trace.first, weeks - trace.first, trace.logGaps);
        }
        return builder.build();
    }

    private static final class Trace implements OrderSink {
        private int repeats = -1;
        private double first;
        private double last;
        private double logGaps;

        @Override
        public void order(int customer, double week, double amount) {
            if (++repeats == 0) {
                first = week;
            } else {
                logGaps += Math.log(week - last);
            }
            last = week;
        }
    }

    /// The orders as purchases on whole days, counted from the start of the simulation.
    public Purchases purchases() {
        Purchases.Builder builder = Purchases.builder();
        run((customer, week, amount) -> builder.add(customer, (int) (week * 7), amount));
        return builder.build();
    }
}
