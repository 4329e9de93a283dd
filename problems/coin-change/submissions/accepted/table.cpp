class Solution {
public:
    int coinChange(vector<int>& coins, int amount) {
        vector<int> best(amount + 1, amount + 1);
        best[0] = 0;
        for (int total = 1; total <= amount; ++total)
            for (int coin : coins)
                if (coin <= total) best[total] = min(best[total], best[total - coin] + 1);
        return best[amount] > amount ? -1 : best[amount];
    }
};
