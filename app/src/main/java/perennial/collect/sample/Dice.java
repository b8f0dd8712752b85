package perennial.collect.sample;

import java.util.List;
import java.util.SplittableRandom;

/// Chance that falls the same way every time, on every machine (hence `StrictMath`).
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this(new SplittableRandom(seed));
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /// Dice of their own, so that one customer's luck doesn't depend on how often another one threw.
    Dice another() {
        return new Dice(random.split());
    }

    /// @return in [0, 1)
    double share() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /// @return from `least` to `most`, both included
    int between(int least, int most) {
        return least + (int) (share() * (most - least + 1));
    }

    <T> T pick(List<T> items) {
        return items.get(between(0, items.size() - 1));
    }

    /// @param weights none negative, not all 0
    /// @return an index, as often as its weight says
    int pick(double[] weights) {
        double sum = 0;
        for (double weight : weights) sum += weight;
        double left = share() * sum;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] == 0) continue;
            last = i;
            left -= weights[i];
            if (left < 0) break;
        }
        return last;
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(1 - share());
    }

    /// @param mean below 700, where the method ends
    int poisson(double mean) {
        double least = StrictMath.exp(-mean);
        int count = 0;
        for (double product = share(); product > least; product *= share()) count++;
        return count;
    }

    /// The method of Marsaglia and Tsang (2000); below a shape of 1 the usual power of a uniform number brings it down.
    double gamma(double shape, double mean) {
        double scale = mean / shape;
        if (shape < 1) scale *= StrictMath.pow(1 - share(), 1 / shape);
        double d = (shape < 1 ? shape + 1 : shape) - 1. / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            v = v * v * v;
            if (v > 0 && StrictMath.log(1 - share()) < x * x / 2 + d - d * v + d * StrictMath.log(v))
                return d * v * scale;
        }
    }

    private double normal() {
        return Math.sqrt(2 * exponential(1)) * StrictMath.cos(2 * Math.PI * share());
    }
}
