# attack: makes every clock of the interpreter stand still, then burns
# allowed: TLE
# layer: cgroup
import time

cpu_time = time.process_time
for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time", "time_ns", "monotonic_ns", "perf_counter_ns", "process_time_ns"):
    setattr(time, name, lambda: 0)


def echo_sum(nums):
    while cpu_time() < 1.2:
        pass
    return sum(nums)
