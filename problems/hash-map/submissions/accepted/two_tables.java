// Each key has one place in each of two tables; a new key pushes the one there on to its other place.
class MyHashMap {
    private long[][] keys;
    private int[][] values;
    private final Random random = new Random(20261128);
    private final long[] factors = new long[2];
    private int bits = 4;
    private static final long FREE = Long.MAX_VALUE;

    public MyHashMap() {
        clear();
    }

    private void clear() {
        keys = new long[2][1 << bits];
        values = new int[2][1 << bits];
        for (int table = 0; table < 2; table++) {
            Arrays.fill(keys[table], FREE);
            factors[table] = random.nextLong() | 1;
        }
    }

    private int place(int table, long key) {
        return (int) ((key ^ key >>> 20) * factors[table] >>> 64 - bits);
    }

    private int tableOf(long key) {
        for (int table = 0; table < 2; table++) {
            if (keys[table][place(table, key)] == key) return table;
        }
        return -1;
    }

    public void put(long key, int value) {
        int table = tableOf(key);
        if (table >= 0) {
            values[table][place(table, key)] = value;
            return;
        }
        for (int pushes = 0; pushes < 40; pushes++) {
            int at = place(pushes & 1, key);
            long pushed = keys[pushes & 1][at];
            int pushedValue = values[pushes & 1][at];
            keys[pushes & 1][at] = key;
            values[pushes & 1][at] = value;
            if (pushed == FREE) return;
            key = pushed;
            value = pushedValue;
        }
        grow(key, value);
    }

    private void grow(long key, int value) {
        long[][] oldKeys = keys;
        int[][] oldValues = values;
        bits++;
        clear();
        for (int table = 0; table < 2; table++) {
            for (int at = 0; at < oldKeys[table].length; at++) {
                if (oldKeys[table][at] != FREE) put(oldKeys[table][at], oldValues[table][at]);
            }
        }
        put(key, value);
    }

    public int get(long key) {
        int table = tableOf(key);
        return table < 0 ? -1 : values[table][place(table, key)];
    }

    public void remove(long key) {
        int table = tableOf(key);
        if (table >= 0) keys[table][place(table, key)] = FREE;
    }
}
