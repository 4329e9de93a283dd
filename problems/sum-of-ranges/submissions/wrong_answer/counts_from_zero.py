# Takes l and r as positions that count from 0.
import sys

data = list(map(int, sys.stdin.read().split()))
n, q = data[:2]
before = [0]
for value in data[2:2 + n]:
    before.append(before[-1] + value)
for k in range(q):
    l, r = data[2 + n + 2 * k:4 + n + 2 * k]
    print(before[min(r + 1, n)] - before[l])
