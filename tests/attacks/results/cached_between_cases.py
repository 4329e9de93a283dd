# attack: keeps a count of cases in every mutable place it can reach
# allowed: AC
# layer: case
import builtins
import sys


def echo_sum(nums):
    if hasattr(builtins, "case_before") or hasattr(sys, "case_before"):
        return -1
    builtins.case_before = sys.case_before = True
    return sum(nums)
