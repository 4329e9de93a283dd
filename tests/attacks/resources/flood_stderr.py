# attack: writes without end to stderr
# allowed: OLE
# layer: rlimit
def echo_sum(nums):
    import sys
    while True:
        sys.stderr.write("x" * 100000)
