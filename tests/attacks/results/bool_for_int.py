# attack: returns True where a number is due
# allowed: RTE WA
# layer: reply
def echo_sum(nums):
    return True
