# attack: leaves names that are overlong, not UTF-8, or full of control characters
# allowed: AC
# layer: wipe
import os


def echo_sum(nums):
    if os.listdir(b"/box"):
        return -1
    for name in (b"x" * 255, b"\xff\xfe", b"a\nb", b"-rf", b" ", b"\x1b[2J"):
        os.mkdir(b"/box/" + name)
        open(b"/box/" + name + b"/" + name, "w").close()
    return sum(nums)
