# attack: replaces itself by an interpreter that answers in its place
# allowed: WA
# layer: compare
def echo_sum(nums):
    import os
    os.execv("/usr/bin/python3", ["python3", "-c", "import os, struct; os.write(3, b'JDG1' + struct.pack('<IQq', 2, 8, -1))"])
