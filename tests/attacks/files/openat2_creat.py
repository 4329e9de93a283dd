# attack: opens and creates by the calls that filters forget
# allowed: RTE
# layer: view
# next: landlock
def echo_sum(nums):
    import ctypes, sys
    libc = ctypes.CDLL(None, use_errno=True)
    how = (ctypes.c_uint64 * 3)(0, 0, 0)
    if libc.syscall(437, -100, b"/etc/passwd", how, 24) >= 0:
        print("BREACH openat2", file=sys.stderr)
    for path in (b"/dev/shm/judged", b"/etc/judged", b"/usr/judged"):
        if libc.syscall(85, path, 0o600) >= 0:
            print("BREACH creat", path, file=sys.stderr)
    raise RuntimeError("refused")
