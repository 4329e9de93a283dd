# attack: returns NaN where a number is due
# allowed: RTE
# layer: reply
def echo_sum(nums):
    return float("nan")
