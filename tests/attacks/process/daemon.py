# attack: leaves a daemon in a session of its own, then answers
# allowed: AC
# layer: reap
def echo_sum(nums):
    import os, sys, time
    try:
        os.kill(-1, 0)
        print("BREACH a process of an earlier case lives", file=sys.stderr)
        return -1
    except OSError:
        pass
    if os.fork() == 0:
        os.setsid()
        while True:
            time.sleep(1)
    return sum(nums)
