# attack: writes where every later run would read
# allowed: RTE
# layer: view
# next: landlock ids
def echo_sum(nums):
    import os, sys
    for folder in ("/", "/usr", "/usr/lib", "/usr/lib/python3.11", "/etc", "/dev", "/proc", "/usr/bin"):
        try:
            with open(os.path.join(folder, "planted"), "w"):
                print("BREACH wrote to", folder, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("refused")
