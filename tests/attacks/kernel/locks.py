# attack: leaves locks and leases on shared files
# allowed: RTE
# layer: seccomp
def echo_sum(nums):
    import fcntl, os, sys
    with open("/usr/bin/env", "rb") as file:
        for command in (lambda: fcntl.flock(file, fcntl.LOCK_SH), lambda: fcntl.lockf(file, fcntl.LOCK_SH),
                        lambda: fcntl.fcntl(file, 1024, 0), lambda: fcntl.fcntl(os.open("/usr", os.O_RDONLY), 1026, 1)):
            try:
                command()
                print("BREACH a lock was taken", file=sys.stderr)
            except OSError:
                pass
    raise RuntimeError("refused")
