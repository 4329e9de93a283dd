// Breadth first over the sums.
int coinChange(const std::vector<int>& coins, int amount) {
    std::vector<int> count(amount + 1, -1);
    std::queue<int> queue;
    count[0] = 0;
    queue.push(0);
    while (!queue.empty()) {
        int sum = queue.front();
        queue.pop();
        for (int coin : coins) {
            if (coin > amount - sum || count[sum + coin] >= 0) continue;
            count[sum + coin] = count[sum] + 1;
            queue.push(sum + coin);
        }
    }
    return count[amount];
}
