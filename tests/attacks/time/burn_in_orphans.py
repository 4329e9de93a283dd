# attack: burns CPU in grandchildren that nobody waits for
# allowed: TLE
# layer: cgroup
def echo_sum(nums):
    import os, time
    done, burning = os.pipe()
    for _ in range(6):
        if os.fork() == 0:
            if os.fork() == 0:
                while time.process_time() < 0.2:
                    pass
            os._exit(0)
    os.close(burning)
    os.read(done, 1)
    return sum(nums)
