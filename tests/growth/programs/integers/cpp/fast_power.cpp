typedef array<array<long long, 2>, 2> Mat;
const long long MOD = 1000000007;

Mat mul(const Mat& a, const Mat& b) {
    Mat c{};
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 2; j++)
            for (int k = 0; k < 2; k++) c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % MOD;
    return c;
}

// the n-th Fibonacci number modulo 1e9+7
int solve(int n) {
    Mat result{{{1, 0}, {0, 1}}}, base{{{1, 1}, {1, 0}}};
    while (n > 0) {
        if (n & 1) result = mul(result, base);
        base = mul(base, base);
        n >>= 1;
    }
    return static_cast<int>(result[0][1]);
}
