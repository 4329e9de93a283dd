# attack: answers wrongly while its module loads, before it is called
# allowed: WA RTE CE
# layer: compare
import os, struct

if os.path.exists("/proc/self/fd/3"):
    os.write(3, b"JDG1" + struct.pack("<IQq", 2, 8, -1))
    os._exit(0)


def echo_sum(nums):
    return -1
