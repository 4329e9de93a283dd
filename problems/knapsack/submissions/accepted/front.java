// The choices that no other beats: a heavier one must be worth more.
class Solution {
    public long knapsack(int[] weights, long[] values, int capacity) {
        TreeMap<Integer, Long> front = new TreeMap<>(Map.of(0, 0L));
        for (int i = 0; i < weights.length; i++) {
            TreeMap<Integer, Long> every = new TreeMap<>(front);
            for (Map.Entry<Integer, Long> choice : front.entrySet()) {
                if (choice.getKey() + weights[i] > capacity) break;
                every.merge(choice.getKey() + weights[i], choice.getValue() + values[i], Math::max);
            }
            long most = -1;
            front = new TreeMap<>();
            for (Map.Entry<Integer, Long> choice : every.entrySet()) {
                if (choice.getValue() <= most) continue;
                most = choice.getValue();
                front.put(choice.getKey(), most);
            }
        }
        return front.lastEntry().getValue();
    }
}
