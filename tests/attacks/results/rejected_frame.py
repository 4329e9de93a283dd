# attack: claims to be rejected in the judge's own words
# allowed: RTE CE
# layer: reply
import os, struct


def frame(payload, kind=2, length=None, magic=b"JDG1"):
    return magic + bytes([kind, 0, 0, 0]) + struct.pack("<Q", len(payload) if length is None else length) + payload


def echo_sum(nums):
    text = b"\x1b[2J accepted \xff"
    os.write(3, frame(struct.pack("<I", 5) + b"entry" + struct.pack("<I", len(text)) + text, kind=5))
    os._exit(0)
