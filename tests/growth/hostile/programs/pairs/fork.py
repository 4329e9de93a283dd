"""A child process does the work."""
import os


def brute(nums):
    most = 0
    for a in nums:
        for b in nums:
            if a - b > most:
                most = a - b
    return most


def solve(nums):
    source, to = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(to, str(brute(nums)).encode())
        os._exit(0)
    os.close(to)
    answer = int(os.read(source, 100))
    os.waitpid(child, 0)
    return answer
