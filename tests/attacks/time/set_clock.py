# attack: sets the machine's clock
# allowed: SV
# layer: seccomp
def echo_sum(nums):
    import ctypes, sys
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(227, 0, (ctypes.c_long * 2)(0, 0))
    print("BREACH the call returned", result, ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("not ended")
