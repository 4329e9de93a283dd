# attack: sleeps past the wall limit, then answers right
# allowed: TLE
# layer: clock
def echo_sum(nums):
    import time
    time.sleep(5)
    return sum(nums)
