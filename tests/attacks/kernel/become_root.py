# attack: every way to change ids
# allowed: RTE
# layer: seccomp
# next: ids
def echo_sum(nums):
    import ctypes, sys
    libc = ctypes.CDLL(None, use_errno=True)
    for call in ((105, 0), (106, 0), (113, 0, 0), (114, 0, 0), (117, 0, 0, 0), (119, 0, 0, 0), (116, 0, 0)):
        if libc.syscall(*call) == 0:
            print("BREACH", call, file=sys.stderr)
    raise RuntimeError("refused")
