# attack: burns CPU in children only, below the limit each
# allowed: TLE
# layer: cgroup
def echo_sum(nums):
    import os, time
    for _ in range(6):
        if os.fork() == 0:
            while time.process_time() < 0.2:
                pass
            os._exit(0)
    for _ in range(6):
        os.wait()
    return sum(nums)
