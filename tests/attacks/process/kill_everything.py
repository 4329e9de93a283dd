# attack: kill(-1, SIGKILL)
# allowed: RTE AC
# layer: kernel
def echo_sum(nums):
    import os
    try:
        os.kill(-1, 9)
    except OSError:
        pass
    return sum(nums)
