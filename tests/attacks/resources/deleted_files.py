# attack: keeps memory in files that have no name
# allowed: MLE TLE
# layer: cgroup
def echo_sum(nums):
    import os
    keep = []
    for number in range(160):
        keep.append(os.open("/tmp/x", os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.unlink("/tmp/x")
        os.write(keep[-1], b"x" * (1 << 20))
    return sum(nums)
