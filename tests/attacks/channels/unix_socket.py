# attack: connects to a unix socket of the host
# allowed: RTE SV
# layer: seccomp
# next: view
def echo_sum(nums):
    import socket, sys
    s = socket.socket(socket.AF_UNIX)
    s.connect("@SOCKET@")
    print("BREACH connected", file=sys.stderr)
