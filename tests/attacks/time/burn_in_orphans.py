# attack: burns CPU in grandchildren that nobody waits for
# allowed: TLE
# layer: cgroup
def echo_sum(nums):
    import os, time
    for _ in range(4):
        if os.fork() == 0:
            if os.fork() == 0:
                while True:
                    pass
            os._exit(0)
    while True:
        time.sleep(1)
