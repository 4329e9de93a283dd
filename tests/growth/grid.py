"""What growth says of labelled programs in several sizes: grid.py JUDGE [NAME...]

Of every family of tests/growth/corpus with several sizes, each labelled program (grid-programs/FAMILY/LANGUAGE/labels.yaml) whose name
has one of the NAMEs in it. A line each, and at the end for each language how many are named as labelled, how many but for a factor of
log, and what the calls took."""
import json
import pathlib
import re
import statistics
import subprocess
import sys

import yaml

HERE = pathlib.Path(__file__).resolve().parent


def product(one, other):
    return {frozenset((key, of_one.get(key, 0) + of_other.get(key, 0)) for key in of_one | of_other)
            for of_one in map(dict, one) for of_other in map(dict, other)}


def terms(text):
    """Of a label its products: of each, the power of every parameter and of its logarithm, ("log", parameter)."""
    tokens = re.findall(r"\w+|[()+^*]", text)

    def total():
        out = factors()
        while tokens and tokens[0] == "+":
            tokens.pop(0)
            out = out | factors()
        return out

    def factors():
        out = {frozenset()}
        while tokens and tokens[0] not in "+)":
            if tokens[0] == "*":
                tokens.pop(0)
            out = product(out, factor())
        return out

    def factor():
        token = tokens.pop(0)
        if token == "(":
            out = total()
            tokens.pop(0)
            return out
        if token == "log":
            return {frozenset({(("log", tokens.pop(0)), 1)})}
        if token == "sqrt":
            return {frozenset({(tokens.pop(0), 0.5)})}
        if token.isdigit():
            return {frozenset()}
        power = 1
        if tokens and tokens[0] == "^":
            tokens.pop(0)
            power = int(tokens.pop(0))
        return {frozenset({(token, power)})}

    return leads(total())


def leads(products):
    """Those that no other one dominates."""
    def powers(of):
        return {key: power for key, power in of if power}

    def below(one, other):
        a, b = powers(one), powers(other)
        parameters = {key[1] if isinstance(key, tuple) else key for key in a | b}
        return all((a.get(p, 0), a.get(("log", p), 0)) <= (b.get(p, 0), b.get(("log", p), 0)) for p in parameters)

    return {frozenset(powers(one).items()) for one in products
            if not any(powers(one) != powers(other) and below(one, other) for other in products)}


def without_logs(products):
    return leads({frozenset((key, power) for key, power in each if not isinstance(key, tuple)) for each in products})


def judged(label, found):
    if not found:
        return "inconclusive"
    want, got = terms(label), terms(found.removeprefix("O(").removesuffix(")"))
    return "right" if want == got else "but for a log" if without_logs(want) == without_logs(got) else "WRONG"


def programs():
    for interface in sorted(HERE.glob("corpus/*/interface.yaml")):
        if len(yaml.safe_load(interface.read_text())["growth"]["sizes"]) < 2:
            continue
        for labels in sorted((HERE / "grid-programs" / interface.parent.name).glob("*/labels.yaml")):
            for name, label in yaml.safe_load(labels.read_text()).items():
                yield interface.parent, labels.parent.name, labels.parent / name, str(label["time"])


def main():
    judge, wanted = str(pathlib.Path(sys.argv[1]).resolve()), sys.argv[2:]
    counts, costs = {}, {}
    for family, language, file, label in programs():
        name = f"{family.name}/{language}/{file.name}"
        if wanted and not any(each in name for each in wanted):
            continue
        done = subprocess.run([judge, "growth", str(family), str(file), "--format", "json"], capture_output=True, text=True)
        if not done.stdout:
            sys.exit(f"{name}: {done.stdout}{done.stderr}")
        report = json.loads(done.stdout)
        if not report["growth_grid"]:
            sys.exit(f"{name}: {report['message']}")
        time = report["growth_grid"]["time"]
        spent = (report["growth_grid"]["cpu_us"] + sum(each["cpu_us"] for each in report["growth"])) / 1e6
        verdict = judged(label, time["growth"])
        counts.setdefault(language, []).append(verdict)
        costs.setdefault(language, []).append(spent)
        also = ", ".join(each["growth"] for each in time["alternatives"])
        said = time["growth"] or time["why_inconclusive"]
        print(f"{name:44} {label:16} {verdict:14} {spent:5.2f} s {time['residual']:.4f} {time['confidence']:8} {said}   {'also ' + also if also else ''}", flush=True)
    for language, verdicts in counts.items():
        seconds = sorted(costs[language])
        print(f"{language}: {verdicts.count('right')} of {len(verdicts)} as labelled, {verdicts.count('but for a log')} but for a log; "
              f"calls of {statistics.mean(seconds):.2f} s CPU in the mean, {seconds[int(0.95 * (len(seconds) - 1))]:.2f} s at p95")


if __name__ == "__main__":
    main()
