def echo_sum(nums):
    return 0
