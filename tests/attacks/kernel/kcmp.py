# attack: compares kernel objects of two processes
# allowed: SV
# layer: seccomp
def echo_sum(nums):
    import ctypes, os, sys
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(312, 1, 1, 0, 0, 0)
    print("BREACH the call returned", result, ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("not ended")
