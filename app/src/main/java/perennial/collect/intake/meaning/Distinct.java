package perennial.collect.intake.meaning;

/// Counts different values by their hashes, up to a limit.
final class Distinct {

    private final int limit;
    private int[] table = new int[16];
    private int count;
    private boolean zero;

    Distinct(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    int count() {
        return count;
    }

    /// @return true when it had not been seen; false, too, once the limit is reached
    boolean add(String value) {
        if (count >= limit) return false;
        int hash = value.hashCode() * 0x9E3779B9;
        if (hash == 0) {
            if (zero) return false;
            zero = true;
            count++;
            return true;
        }
        if (!put(table, hash)) return false;
        if (++count * 2 > table.length) grow();
        return true;
    }

    private void grow() {
        int[] wider = new int[table.length * 2];
        for (int hash : table) if (hash != 0) put(wider, hash);
        table = wider;
    }

    private static boolean put(int[] table, int hash) {
        int slot = hash & table.length - 1;
        while (table[slot] != 0) {
            if (table[slot] == hash) return false;
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = hash;
        return true;
    }
}
