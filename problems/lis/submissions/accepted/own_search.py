# tails[k] is the smallest end of an increasing subsequence of length k + 1.
def length_of_lis(nums):
    tails = []
    for v in nums:
        if not tails or v > tails[-1]:
            tails.append(v)
            continue
        low, high = 0, len(tails) - 1
        while low < high:
            middle = (low + high) // 2
            if tails[middle] < v:
                low = middle + 1
            else:
                high = middle
        tails[low] = v
    return len(tails)
