# attack: opens descriptors until there are no more
# allowed: RTE
# layer: rlimit
def echo_sum(nums):
    keep = []
    while True:
        keep.append(open("/dev/null"))
