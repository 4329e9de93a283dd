# attack: a thread writes to the answer channel for ever
# allowed: RTE AC WA OLE
# layer: protocol
def echo_sum(nums):
    import os, threading
    def write():
        while True:
            os.write(3, b"\0")
    threading.Thread(target=write, daemon=True).start()
    return sum(nums)
