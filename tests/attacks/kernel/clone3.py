# attack: asks for clone3, which no filter can look into
# allowed: RTE
# layer: seccomp
def echo_sum(nums):
    import ctypes, sys
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(435, ctypes.create_string_buffer(88), 88) >= 0 or ctypes.get_errno() != 38:
        print("BREACH clone3 exists", ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("refused")
