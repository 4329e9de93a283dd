# attack: a child answers in the place of its parent, which ends first, and lives on
# allowed: AC
# layer: reap
import os, struct, sys, time


def echo_sum(nums):
    try:
        os.kill(-1, 0)
        print("BREACH a process of an earlier case lives", file=sys.stderr)
        return -1
    except OSError:
        pass
    answered, tell = os.pipe()
    if os.fork() == 0:
        os.write(3, b"JDG1" + struct.pack("<IQq", 2, 8, sum(nums)))
        os.write(tell, b"x")
        while True:
            time.sleep(1)
    os.read(answered, 1)
    os._exit(0)
