package perennial.models;

import java.util.Arrays;

/// Numbers each different time once, so that its logarithm is taken once.
final class TimeTable {

    private double[] values = new double[256];
    private int[] slots = new int[1024];
    private int size;

    TimeTable() {
        Arrays.fill(slots, -1);
    }

    int of(double time) {
        double canonical = time == 0 ? 0 : time;
        int slot = slot(canonical);
        if (slots[slot] >= 0) {
            return slots[slot];
        }
        if (size == values.length) {
            grow();
            slot = slot(canonical);
        }
        values[size] = canonical;
        slots[slot] = size;
        return size++;
    }

    double[] values() {
        return Arrays.copyOf(values, size);
    }

    private int slot(double time) {
        int mask = slots.length - 1;
        int slot = mix(Double.doubleToRawLongBits(time) * 0x9E3779B97F4A7C15L) & mask;
        while (slots[slot] >= 0 && values[slots[slot]] != time) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        values = Arrays.copyOf(values, size * 2);
        slots = new int[size * 8];
        Arrays.fill(slots, -1);
        for (int i = 0; i < size; i++) {
            slots[slot(values[i])] = i;
        }
    }

    static int mix(long bits) {
        long mixed = (bits ^ bits >>> 32) * 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 32 ^ mixed >>> 12) & Integer.MAX_VALUE;
    }
}
