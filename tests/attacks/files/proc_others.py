# attack: looks for other processes and facts of the machine in /proc
# allowed: RTE
# layer: view
def echo_sum(nums):
    import os, sys
    others = set(os.listdir("/proc")) - {str(os.getpid()), "self", "thread-self"}
    if others:
        print("BREACH sees", sorted(others), file=sys.stderr)
    raise RuntimeError("nothing found")
