# attack: forks without end
# allowed: RTE TLE MLE
# layer: cgroup
def echo_sum(nums):
    import os
    while True:
        try:
            os.fork()
        except OSError:
            pass
