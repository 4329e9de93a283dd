class Solution {
    public int coinChange(int[] coins, int amount) {
        BitSet seen = new BitSet(amount + 1);
        Queue<Integer> queue = new ArrayDeque<>(List.of(amount));
        for (int count = 0; !queue.isEmpty(); count++) {
            for (int left = queue.size(); left > 0; left--) {
                int rest = queue.remove();
                if (rest == 0) return count;
                for (int coin : coins) {
                    if (coin > rest || seen.get(rest - coin)) continue;
                    seen.set(rest - coin);
                    queue.add(rest - coin);
                }
            }
        }
        return -1;
    }
}
