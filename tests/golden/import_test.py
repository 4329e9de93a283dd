#!/usr/bin/python3
"""judge import, from a file of records to what `judge check` and `judge batch` say of the packages: import_test.py [-v] [TEST...]"""

import json
import unittest

from cli_test import Cli
from import_records import AVERAGE, CIRCLE, COUNTS, DIVISORS, EVEN_SUM, FIRST_DIGIT, RECORDS, ROTATE, SHIFT, WEIGHTS, humaneval

SLUGS = ["humaneval-0", "humaneval-1", "humaneval-2", "humaneval-3", "humaneval-4", "11", "12", "mbpp-13", "mbpp-14"]


def canonical(body, prompt='def f(x):\n    """What it is given."""\n', test="def check(candidate):\n    assert candidate(1) == 1\n", number=90, **more):
    """A record whose function is called f."""
    return humaneval(number, prompt, body, "f", test, **more)


class Import(Cli):
    def lines(self, *records, name="in.jsonl"):
        self.write(name, "".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in records))
        return name

    def imported(self, *records, args=(), code=0):
        done = self.judge("import", self.lines(*records), "--out", "out", *args)
        self.assertEqual(done.returncode, code, done)
        return done

    def refused(self, record, message):
        """One record, which is told with its place, its name and why; nothing is left of it."""
        done = self.imported(record, code=4)
        self.assertRegex(done.stderr, rf"^judge: error: in\.jsonl:1: [^\n]*{message}")
        self.assertEqual(done.stdout, "0 of 1 record imported to out\n")
        self.assertEqual(list((self.folder / "out").iterdir()), [])
        return done

    def refused_each(self, *refusals):
        """The same of several, (record, message): one run."""
        records = [{**record, "task_id": f"Refused/{number}"} if isinstance(record, dict) else record
                   for number, (record, _) in enumerate(refusals)]
        done = self.imported(*records, code=4)
        for number, (_, message) in enumerate(refusals):
            self.assertRegex(done.stderr, rf"(?m)^judge: error: in\.jsonl:{number + 1}: [^\n]*{message}")
        self.assertEqual(list((self.folder / "out").iterdir()), [])
        return done

    def package(self, slug, name):
        return (self.folder / "out" / slug / name).read_text()

    def cases(self, slug):
        """(group, input, answer) of each case."""
        data = self.folder / "out" / slug / "data"
        return [(file.parent.name, file.read_text(), file.with_suffix(".ans").read_text()) for file in sorted(data.glob("*/*.in"))]

    def graded(self, *samples, code=1):
        """What `judge batch` says of these samples: their verdicts, and all that it wrote."""
        path = self.lines(*samples, name="samples.jsonl")
        done = self.judge("batch", path, "--problems", "out", "--out", "batch.jsonl", "-j", "2")
        self.assertEqual(done.returncode, code, done)
        text = (self.folder / "batch.jsonl").read_text()
        results = [json.loads(line) for line in text.splitlines()]
        return {r["id"]: r for r in results if r["record"] == "result"}


