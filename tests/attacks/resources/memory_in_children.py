# attack: holds its memory in children, each below the limit
# allowed: MLE TLE
# layer: cgroup
def echo_sum(nums):
    import os, signal, time
    try:
        signal.signal(signal.SIGCHLD, lambda *_: os._exit(1))  # one was killed
    except PermissionError:
        pass  # without a control group, which kills the whole run
    ready, done = os.pipe()
    for _ in range(5):
        if os.fork() == 0:
            block = bytearray(b"x") * (30 << 20)
            os.write(done, b"x")
            while block:
                time.sleep(1)
    held = bytearray(b"x") * (30 << 20)
    for _ in range(5):
        os.read(ready, 1)
    return sum(nums) if held else 0
