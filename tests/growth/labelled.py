"""The labelled corpus: programs, their classes by hand, and how classes compare.

corpus/FAMILY is a problem package that says nothing of what it expects; programs/FAMILY/LANGUAGE/NAME is a program for it, and
labels.yaml beside it has a line for each: `bubble_sort.cpp: {time: n^2, space: 1}`."""
import dataclasses
import hashlib
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ("cpp", "python", "java")
HALVES = ("dev", "held-out")
LABEL = re.compile(r"(?P<name>[\w.]+): \{time: (?P<time>[^,{}]+), space: (?P<space>[^,{}]+)\}\s*(#.*)?")
# By growth; with the exponents of n and of log n.
POLYNOMIAL = {"1": (0, 0), "log n": (0, 1), "sqrt n": (0.5, 0), "n": (1, 0), "n log n": (1, 1), "n sqrt n": (1.5, 0),
              "n^2": (2, 0), "n^2 log n": (2, 1), "n^3": (3, 0), "n^4": (4, 0)}
BASE = re.compile(r"([\d.]+)\^n")
# Bases are measured: those that differ by no more are one.
BASES_DIFFER = 0.1


@dataclasses.dataclass(frozen=True)
class Program:
    family: str
    language: str
    name: str
    time: str
    space: str

    @property
    def package(self):
        return HERE / "corpus" / self.family

    @property
    def file(self):
        return HERE / "programs" / self.family / self.language / self.name

    def __str__(self):
        return f"{self.family}/{self.language}/{self.name}"

    @property
    def half(self):
        """Told by the name alone, so that a program stays where it is when others come."""
        return HALVES[hashlib.sha256(str(self).encode()).digest()[0] % 2]


def programs():
    """All of them, by name. What is not labelled, or labelled and not there, ends the program."""
    found, problems = [], []
    for language in LANGUAGES:
        for folder in sorted(HERE.glob(f"programs/*/{language}")):
            labels = {}
            for line in (folder / "labels.yaml").read_text().splitlines():
                label = LABEL.fullmatch(line.strip())
                if label and all(is_class(label[figure]) for figure in ("time", "space")):
                    labels[label["name"]] = label
                elif line.strip() and not line.startswith("#"):
                    problems.append(f"{folder}/labels.yaml: cannot read '{line}'")
            files = {file.name for file in folder.iterdir() if file.name != "labels.yaml"}
            problems += [f"{folder}/{name} has a label, or is a file, but not both" for name in files ^ labels.keys()]
            found += [Program(folder.parent.name, language, name, label["time"], label["space"]) for name, label in sorted(labels.items())]
    if problems:
        sys.exit("\n".join(problems))
    return found


def is_class(text):
    return text in POLYNOMIAL or text in ("n 2^n", "n!") or BASE.fullmatch(text) is not None


def class_of(said):
    """A label's words for a report's: "O(n log n)", "exponential, base 1.6"; None stays None."""
    if said is None:
        return None
    if said.startswith("exponential, base "):
        return said.removeprefix("exponential, base ") + "^n"
    return said.removeprefix("O(").removesuffix(")")


def same(one, other):
    """Whether two classes in a label's words are one."""
    bases = [BASE.fullmatch(text or "") for text in (one, other)]
    if all(bases):
        return abs(float(bases[0][1]) - float(bases[1][1])) <= BASES_DIFFER
    return one == other


def same_but_for_log(one, other):
    if same(one, other):
        return True
    return one in POLYNOMIAL and other in POLYNOMIAL and POLYNOMIAL[one][0] == POLYNOMIAL[other][0]


def better_class(label):
    """The next class below that is clearly better: by a power of n from n^2 on, by its root below; None of O(1) and O(log n)."""
    if label not in POLYNOMIAL:
        return "n^3"
    exponent = POLYNOMIAL[label][0]
    below = [other for other, exponents in POLYNOMIAL.items() if exponents[0] <= exponent - (1 if exponent >= 2 else 0.5)]
    return below[-1] if below else None
