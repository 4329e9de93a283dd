"""A shared process gives every bundled Python submission the verdict that processes of its cases' own do.

  shared_process_test.py JUDGE PROBLEMS [STEP]

Every STEP-th submission to the functions whose cases stand each for themselves is graded in both ways: verdict, and verdict case by case. What
is measured in the end (growth, whole-array operations) never runs in a shared process, and is left out: a busy machine can make it IE."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

MEASURED = ("growth", "vectorised")


def shares(package):
    """Whether the package's cases may run in one process."""
    interface = package / "interface.yaml"
    if not interface.is_file() or (package / "relations").is_dir() or (package / "metric.yaml").is_file():
        return False
    return "kind: function" in interface.read_text()


def submissions(problems):
    for package in sorted(pathlib.Path(problems).iterdir()):
        if shares(package):
            for path in sorted(package.glob("submissions/*/*.py")):
                yield package.name, path


def results(judge, records, *options):
    """What each submission came to, by its id."""
    with tempfile.TemporaryDirectory() as folder:
        lines = pathlib.Path(folder) / "records.jsonl"
        lines.write_text("".join(json.dumps(record) + "\n" for record in records))
        done = subprocess.run([judge, "batch", str(lines), "--format", "json", "--fail-on", "none", "-j", "2", *options], capture_output=True,
                              text=True, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if not found or found[-1]["record"] != "summary":
        raise AssertionError(done.stderr)
    return {result["id"]: verdicts(result) for result in found if result["record"] == "result"}


def verdicts(result):
    cases = [(case["name"], case["verdict"]) for case in result["cases"] if case["name"] not in MEASURED]
    return cases, result["verdict"] if len(cases) == len(result["cases"]) else None


def differ(one, other):
    """What is near a time limit may pass on one day and not on another: cases are compared up to the first that was too slow."""
    slow = min([i for cases in (one[0], other[0]) for i, (_, verdict) in enumerate(cases) if verdict == "TLE"], default=None)
    return one[0][:slow] != other[0][:slow] or (slow is None and one[1] != other[1])


class SharedProcess(unittest.TestCase):
    def test_verdicts_are_those_of_own_processes(self):
        chosen = list(submissions(PROBLEMS))[::STEP]
        self.assertGreater(len(chosen), 40 if STEP > 1 else 300)
        records = [{"id": f"{slug}/{path.parent.name}/{path.name}", "problem": slug, "path": str(path)} for slug, path in chosen]
        own, shared = results(JUDGE, records), results(JUDGE, records, "--shared-process")
        self.assertEqual(len(own), len(records))
        self.maxDiff = None
        self.assertEqual({name: (own[name], found) for name, found in shared.items() if differ(own[name], found)}, {})


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    STEP = int(sys.argv.pop(3)) if len(sys.argv) > 3 else 1
    PROBLEMS = sys.argv.pop(2)
    JUDGE = sys.argv.pop(1)
    unittest.main()
