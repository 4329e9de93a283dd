# attack: reads its input descriptor for other cases
# allowed: AC
# layer: case
def echo_sum(nums):
    import os
    size = os.fstat(4).st_size
    return sum(nums) if size == 16 + 4 + 8 * len(nums) else -1
