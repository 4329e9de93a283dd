# attack: stops itself with SIGSTOP until the wall limit is over
# allowed: TLE
# layer: clock
def echo_sum(nums):
    import os, signal, time
    parent = os.getpid()
    if os.fork() == 0:
        time.sleep(5)
        os.kill(parent, signal.SIGCONT)
        os._exit(0)
    os.kill(parent, signal.SIGSTOP)
    return sum(nums)
