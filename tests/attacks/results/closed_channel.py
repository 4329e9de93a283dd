# attack: closes the answer channel
# allowed: RTE
# layer: reply
def echo_sum(nums):
    import os
    os.close(3)
    return sum(nums)
