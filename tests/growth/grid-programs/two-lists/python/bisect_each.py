def solve(a, b):
    found = 0
    for x in a:
        low, high = 0, len(b)
        while low < high:
            middle = (low + high) // 2
            if b[middle] < x:
                low = middle + 1
            else:
                high = middle
        found += low < len(b) and b[low] == x
    return found
