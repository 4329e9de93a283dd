# attack: allocates and touches 10 GB
# allowed: MLE TLE
# layer: cgroup
def echo_sum(nums):
    return len(bytearray(b"x") * (10 << 30))
