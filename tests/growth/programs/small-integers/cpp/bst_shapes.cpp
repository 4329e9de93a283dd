// how many binary search trees hold 1..n
int solve(int n) {
    if (n <= 1) return 1;
    long long shapes = 0;
    for (int root = 1; root <= n; root++) {
        long long left = solve(root - 1);
        long long right = solve(n - root);
        shapes = (shapes + left * right) % 1000000007LL;
    }
    return static_cast<int>(shapes);
}
