"""The time from saving a file to its verdict, as a candidate waits for it.   save_to_verdict.py JUDGE [ROUNDS]

Cold: a whole `judge run two-sum FILE`, each time of another source; then, in C++, of the same one, which is compiled already.
Warm: under --watch, from the write to the end of the report."""
import itertools
import os
import pathlib
import selectors
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOLUTIONS = ROOT / "problems" / "two-sum" / "submissions" / "accepted"
REPORT_END = b"save to verdict"
DEADLINE_SECONDS = 60
# What a warm save may cost, in seconds.
AIMS = {"hash.py": 0.3, "hash.cpp": 1.0}
# Whose compile results are kept.
COMPILED = {"hash.cpp"}


class Watch:
    """`judge run --watch` on a file that is saved again and again."""

    def __init__(self, judge, path):
        self.path = path
        self.process = subprocess.Popen([judge, "run", "--watch", "two-sum", str(path)], env=environment(path.parent),
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        os.set_blocking(self.process.stdout.fileno(), False)
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.process.stdout, selectors.EVENT_READ)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate()

    def wait_report(self):
        seen = b""
        end = time.monotonic() + DEADLINE_SECONDS
        while REPORT_END not in seen:
            if not self.selector.select(end - time.monotonic()):
                sys.exit(f"no report within {DEADLINE_SECONDS} s: {seen.decode()}")
            block = os.read(self.process.stdout.fileno(), 1 << 16)
            if not block:
                sys.exit(f"judge ended: {seen.decode()}")
            seen += block
        return seen


def environment(folder):
    """The judge's, with a compile cache of this measurement's own."""
    return dict(os.environ, JUDGE_HOME=str(ROOT), JUDGE_CACHE=str(folder / "cache"))


def versions(source, comment):
    """The same solution, different at every save."""
    number = 0
    while True:
        number += 1
        yield f"{source}\n{comment} save {number}\n"


def cold_times(judge, path, texts, rounds):
    for _ in range(rounds):
        path.write_text(next(texts))
        start = time.perf_counter()
        done = subprocess.run([judge, "run", "two-sum", str(path)], env=environment(path.parent), capture_output=True, text=True)
        yield time.perf_counter() - start
        if done.returncode != 0:
            sys.exit(f"not accepted: {done.stdout}{done.stderr}")


def warm_times(judge, path, texts, rounds):
    path.write_text(next(texts))
    with Watch(judge, path) as watch:
        watch.wait_report()
        for _ in range(rounds):
            start = time.perf_counter()
            path.write_text(next(texts))
            watch.wait_report()
            yield time.perf_counter() - start


def line(name, times, aim=None):
    ordered = sorted(times)
    median, p95 = ordered[len(ordered) // 2], ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]
    verdict = "" if aim is None else f"  aim <= {aim:.1f} s  {'met' if median <= aim else 'MISSED'}"
    print(f"{name:<44} {median * 1000:9.0f} {p95 * 1000:9.0f}{verdict}", flush=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    judge = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    print(f"{'save to verdict, two-sum':<44} {'median ms':>9} {'p95 ms':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for name, comment in (("hash.py", "#"), ("hash.cpp", "//")):
            path = pathlib.Path(folder) / name
            texts = versions((SOLUTIONS / name).read_text(), comment)
            line(f"{name}, cold: the whole command", list(cold_times(judge, path, texts, rounds)))
            if name in COMPILED:
                same = itertools.repeat(path.read_text())
                line(f"{name}, cold: compiled before", list(cold_times(judge, path, same, rounds)))
            line(f"{name}, warm: --watch", list(warm_times(judge, path, texts, rounds)), AIMS[name])


if __name__ == "__main__":
    main()
