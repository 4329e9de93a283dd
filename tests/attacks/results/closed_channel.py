# attack: closes the answer channel
# allowed: RTE
# layer: protocol
def echo_sum(nums):
    import os
    os.close(3)
    return sum(nums)
