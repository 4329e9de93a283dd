# attack: writes twice the output limit to the answer channel
# allowed: OLE
# layer: output
def echo_sum(nums):
    import os
    for _ in range(200):
        os.write(3, b"x" * 10000)
    os._exit(0)
