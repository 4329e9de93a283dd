# attack: writes its answer a digit at a time, past the wall limit
# allowed: TLE
# layer: clock
# problem: echo-program
import sys, time

total = str(sum(map(int, sys.stdin.read().split()[1:])))
for _ in range(50):
    sys.stdout.write("0")
    sys.stdout.flush()
    time.sleep(0.1)
print(total)
