# attack: returns a number too large to encode
# allowed: RTE MLE TLE
# layer: reply
def echo_sum(nums):
    return 10 ** 100000
