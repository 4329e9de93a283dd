# attack: writes its answer a byte at a time, for ever
# allowed: TLE
# layer: cgroup
# problem: echo-program
import sys, time
while True:
    sys.stdout.write("1")
    sys.stdout.flush()
    time.sleep(0.01)
