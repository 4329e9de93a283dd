# attack: leaves the second half of its answer to a child
# allowed: RTE WA
# layer: reply
# unproven: a race decides whether the judge sees half a frame or a wrong answer
import os, struct


def frame(payload, kind=2, length=None, magic=b"JDG1"):
    return magic + bytes([kind, 0, 0, 0]) + struct.pack("<Q", len(payload) if length is None else length) + payload


def echo_sum(nums):
    data = frame(struct.pack("<q", -1))
    os.write(3, data[:16])
    if os.fork() == 0:
        os.write(3, data[16:])
        os._exit(0)
    os._exit(0)
