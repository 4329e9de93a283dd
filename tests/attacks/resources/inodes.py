# attack: creates files until there are no more
# allowed: RTE TLE MLE
# layer: rlimit
def echo_sum(nums):
    number = 0
    while True:
        number += 1
        open(f"/tmp/{number}", "w").close()
