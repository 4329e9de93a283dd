# attack: listens on an abstract socket for a friend in another jail
# allowed: RTE SV
# layer: seccomp
def echo_sum(nums):
    import socket, sys
    s = socket.socket(socket.AF_UNIX)
    s.bind("\0judged")
    print("BREACH bound", file=sys.stderr)
