# attack: a test case nested deeper than a parser's stack
# says: 1\.in:1: nums: \[0\]: expected int, got list
def plant(package):
    (package / "data/secret/1.in").write_text("[" * 1_000_000 + "\n")
