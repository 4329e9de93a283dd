# attack: opens a kernel crypto socket
# allowed: SV
# layer: seccomp
def echo_sum(nums):
    import ctypes, sys
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.socket(38, 5, 0)
    print("BREACH socket gave", result, file=sys.stderr)
    raise RuntimeError("not ended")
