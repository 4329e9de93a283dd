# attack: opens descriptors until there are no more
# allowed: RTE
# layer: rlimit
def echo_sum(nums):
    import sys
    keep = []
    while True:
        if len(keep) == 300:
            print("BREACH 300 descriptors are open", file=sys.stderr)
        keep.append(open("/dev/null"))
