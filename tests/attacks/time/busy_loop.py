# attack: burns twice its CPU time, then answers right
# allowed: TLE
# layer: cgroup
def echo_sum(nums):
    import time
    while time.process_time() < 1.2:
        pass
    return sum(nums)
