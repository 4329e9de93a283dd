# attack: reaches into pid 1 through /proc
# allowed: RTE
# layer: ids
# next: pid1
def echo_sum(nums):
    import sys
    for path in ['/proc/1/environ', '/proc/1/maps', '/proc/1/mem', '/proc/1/root/etc/passwd', '/proc/1/cwd/x', '/proc/1/fd/3']:
        try:
            with open(path, "rb") as file:
                data = file.read(100)
            print("BREACH read", path, data, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("nothing readable")
