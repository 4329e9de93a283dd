# attack: recursion without end in Python
# allowed: RTE MLE TLE
# layer: runtime
def echo_sum(nums):
    def down(n):
        return down(n + 1) + 1
    return down(0)
