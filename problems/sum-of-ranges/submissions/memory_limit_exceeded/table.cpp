// The answers to all questions that could be asked.
#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, q;
    cin >> n >> q;
    vector<long long> a(n);
    for (auto& value : a) cin >> value;
    vector<vector<long long>> sum(n);
    for (int l = 0; l < n; ++l) {
        sum[l].resize(n);
        long long s = 0;
        for (int r = l; r < n; ++r) sum[l][r] = s += a[r];
    }
    while (q--) {
        int l, r;
        cin >> l >> r;
        cout << sum[l - 1][r - 1] << '\n';
    }
}
