# attack: a case without its answer
# says: 1\.in: has no 1\.ans beside it
def plant(package):
    (package / "data/secret/1.ans").unlink()
