# attack: leaves as many sleeping children as it may have
# allowed: AC TLE
# layer: reap
def echo_sum(nums):
    import os, sys, time
    try:
        os.kill(-1, 0)
        print("BREACH a process of an earlier case lives", file=sys.stderr)
        return -1
    except OSError:
        pass
    for _ in range(40):
        if os.fork() == 0:
            while True:
                time.sleep(1)
    return sum(nums)
