# attack: exits with code 0 before it answers
# allowed: RTE
# layer: reply
def echo_sum(nums):
    raise SystemExit(0)
