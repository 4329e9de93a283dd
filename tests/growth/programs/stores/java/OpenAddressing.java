class Store {
    private static final int FREE = 0, USED = 1, REMOVED = 2;

    private int[] keys = new int[8], values = new int[8];
    private byte[] states = new byte[8];
    private int filled = 0;

    public void put(int key, int value) {
        if (2 * filled >= keys.length) grow();
        int slot = find(key);
        if (slot < 0) {
            slot = -slot - 1;
            filled++;
            states[slot] = USED;
            keys[slot] = key;
        }
        values[slot] = value;
    }

    public int get(int key) {
        int slot = find(key);
        return slot < 0 ? -1 : values[slot];
    }

    public boolean remove(int key) {
        int slot = find(key);
        if (slot < 0) return false;
        states[slot] = REMOVED;
        return true;
    }

    // The slot of the key, or -1 - the free slot where it belongs.
    private int find(int key) {
        int slot = (key * 0x9E3779B9 >>> 7) & keys.length - 1;
        while (states[slot] != FREE) {
            if (states[slot] == USED && keys[slot] == key) return slot;
            slot = slot + 1 & keys.length - 1;
        }
        return -1 - slot;
    }

    private void grow() {
        int[] oldKeys = keys, oldValues = values;
        byte[] oldStates = states;
        keys = new int[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        states = new byte[2 * oldKeys.length];
        filled = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldStates[i] == USED) put(oldKeys[i], oldValues[i]);
        }
    }
}
