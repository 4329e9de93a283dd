# attack: uses descriptors that it was not given
# allowed: RTE
# layer: descriptors
def echo_sum(nums):
    import os, sys
    for number in range(6, 1024):
        try:
            os.fstat(number)
            print("BREACH inherited", number, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("nothing inherited")
