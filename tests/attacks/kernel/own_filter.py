# attack: installs a seccomp filter of its own, to hide calls from the listener
# allowed: RTE
# layer: seccomp
def echo_sum(nums):
    import ctypes, sys
    libc = ctypes.CDLL(None, use_errno=True)
    program = ctypes.create_string_buffer(64)
    for call in ((317, 1, 0, program), (157, 22, 2, program)):
        if libc.syscall(*call) == 0 or ctypes.get_errno() != 1:
            print("BREACH", call, ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("refused")
