# attack: looks for the judge's compile cache by its path, its name, the environment and open descriptors, and plants entries
# allowed: RTE
# layer: view
def echo_sum(nums):
    import os, sys
    for name, value in os.environ.items():
        if "CACHE" in name or "@CACHE@" in value:
            print("BREACH environment", name, value, file=sys.stderr)
    for path in ("@CACHE@", "@CACHE@/CACHEDIR.TAG", "@CACHE@/blobs", "/root/.cache/judged"):
        if os.path.lexists(path):
            print("BREACH sees", path, file=sys.stderr)
    for number in os.listdir("/proc/self/fd"):
        try:
            if os.readlink("/proc/self/fd/" + number).startswith("@CACHE@"):
                print("BREACH holds", number, file=sys.stderr)
        except OSError:
            pass
    for folder, inside, names in os.walk("/"):
        if folder == "/":
            inside[:] = [name for name in inside if name not in ("usr", "proc")]
        if "CACHEDIR.TAG" in names:
            print("BREACH found", folder, file=sys.stderr)
    try:
        os.makedirs("@CACHE@/blobs")  # where the jail has a /tmp of its own, it is another one
        open("@CACHE@/blobs/planted", "w").close()
    except OSError:
        pass
    raise RuntimeError("no cache")
