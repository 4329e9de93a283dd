"""How often the class of growth is right: accuracy.py JUDGE [options]

Measures every program of the labelled corpus (labelled.py), with its own label as what is expected, and prints what was
right: per language and in all, those that constants were fitted on (dev) and the others (held-out) apart. Misses are
listed, of the held-out half only where --half asks for it. Exits with 0 if every promise below holds.

With --recorded JUDGE is growth-replay, and the series are those of recorded/*.json: the estimator alone, in a second."""
import argparse
import concurrent.futures
import contextlib
import dataclasses
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import labelled

RECORDED = pathlib.Path(__file__).resolve().parent / "recorded"
LEAST_EXACT = 0.95
LEAST_FORGIVEN = 0.99
MOST_INCONCLUSIVE = 0.05
LEAST_SPACE = 0.92
MOST_FALSE_REJECTS = 0
MOST_MISSED = 0.02
MOST_APART = 0.01


@dataclasses.dataclass
class Result:
    """What was said of a program, in a label's words; None where nothing was."""
    program: labelled.Program
    time: str | None
    space: str | None
    remark: str  # why nothing can be said, or what CPU time says
    exceeds: bool
    space_exceeds: bool
    seconds: float = 0  # CPU time of the calls
    command_seconds: float = 0
    samples: list = dataclasses.field(default_factory=list)


def result_of(program, growth):
    time, memory = growth["time"], growth["memory"]
    remarks = [time["why_inconclusive"], "by CPU time " + time["by_cpu_time"] if time.get("by_cpu_time") else None,
               memory["why_inconclusive"] and "memory: " + memory["why_inconclusive"]]
    return Result(program, labelled.class_of(time["growth"]), labelled.class_of(memory["growth"]), "; ".join(filter(None, remarks)),
                  time["exceeds"], memory["exceeds"])


def whole(figure):
    return figure if figure is None else int(figure)


class Judge:
    """Measures programs, `jobs` at a time."""

    def __init__(self, judge, jobs):
        self.judge = judge
        self.jobs = jobs

    def measure(self, programs, expected_time):
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            return list(pool.map(lambda program: self.one(program, expected_time(program)), programs))

    def one(self, program, expected_time):
        command = [self.judge, "growth", str(program.package), str(program.file), "--format", "json", "--expect-time", expected_time, "--expect-space", program.space]
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen(command, stdout=out, stderr=err)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            report, complaint = out.read().decode(), err.read().decode()
        growth = json.loads(report)["growth"] if process.returncode in (0, 1) else []
        if len(growth) != 1:
            sys.exit(f"{program}: {report}{complaint}")
        result = result_of(program, growth[0])
        result.seconds = growth[0]["cpu_us"] / 1e6
        result.command_seconds = used.ru_utime + used.ru_stime
        result.samples = [[whole(sample["n"]), whole(sample["operations"]), sample["cpu_us"] and round(sample["cpu_us"], 1), whole(sample["peak_bytes"])]
                          for sample in growth[0]["samples"]]
        print(f"  {program} {result.command_seconds:.1f} s", file=sys.stderr, flush=True)
        return result


class Replay:
    """The estimator on series that were measured once."""

    def __init__(self, replay):
        self.replay = replay
        self.series = {}
        for file in RECORDED.glob("*.json"):
            self.series |= json.loads(file.read_text())

    def recorded(self, programs):
        """Those of them whose series are there."""
        found = [program for program in programs if str(program) in self.series]
        print(f"{len(found)} of {len(programs)} programs are recorded")
        return found

    def measure(self, programs, expected_time):
        asked = [{"language": program.language, "expected_time": expected_time(program), "expected_space": program.space,
                  "samples": self.series[str(program)]} for program in programs]
        done = subprocess.run([self.replay], input=json.dumps(asked), capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(done.stderr)
        return [result_of(program, growth) for program, growth in zip(programs, json.loads(done.stdout), strict=True)]


@contextlib.contextmanager
def busy_cores():
    busy = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(os.cpu_count())]
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def share(results, is_so):
    return sum(map(is_so, results)) / len(results)


def exact(result):
    return labelled.same(result.time, result.program.time)


def forgiven(result):
    return labelled.same_but_for_log(result.time, result.program.time)


def inconclusive(result):
    return result.time is None


def space_exact(result):
    return labelled.same(result.space, result.program.space)


def rejected(result):
    return result.exceeds or result.space_exceeds


def table(results):
    """Markdown."""
    lines = ["| language | half | programs | exact | but for a log | inconclusive | space exact | rejected | CPU of calls, mean | p95 | whole command, mean |",
             "|---|---|---|---|---|---|---|---|---|---|---|"]
    for language in (*labelled.LANGUAGES, "all"):
        for half in (*labelled.HALVES, "both"):
            chosen = [result for result in results if language in (result.program.language, "all") and half in (result.program.half, "both")]
            if not chosen:
                continue
            seconds = sorted(result.seconds for result in chosen)
            percents = " | ".join(f"{100 * share(chosen, figure):.1f} %" for figure in (exact, forgiven, inconclusive, space_exact))
            lines.append(f"| {language} | {half} | {len(chosen)} | {percents} | {sum(map(rejected, chosen))} | {sum(seconds) / len(seconds):.2f} s"
                         f" | {seconds[int(0.95 * (len(seconds) - 1))]:.2f} s | {sum(result.command_seconds for result in chosen) / len(chosen):.2f} s |")
    return "\n".join(lines)


