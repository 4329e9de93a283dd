"""Problem packages that are broken or hostile, read by the real judge.   packages.py JUDGE [NAME...]

Each file in judge/ says in its head what it tries, and what the judge says to it (a pattern). Its plant() makes a copy of an
honest package bad. The judge must refuse it as a broken package (exit code 4), in bounded time and memory, name the place,
write nothing that a terminal would act on, and change nothing on the host."""
import importlib.util
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

import corpus
import host

FOLDER = corpus.FOLDER / "judge"
BROKEN_PACKAGE = 4
MEMORY_BYTES = 4 << 30
SECONDS = 60


def bound_memory():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def planter(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.plant


class Packages(unittest.TestCase):
    judge = None

    def refuse(self, path):
        header = corpus.header_of(path)
        with tempfile.TemporaryDirectory() as folder:
            package = pathlib.Path(folder) / "echo-sum"
            shutil.copytree(host.PACKAGES / "echo-sum", package)
            planter(path)(package)
            before = host.snapshot()
            done = subprocess.run([self.judge.program, "run", package, host.PACKAGES / "echo-sum/submissions/accepted/sum.py"], cwd=folder,
                                  env=self.judge.environment, capture_output=True, text=True, timeout=SECONDS, preexec_fn=bound_memory,
                                  check=False)
            self.assertEqual(host.snapshot(), before)
            self.assertEqual(os.listdir(folder), ["echo-sum"])
        self.assertEqual(done.returncode, BROKEN_PACKAGE, done)
        self.assertRegex(done.stderr, header["says"])
        self.assertIsNone(corpus.CONTROL.search(done.stdout + done.stderr), done)

    def test_there_are_enough_and_each_is_described(self):
        paths = sorted(FOLDER.glob("*.py"))
        self.assertGreaterEqual(len(paths), 10)
        for path in paths:
            self.assertEqual(corpus.header_of(path).keys(), {"attack", "says", "problem"}, path)


for planted in sorted(FOLDER.glob("*.py")):
    setattr(Packages, "test_" + planted.stem, lambda self, path=planted: self.refuse(path))

if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    Packages.judge = host.Judge(sys.argv.pop(1))
    unittest.main(verbosity=2 if len(sys.argv) > 1 else 1)
