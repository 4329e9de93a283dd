# attack: executes an anonymous file
# allowed: RTE
# layer: seccomp
def echo_sum(nums):
    import os, sys
    try:
        memory = os.memfd_create("x")
        print("BREACH made a memfd", memory, file=sys.stderr)
    except OSError:
        pass
    raise RuntimeError("refused")