class Packages(Import):
    def test_each_record_becomes_a_package_that_passes_its_check(self):
        done = self.imported(*RECORDS)
        self.assertEqual(done.stdout.splitlines(), [
            "humaneval-0  4 cases", "humaneval-1  4 cases", "humaneval-2  0 cases, a relation", "humaneval-3  3 cases",
            "humaneval-4  4 cases", "11  4 cases", "12  2 cases", "mbpp-13  2 cases", "mbpp-14  0 cases, a relation",
            "9 of 9 records imported to out"])
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()), sorted(SLUGS))
        checked = self.judge("check", "--problems", "out", *SLUGS)
        self.assertEqual(checked.returncode, 0, checked)
        self.assertIn("9/9 submissions as expected in 9 problems", checked.stdout)

    def test_samples_are_graded_by_their_task_id(self):
        self.imported(*RECORDS)

        def right(record):
            whole = "code" in record
            return {"task_id": record["task_id"], "solution": record["code"]} if whole else \
                {"task_id": record["task_id"], "prompt": record["prompt"], "completion": record["canonical_solution"]}

        def wrong(record, code):
            return {"task_id": record["task_id"], "solution": code}

        results = self.graded(
            *map(right, RECORDS),
            wrong(WEIGHTS, "def heavier_half(weights, limit):\n    return [w / 2 for w in weights]"),
            wrong(EVEN_SUM, "def has_even_sum(numbers):\n    return True"),
            wrong(SHIFT, "def shift_down(text):\n    return text"),
            wrong(COUNTS, "def dearest(prices):\n    return max(prices.items(), key=lambda p: p[1]) if prices else ()"),
            wrong(AVERAGE, "def middle_mean(values, trim):\n    return sum(values) / len(values)"),
            wrong(ROTATE, "def rotate(items, n):\n    return items[n:] + items[:n]"),
            wrong(DIVISORS, "def divisors(n):\n    return [n, *range(1, n)]"),
            wrong(CIRCLE, "def ring_area(outer, inner):\n    return 3.1 * (outer ** 2 - inner ** 2)"),
            wrong(FIRST_DIGIT, "def first_digit(text):\n    return text"),
            # In another order, and with an answer that is a tuple: both count as the list.
            wrong(DIVISORS, "def divisors(n):\n    return tuple(d for d in range(n, 0, -1) if n % d == 0)"))
        names = [str(record["task_id"]) for record in RECORDS]
        self.assertEqual({name: results[f"{name}#0"]["verdict"] for name in names}, dict.fromkeys(names, "AC"))
        verdicts = {name: results[f"{name}#1"]["verdict"] for name in names}
        self.assertEqual(verdicts, {**dict.fromkeys(names, "WA"), "HumanEval/3": "RTE"})
        self.assertEqual(results["12#2"]["verdict"], "AC")

    def test_types_are_those_of_annotations_and_values(self):
        self.imported(WEIGHTS, COUNTS, AVERAGE)
        self.assertIn('"weights", type: "list[float]"', self.package("humaneval-0", "interface.yaml"))
        self.assertIn('"prices", type: "dict[str, int]"', self.package("humaneval-3", "interface.yaml"))
        self.assertIn('returns: "tuple[str, int] | None"', self.package("humaneval-3", "interface.yaml"))
        self.assertIn("compare: tolerance\ntolerance: 1e-06\n", self.package("humaneval-4", "interface.yaml"))
        self.assertIn(("sample", "[1.0,4.0]\n2.0\n", "[2.0]\n"), self.cases("humaneval-0"))
        self.assertIn(("secret", "[-1.0,Infinity]\n0.0\n", "[Infinity]\n"), self.cases("humaneval-0"))
        # An argument that is left out has its default.
        self.assertIn(("secret", "[0.25,8.0,3.0]\n1\n", "3.0\n"), self.cases("humaneval-4"))

    def test_whole_numbers_beyond_64_bits_and_lists_that_are_always_empty(self):
        test = "def check(candidate):\n    assert candidate(5, []) == 120\n    assert candidate(30, []) == 265252859812191058636308480000000\n"
        self.imported(canonical("    import math\n    return math.factorial(n)\n", 'def f(n, unused):\n    "The factorial."\n', test))
        self.assertIn('type: "int"}\n  - {name: "unused", type: "list[int]"}\nreturns: "bigint"', self.package("humaneval-90", "interface.yaml"))
        self.assertIn(("secret", "30\n[]\n", "265252859812191058636308480000000\n"), self.cases("humaneval-90"))

    def test_the_statement_is_the_docstring(self):
        self.imported(WEIGHTS, ROTATE)
        self.assertEqual(self.package("humaneval-0", "statement/problem.en.md"),
                         "Return the weights above the limit, halved.\n```\n>>> heavier_half([1.0, 4.0], 2.0)\n[2.0]\n```\n\n"
                         "```python\ndef heavier_half(weights: List[float], limit: float) -> List[float]:\n```\n")
        self.assertTrue(self.package("11", "statement/problem.en.md").startswith(ROTATE["text"]))

    def test_forms_of_assertions(self):
        test = "def check(candidate):\n    assert 3 == candidate(1, b=2) and candidate(a=2, b=2) == 4, 'words'\n    assert candidate(1) == 4\n"
        self.imported(canonical("    return a + b\n", 'def f(a, b=3):\n    "The sum."\n', test))
        self.assertEqual(self.cases("humaneval-90"), [("sample", "1\n2\n", "3\n"), ("secret", "2\n2\n", "4\n"), ("secret", "1\n3\n", "4\n")])

    def test_the_time_limit_goes_by_the_canonical_solution(self):
        body = "    import time\n    end = time.process_time() + 0.6\n    while time.process_time() < end: pass\n    return x\n"
        self.imported(canonical(body), canonical("    return x\n", number=91))
        self.assertRegex(self.package("humaneval-90", "problem.yaml"), r"\nlimits: \{time_limit: [3-9]\}\n$")
        self.assertNotIn("limits", self.package("humaneval-91", "problem.yaml"))

    def test_parameters_with_names_that_other_languages_reserve(self):
        self.imported(canonical("    return new\n", 'def f(new):\n    "What it is given."\n'))
        self.assertIn('"new_"', self.package("humaneval-90", "interface.yaml"))

    def test_an_example_that_is_wrong_is_no_sample(self):
        prompt = 'def f(x):\n    """Itself.\n\n    >>> f(3)\n    4\n    >>> f("a")\n    5\n    >>> f({1})\n    1\n    """\n'
        done = self.imported(canonical("    return x + 0\n", prompt))
        self.assertIn("`f(3) is 4`, and the canonical solution answers 3: that is no sample", done.stderr)
        self.assertIn("answers TypeError: that is no sample", done.stderr)
        self.assertEqual(self.cases("humaneval-90"), [("sample", "1\n", "1\n")])


