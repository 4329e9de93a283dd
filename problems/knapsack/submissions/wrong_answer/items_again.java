// The row is walked upwards: an item can be taken more than once.
class Solution {
    public long knapsack(int[] weights, int[] values, int capacity) {
        long[] best = new long[capacity + 1];
        for (int i = 0; i < weights.length; i++) {
            for (int room = weights[i]; room <= capacity; room++) best[room] = Math.max(best[room], best[room - weights[i]] + values[i]);
        }
        return best[capacity];
    }
}
