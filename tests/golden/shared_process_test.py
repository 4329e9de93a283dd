#!/usr/bin/python3
"""All cases of a Python function in one process: the verdicts of processes of their own.   shared_process_test.py [-v] [TEST...]"""

import json
import pathlib
import unittest

from cli_test import Cli

SQUARES = [2, 3, 4, 5]  # the cases' inputs
HEAD = """import os, struct, time
def took(cpu=1000, wall=1000):
    return b"JDG1\\x0c\\0\\0\\0" + struct.pack("<QQQ", 16, cpu, wall)
def answer(value):
    return b"JDG1\\2\\0\\0\\0" + struct.pack("<Qq", 8, value)
calls = []
def spin():
    while True: pass
"""


class SharedProcess(Cli):
    def setUp(self):
        super().setUp()
        self.package = pathlib.Path(self.folder) / "square"
        self.put("problem.yaml", "problem_format_version: 2025-09\nname: Square\nlimits: {time_limit: 1.0, memory: 128}\n")
        self.put("interface.yaml", "kind: function\nentry: square\nparameters:\n  - {name: n, type: int}\nreturns: int\n"
                                   "forbidden: {python: [eval]}\n")
        self.put("statement/problem.en.md", "Square.\n")
        for i, n in enumerate(SQUARES):
            self.put(f"data/secret/{i}.in", f"{n}\n")
            self.put(f"data/secret/{i}.ans", f"{n * n}\n")

    def put(self, name, text):
        path = self.package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def grade(self, body, *options, entry="def square(n):\n"):
        """The report of `def square(n)` with this body."""
        source = HEAD + entry + "".join(f"    {line}\n" for line in body.strip("\n").split("\n"))
        done = self.judge("run", str(self.package), self.write("mine.py", source), "--format", "json", "--reveal", "first-failure", *options)
        self.assertIn(done.returncode, (0, 1), done)
        report = json.loads(done.stdout)
        self.assertEqual(report["retries"], 0)
        return report

    def both(self, body, **how):
        """The verdicts of submission and cases, the same in both ways."""
        own, shared = self.grade(body, **how), self.grade(body, "--shared-process", **how)
        for report in own, shared:
            report["told"] = (report["verdict"], report["message"], [(case["verdict"], case["message"]) for case in report["cases"]])
        self.assertEqual(own["told"], shared["told"])
        return shared["verdict"], [case["verdict"] for case in shared["cases"]]

    def test_one_process_answers_all(self):
        count = "calls.append(n)\nif len(calls) != n - 1: return 0\nreturn n * n"
        self.assertEqual(self.grade(count, "--shared-process")["verdict"], "AC")
        self.assertEqual(self.grade(count)["verdict"], "WA")
        self.assertEqual(self.grade(count, "--shared-process", "--case", "secret/1")["verdict"], "WA")  # that one is alone

    def test_what_goes_wrong_there_is_decided_in_a_process_of_its_own(self):
        """Whatever an earlier case left."""
        for left in ("return 0", "raise ValueError()", "os._exit(0)", "return 'text'", "os.kill(os.getpid(), 9)", "spin()", "os.fork()",
                     "os.close(3)", "os.write(3, b'x')"):
            self.assertEqual(self.both(f"calls.append(n)\nif len(calls) > 2: {left}\nreturn n * n"), ("AC", ["AC"] * 4), left)

    def test_what_is_wrong_is_wrong(self):
        for wrong, verdict in (("return 0", "WA"), ("raise ValueError(n)", "RTE"), ("os._exit(0)", "RTE"), ("return 'text'", "RTE"),
                               ("spin()", "TLE"), ("return len(bytearray(256 << 20))", "RTE"), ("__import__('socket').socket()", "SV")):
            found, cases = self.both(f"if n == 4: {wrong}\nreturn n * n")
            self.assertIn(found, (verdict, "MLE") if "bytearray" in wrong else (verdict,), wrong)
            self.assertEqual(cases[:2], ["AC", "AC"])

    def test_what_does_not_compile_or_is_forbidden(self):
        self.assertEqual(self.both("return n *"), ("CE", ["SK"] * 4))
        self.assertEqual(self.both("return eval('n * n')"), ("SV", ["SK"] * 4))
        self.assertEqual(self.both("return n * n", entry="def cube(n):\n")[0], "CE")

    def test_limits_are_a_cases(self):
        slow = "end = time.process_time() + 0.4\nwhile time.process_time() < end: pass\nreturn n * n"
        self.assertEqual(self.both(slow), ("AC", ["AC"] * 4))
        self.assertEqual(self.both("calls.append(bytearray(56 << 20))\nreturn n * n"), ("AC", ["AC"] * 4))

    def test_figures_are_held_against_those_from_outside(self):
        """A process that says its calls took nothing, or took hours."""
        burn = "end = time.process_time() + 0.3\nwhile time.process_time() < end: pass\n"
        forge = "if n == 2:\n    {}\n    for x in (2, 3, 4, 5): os.write(3, took({}) + answer(x * x))\n    os._exit(0)\nreturn n * n"
        for claim in ("0, 0", "10**13, 0", "0, 10**13", "10**18, 10**18"):
            report = self.grade(forge.format(burn.replace("\n", "; ", 1).replace("\n", "\n    "), claim), "--shared-process")
            self.assertGreaterEqual(report["cases"][0]["cpu_us"], 300_000 if report["cases"][0]["verdict"] == "AC" else 0, claim)

    def test_nothing_is_gained_by_answers_of_ones_own(self):
        for forged in ("took() + answer(0)", "answer(n * n)", "took()", "b'JDG1'"):
            found, _ = self.both(f"if n == 3: os.write(3, {forged}); os._exit(0)\nreturn n * n")
            self.assertEqual(found, "AC" if forged == "answer(n * n)" else "RTE", forged)
            found, _ = self.both(f"if n == 3: os.write(3, {forged})\nreturn n * n")
            self.assertEqual(found, "RTE", forged)

    def test_others_are_as_they_were(self):
        """Programs, classes, and languages whose cases share nothing."""
        source = self.write("mine.cpp", "class Solution { public: long long square(long long n) { return n * n; } };\n")
        done = self.judge("run", str(self.package), source, "--shared-process")
        self.assertEqual(done.returncode, 0, done)


if __name__ == "__main__":
    unittest.main()
