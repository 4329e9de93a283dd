# attack: locks its memory, which cannot be reclaimed then
# allowed: RTE
# layer: seccomp
# next: rlimit
def echo_sum(nums):
    import ctypes, mmap, sys
    libc = ctypes.CDLL(None, use_errno=True)
    block = mmap.mmap(-1, 4096)
    if libc.mlock(ctypes.c_void_p(ctypes.addressof(ctypes.c_char.from_buffer(block))), ctypes.c_size_t(4096)) == 0:
        print("BREACH locked", file=sys.stderr)
    raise RuntimeError("refused")
