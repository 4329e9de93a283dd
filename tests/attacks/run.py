"""Hostile submissions, graded by the real judge.   run.py JUDGE [NAME...]

Each program below this folder says in its head what it tries, which verdicts are allowed, and which layer stops it. An
attack that succeeds says BREACH, or answers wrongly where AC is allowed. Host invariants are compared round each."""
import pathlib
import re
import sys
import tempfile
import unittest

import host

FOLDER = pathlib.Path(__file__).resolve().parent
VERDICTS = {"AC", "WA", "TLE", "MLE", "OLE", "RTE", "CE", "SV"}
LAYERS = {"seccomp", "namespace", "view", "cgroup", "rlimit", "wipe", "protocol"}
HEADER = re.compile(r"^(?:#|//) (\w+): (.+)$")


def header_of(path):
    """The machine-read lines at the top of an attack."""
    header = {"problem": "echo-sum"}
    for line in path.read_text().splitlines():
        match = HEADER.match(line)
        if not match:
            break
        header[match[1]] = match[2]
    return header


def attacks():
    return sorted(path for path in FOLDER.glob("*/*") if path.suffix in (".py", ".cpp"))


def complaints(header, report, code, left, before, after):
    """What is wrong with how an attack ended."""
    found = []
    verdict = report["verdict"]
    if verdict not in header["allowed"].split():
        found.append(f"verdict {verdict} ({report['message'] or [c['message'] for c in report['cases']]}), allowed: {header['allowed']}")
    if "BREACH" in str(report):
        found.append(f"the attack says that it succeeded: {[c['stderr'] for c in report['cases']]}")
    if report["retries"] != 0:
        found.append(f"it cost {report['retries']} retries: an infrastructure fault")
    if code != (0 if verdict == "AC" else 1):
        found.append(f"exit code {code} for {verdict}")
    if left:
        found.append(f"left behind: {left}")
    for what, value in after.items():
        if value != before[what]:
            found.append(f"{what} changed: {before[what]} -> {value}")
    return found


class Attacks(unittest.TestCase):
    judge = None
    cache = None  # the judge's compile cache: a folder that attacks hunt for

    @classmethod
    def setUpClass(cls):
        host.become_subreaper()

    def setUp(self):
        host.require_capability(self)

    def attack(self, path):
        header = header_of(path)
        with tempfile.TemporaryDirectory() as folder:
            source = pathlib.Path(folder) / path.name
            text = path.read_text().replace("@PACKAGE@", str(host.PACKAGES / header["problem"]))
            source.write_text(text.replace("@CACHE@", str(self.cache)))
            before = host.snapshot()
            report, code, left = self.judge.run(header["problem"], source)
            left += [f"cache/{planted.name}" for planted in self.cache.rglob("*planted*")]
            found = complaints(header, report, code, left, before, host.snapshot())
        self.assertFalse(found, f"\n{path.relative_to(FOLDER)}: {header['attack']}\n" + "\n".join(found))


def add_test(path):
    name = "test_" + re.sub(r"\W", "_", str(path.relative_to(FOLDER)))
    setattr(Attacks, name, lambda self: self.attack(path))


class Corpus(unittest.TestCase):
    """The corpus and this runner themselves."""

    def test_every_attack_is_described(self):
        self.assertGreater(len(attacks()), 100)
        for path in attacks():
            header = header_of(path)
            self.assertTrue({"attack", "allowed", "layer"} <= header.keys(), path)
            self.assertLessEqual(set(header["allowed"].split()), VERDICTS, path)
            self.assertIn(header["layer"], LAYERS, path)

    def test_the_runner_notices(self):
        header = {"allowed": "RTE"}
        report = {"verdict": "RTE", "message": None, "retries": 0, "cases": []}
        same = {"mounts": ["a"]}
        self.assertEqual(complaints(header, report, 1, [], same, same), [])
        self.assertTrue(complaints(header, dict(report, verdict="AC"), 0, [], same, same))
        self.assertTrue(complaints(header, dict(report, retries=1), 1, [], same, same))
        self.assertTrue(complaints(header, dict(report, cases=[{"stderr": {"text": "BREACH x"}}]), 1, [], same, same))
        self.assertTrue(complaints(header, report, 1, ["core"], same, same))
        self.assertTrue(complaints(header, report, 1, [], same, {"mounts": ["a", "b"]}))
        self.assertTrue(complaints(header, report, 3, [], same, same))


class HonestSubmissions(unittest.TestCase):
    """The packages of the corpus judge honest programs as they should: else every attack would look stopped."""

    def test_bundled_submissions(self):
        host.require_capability(self)
        for path in sorted(host.PACKAGES.glob("*/submissions/*/*")):
            verdict = {"accepted": "AC", "wrong_answer": "WA"}[path.parent.name]
            report, _, _ = Attacks.judge.run(path.parents[2].name, path)
            self.assertEqual(report["verdict"], verdict, path)


class TheCache(unittest.TestCase):
    """What attacks hunt for is really there."""

    def test_is_filled_by_honest_submissions(self):
        host.require_capability(self)
        source = next(host.PACKAGES.glob("*/submissions/accepted/*.cpp"))
        Attacks.judge.run(source.parents[2].name, source)
        self.assertTrue((Attacks.cache / "CACHEDIR.TAG").is_file())
        self.assertTrue(any((Attacks.cache / "blobs").iterdir()))


for attack_path in attacks():
    add_test(attack_path)

if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as cache_folder:
        Attacks.cache = pathlib.Path(cache_folder) / "judged"
        Attacks.judge = host.Judge(sys.argv.pop(1), Attacks.cache)
        unittest.main(verbosity=2 if len(sys.argv) > 1 else 1)
