// Adds 1 to the largest int for what can't be reached, which makes it the smallest.
class Solution {
public:
    int coinChange(vector<int>& coins, int amount) {
        vector<int> best(amount + 1, INT_MAX);
        best[0] = 0;
        for (int total = 1; total <= amount; ++total)
            for (int coin : coins)
                if (coin <= total) best[total] = min(best[total], best[total - coin] + 1);
        return best[amount] == INT_MAX ? -1 : best[amount];
    }
};
