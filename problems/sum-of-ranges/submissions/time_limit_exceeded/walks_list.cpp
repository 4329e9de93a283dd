// A linked list, walked from the front for every question.
#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, q;
    cin >> n >> q;
    list<long long> a;
    for (int i = 0; i < n; ++i) {
        long long value;
        cin >> value;
        a.push_back(value);
    }
    while (q--) {
        int l, r;
        cin >> l >> r;
        auto first = next(a.begin(), l - 1);
        cout << accumulate(first, next(first, r - l + 1), 0LL) << '\n';
    }
}
