# attack: ignores every signal and burns twice its CPU time
# allowed: TLE
# layer: cgroup
def echo_sum(nums):
    import signal, time
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while time.process_time() < 1.2:
        pass
    return sum(nums)
