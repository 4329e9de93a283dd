"""Batches against plain programs that do the same without a judge.   batch_throughput.py JUDGE [PYTHON] [CPP]

PYTHON short Python functions (1000) with 10 cases each: `judge batch`, with and without --shared-process, beside a harness that starts a `python3` for each submission,
and one that starts one for each case; CPP programs (200): beside `g++ -O2` and a run for each case. All on both cores, in turns, a
quarter of the submissions at a time. The plain harnesses neither isolate nor limit nor measure."""
import concurrent.futures
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "bench"))
from cost_of_cases import INTEGERS, PYTHON, package, sums
from save_to_verdict import environment

CORES = 2
CASES = 10
TURNS = 4
FUNCTION = "# {n}\ndef f(nums):\n    total = 0\n    for x in nums:\n        total += x\n    return total\n"
PROGRAM = ("// {n}\n#include <bits/stdc++.h>\nint main() {{\n  std::vector<long long> v;\n  for (long long x; std::cin >> x;) v.push_back(x);\n"
           "  std::sort(v.begin(), v.end());\n  std::cout << std::accumulate(v.begin(), v.end(), 0LL) << '\\n';\n}}\n")
PROGRAM_YAML = "problem_format_version: 2025-09\nname: Cost\nuuid: 0d9f9d2c-6a55-4a2e-9d0f-3b9c1d7a4f97\nkeywords: [easy]\nlimits: {time_limit: 5.0, memory: 1024}\n"
# What a plain harness runs: reads the cases, calls, compares.
HARNESS = """import json, sys
scope = {}
exec(open(sys.argv[1]).read(), scope)
for case in sys.argv[2:]:
    given, wanted = case.split('=')
    assert scope['f'](json.loads(given)) == json.loads(wanted)
"""


def on_both_cores(commands):
    """Seconds that they take, each of which must end well."""
    start = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(CORES) as pool:
        for done in pool.map(lambda c: subprocess.run(c[0], input=c[1], capture_output=True, check=False), commands):
            if done.returncode != 0:
                sys.exit(done.stderr.decode())
    return time.perf_counter() - start


def batch(judge, problems, records, folder, *options):
    lines = folder / "records.jsonl"
    lines.write_text("".join(json.dumps(record) + "\n" for record in records))
    start = time.perf_counter()
    done = subprocess.run([judge, "batch", str(lines), "--problems", str(problems), "--format", "json", "-j", str(CORES), *options],
                          env=environment(folder / "cache"), capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    accepted = sum('"verdict":"AC"' in line and '"record":"result"' in line for line in done.stdout.splitlines())
    if done.returncode != 0 or accepted != len(records):
        sys.exit(f"{accepted} of {len(records)} accepted: {done.stderr}")
    return seconds


def python_turn(judge, folder, problems, numbers):
    cases = [f"[{i}, 2, 3]={i + 5}" for i in range(CASES)]
    files = []
    for n in numbers:
        files.append(folder / f"{n}.py")
        files[-1].write_text(FUNCTION.format(n=n))
    harness = folder / "harness.py"
    harness.write_text(HARNESS)
    records = [{"id": str(n), "problem": "sums", "language": "python", "source": FUNCTION.format(n=n)} for n in numbers]
    by_batch = batch(judge, problems, records, folder)
    shared = batch(judge, problems, records, folder, "--shared-process")
    by_submission = on_both_cores([([PYTHON, harness, file, *cases], b"") for file in files])
    by_case = on_both_cores([([PYTHON, harness, file, case], b"") for file in files for case in cases])
    return by_batch, shared, by_submission, by_case


def cpp_turn(judge, folder, problems, numbers):
    records = [{"id": str(n), "problem": "program", "language": "cpp", "source": PROGRAM.format(n=n)} for n in numbers]
    by_batch = batch(judge, problems, records, folder)
    sources, builds, runs = [], [], []
    for n in numbers:
        sources.append(folder / f"{n}.cpp")
        sources[-1].write_text(PROGRAM.format(n=n))
        builds.append((["g++", "-O2", "-o", str(folder / f"{n}.out"), str(sources[-1])], b""))
        runs += [([str(folder / f"{n}.out")], f"{i} 2 3\n".encode()) for i in range(CASES)]
    return by_batch, on_both_cores(builds) + on_both_cores(runs)


def quarters(count):
    size = max(1, count // TURNS)
    return [range(begin, begin + size) for begin in range(0, size * TURNS, size)]


def program_package(folder):
    (folder / "statement").mkdir(parents=True)
    (folder / "statement" / "problem.en.md").write_text("Cost\n")
    (folder / "problem.yaml").write_text(PROGRAM_YAML)
    data = folder / "data" / "secret"
    data.mkdir(parents=True)
    for i in range(CASES):
        (data / f"{i}.in").write_text(f"{i} 2 3\n")
        (data / f"{i}.ans").write_text(f"{i + 5}\n")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    judge = os.path.abspath(sys.argv[1])
    python_count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    cpp_count = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        package(folder / "problems" / "sums", INTEGERS, sums(CASES))
        program_package(folder / "problems" / "program")
        if python_count:
            turns = [python_turn(judge, folder, folder / "problems", numbers) for numbers in quarters(python_count)]
            own, shared, submission, case = (sum(column) for column in zip(*turns))
            print(f"{python_count} Python functions with {CASES} cases: a python3 for each submission {submission:.1f} s, for each case {case:.1f} s")
            for name, column, seconds in (("judge batch", 0, own), ("judge batch --shared-process", 1, shared)):
                of_submission, of_case = (statistics.median(turn[i] / turn[column] for turn in turns) for i in (2, 3))
                print(f"  {name} {seconds:.1f} s: {of_submission:.2f} and {of_case:.2f} times as fast")
        if cpp_count:
            turns = [cpp_turn(judge, folder, folder / "problems", numbers) for numbers in quarters(cpp_count)]
            mine, plain = (sum(column) for column in zip(*turns))
            print(f"{cpp_count} C++ programs with {CASES} cases: judge batch {mine:.1f} s; g++ -O2 and plain runs {plain:.1f} s; "
                  f"judge takes {statistics.median(t[0] / t[1] for t in turns):.2f} times as long")


if __name__ == "__main__":
    main()
