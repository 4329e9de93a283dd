# attack: keeps a note for the next case in the times and the mode of the scratch folders themselves
# allowed: AC
# layer: wipe
import os
import stat

NOTE = 1_234_567_890_123_456_789
MODE = 0o751


def echo_sum(nums):
    for folder in ("/box", "/tmp"):
        found = os.stat(folder)
        if NOTE in (found.st_mtime_ns, found.st_atime_ns) or stat.S_IMODE(found.st_mode) == MODE:
            return -1
        os.utime(folder, ns=(NOTE, NOTE))
        os.chmod(folder, MODE)
    return sum(nums)
