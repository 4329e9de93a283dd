#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, q;
    cin >> n >> q;
    vector<long long> tree(n + 1, 0);
    for (int i = 1; i <= n; ++i) {
        long long value;
        cin >> value;
        for (int k = i; k <= n; k += k & -k) tree[k] += value;
    }
    auto sum = [&](int k) {
        long long s = 0;
        for (; k > 0; k -= k & -k) s += tree[k];
        return s;
    };
    while (q--) {
        int l, r;
        cin >> l >> r;
        cout << sum(r) - sum(l - 1) << '\n';
    }
}
