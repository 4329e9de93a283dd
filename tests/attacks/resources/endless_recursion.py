# attack: recursion without end in Python
# allowed: RTE MLE TLE
# layer: cgroup
def echo_sum(nums):
    def down(n):
        return down(n + 1) + 1
    return down(0)
