# attack: writes one file without end
# allowed: RTE OLE MLE
# layer: rlimit
# next: cgroup
def echo_sum(nums):
    with open("/tmp/large", "wb") as file:
        while True:
            file.write(b"x" * 1_000_000)