def misses(results, half):
    for result in results:
        if (result.program.half == "held-out") != (half == "held-out"):
            continue
        for figure, said, label, right, exceeds in (("time", result.time, result.program.time, exact(result), result.exceeds),
                                                    ("space", result.space, result.program.space, space_exact(result), result.space_exceeds)):
            if not right or exceeds:
                print(f"  {str(result.program):48} {figure:5} {label}: {said or 'nothing said'}{', EXCEEDS' if exceeds else ''}{'; ' + result.remark if result.remark else ''}")


def broken_promises(results, language):
    chosen = [result for result in results if result.program.language == language]
    if not chosen:
        return
    for promise, holds, found in (
            (f"exact >= {LEAST_EXACT:.0%}", share(chosen, exact) >= LEAST_EXACT, share(chosen, exact)),
            (f"one factor of log n forgiven >= {LEAST_FORGIVEN:.0%}", share(chosen, forgiven) >= LEAST_FORGIVEN, share(chosen, forgiven)),
            (f"inconclusive <= {MOST_INCONCLUSIVE:.0%}", share(chosen, inconclusive) <= MOST_INCONCLUSIVE, share(chosen, inconclusive)),
            (f"space exact >= {LEAST_SPACE:.0%}", share(chosen, space_exact) >= LEAST_SPACE, share(chosen, space_exact))):
        if not holds:
            yield f"{language}: {promise}: {found:.1%}"


def grade(source, programs, half):
    """A round of all programs against their own labels; the promises that it breaks."""
    results = source.measure(programs, lambda program: program.time)
    print(table(results))
    misses(results, half)
    broken = [line for language in labelled.LANGUAGES for line in broken_promises(results, language)]
    false_rejects = sum(map(rejected, results))
    if false_rejects > MOST_FALSE_REJECTS:
        broken.append(f"false rejects <= {MOST_FALSE_REJECTS}: {false_rejects}")
    return results, broken


def grade_worse(source, programs):
    """Programs whose class is worse than what is expected of them."""
    worse = [program for program in programs if labelled.better_class(program.time)]
    results = source.measure(worse, lambda program: labelled.better_class(program.time))
    missed = [result for result in results if not result.exceeds]
    print(f"{len(missed)} of {len(worse)} programs of a worse class than expected are not told:")
    for half in labelled.HALVES:
        print(f"  {half}: {sum(result.program.half == half for result in missed)} of {sum(program.half == half for program in worse)}")
    for result in missed:
        if result.program.half == "dev":
            print(f"  {str(result.program):48} {result.program.time}, expected {labelled.better_class(result.program.time)}: said {result.time or 'nothing'}; {result.remark}")
    return [f"worse classes missed <= {MOST_MISSED:.0%}: {len(missed) / len(worse):.1%}"] if len(missed) > MOST_MISSED * len(worse) else []


def record(results, file):
    """Of each program its samples: n, operations, CPU microseconds, bytes."""
    lines = (f"{json.dumps(str(result.program))}: {json.dumps(result.samples, separators=(',', ':'))}" for result in results)
    pathlib.Path(file).write_text("{\n" + ",\n".join(lines) + "\n}\n")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judge", metavar="JUDGE", type=lambda name: str(pathlib.Path(name).resolve()))
    parser.add_argument("--half", choices=labelled.HALVES, help="of the corpus; both otherwise")
    parser.add_argument("--language", choices=labelled.LANGUAGES)
    parser.add_argument("--family")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="programs at a time; times are disturbed where they share a core")
    parser.add_argument("--load", action="store_true", help="each round again while all cores are busy")
    parser.add_argument("--worse", action="store_true", help="also against better classes than their own, which they exceed")
    parser.add_argument("--recorded", action="store_true", help="JUDGE is growth-replay")
    parser.add_argument("--record", metavar="FILE", help="keep the series of the last round")
    return parser.parse_args()


def main():
    options = arguments()
    programs = [program for program in labelled.programs()
                if options.half in (None, program.half) and options.language in (None, program.language) and options.family in (None, program.family)]
    source = Replay(options.judge) if options.recorded else Judge(options.judge, options.jobs)
    if options.recorded:
        programs = source.recorded(programs)
    if not programs:
        sys.exit("no such program")
    broken = []
    for number in range(options.rounds):
        print(f"round {number + 1}")
        results, worse = grade(source, programs, options.half)
        broken += worse
        if options.load:
            print("while all cores are busy")
            with busy_cores():
                loaded, worse = grade(source, programs, options.half)
            apart = abs(share(loaded, exact) - share(results, exact))
            broken += worse + ([f"under load within {MOST_APART:.0%}: {apart:.1%}"] if apart > MOST_APART else [])
    if options.worse:
        broken += grade_worse(source, programs)
    if options.record:
        record(results, options.record)
    print("\n".join(f"broken: {line}" for line in broken) if broken else "every promise holds")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
