# attack: claims an exception with terminal escapes in its words
# allowed: RTE
# layer: reply
import os, struct


def frame(payload, kind=2, length=None, magic=b"JDG1"):
    return magic + bytes([kind, 0, 0, 0]) + struct.pack("<Q", len(payload) if length is None else length) + payload


def echo_sum(nums):
    text = b"\x1b[2J\x1b]0;owned\x07"
    part = struct.pack("<I", len(text)) + text
    os.write(3, frame(part * 3, kind=3))
    os._exit(0)
