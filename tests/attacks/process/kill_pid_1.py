# attack: signals the jail's first process
# allowed: RTE
# layer: seccomp
# next: ids
def echo_sum(nums):
    import os, sys
    for number in (9, 19, 15, 17):
        try:
            os.kill(1, number)
            print("BREACH signalled pid 1", number, file=sys.stderr)
        except PermissionError:
            pass
    raise RuntimeError("refused")
