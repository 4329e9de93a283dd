# attack: makes a file of a terabyte that holds nothing
# allowed: OLE RTE
# layer: rlimit
def echo_sum(nums):
    import os, sys
    os.truncate(os.open("/tmp/x", os.O_CREAT | os.O_WRONLY), 1 << 40)
    print("BREACH a file of", os.stat("/tmp/x").st_size, file=sys.stderr)
    raise RuntimeError("not ended")
