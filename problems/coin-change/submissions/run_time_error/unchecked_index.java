// Goes up from each reachable sum, beyond the end of the table.
class Solution {
    public int coinChange(int[] coins, int amount) {
        int[] fewest = new int[amount + 1];
        Arrays.fill(fewest, amount + 1);
        fewest[0] = 0;
        for (int sum = 0; sum < amount; sum++) {
            for (int coin : coins) fewest[sum + coin] = Math.min(fewest[sum + coin], fewest[sum] + 1);
        }
        return fewest[amount] > amount ? -1 : fewest[amount];
    }
}
