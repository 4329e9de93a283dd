# attack: a frame of a kind that does not exist
# allowed: RTE
# layer: reply
import os, struct


def frame(payload, kind=2, length=None, magic=b"JDG1"):
    return magic + bytes([kind, 0, 0, 0]) + struct.pack("<Q", len(payload) if length is None else length) + payload


def echo_sum(nums):
    os.write(3, frame(struct.pack("<q", sum(nums)), kind=200))
    os._exit(0)
