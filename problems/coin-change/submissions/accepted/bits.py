# Bit s of a long integer says that the sum s can be reached with so many coins.
def coin_change(coins, amount):
    usable = [c for c in set(coins) if c <= amount]
    mask = (1 << (amount + 1)) - 1
    seen, fresh, count = 1, 1, 0
    while fresh:
        if fresh >> amount & 1:
            return count
        sums = 0
        for c in usable:
            sums |= fresh << c
        fresh = sums & mask & ~seen
        seen |= fresh
        count += 1
    return -1
