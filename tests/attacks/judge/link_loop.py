# attack: a folder of cases that is a link to itself, so that none would be read
# says: data/secret: is not a folder
import shutil


def plant(package):
    shutil.rmtree(package / "data/secret")
    (package / "data/secret").symlink_to("secret")
