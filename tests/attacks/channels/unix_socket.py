# attack: connects to a unix socket of the host
# allowed: RTE SV
# layer: seccomp
def echo_sum(nums):
    import socket, sys
    s = socket.socket(socket.AF_UNIX)
    s.connect("/run/dbus/system_bus_socket")
    print("BREACH connected", file=sys.stderr)
