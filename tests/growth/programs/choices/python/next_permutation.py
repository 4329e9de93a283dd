def advance(a):
    i = len(a) - 2
    while i >= 0 and a[i] > a[i + 1]:
        i -= 1
    if i < 0:
        return False
    j = len(a) - 1
    while a[j] < a[i]:
        j -= 1
    a[i], a[j] = a[j], a[i]
    a[i + 1:] = a[:i:-1]
    return True


def solve(nums):
    order = sorted(nums)
    rising = 1
    while advance(order):
        if order[0] < order[-1]:
            rising += 1
    return rising
