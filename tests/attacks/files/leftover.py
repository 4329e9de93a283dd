# attack: leaves files for the next case and looks for those of the one before
# allowed: AC
# layer: wipe
import os


def echo_sum(nums):
    for folder in ("/box", "/tmp"):
        if os.listdir(folder):
            return -1
        for name in ("left", "deep/er/left"):
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as file:
                file.write("answer of the case before")
        os.chmod(folder + "/deep", 0)
    return sum(nums)
