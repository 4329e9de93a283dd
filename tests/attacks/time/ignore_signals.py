# attack: ignores every signal and loops
# allowed: TLE
# layer: rlimit
def echo_sum(nums):
    import signal
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        pass
