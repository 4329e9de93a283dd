# attack: writes without end to the answer channel
# allowed: OLE
# layer: rlimit
def echo_sum(nums):
    import os
    while True:
        os.write(3, b"x" * 100000)
