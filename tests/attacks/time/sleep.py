# attack: never returns, without using CPU
# allowed: TLE
# layer: rlimit
def echo_sum(nums):
    import time
    while True:
        time.sleep(1000)
