# attack: patches every module that a harness might use
# allowed: AC
# layer: runtime
import array, builtins, io, json, os, struct, sys


def liar(*args, **kwargs):
    return b""


def echo_sum(nums):
    total = 0
    for number in nums:
        total += number
    for module, names in ((json, ("dumps", "loads")), (struct, ("pack", "unpack")), (io, ("open", "BytesIO"))):
        for name in names:
            setattr(module, name, liar)
    builtins.int = builtins.list = builtins.isinstance = builtins.type = builtins.len = liar
    builtins.print = builtins.repr = builtins.str = liar
    os.write = os._exit = liar
    sys.modules.clear()
    return total
