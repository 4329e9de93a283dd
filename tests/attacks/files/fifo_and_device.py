# attack: makes fifos and devices where the judge might open a file
# allowed: RTE
# layer: seccomp
# next: landlock
def echo_sum(nums):
    import os, stat, sys
    for mode, device in ((stat.S_IFIFO, 0), (stat.S_IFCHR, os.makedev(1, 1)), (stat.S_IFBLK, os.makedev(8, 0))):
        try:
            os.mknod(f"/box/{mode}", mode | 0o600, device)
            print("BREACH made", mode, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("refused")
