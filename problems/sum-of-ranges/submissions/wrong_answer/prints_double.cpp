// Sums in double and prints six digits, large sums with an exponent.
#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    int n, q;
    cin >> n >> q;
    vector<double> before(n + 1, 0);
    for (int i = 1; i <= n; ++i) {
        double value;
        cin >> value;
        before[i] = before[i - 1] + value;
    }
    while (q--) {
        int l, r;
        cin >> l >> r;
        cout << before[r] - before[l - 1] << "\n";
    }
}