class Relations(Import):
    def test_the_sentence_names_a_line_and_no_value(self):
        self.imported(SHIFT)
        path = self.write("up.py", "def shift_down(text):\n    return text.upper()\n")
        done = self.judge("run", "out/humaneval-2", path, "--format", "json", "--reveal", "none")
        report = json.loads(done.stdout)
        case, = report["cases"]
        self.assertEqual((case["name"], case["verdict"]), ("relation/test", "WA"))
        self.assertNotIn("abc", done.stdout)
        done = self.judge("run", "out/humaneval-2", path, "--format", "json", "--reveal", "first-failure")
        case, = json.loads(done.stdout)["cases"]
        self.assertEqual(case["message"], "the assertion in line 5 of the test does not hold")

    def test_what_answers_do_to_the_test_is_their_fault(self):
        test = "def check(candidate):\n    for n in (1, 2):\n        assert candidate(n)[n - 1] == n\n"
        self.imported(canonical("    return list(range(1, x + 1))\n", test=test))
        path = self.write("empty.py", "def f(x):\n    return []\n")
        case, = json.loads(self.judge("run", "out/humaneval-90", path, "--format", "json", "--reveal", "first-failure").stdout)["cases"]
        self.assertEqual((case["verdict"], case["message"]), ("WA", "line 3 of the test raises IndexError with these answers"))

    def test_many_calls_take_one_round(self):
        # More calls than a relation may have rounds.
        test = "def check(candidate):\n    for n in range(300):\n        assert candidate(n) == n\n"
        self.imported(canonical("    return x\n", test=test))


