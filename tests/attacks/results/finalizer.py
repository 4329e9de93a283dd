# attack: answers from a destructor while the harness encodes
# allowed: RTE WA
# layer: reply
import os


class Late:
    def __del__(self):
        os.write(3, b"JDG1")

    def __index__(self):
        os._exit(0)


def echo_sum(nums):
    return Late()
