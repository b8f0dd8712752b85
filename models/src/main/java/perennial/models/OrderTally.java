package perennial.models;

import java.util.Arrays;

/// Adds up chances of numbers of purchases from several sources. Reused to spare the memory.
final class OrderTally {

    private double[] chance = new double[64];
    private int size;

    void add(long orders, double mass) {
        int at = (int) Math.min(orders, 10_000_000);
        if (at >= size) {
            if (at >= chance.length) {
                chance = Arrays.copyOf(chance, Math.max(at + 1, chance.length * 2));
            }
            size = at + 1;
        }
        chance[at] += mass;
    }

    /// Chances of at least 0, 1, 2 …, each times `alive` and the chance to have stayed that long, and empties
    /// itself.
    double[] drain(double alive, Stay stay) {
        double[] tail = new double[size + 1];
        double sum = 0;
        for (int j = size - 1; j > 0; j--) {
            sum += chance[j];
            tail[j] = sum;
        }
        tail[0] = 1;
        double factor = alive;
        int last = 0;
        for (int j = 1; j < size; j++) {
            tail[j] = Math.min(1, tail[j] * factor);
            factor *= stay.next(j - 1);
            last = tail[j] > 1e-12 ? j : last;
        }
        Arrays.fill(chance, 0, size, 0);
        size = 0;
        return Arrays.copyOf(tail, last + 1);
    }
}
