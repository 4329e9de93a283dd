# attack: replaces itself by a shell that answers in its place
# allowed: RTE WA
# layer: reply
def echo_sum(nums):
    import os
    os.execv("/bin/sh", ["sh", "-c", "printf JDG1 >&3; exit 0"])
