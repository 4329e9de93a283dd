# attack: writes without end to stdout
# allowed: OLE
# layer: rlimit
def echo_sum(nums):
    while True:
        print("x" * 100000)
