// which number up to n has the most divisors
int solve(int n) {
    vector<int> divisors(n + 1);
    for (int d = 1; d <= n; d++)
        for (long long multiple = d; multiple <= n; multiple += d) divisors[multiple]++;
    return static_cast<int>(max_element(divisors.begin(), divisors.end()) - divisors.begin());
}
