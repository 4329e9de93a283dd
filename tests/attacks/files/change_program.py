# attack: changes the submission's own source for the next case
# allowed: RTE
# layer: sealed
def echo_sum(nums):
    import os, sys
    for number in range(3, 10):
        try:
            os.ftruncate(number, 0)
            print("BREACH truncated", number, file=sys.stderr)
        except OSError:
            pass
        try:
            with open(f"/proc/self/fd/{number}", "r+b") as file:
                file.write(b"x")
            if number != 3:
                print("BREACH wrote to", number, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("refused")
