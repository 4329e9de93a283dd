# attack: prints figures of its own and burns twice its CPU time
# allowed: TLE
# layer: cgroup
import sys
import time


def echo_sum(nums):
    print('{"cpu_us": 1, "wall_us": 1, "peak_memory_bytes": 1}', file=sys.stderr)
    while time.process_time() < 1.2:
        pass
    return sum(nums)
