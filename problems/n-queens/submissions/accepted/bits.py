# The attacked columns of the next row as bits.
def solve_n_queens(n):
    def place(way, columns, left, right):
        if len(way) == n:
            yield way
        free = ~(columns | left | right) & ((1 << n) - 1)
        while free:
            bit = free & -free
            free ^= bit
            yield from place(way + [bit.bit_length() - 1], columns | bit, (left | bit) << 1, (right | bit) >> 1)

    return list(place([], 0, 0, 0))
