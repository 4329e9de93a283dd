# The sorted list's runs are the counts; a heap takes the k best of them.
def top_k_frequent(nums, k):
    runs = [(-len(list(run)), value) for value, run in itertools.groupby(sorted(nums))]
    return [value for _, value in heapq.nsmallest(k, runs)][::-1]
