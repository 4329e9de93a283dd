"""What growth says of programs that would like to look better than they are: hostile.py JUDGE [--short] [NAME...]

Each program of hostile/programs has its true class in hostile/labels.yaml. growth may name it, or one that grows faster, or
say that it cannot tell; a class that grows less is a fault. NAME: "pairs/asm_loop.cpp", or a part of it. --short: a
few of them, one for each rule that stops them."""
import json
import math
import pathlib
import re
import subprocess
import sys
import time

FOLDER = pathlib.Path(__file__).resolve().parent / "hostile"
SHORT = ("pairs/counting_off.cpp", "pairs/forged_frame.cpp", "pairs/static_init.cpp", "pairs/early_exit.cpp", "pairs/sleep.cpp",
         "pairs/mapped_memory.cpp", "search/early_scan.cpp", "pairs/forged_pipe.py", "raised/LazyAnswer.java")
AT = 1e5  # sizes at which classes are told apart


def weight(growth):
    """The logarithm of what a class comes to at AT."""
    words = re.sub(r"^O\((.*)\)$", r"\1", growth)
    if "exponential" in words or "2^n" in words or "n!" in words:
        return math.inf
    factors = {"1": 0.0, "log n": math.log(math.log2(AT)), "sqrt n": 0.5 * math.log(AT), "n": math.log(AT)}
    total = 0.0
    for factor in re.findall(r"log n|sqrt n|n\^\d+|n|1", words):
        base, _, power = factor.partition("^")
        total += factors[base] * int(power or 1)
    return total


def labels():
    """{name: {"time": class, "space": class or absent}}"""
    out = {}
    for line in (FOLDER / "labels.yaml").read_text().splitlines():
        found = re.fullmatch(r"(\S+): \{time: ([^,}]+)(?:, space: ([^,}]+))?\}", line)
        if found:
            out[found[1]] = {"time": found[2]} | ({"memory": found[3]} if found[3] else {})
        elif line.strip() and not line.startswith("#"):
            sys.exit(f"labels.yaml: {line}")
    return out


def grow(judge, name):
    """What growth says of time and memory: (class or None, why); and what is wrong with the run, or ""."""
    family, file = name.split("/")
    done = subprocess.run([judge, "growth", str(FOLDER / family), str(FOLDER / "programs" / family / file), "--format", "json"],
                          capture_output=True, text=True)
    if done.returncode not in (0, 1):
        return {}, f"exit code {done.returncode}: {done.stdout}{done.stderr}"
    report = json.loads(done.stdout)
    if not report["growth"]:
        return {}, "" if report["verdict"] in ("CE", "SV") else f"no growth: {report['verdict']} {report['message']}"
    growth = report["growth"][0]
    return {figure: (growth[figure]["growth"], growth[figure]["why_inconclusive"] or growth[figure]["confidence"]) for figure in ("time", "memory")}, ""


def main():
    judge = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:]
    true = labels()
    files = {f"{file.parent.name}/{file.name}" for file in FOLDER.glob("programs/*/*")}
    if files != set(true):
        sys.exit(f"labels.yaml and programs differ: {sorted(files ^ set(true))}")
    names = [name for name in true if not wanted or any(part in name for part in wanted)]
    if wanted == ["--short"]:
        names = [name for name in true if name in SHORT]
    faults = 0
    for name in names:
        start = time.perf_counter()
        said, wrong = grow(judge, name)
        better = [figure for figure, label in true[name].items()
                  if said.get(figure, (None,))[0] and weight(said[figure][0]) < weight(label) - 0.01]
        faults += bool(wrong or better)
        words = "; ".join(f"{figure} {said[figure][0] or 'inconclusive'}: {said[figure][1]}" for figure in true[name] if figure in said)
        print(f"{'FAULT' if wrong or better else 'ok':6}{name:32} {true[name]['time']:10} {time.perf_counter() - start:5.1f} s  "
              f"{wrong or words or 'refused'}", flush=True)
    print(f"{len(names)} programs, {faults} said to be better than they are, or failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
