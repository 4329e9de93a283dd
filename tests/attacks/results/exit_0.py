# attack: exits with code 0 before it answers
# allowed: RTE
# layer: protocol
def echo_sum(nums):
    raise SystemExit(0)
