#!/usr/bin/python3
"""judge import of LiveCodeBench's records, up to what `judge batch` says of its custom outputs: import_livecodebench_test.py [-v] [TEST...]"""

import base64
import json
import pickle
import unittest
import zlib

from import_test import Import


def packed(cases):
    """As the data set has private cases: a JSON text, pickled, deflated, in base64."""
    return base64.b64encode(zlib.compress(pickle.dumps(json.dumps(cases)))).decode()


def cases_of(kind, pairs):
    return [{"input": given, "output": answer, "testtype": kind} for given, answer in pairs]


def record(question_id, kind, public, private, starter="", **more):
    return {"question_id": question_id, "question_title": "A title", "question_content": "What is asked for.", "platform": "of tests",
            "contest_id": "1", "contest_date": "2024-01-01T00:00:00", "difficulty": "easy", "starter_code": starter,
            "public_test_cases": json.dumps(cases_of(kind, public)), "private_test_cases": packed(cases_of(kind, private)),
            "metadata": "{}", **more}


def program(question_id="1873_A", public=(("3\n", "9\n"),), private=(("4\n", "16\n"), ("-5", "25")), **more):
    """Squares a number that is on stdin."""
    return record(question_id, "stdin", public, private, **more)


def function(question_id="2777", public=(("[1, 2]\n3", "6"),), private=(("[]\n0", "0"), ("[7]\n-7", "0")),
             signature="self, nums: List[int], more: int) -> int", **more):
    """Sums numbers; the starter ends where the body of its method begins, as in the data set."""
    starter = f"class Solution:\n    def total({signature}:\n        "
    return record(question_id, "functional", public, private, **{"starter": starter, "metadata": '{"func_name": "total"}', **more})


def class_of(body):
    return f"class Solution:\n    def total(self, nums, more):\n        {body}\n"


class Packages(Import):
    def imported_file(self, text, *args):
        self.write("set.json", text)
        done = self.judge("import", "set.json", "--out", "out", *args)
        self.assertEqual(done.returncode, 0, done)
        return done

    def test_a_program_has_its_cases_as_they_stand(self):
        done = self.imported(program())
        self.assertEqual(done.stdout, "1873-a  3 cases\n1 of 1 record imported to out\n")
        self.assertEqual(self.cases("1873-a"), [("sample", "3\n", "9\n"), ("secret", "4\n", "16\n"), ("secret", "-5", "25")])
        self.assertEqual(self.package("1873-a", "problem.yaml"),
                         'problem_format_version: 2025-09\nname: "1873_A: A title"\nkeywords: [easy]\n')
        self.assertEqual(self.package("1873-a", "statement/problem.en.md"), "What is asked for.\n")
        self.assertFalse((self.folder / "out/1873-a/interface.yaml").exists())

    def test_a_function_has_the_types_of_its_starter(self):
        done = self.imported(function())
        self.assertEqual(done.stdout, "2777  3 cases\n1 of 1 record imported to out\n")
        self.assertEqual(self.package("2777", "interface.yaml"),
                         'kind: function\nentry: "total"\nparameters:\n  - {name: "nums", type: "list[int]"}\n'
                         '  - {name: "more", type: "int"}\nreturns: "int"\n')
        self.assertEqual(self.cases("2777"), [("sample", "[1,2]\n3\n", "6\n"), ("secret", "[]\n0\n", "0\n"), ("secret", "[7]\n-7\n", "0\n")])
        self.assertEqual(self.package("2777", "statement/problem.en.md"),
                         "What is asked for.\n\n```python\nclass Solution:\n    def total(self, nums: List[int], more: int) -> int:\n```\n")

    def test_types_are_those_of_the_values_where_the_starter_has_none_that_fit(self):
        self.imported(
            function("a", signature="self, nums, more: str) -> Whole"),
            function("b", starter=""),
            function("c", starter="def total(nums: List[int], more: int) -> int:"),
            function("d", public=[('{"x": [1]}\n12345678901234567890', "[null, 1.5]")], private=[]),
            function("e", public=[("[1]\n2", "1")], private=[("[2]\n2", "0.5")], signature="self, nums: List[float], more: int) -> float"))
        types = {slug: [line for line in self.package(slug, "interface.yaml").splitlines() if "type" in line or "returns" in line or "tol" in line]
                 for slug in "abcde"}
        of_values = ['  - {name: "nums", type: "list[int]"}', '  - {name: "more", type: "int"}', 'returns: "int"']
        self.assertEqual((types["a"], types["c"]), (of_values, of_values))
        self.assertEqual(types["b"], ['  - {name: "argument_1", type: "list[int]"}', '  - {name: "argument_2", type: "int"}', 'returns: "int"'])
        self.assertEqual(types["d"], ['  - {name: "nums", type: "dict[str, list[int]]"}', '  - {name: "more", type: "bigint"}',
                                      'returns: "list[float | None]"', "compare: tolerance", "tolerance: 1e-09"])
        self.assertEqual(types["e"], ['  - {name: "nums", type: "list[float]"}', '  - {name: "more", type: "int"}', 'returns: "float"',
                                      "compare: tolerance", "tolerance: 1e-09"])

    def test_custom_outputs_are_graded(self):
        self.imported(program(), function())
        results = self.graded(
            {"question_id": "1873_A", "code_list": ["print(int(input()) ** 2)", "print(9)", "n = int(input())\nprint(n * n)\n"]},
            {"question_id": "2777", "output_list": [f"So:\n```python\n{class_of('return sum(nums) + more')}```\n",
                                                    class_of("return sum(nums)"), class_of("return float(sum(nums) + more)")]})
        self.assertEqual({name: result["verdict"] for name, result in results.items()},
                         {"1873_A#0": "AC", "1873_A#1": "WA", "1873_A#2": "AC", "2777#0": "AC", "2777#1": "WA", "2777#2": "RTE"})

    def test_one_array_of_records(self):
        done = self.imported_file(json.dumps([program(), function(), program("other")], indent=1), "--only", "1873_A", "--only", "2777")
        self.assertEqual(done.stdout, "1873-a  3 cases\n2777  3 cases\n2 of 2 records imported to out\n")

    def test_decimals_that_a_program_prints_have_a_tolerance(self):
        self.imported(program(public=[("1", "0.50 yes")]))
        self.assertIn("output_validator_args: [float_tolerance, 1e-09]\n", self.package("1873-a", "problem.yaml"))
        results = self.graded({"question_id": "1873_A", "code_list": ["n = int(input())\nprint('0.5 yes' if n == 1 else n * n)"]}, code=0)
        self.assertEqual(results["1873_A#0"]["verdict"], "AC")

    def test_the_time_limit_is_given(self):
        self.imported_file(json.dumps(program()), "--time-limit", "6")
        self.assertIn("\nlimits: {time_limit: 6}\n", self.package("1873-a", "problem.yaml"))
        done = self.judge("import", "set.json", "--out", "out", "--time-limit", "0")
        self.assertEqual(done.returncode, 2, done)

    def test_without_a_solution_a_check_shows_nothing(self):
        self.imported(program())
        done = self.judge("check", "--problems", "out", "1873-a")
        self.assertEqual(done.returncode, 4, done)
        self.assertIn("no submission in submissions/accepted", done.stdout + done.stderr)
        (self.folder / "out/1873-a/submissions/accepted").mkdir(parents=True)
        self.write("out/1873-a/submissions/accepted/mine.py", "print(int(input()) ** 2)")
        self.assertEqual(self.judge("check", "--problems", "out", "1873-a").returncode, 0)


