# Hunts two tokens through everything that a Python submission can reach.   planted: @CONTROL@
import ctypes
import os
import re

FILE_BOUND = 1 << 20
PIPE_BYTES = 1 << 16
WRITE = ctypes.CDLL(None).write
WRITE.restype = ctypes.c_ssize_t


def holds(data, pair):
    """Whether the XOR of the two halves stands in the data, without ever being built: only its first three bytes are."""
    mask, rest = pair
    start = bytes(mask[i] ^ rest[i] for i in range(3))
    at = data.find(start)
    while at >= 0:
        if len(data) - at >= len(mask) and all(data[at + i] == mask[i] ^ rest[i] for i in range(3, len(mask))):
            return True
        at = data.find(start, at + 1)
    return False


def copy_of(start, end):
    """By the kernel, for which a page that is gone meanwhile is an end and not a crash."""
    reader, writer = os.pipe()
    copied = []
    while start < end:
        done = WRITE(writer, ctypes.c_void_p(start), ctypes.c_size_t(min(end - start, PIPE_BYTES)))
        if done <= 0:
            break
        copied.append(os.read(reader, done))
        start += done
    os.close(reader)
    os.close(writer)
    return b"".join(copied)


def memory():
    with open("/proc/self/maps") as maps:
        regions = maps.read().splitlines()
    for line in regions:
        start, end, mode = re.match(r"([0-9a-f]+)-([0-9a-f]+) (....)", line).groups()
        if mode[0] == "r" and "[v" not in line and not re.search(r"/usr/", line):
            yield copy_of(int(start, 16), int(end, 16))


def descriptors():
    for number in range(1024):
        try:
            yield os.pread(number, FILE_BOUND, 0)
        except OSError:
            pass


def files():
    for top in ("/box", "/tmp", "/etc", "/dev", "/proc", "/judge"):
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                if path.startswith("/dev/") or re.search(r"/(kmsg|mem|pagemap|clear_refs)$", path):
                    continue
                try:
                    with open(path, "rb") as file:
                        yield file.read(FILE_BOUND)
                except OSError:
                    pass


def hunt(halves, planted):
    pairs = [(bytes.fromhex(halves[0]), bytes.fromhex(halves[1])), (bytes.fromhex(halves[2]), bytes.fromhex(halves[3]))]
    found = [False, False]
    for place in (memory, descriptors, files):
        for data in place():
            for i, pair in enumerate(pairs):
                found[i] = found[i] or holds(data, pair)
    said = ["found" if each else "nowhere" for each in found]
    return f"expected: {said[0]}; control: {said[1]}"
