# attack: returns True where a number is due
# allowed: RTE WA
# layer: protocol
def echo_sum(nums):
    return True
