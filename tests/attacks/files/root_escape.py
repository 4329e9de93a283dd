# attack: leaves the view by .. and by /proc/self/root
# allowed: RTE
# layer: view
# next: landlock
def echo_sum(nums):
    import sys
    for path in ['/../../../etc/passwd', '/proc/self/root/etc/passwd', '/proc/self/cwd/../etc/passwd', '/proc/thread-self/root/../etc/passwd']:
        try:
            with open(path, "rb") as file:
                data = file.read(100)
            print("BREACH read", path, data, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("nothing readable")
