// The sums before each position, without the one behind the last.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n, q;
    cin >> n >> q;
    vector<long long> before(n);
    long long sum = 0;
    for (int i = 0; i < n; ++i) {
        before.at(i) = sum;
        long long value;
        cin >> value;
        sum += value;
    }
    while (q--) {
        int l, r;
        cin >> l >> r;
        cout << before.at(r) - before.at(l - 1) << "\n";
    }
}
