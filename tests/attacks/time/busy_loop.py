# attack: never returns, burning CPU
# allowed: TLE
# layer: cgroup
def echo_sum(nums):
    while True:
        pass
