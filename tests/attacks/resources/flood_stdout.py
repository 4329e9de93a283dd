# attack: prints twice the output limit, then answers right
# allowed: OLE
# layer: output
def echo_sum(nums):
    for _ in range(200):
        print("x" * 10000)
    return sum(nums)
