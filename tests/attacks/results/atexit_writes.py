# attack: writes a second frame when the interpreter ends
# allowed: AC
# layer: runtime
import atexit
import os

atexit.register(lambda: os.write(3, b"JDG1" + bytes(12)))


def echo_sum(nums):
    return sum(nums)
