# attack: shares memory through /dev/shm
# allowed: RTE
# layer: view
# next: landlock
def echo_sum(nums):
    import sys
    with open("/dev/shm/judged", "w") as file:
        file.write("x")
    print("BREACH shared memory", file=sys.stderr)
