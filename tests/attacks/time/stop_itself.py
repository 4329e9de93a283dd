# attack: stops itself with SIGSTOP
# allowed: TLE
# layer: rlimit
def echo_sum(nums):
    import os, signal
    os.kill(os.getpid(), signal.SIGSTOP)
    return sum(nums)
