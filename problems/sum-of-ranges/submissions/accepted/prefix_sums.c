#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    long long* before = calloc(n + 1, sizeof(long long));
    for (int i = 1; i <= n; i++) {
        if (scanf("%lld", &before[i]) != 1) return 1;
        before[i] += before[i - 1];
    }
    for (int i = 0; i < q; i++) {
        int l, r;
        if (scanf("%d %d", &l, &r) != 2) return 1;
        printf("%lld\n", before[r] - before[l - 1]);
    }
    return 0;
}
