# attack: ends by os._exit(0) before it answers
# allowed: RTE
# layer: reply
def echo_sum(nums):
    import os
    os._exit(0)
