# attack: a thread writes to the answer channel for ever
# allowed: RTE WA OLE
# layer: reply
def echo_sum(nums):
    import os, threading
    begun = threading.Event()

    def write():
        while True:
            os.write(3, b"\0")
            begun.set()

    threading.Thread(target=write, daemon=True).start()
    begun.wait()
    return -1
