# attack: reads files of the host
# allowed: RTE
# layer: view
def echo_sum(nums):
    import sys
    for path in ['/etc/passwd', '/etc/shadow', '/etc/hostname', '/root/.bashrc', '/var/log/dpkg.log', '/etc/ssl/openssl.cnf', '/sys/kernel/notes', '/proc/cmdline', '/proc/kallsyms', '/proc/mounts_', '/run/utmp']:
        try:
            with open(path, "rb") as file:
                data = file.read(100)
            print("BREACH read", path, data, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("nothing readable")
