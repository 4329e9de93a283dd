#!/usr/bin/python3
"""Problems that ask for whole-array operations, as authors and candidates meet them: vectorised_test.py [-v] [TEST...]"""

import json
import pathlib
import random
import re
import unittest

from cli_test import Cli, normalise

INTERFACE = """kind: function
entry: distances
parameters:
  - {name: x, type: "ndarray[f64, n]"}
  - {name: y, type: "ndarray[f64, d]"}
returns: "ndarray[f64, n]"
compare: tolerance
vectorised:
  case: secret/1-large
  naive: time_limit_exceeded/loop.py
  half: time_limit_exceeded/rows.py
  full: accepted/whole.py
"""
LOOP = """import math
import numpy as np
def distances(x, y):
    out = np.zeros(len(x))
    for i in range(len(x)):
        for j in range(len(y)):
            out[i] += (x[i] - y[j]) ** 2
        out[i] = math.sqrt(out[i])
    return out
"""
ROWS = """import numpy as np
def distances(x, y):
    return np.array([np.linalg.norm(one - y) for one in x])
"""
WHOLE = """import numpy as np
def distances(x, y):
    return np.sqrt(((x[:, None] - y) ** 2).sum(axis=1))
"""
DISGUISED = """import numpy as np
def distances(x, y):
    return np.apply_along_axis(lambda one: np.sqrt(((one - y) ** 2).sum()), 1, x[:, None])
"""


class Vectorised(Cli):
    def setUp(self):
        super().setUp()
        self.package = pathlib.Path(self.folder) / "distances"
        rng = random.Random(3)
        large = [rng.randrange(64) for _ in range(32768)]  # little to read and much to do, so that loops stand out
        for name, text in {"problem.yaml": "problem_format_version: 2025-09\nname: Distances\n",
                           "interface.yaml": INTERFACE, "statement/problem.en.md": "Distances.\n",
                           "submissions/accepted/whole.py": WHOLE, "submissions/time_limit_exceeded/loop.py": LOOP,
                           "submissions/time_limit_exceeded/rows.py": ROWS}.items():
            self.put(name, text)
        self.case("sample/1", [3, 4], [0, 0])
        self.case("secret/1-large", large, [1] * 16)

    def put(self, name, text):
        path = self.package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def case(self, name, values, point):
        self.put(f"data/{name}.in", f"{json.dumps(values)}\n{json.dumps(point)}\n")
        answer = [sum((x - y) ** 2 for y in point) ** 0.5 for x in values]
        self.put(f"data/{name}.ans", json.dumps(answer) + "\n")

    def run_json(self, source, name="mine.py", *options):
        done = self.judge("run", str(self.package), self.write(name, source), "--format", "json", *options)
        self.assertIn(done.returncode, (0, 1, 3), done)
        return json.loads(done.stdout)

    def last(self, report):
        case = report["cases"][-1]
        return case["name"], case["verdict"]

    def test_whole_array_operations_are_accepted(self):
        report = self.run_json(WHOLE)
        self.assertEqual((report["verdict"], self.last(report)), ("AC", ("vectorised", "AC")))
        times = report["vectorised"]
        self.assertEqual(times["case"], "secret/1-large")
        self.assertLess(times["full_us"], times["limit_us"])
        self.assertLess(times["limit_us"], times["half_us"])
        self.assertLess(times["half_us"], times["naive_us"])
        self.assertLessEqual(times["cpu_us"], times["limit_us"])
        done = self.judge("run", str(self.package), self.write("mine.py", WHOLE))
        self.expect_golden("vectorised.txt", re.sub(r"[\d.]+x", "N.Nx", normalise(done.stdout)))

    def test_loops_are_not(self):
        for source in (LOOP, ROWS, DISGUISED):
            report = self.run_json(source)
            self.assertEqual((report["verdict"], self.last(report)), ("TLE", ("vectorised", "TLE")), source)
            self.assertEqual({case["verdict"] for case in report["cases"][:-1]}, {"AC"})
            self.assertRegex(report["cases"][-1]["message"], r"^not vectorised: \S+x the speed of a loop; at least \S+x is asked for$")

    def test_a_wrong_answer_is_not_measured(self):
        report = self.run_json(WHOLE.replace("np.sqrt", ""))
        self.assertEqual((report["verdict"], self.last(report)), ("WA", ("vectorised", "SK")))
        self.assertIsNone(report["vectorised"])

    def test_an_answer_that_changes_while_it_is_measured(self):
        """The check's runs count as any: random numbers that a case happened to pass with are no answer."""
        report = self.run_json("import os\n" + WHOLE.replace("return ", "return (os.urandom(1)[0] < 128) * "))
        self.assertEqual(report["verdict"], "WA")

    def test_other_languages_are_not_asked(self):
        source = "#include <vector>\n#include <cmath>\nusing namespace std;\n" \
                 "vector<double> distances(vector<double> x, vector<double> y) {\n  vector<double> out;\n" \
                 "  for (double one : x) {\n    double sum = 0;\n    for (double other : y) sum += (one - other) * (one - other);\n" \
                 "    out.push_back(sqrt(sum));\n  }\n  return out;\n}\n"
        report = self.run_json(source, "mine.cpp")
        self.assertEqual((report["verdict"], self.last(report)), ("AC", ("secret/1-large", "AC")))

    def test_it_can_be_asked_for_alone(self):
        report = self.run_json(WHOLE, "mine.py", "--case", "vectorised")
        self.assertEqual([case["name"] for case in report["cases"]], ["vectorised"])
        self.assertEqual(report["verdict"], "AC")

    def test_cases_at_the_same_time(self):
        self.assertEqual(self.run_json(WHOLE, "mine.py", "-j", "2")["verdict"], "AC")
        report = self.run_json(WHOLE.replace("np.sqrt", ""), "mine.py", "-j", "2", "--all")
        self.assertEqual(self.last(report), ("vectorised", "SK"))

    def test_versions_that_fail_are_the_judges_fault(self):
        self.put("submissions/time_limit_exceeded/rows.py", "def distances(X, y):\n    raise ValueError('no')\n")
        report = self.run_json(WHOLE)
        self.assertEqual(report["verdict"], "IE")
        self.assertRegex(report["message"], "^the problem's submissions/time_limit_exceeded/rows.py failed, not the submission: RTE: ")

    def test_versions_that_are_alike_are_the_judges_fault(self):
        self.put("submissions/time_limit_exceeded/rows.py", WHOLE)
        report = self.run_json(WHOLE)
        self.assertEqual(report["verdict"], "IE")
        self.assertIn("too alike", report["message"])

    def test_check_shows_that_it_tells_them_apart(self):
        done = self.judge("check", str(self.package))
        self.assertEqual(done.returncode, 0, done)
        self.assertRegex(done.stdout, r"accepted/whole.py .* \S+x of \S+x")
        self.assertRegex(done.stdout, r"time_limit_exceeded/rows.py +TLE  TLE .*  vectorised  \S+x of \S+x")

    def test_show_tells_the_candidate(self):
        done = self.judge("show", str(self.package))
        self.assertIn("whole-array operations: on secret/1-large", done.stdout)


if __name__ == "__main__":
    unittest.main()
