# attack: terminal escapes in the name of a test case
# says: has a name that is not UTF-8, or has control characters
def plant(package):
    for extension in ("in", "ans"):
        (package / f"data/secret/1.{extension}").rename(package / f"data/secret/1\x1b[2J.{extension}")
