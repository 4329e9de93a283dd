# attack: hard links and renames a system file into the box
# allowed: RTE
# layer: view
# next: kernel
def echo_sum(nums):
    import os, sys
    for source in ("/etc/ld.so.cache", "/usr/bin/python3.11", "/dev/null"):
        for act in (os.link, os.rename):
            try:
                act(source, "/box/caught")
                print("BREACH", act.__name__, source, file=sys.stderr)
            except OSError:
                pass
    raise RuntimeError("refused")
