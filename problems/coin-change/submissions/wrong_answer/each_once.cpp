// Goes down over the sums, so that every coin is used at most once.
class Solution {
public:
    int coinChange(vector<int>& coins, int amount) {
        vector<int> best(amount + 1, amount + 1);
        best[0] = 0;
        for (int coin : coins)
            for (int total = amount; total >= coin; --total) best[total] = min(best[total], best[total - coin] + 1);
        return best[amount] > amount ? -1 : best[amount];
    }
};
