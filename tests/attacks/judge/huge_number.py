# attack: a number with a million digits
# says: 1\.in:1: nums: .* outside the 64-bit range
def plant(package):
    (package / "data/secret/1.in").write_text("[" + "9" * 1_000_000 + "]\n")
