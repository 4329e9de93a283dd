# Sorts a key that is text: count 9 stands above count 10.
def topKFrequent(nums, k):
    count = collections.Counter(nums)
    return sorted(sorted(count), key=lambda v: str(count[v]), reverse=True)[:k]
