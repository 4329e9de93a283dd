# attack: writes twice the output limit to stderr, then answers right
# allowed: OLE
# layer: output
def echo_sum(nums):
    import sys
    for _ in range(200):
        sys.stderr.write("x" * 10000)
    return sum(nums)
