# attack: reads the host through links that it plants
# allowed: RTE
# layer: view
# next: landlock
def echo_sum(nums):
    import os, sys
    for number, target in enumerate(("/etc/passwd", "../etc/passwd", "/proc/self/root/etc/passwd")):
        os.symlink(target, f"/box/{number}")
        try:
            with open(f"/box/{number}", "rb"):
                print("BREACH read", target, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("nothing readable")
