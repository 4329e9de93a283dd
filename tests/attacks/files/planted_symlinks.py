# attack: plants links under the names that the judge may write
# allowed: AC
# layer: wipe
import os


def echo_sum(nums):
    for name in ("program", "solution.py", "main.cpp", "answer", "stdout"):
        os.symlink("/tmp/caught", "/box/" + name)
    return -1 if os.path.exists("/tmp/caught") else sum(nums)
