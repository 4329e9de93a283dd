# attack: a constant that would take for ever to compute, which a compiler might fold
# allowed: TLE MLE
# layer: cgroup
# unproven: it has no end, so a fourfold limit ends it too
def echo_sum(nums):
    return 9 ** 9 ** 9 ** 9
