# attack: a grandchild outlives the run and waits for the next one's files
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
        if os.fork() == 0:
            while True:
                for name in os.listdir("/box"):
                    os.unlink("/box/" + name)
                time.sleep(0.01)
        os._exit(0)
    return sum(nums)
