# attack: fills /tmp and /box with files
# allowed: MLE RTE OLE
# layer: cgroup
def echo_sum(nums):
    number = 0
    while True:
        for folder in ("/tmp", "/box"):
            number += 1
            with open(f"{folder}/{number}", "wb") as file:
                file.write(b"x" * 500_000)
