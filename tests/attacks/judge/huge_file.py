# attack: a test case of a hundred gigabytes that take no room on the disk
# says: 1\.in: is larger than 64 MiB
import os


def plant(package):
    os.truncate(package / "data/secret/1.in", 100 << 30)
