"""Hostile submissions, graded by the real judge.   run.py JUDGE [--shared-process] [NAME...]

Each program below this folder says in its head what it tries, which verdicts are allowed, and which layer stops it
(README.md). An attack that succeeds says BREACH, or answers wrongly where AC is allowed. Host invariants are compared round
each. With --shared-process those in Python, whose cases then run in one process where they can."""
import sys
import unittest

import corpus
import host


class Attacks(host.SandboxTest):
    stage = None
    options = ()

    def attack(self, path):
        if self.options and path.suffix != ".py":
            self.skipTest("its cases have processes of their own")
        found = self.stage.attack(path, *self.options)
        self.assertFalse(found, f"\n{path.relative_to(corpus.FOLDER)}: {corpus.header_of(path)['attack']}\n" + "\n".join(found))


def add_test(path):
    setattr(Attacks, corpus.test_name(path), lambda self: self.attack(path))


class Corpus(unittest.TestCase):
    """The corpus and its assertions themselves."""

    def test_every_attack_is_described(self):
        self.assertGreater(len(corpus.attacks()), 130)
        for name in corpus.CLASSES:
            self.assertGreaterEqual(sum(path.parent.name == name for path in corpus.attacks()), 10, name)
        for path in corpus.attacks():
            header = corpus.header_of(path)
            self.assertTrue({"attack", "allowed", "layer"} <= header.keys(), path)
            self.assertLessEqual(header.keys(), {"attack", "allowed", "layer", "next", "problem", "unproven"}, path)
            self.assertLessEqual(set(header["allowed"].split()), corpus.VERDICTS, path)
            self.assertLessEqual(set(corpus.chain_of(header)), corpus.SWITCHABLE | corpus.FIXED, path)

    def test_what_is_not_proven_has_its_reason_in_the_readme(self):
        readme = (corpus.FOLDER / "README.md").read_text()
        for path in corpus.attacks():
            if not corpus.is_proven(corpus.header_of(path)):
                self.assertIn(f"`{path.relative_to(corpus.FOLDER)}`", readme)

    def test_documents_name_only_what_is_there(self):
        for document in (corpus.FOLDER / "README.md", host.ROOT / "docs/THREAT_MODEL.md"):
            names = corpus.NAMED.findall(document.read_text())
            self.assertGreater(len(names), 10, document)
            for name in names:
                self.assertTrue((corpus.FOLDER / name).exists(), f"{document}: {name}")

    def test_the_assertions_notice(self):
        header = {"allowed": "RTE"}
        case = {"message": None, "stdout": None, "stderr": None, "peak_memory_bytes": 0}
        report = {"verdict": "RTE", "message": None, "language": "cpp", "retries": 0, "memory_limit_bytes": 1 << 27, "cases": [case],
                  "isolation": "strong: cgroup v2"}
        same = {"mounts": ["a"]}
        text = {"text": "x", "total_bytes": 1}

        def found(code=1, left=(), after=same, with_case=None, **changed):
            return corpus.complaints(header, dict(report, cases=[dict(case, **(with_case or {}))], **changed), code, left, same, after)

        self.assertEqual(found(), [])
        self.assertTrue(found(code=0, verdict="AC"))
        self.assertTrue(found(retries=1))
        self.assertTrue(found(with_case={"stderr": dict(text, text="BREACH x")}))
        self.assertTrue(found(with_case={"stdout": dict(text, total_bytes=2 << 20)}))
        self.assertTrue(found(with_case={"peak_memory_bytes": 200 << 20}))
        by_looking = "weak: no cgroup: approximate memory limit"
        self.assertEqual(found(with_case={"peak_memory_bytes": 200 << 20}, isolation=by_looking), [])
        self.assertTrue(found(with_case={"peak_memory_bytes": 700 << 20}, isolation=by_looking))
        self.assertTrue(found(with_case={"message": "\x1b[2J"}))
        self.assertTrue(found(left=["core"]))
        self.assertTrue(found(after={"mounts": ["a", "b"]}))
        self.assertTrue(found(code=3))


class HonestSubmissions(host.SandboxTest):
    """The packages of the corpus judge honest programs as they should: else every attack would look stopped."""

    def test_bundled_submissions(self):
        for path in sorted(host.PACKAGES.glob("*/submissions/*/*")):
            verdict = {"accepted": "AC", "wrong_answer": "WA"}[path.parent.name]
            report, _, _ = Attacks.stage.judge.run(path.parents[2].name, path, *Attacks.options)
            self.assertEqual(report["verdict"], verdict, path)

    def test_fill_the_cache_that_attacks_hunt_for(self):
        source = next(host.PACKAGES.glob("*/submissions/accepted/*.cpp"))
        Attacks.stage.judge.run(source.parents[2].name, source)
        self.assertTrue((Attacks.stage.cache / "CACHEDIR.TAG").is_file())
        self.assertTrue(any((Attacks.stage.cache / "blobs").iterdir()))


for attack_path in corpus.attacks():
    add_test(attack_path)

if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    Attacks.stage = corpus.Stage(sys.argv.pop(1))
    if "--shared-process" in sys.argv:
        sys.argv.remove("--shared-process")
        Attacks.options = ("--shared-process",)
    try:
        unittest.main(verbosity=2 if len(sys.argv) > 1 else 1)
    finally:
        Attacks.stage.close()
