# attack: opens the package's answers by their path on the host
# allowed: RTE
# layer: view
# next: landlock
def echo_sum(nums):
    import sys
    for path in ['@PACKAGE@/data/sample/1.ans', '@PACKAGE@/data/secret/2.ans', '@PACKAGE@/problem.yaml']:
        try:
            with open(path, "rb") as file:
                data = file.read(100)
            print("BREACH read", path, data, file=sys.stderr)
        except OSError:
            pass
    raise RuntimeError("nothing readable")