class Refusals(Import):
    def test_a_test_that_contradicts_the_canonical_solution(self):
        self.refused(canonical("    return x + 1\n"), "HumanEval/90: test, line 2 says `assert candidate\\(1\\) == 1`, "
                                                      "and the canonical solution answers 2\n")

    def test_arbitrary_code_that_contradicts_it(self):
        self.refused(canonical("    return x + 1\n", test="def check(candidate):\n    for n in (1,):\n        assert candidate(n) == n\n"),
                     "the canonical solution: its test does not hold for it: AssertionError in line 3 of the test\n")

    def test_a_test_that_wants_exceptions(self):
        test = "def check(candidate):\n    try:\n        candidate(0)\n    except ZeroDivisionError:\n        return\n    assert False\n"
        self.refused(canonical("    return 1 // x\n", test=test), "its test makes it raise ZeroDivisionError, which is no answer")

    def test_values_that_have_no_type(self):
        self.refused_each(*((canonical(body, test=test), message) for body, test, message in [
                ("    return {x}\n", "assert f(1) == {1}", "what f returns: a value of type set, which has no type in judged"),
                ("    return x\n", "assert f(None) == None", "the argument 'x': None where no other value tells a type"),
                ("    return 1\n", "assert f(1) == 1\nassert f('a') == 1", "the argument 'x': int and str in one place"),
                ("    return 1\n", "assert f((1,)) == 1\nassert f((1, 2)) == 1", "a tuple of 1 and a tuple of 2 in one place"),
                ("    return x\n", "assert f({1.5: 2}) == {1.5: 2}", "a dict with keys of type float"),
                ("    return x(1)\n", "assert f(lambda y: y) == 1", "a value of type function"),
                ("    return (y for y in x)\n", "assert f([1])", "a value of type generator")]))

    def test_records_that_lack_something(self):
        record = canonical("    return x\n")
        self.refused_each(*(({**record, **change}, message) for change, message in [
                ({"canonical_solution": ""}, "there is no 'canonical_solution'"),
                ({"canonical_solution": "    return ("}, "the canonical solution is no Python"),
                ({"entry_point": "g"}, "does not define the entry_point 'g'"),
                ({"test": ""}, "there is no test"),
                ({"test": 3}, "'test' is not a string"),
                ({"base_input": [1]}, "'base_input' is not a list of lists of arguments"),
                ({"base_input": [[]]}, "'f' is called without its argument 'x'"),
                ({"base_input": [[1, 2]]}, "'f' is called with 2 arguments, and takes 1"),
                ({"atol": -1}, "'atol' is not a number"),
                ({"prompt": "def f(*x):\n    'Words.'\n"}, "'f' takes any number of arguments"),
                ({"prompt": "", "canonical_solution": "def f(x): return x"}, "neither 'prompt' nor 'text' says what")]))

    def test_lines_that_are_no_records(self):
        self.refused_each(
            ("{not json\n", "not JSON"), ("[1]\n", "not a JSON object"), ("{}\n", "no 'task_id'"),
            ('{"task_id": -1}\n', "neither a string nor a whole number"),
            ('{"task_id": "../x"}\n', "'task_id' cannot be the name of a problem"),
            ('{"task_id": "a/../../x"}\n', "there is no 'canonical_solution'"),
            ('{"task_id": ""}\n', "'task_id' cannot be the name"), ('{"task_id": "\\u0000"}\n', "'task_id' cannot be"),
            ('{"task_id": "%s"}\n' % ("a" * 101), "longer than 100 bytes"))

    def test_bytes_that_are_not_utf_8(self):
        (self.folder / "in.jsonl").write_bytes(b'{"task_id": "a\xff"}\n')
        done = self.judge("import", "in.jsonl", "--out", "out")
        self.assertEqual(done.returncode, 4)
        self.assertIn("in.jsonl:1: not JSON, or not UTF-8", done.stderr)

    def test_two_records_of_one_slug(self):
        done = self.imported(ROTATE, {**ROTATE, "task_id": "11"}, code=4)
        self.assertIn("in.jsonl:2: 11: it would be the problem 11, as the record of in.jsonl:1 is", done.stderr)
        self.assertIn("1 of 2 records imported", done.stdout)

    def test_the_rest_is_imported_and_skip_invalid_makes_it_good(self):
        broken = canonical("    return x + 1\n")
        done = self.imported(broken, ROTATE, args=["--skip-invalid"])
        self.assertRegex(done.stderr, "^judge: warning: left out: in\\.jsonl:1: HumanEval/90: test, line 2")
        self.assertTrue((self.folder / "out/11/problem.yaml").exists())
        self.imported(broken, args=["--skip-invalid"], code=4)


