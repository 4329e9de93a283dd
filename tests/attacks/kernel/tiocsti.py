# attack: types into a terminal
# allowed: SV
# layer: seccomp
def echo_sum(nums):
    import ctypes, os, sys
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(16, 0, 0x5412, b"x")
    print("BREACH the call returned", result, ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("not ended")
