"""Makes the loop at run time, as machine code."""
import ctypes
import mmap


# long f(const long* at, long left, long first): how many are less; left > 0
CODE = bytes.fromhex("31c031c94839170f9cc14801c84883c70848ffce75eec3")


def solve(nums):
    page = mmap.mmap(-1, 4096, mmap.MAP_PRIVATE, mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(CODE)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    less = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_void_p, ctypes.c_long, ctypes.c_long)(address)
    array = (ctypes.c_long * len(nums))(*nums)
    order = {less(ctypes.addressof(array), len(nums), each): each for each in nums}
    return order[len(nums) - 1] - order[0]
