# attack: leaves its stdout in a socket that nothing refers to
# allowed: AC
# layer: capture
def echo_sum(nums):
    import array, socket
    a, b = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    a.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1, 2, 3, a.fileno(), b.fileno()]))])
    return sum(nums)
