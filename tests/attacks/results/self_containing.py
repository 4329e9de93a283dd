# attack: returns a list that contains itself
# allowed: RTE
# layer: reply
def echo_sum(nums):
    value = []
    value.append(value)
    return value
