#!/usr/bin/python3
"""Relations, as authors and candidates meet them: relations_test.py [-v] [TEST...]"""

import json
import pathlib
import shutil
import unittest

from cli_test import PROBLEMS, Cli, normalise

RIGHT = "def add_two(a, b): return a + b\n"
COUNTER = """
kind: class
entry: [Counter]
constructor: [{name: start, type: int}]
methods:
  - {entry: [add], parameters: [{name: by, type: int}], returns: None}
  - {entry: [total], returns: int}
"""


class Relations(Cli):
    def problem(self, relation, interface=None, case=None):
        """A copy of add-two with this relation."""
        folder = pathlib.Path(self.folder) / "related"
        shutil.copytree(pathlib.Path(PROBLEMS) / "add-two", folder)
        (folder / "relations").mkdir()
        (folder / "relations" / "rule.py").write_text(relation)
        if interface:
            (folder / "interface.yaml").write_text(interface)
            shutil.rmtree(folder / "data")
            (folder / "data" / "sample").mkdir(parents=True)
            for name, text in case.items():
                (folder / "data" / "sample" / name).write_text(text)
        return str(folder)

    def rule(self, relation, source=RIGHT, file_name="mine.py", **options):
        done = self.judge("run", self.problem(relation, **options), self.write(file_name, source), "--case", "relation/rule",
                          "--format", "json", "--reveal", "first-failure")
        self.assertIn(done.returncode, (0, 1, 3), done)
        case, = json.loads(done.stdout)["cases"]
        return case

    def test_what_fails_is_a_sentence_and_the_calls(self):
        swapped = "def relation(submission):\n" \
                  "    one, other = submission.all([(1, 2), (2, 1)])\n" \
                  "    if one != other: fail(f'f(1, 2) is {one}, and f(2, 1) is {other}')\n"
        problem = self.problem(swapped)
        self.assertEqual(self.judge("run", problem, self.write("right.py", RIGHT)).returncode, 0)
        done = self.judge("run", problem, self.write("wrong.py", "def add_two(a, b): return a + b if a + b != 3 else a\n"),
                          "--case", "relation/rule")
        self.assertEqual(done.returncode, 1, done)
        self.expect_golden("relation_fails.txt", normalise(done.stdout))

    def test_calls_may_depend_on_answers(self):
        chain = "def relation(submission):\n    x = 0\n    for i in range(10): x = submission(x, i)\n" \
                "    if x != 45: fail(f'{x}')\n"
        self.assertEqual(self.rule(chain)["verdict"], "AC")

    def test_each_call_has_a_process_of_its_own(self):
        source = "calls = 0\ndef add_two(a, b):\n    global calls\n    calls += 1\n    return calls\n"
        case = self.rule("def relation(submission):\n    fail(str([submission(1, 2), submission(1, 2)]))\n", source)
        self.assertEqual((case["verdict"], case["message"]), ("WA", "[1, 1]"))

    def test_other_languages(self):
        source = "class Solution { public: int add_two(int a, int b) { return a - b; } };\n"
        case = self.rule("def relation(submission):\n    fail(str(submission(submission(7, 2), 3)))\n", source, "mine.cpp")
        self.assertEqual((case["verdict"], case["message"]), ("WA", "2"))

    def test_objects(self):
        source = "class Counter:\n    def __init__(self, start): self.n = start\n" \
                 "    def add(self, by): self.n += by\n    def total(self): return self.n\n"
        relation = "def relation(submission):\n    a, b = submission(1), submission(10)\n    a.add(2)\n    b.add(a.total())\n" \
                   "    a.add(b.total())\n    fail(str((a.total(), b.total())))\n"
        case = self.rule(relation, source, interface=COUNTER,
                         case={"1.in": '["Counter", "total"]\n[[1], []]\n', "1.ans": "[null, 1]\n"})
        self.assertEqual((case["verdict"], case["message"]), ("WA", "(16, 13)"))

    def test_what_the_submission_fails_is_its_verdict(self):
        relation = "def relation(submission):\n    submission(1, 2)\n    submission(3, 4)\n"
        for source, verdict, said in (("def add_two(a, b): return 1 // (a - 3)", "RTE", "ZeroDivisionError"),
                                      ("def add_two(a, b): return 'x'", "RTE", "str"),
                                      ("def add_two(a, b):\n while a > 2: pass\n return 1", "TLE", "CPU time")):
            with self.subTest(verdict):
                self.tearDown()
                self.setUp()
                case = self.rule(relation, source)
                self.assertEqual(case["verdict"], verdict)
                self.assertIn(said, case["message"])

    def test_a_relation_that_breaks_is_never_the_submissions_fault(self):
        for body, said in (("1 // 0", "ZeroDivisionError"),
                           ("submission(1)", "the submission takes 2 arguments, not 1"),
                           ("submission(1, 'x')", "argument 2 must be int, not str"),
                           ("import os; submission(os.getpid(), time.time_ns() % 2**60)", "makes other calls when it is run again"),
                           ("x = 0\n    while True: x = submission(x, 1)", "more than 200 rounds"),
                           ("submission.all([(1, 2)] * 10001)", "makes more than 10000 calls"),
                           ("exit(0)", "SystemExit"),
                           ("os_exit = __import__('os')._exit; os_exit(0)", "shorter than a frame"),
                           ("__import__('socket').socket()", "SyscallDenied"),
                           ("submission.put(1)", "no attribute 'put'")):
            with self.subTest(body):
                self.tearDown()
                self.setUp()
                case = self.rule("def relation(submission):\n    " + body + "\n")
                self.assertEqual(case["verdict"], "IE", case)
                self.assertIn(said, case["message"])
                self.assertIn("relations/rule.py failed, not the submission", case["message"])

    def test_unlikely_answers_are_wrong_the_second_time(self):
        relation = "import random\ndef relation(submission):\n    submission(random.randrange(10**9), 1)\n" \
                   "    test_p(CHANCE, 'the sum is too often odd')\n"
        case = self.rule(relation.replace("CHANCE", "1e-9"))
        self.assertEqual((case["verdict"], case["message"]),
                         ("WA", "the sum is too often odd (p = 1e-09); likewise in a first try with other random numbers"))
        self.assertTrue(case["second_try"])
        # Each relation has numbers of its own: for some limit they are below it in the first run alone.
        for limit in range(5, 100, 5):
            self.tearDown()
            self.setUp()
            case = self.rule(relation.replace("CHANCE", f"1e-9 if random.random() < {limit / 100} else 1"))
            if case["verdict"] == "AC" and case["second_try"]:
                return
        self.fail("no relation had bad luck in its first run alone")

    def test_a_second_run_needs_other_numbers(self):
        for body, said in (("submission(1, 2)\n    test_p(1e-9, 'x')", "test_p needs calls that depend on random numbers"),
                           ("test_p(2, 'x')", "a probability lies between 0 and 1"),
                           ("p_of_counts([1], [2])", "they must sum to 1")):
            with self.subTest(body):
                self.tearDown()
                self.setUp()
                case = self.rule("def relation(submission):\n    " + body + "\n")
                self.assertEqual(case["verdict"], "IE", case)
                self.assertIn(said, case["message"])

    def test_a_second_run_may_fail_plainly(self):
        relation = "import random\nif random.random() < LIMIT: seen = 1e-9\nelse: seen = None\n" \
                   "def relation(submission):\n    submission(random.randrange(10**9), 1)\n" \
                   "    if seen: test_p(seen, 'x')\n    fail('plainly')\n"
        for limit in range(0, 100, 5):
            self.tearDown()
            self.setUp()
            case = self.rule(relation.replace("LIMIT", str(limit / 100)))
            self.assertEqual(case["verdict"], "WA")
            self.assertIn(case["message"], ("plainly", "x (p = 1e-09); likewise in a first try with other random numbers"))

    def test_broken_files(self):
        for text, said in (("def relation(:\n", "invalid syntax"), ("x = 1\n", "must define relation(submission)")):
            with self.subTest(text):
                self.tearDown()
                self.setUp()
                self.assertIn(said, self.rule(text)["message"])

    def test_packages(self):
        folder = pathlib.Path(self.problem("def relation(submission): pass\n"))
        (folder / "relations" / "notes.txt").write_text("x")
        done = self.judge("run", str(folder), self.write("right.py", RIGHT))
        self.assertEqual(done.returncode, 4, done)
        self.assertIn("related/relations/notes.txt: a relation is a Python file", done.stderr)


if __name__ == "__main__":
    unittest.main()
