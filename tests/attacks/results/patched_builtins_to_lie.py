# attack: patches builtins so that wrong looks right
# allowed: WA RTE
# layer: compare
import builtins


def echo_sum(nums):
    builtins.int = lambda *_: 0
    builtins.sum = lambda *_: 0
    builtins.AssertionError = ValueError
    return -1
