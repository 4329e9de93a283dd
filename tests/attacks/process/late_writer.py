# attack: a child that writes a second answer after the parent ended
# allowed: AC WA RTE
# layer: wipe
def echo_sum(nums):
    import os
    parent = os.getpid()
    if os.fork() == 0:
        while os.getppid() == parent:
            pass
        while True:
            os.write(3, b"JDG1" + bytes(12))
    return sum(nums)
