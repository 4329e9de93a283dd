# Line by line; collects what to note at each position and walks over the numbers once.
import sys

read = sys.stdin.readline
n, q = map(int, read().split())
a = list(map(int, read().split()))
notes = [[] for _ in range(n + 1)]
for k in range(q):
    l, r = map(int, read().split())
    notes[l - 1].append((k, -1))
    notes[r].append((k, 1))
answers = [0] * q
total = 0
for i in range(n + 1):
    if i:
        total += a[i - 1]
    for k, sign in notes[i]:
        answers[k] += sign * total
sys.stdout.write("\n".join(map(str, answers)) + "\n")
