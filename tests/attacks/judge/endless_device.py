# attack: a link to an endless device as a test case
# says: 1\.in: is not a plain file
def plant(package):
    (package / "data/secret/1.in").unlink()
    (package / "data/secret/1.in").symlink_to("/dev/zero")
