# attack: kill(-1, SIGKILL)
# allowed: RTE AC
# layer: namespace
def echo_sum(nums):
    import os
    try:
        os.kill(-1, 9)
    except OSError:
        pass
    return sum(nums)
