# attack: a constant that would take for ever to compute, which a compiler might fold
# allowed: TLE MLE
# layer: cgroup
def echo_sum(nums):
    return 9 ** 9 ** 9 ** 9
