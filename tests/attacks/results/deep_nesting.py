# attack: returns lists nested deeper than any stack
# allowed: RTE
# layer: reply
def echo_sum(nums):
    value = []
    for _ in range(100000):
        value = [value]
    return value
