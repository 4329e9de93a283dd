# attack: ends while its module loads
# allowed: RTE CE
# layer: reply
import os

os._exit(0)


def echo_sum(nums):
    return 0
