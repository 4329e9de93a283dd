# attack: loads a kernel module
# allowed: SV
# layer: seccomp
def echo_sum(nums):
    import ctypes, os, sys
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(175, 0, 0, b"")
    print("BREACH the call returned", result, ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("not ended")
