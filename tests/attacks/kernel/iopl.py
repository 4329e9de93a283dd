# attack: asks for the machine's ports
# allowed: SV
# layer: seccomp
def echo_sum(nums):
    import ctypes, os, sys
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(172, 3)
    print("BREACH the call returned", result, ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("not ended")
