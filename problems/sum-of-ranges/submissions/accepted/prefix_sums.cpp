#include <cstdio>
#include <vector>

int main() {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    std::vector<long long> before(n + 1, 0);
    for (int i = 1; i <= n; ++i) {
        int value;
        if (scanf("%d", &value) != 1) return 1;
        before[i] = before[i - 1] + value;
    }
    while (q-- > 0) {
        int l, r;
        if (scanf("%d %d", &l, &r) != 2) return 1;
        printf("%lld\n", before[r] - before[l - 1]);
    }
}
