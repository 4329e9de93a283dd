"""Another thread does the work."""
import threading


def brute(nums):
    most = 0
    for a in nums:
        for b in nums:
            if a - b > most:
                most = a - b
    return most


def solve(nums):
    answer = []
    worker = threading.Thread(target=lambda: answer.append(brute(nums)))
    worker.start()
    worker.join()
    return answer[0]
