"""What growth says of the bundled submissions: bundled.py JUDGE [SLUG...]

Of every problem that declares growth, the accepted submissions and those that exceed a limit, in the languages that are
measured. A line each, and at the end how many accepted ones were said to exceed what is expected, how many slow ones were not,
how many are inconclusive, and what measuring took."""
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXTENSIONS = (".py", ".cpp", ".java")
FOLDERS = ("accepted", "time_limit_exceeded", "memory_limit_exceeded")


def grow(judge, slug, file):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run([judge, "growth", slug, str(file), "--format", "json"], capture_output=True, text=True)
    wall = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{slug} {file.name}: {done.stdout}{done.stderr}")
    return json.loads(done.stdout)["growth"], wall


def main():
    judge = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:] or sorted(file.parent.name for file in ROOT.glob("problems/*/interface.yaml") if "\ngrowth:" in file.read_text())
    false_alarms, missed, inconclusive, costs, measured = [], [], [], {}, 0
    for slug in wanted:
        for folder in FOLDERS:
            for file in sorted((ROOT / "problems" / slug / "submissions" / folder).glob("*")):
                if file.suffix not in EXTENSIONS:
                    continue
                growth, wall = grow(judge, slug, file)
                measured += 1
                exceeds = any(g["time"]["exceeds"] or g["memory"]["exceeds"] for g in growth)
                name = f"{slug}/{file.name}"
                print(f"{name:48} {folder[:8]:8} {'EXCEEDS' if exceeds else '':8} {wall:5.1f} s  {'; '.join(g['sentence'] for g in growth)}", flush=True)
                costs.setdefault(file.suffix, []).append(sum(g["cpu_us"] for g in growth) / 1e6)
                if any(g["time"]["growth"] is None for g in growth):
                    inconclusive.append(name)
                if folder == "accepted" and exceeds:
                    false_alarms.append(name)
                if folder != "accepted" and not exceeds:
                    missed.append(name)
    print(f"\n{measured} submissions; {len(false_alarms)} accepted ones exceed: {false_alarms}\n{len(missed)} slow ones do not: {missed}\n"
          f"{len(inconclusive)} inconclusive: {inconclusive}")
    for suffix, seconds in costs.items():
        seconds.sort()
        print(f"{suffix}: calls of {statistics.mean(seconds):.2f} s CPU in the mean, {seconds[int(0.95 * (len(seconds) - 1))]:.2f} s at p95")


if __name__ == "__main__":
    main()
