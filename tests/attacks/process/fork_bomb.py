# attack: forks without end
# allowed: RTE TLE MLE
# layer: cgroup
def echo_sum(nums):
    import os
    alive = os.open("/tmp/alive", os.O_CREAT | os.O_APPEND | os.O_WRONLY)  # a byte for each process
    while True:
        try:
            if os.fork() == 0:
                os.write(alive, b"x")
                if os.fstat(alive).st_size == 100:
                    os.write(2, b"BREACH 100 processes are alive")
        except OSError:
            pass
