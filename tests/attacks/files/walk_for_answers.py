# attack: walks everything mounted for test data
# allowed: RTE
# layer: view
def echo_sum(nums):
    import os, sys
    for folder, inside, names in os.walk("/"):
        if folder == "/":
            inside[:] = [name for name in inside if name not in ("usr", "proc")]
        for name in names:
            if name.endswith((".ans", ".in")) or name in ("problem.yaml", "interface.yaml"):
                print("BREACH found", folder, name, file=sys.stderr)
    raise RuntimeError("nothing found")
