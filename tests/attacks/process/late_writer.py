# attack: a child that writes a second answer after the parent ended
# allowed: AC WA RTE
# layer: reap
# unproven: a race decides whether it spoils the answer of its own case
def echo_sum(nums):
    import os, sys, time
    try:
        os.kill(-1, 0)
        print("BREACH a process of an earlier case lives", file=sys.stderr)
        return -1
    except OSError:
        pass
    parent = os.getpid()
    if os.fork() == 0:
        while os.getppid() == parent:
            pass
        while True:
            try:
                os.write(3, b"JDG1" + bytes(12))
            except OSError:
                time.sleep(0.001)
    return sum(nums)
