"""What growth says of the bundled submissions: bundled.py JUDGE [-j N] [SLUG...]

`judge check --growth` of every problem that declares growth, or of those named: a line for each submission that was measured,
and at the end what is promised of them all. Exits with 1 if something of it does not hold."""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def declared():
    return sorted(file.parent.name for file in ROOT.glob("problems/*/interface.yaml") if "\ngrowth:" in file.read_text())


def check(judge, slug, jobs):
    done = subprocess.run([judge, "check", "--growth", slug, "-j", str(jobs), "--format", "json"], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{slug}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)["problems"][0]


class Summary:
    def __init__(self):
        self.problems, self.measured, self.costs, self.faults = 0, 0, {}, []
        self.false_alarms, self.missed, self.inconclusive, self.unexpected = [], [], [], []

    def add(self, problem):
        self.problems += 1
        self.faults += [f"{problem['problem']}: {fault}" for fault in problem["growth"]]
        for submission in problem["submissions"]:
            name = f"{problem['problem']}/{submission['submission']}"
            if not submission["as_expected"]:
                self.unexpected.append(name)
            if submission["growth"]:
                self.add_measured(name, submission)

    def add_measured(self, name, submission):
        growth = submission["growth"]
        exceeds = growth["time_exceeds"] or growth["memory_exceeds"]
        print(f"{name:70} {'EXCEEDS' if exceeds else '':8} {growth['sentence']}", flush=True)
        self.measured += 1
        self.costs.setdefault(pathlib.Path(name).suffix, []).append(growth["cpu_us"] / 1e6)
        if growth["time"] is None:
            self.inconclusive.append(name)
        if submission["expected"] == "AC" and exceeds:
            self.false_alarms.append(name)
        if submission["expected"] != "AC" and not exceeds and submission["killer"] != "vectorised":
            self.missed.append(name)

    def show(self):
        for suffix, seconds in sorted(self.costs.items()):
            seconds.sort()
            print(f"{suffix}: calls of {statistics.mean(seconds):.2f} s CPU in the mean, {seconds[int(0.95 * (len(seconds) - 1))]:.2f} s at p95")
        for title, names in (("inconclusive", self.inconclusive), ("too slow or too large, and not named by growth", self.missed),
                             ("accepted, and said to exceed", self.false_alarms), ("with another verdict than its folder's", self.unexpected),
                             ("declarations that do not hold", self.faults)):
            print(f"{len(names)} {title}" + "".join(f"\n    {name}" for name in names))
        print(f"{self.measured} submissions of {self.problems} problems measured: " + ("as promised" if self.holds() else "NOT as promised"))

    def holds(self):
        return not (self.false_alarms or self.unexpected or self.faults)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("judge", type=pathlib.Path)
    parser.add_argument("-j", "--jobs", type=int, default=1)
    parser.add_argument("slugs", nargs="*")
    arguments = parser.parse_args()
    summary = Summary()
    for slug in arguments.slugs or declared():
        summary.add(check(str(arguments.judge.resolve()), slug, arguments.jobs))
    summary.show()
    sys.exit(0 if summary.holds() else 1)


if __name__ == "__main__":
    main()
