// Sums in 32 bits.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n, q;
    scanf("%d %d", &n, &q);
    vector<unsigned> before(n + 1, 0);
    for (int i = 1; i <= n; ++i) {
        int value;
        scanf("%d", &value);
        before[i] = before[i - 1] + value;
    }
    while (q--) {
        int l, r;
        scanf("%d %d", &l, &r);
        int sum = before[r] - before[l - 1];
        printf("%d\n", sum);
    }
}
