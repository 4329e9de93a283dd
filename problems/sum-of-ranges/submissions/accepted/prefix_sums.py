import sys
from itertools import accumulate


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[0], data[1]
    before = [0, *accumulate(data[2:2 + n])]
    asked = iter(data[2 + n:2 + n + 2 * q])
    print("\n".join(str(before[r] - before[l - 1]) for l, r in zip(asked, asked)))


main()
