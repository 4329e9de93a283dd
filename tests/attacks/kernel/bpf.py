# attack: makes a BPF map
# allowed: SV
# layer: seccomp
def echo_sum(nums):
    import ctypes, os, sys
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(321, 0, ctypes.create_string_buffer(128), 128)
    print("BREACH the call returned", result, ctypes.get_errno(), file=sys.stderr)
    raise RuntimeError("not ended")