class Hostile(Import):
    def test_a_canonical_solution_gains_nothing_and_is_told(self):
        secret = self.write("secret", "canary-5c1b")
        done = self.refused_each(*((canonical(body), message) for body, message in [
                (f"    return open({str(secret)!r}).read()\n", "the canonical solution: test, line 2: it raises FileNotFoundError"),
                ("    import os\n    os._exit(0)\n", "the canonical solution: its answer is not one JSON object"),
                ("    import socket\n    socket.socket()\n", "the canonical solution"),
                ("    import sys\n    sys.__stdout__.write('{}')\n    sys.__stdout__.flush()\n    import os\n    os._exit(0)\n",
                 "the canonical solution: its answer is not in the importer's form")]))
        self.assertNotIn("canary-5c1b", done.stdout + done.stderr)

    def test_a_canonical_solution_that_passes_a_limit(self):
        for body in ("    import time\n    time.sleep(1000)\n", "    while True: pass\n", "    return [0] * 10**10\n"):
            with self.subTest(body=body):
                self.refused(canonical(body), "the canonical solution")

    def test_a_canonical_solution_that_leaves_a_process_behind(self):
        body = "    import os, time\n    if os.fork() == 0:\n        time.sleep(1000)\n    return x\n"
        done = self.judge("import", self.lines(canonical(body)), "--out", "out")
        self.assertIn(done.returncode, (0, 4), done)

    def test_a_forged_observation_is_found_by_grading(self):
        forged = json.dumps({"observed": [{"arguments": [1], "answer": 7, "holds": True, "shown": ""}], "asked": []})
        body = f"    import os\n    os.write(1, {forged!r}.encode())\n    os._exit(0)\n"
        self.refused(canonical(body), "the canonical solution gets [A-Z]+ as a submission")

    def test_tests_of_weird_syntax(self):
        deep = "(" * 5000 + "1" + ")" * 5000
        tests = ("def check(candidate:\n", "\x00", "assert f(1) == " + deep, "assert f(" + "-" * 20000 + "1) == 1",
                 "if True:\n\tpass\n        pass")
        self.refused_each(*((canonical("    return x\n", test=test), "") for test in tests))

    def test_huge_inputs(self):
        self.imported(canonical("    return len(x)\n", test="", base_input=[[list(range(300_000))], [["a" * 100] * 0]]))
        many = [[n] for n in range(10_001)]
        self.refused_later(canonical("    return x\n", test="", number=91, base_input=many), "is one case more than the 10000 allowed")

    def refused_later(self, record, message):
        done = self.imported(record, code=4)
        self.assertIn(message, done.stderr)


class Arguments(Import):
    def test_only_some(self):
        done = self.imported(*RECORDS, args=["--only", "11", "--only", "HumanEval/1"])
        self.assertEqual(done.stdout.splitlines(), ["humaneval-1  4 cases", "11  4 cases", "2 of 2 records imported to out"])
        done = self.imported(*RECORDS, args=["--only", "HumanEval/77"], code=2)
        self.assertIn("in.jsonl has no record with the task_id or question_id 'HumanEval/77'", done.stderr)
        self.assertEqual(done.stdout, "")
        done = self.imported(*RECORDS, args=["--only", "12", "--only", "HumanEval/77"], code=2)
        self.assertEqual(done.stdout.splitlines(), ["12  2 cases", "1 of 1 record imported to out"])

    def test_a_package_that_is_there_is_kept_unless_it_is_forced(self):
        self.imported(ROTATE)
        (self.folder / "out/11/problem.yaml").write_text("mine")
        done = self.imported(ROTATE, code=2)
        self.assertIn("out/11 exists already\n  hint: --force replaces packages", done.stderr)
        self.assertEqual(self.package("11", "problem.yaml"), "mine")
        self.imported(ROTATE, args=["--force"])
        self.assertIn("rotate", self.package("11", "problem.yaml"))
        self.assertEqual([path.name for path in (self.folder / "out").iterdir()], ["11"])

    def test_what_is_no_package_is_never_replaced(self):
        (self.folder / "out/11").mkdir(parents=True)
        self.write("out/11/thesis.txt", "my only copy")
        done = self.imported(ROTATE, args=["--force"], code=2)
        self.assertIn("out/11 is no package, and is not replaced", done.stderr)
        self.assertEqual(self.package("11", "thesis.txt"), "my only copy")

    def test_files_that_cannot_be_read_or_written(self):
        self.lines("\n", name="empty.jsonl")
        for file, out, message in [("none.jsonl", "out", "cannot read none.jsonl: No such file"),
                                   (".", "out", "cannot read .: Is a directory"),
                                   ("empty.jsonl", "out", "there is no record in empty.jsonl"),
                                   (self.lines(ROTATE), "in.jsonl", "cannot make the folder in.jsonl")]:
            done = self.judge("import", file, "--out", out)
            self.assertEqual((done.returncode, message in done.stderr), (2, True), done)


if __name__ == "__main__":
    unittest.main()
