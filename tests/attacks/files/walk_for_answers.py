# attack: walks everything mounted for test data
# allowed: RTE
# layer: view
def echo_sum(nums):
    import os, sys
    for folder, _, names in os.walk("/"):
        if folder.startswith(("/usr", "/proc")):
            continue
        for name in names:
            if name.endswith((".ans", ".in")) or name in ("problem.yaml", "interface.yaml"):
                print("BREACH found", folder, name, file=sys.stderr)
    raise RuntimeError("nothing found")
