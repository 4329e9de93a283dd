# attack: a fifo as a test case, which nobody writes to
# says: 1\.in: is not a plain file
import os


def plant(package):
    (package / "data/secret/1.in").unlink()
    os.mkfifo(package / "data/secret/1.in")
