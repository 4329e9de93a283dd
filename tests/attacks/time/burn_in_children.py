# attack: burns CPU in children only, below the limit each
# allowed: TLE
# layer: cgroup
def echo_sum(nums):
    import os
    for _ in range(8):
        if os.fork() == 0:
            while True:
                pass
    while True:
        os.wait()