class Refusals(Import):
    def refused_functions(self, *refusals):
        records = [(function(f"q{number}", **change), message) for number, (change, message) in enumerate(refusals)]
        done = self.imported(*(each for each, _ in records), code=4)
        for number, (_, message) in enumerate(records):
            self.assertRegex(done.stderr, rf"(?m)^judge: error: in\.jsonl:{number + 1}: q{number}: {message}")
        self.assertEqual(list((self.folder / "out").iterdir()), [])

    def test_functions_whose_cases_do_not_fit(self):
        self.refused_functions(
            ({"public": [("[1]\n2\n3", "6")], "private": []}, "the cases have 3 arguments, and 'total' of 'starter_code' takes 2\n"),
            ({"private": [("[1]", "6")]}, "private_test_cases, case 1: 'input' has another number of arguments than the cases before it"),
            ({"public": [("[1]\nx", "6")]}, "public_test_cases, case 1: 'input', line 2 is not a JSON value"),
            ({"public": [("[1]\n2", "")]}, "public_test_cases, case 1: 'output' is not one JSON value"),
            ({"private": [("[1, 2]\n3", "7")]}, "private_test_cases, case 1 has the input of a case before it, and another answer"),
            ({"private": [('["a"]\n3', "7")]}, "the argument 'nums': int and str in one place"),
            ({"public": [("[1]\nnull", "6")], "private": []}, "the argument 'more': None where no other value tells a type"),
            ({"private": [('"\\ud800"\n3', "7")]}, "the argument 'nums': a str that is not Unicode text"),
            ({"public": [("[" * 5000 + "]" * 5000 + "\n1", "6")]}, "its code is nested too deeply"),
            ({"signature": "self, *nums) -> int"}, "'total' takes any number of arguments"),
            ({"metadata": '{"func_name": "to-tal"}'}, ".*to-tal"),
            ({"metadata": "{}"}, "metadata: no 'func_name'"))

    def test_records_that_lack_something(self):
        done = self.imported(program("cut", private_test_cases="eJxr"), {"question_id": "1"}, {**program(), "question_id": "../x"},
                             {**program("none"), "public_test_cases": "[]", "private_test_cases": "[]"}, code=4)
        for line, message in enumerate(["cut: private_test_cases: the packed text is no whole zlib stream", "1: no 'question_title'",
                                        "'question_id' cannot be the name of a problem", "none: no test cases"], 1):
            self.assertIn(f"judge: error: in.jsonl:{line}: {message}\n", done.stderr)

    def test_a_pickle_that_would_run_code_is_not_run(self):
        class Runs:
            def __reduce__(self):
                return (open, (str(outside), "w"))

        outside = self.folder / "was-run"
        done = self.imported(program(private_test_cases=base64.b64encode(zlib.compress(pickle.dumps(Runs()))).decode()), code=4)
        self.assertIn("1873_A: private_test_cases: the packed text is no pickle of one str", done.stderr)
        self.assertFalse(outside.exists())

    def test_an_array_that_is_cut_off(self):
        self.write("set.json", json.dumps([program(), function()])[:-20])
        done = self.judge("import", "set.json", "--out", "out")
        self.assertEqual((done.returncode, done.stdout.splitlines()[-1]), (4, "1 of 2 records imported to out"))
        self.assertIn("judge: error: set.json, element 2: the file ends within the array", done.stderr)


if __name__ == "__main__":
    unittest.main()
