# attack: executes a program that it wrote to /box or /tmp
# allowed: RTE
# layer: view
# next: landlock
def echo_sum(nums):
    import os, sys
    for folder in ("/box", "/tmp"):
        path = folder + "/program"
        with open("/bin/true", "rb") as source, open(path, "wb") as target:
            target.write(source.read())
        os.chmod(path, 0o755)
        if os.fork() == 0:
            try:
                os.execv(path, [path])
            except OSError:
                os._exit(99)
        if os.waitstatus_to_exitcode(os.wait()[1]) != 99:
            print("BREACH executed", path, file=sys.stderr)
    raise RuntimeError("refused")
