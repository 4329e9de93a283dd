#!/usr/bin/python3
"""Take-homes, as authors and candidates meet them: take_home_test.py [-v] [TEST...]"""

import json
import pathlib
import random
import unittest

from cli_test import Cli, normalise

PROBLEM = "problem_format_version: 2025-09\nname: Odds\nlimits: {time_limit: 5, output: 0.25}\n"
METRIC = "metric: auc\nleak: told\nbands:\n  - {name: pass, from: 0.7, points: 40}\n  - {name: good, from: 0.9, points: 100}\n"
GOOD = """
import csv
with open("test.csv") as rows, open("pred.csv", "w") as out:
    out.write("id,prediction\\n")
    for row in csv.DictReader(rows):
        out.write(f"{row['id']},{row['x']}\\n")
"""


class TakeHomes(Cli):
    def setUp(self):
        super().setUp()
        self.package = pathlib.Path(self.folder) / "odds"
        self.fill(6000)
        for name, text in {"problem.yaml": PROBLEM, "metric.yaml": METRIC, "statement/problem.en.md": "Predict.\n",
                           "submissions/accepted/good.py": GOOD,
                           "submissions/wrong_answer/told.py": GOOD.replace("'x'", "'told'")}.items():
            self.put(name, text)

    def put(self, name, text):
        path = self.package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def fill(self, hidden):
        """Data in which x tells the label with an AUC of about 0.92, and `told` the contrary of it."""
        rng = random.Random(5)
        rows = []
        for number in rng.sample(range(10 ** 6, 10 ** 7), hidden):
            label = int(rng.random() < 0.4)
            rows.append((f"c{number}", rng.gauss(2 * label, 1), 1 - label, label))
        self.put("data/secret/1.files/test.csv", "id,x,told\n" + "".join(f"{i},{x:.4f},{t}\n" for i, x, t, _ in rows))
        self.put("data/secret/1.files/train.csv", "id,x,told,label\nz,0,1,1\n")
        rng.shuffle(rows)
        self.put("data/secret/1.ans", "id,label\n" + "".join(f"{i},{label}\n" for i, _, _, label in rows))

    def run_json(self, source, name="mine.py", *options):
        done = self.judge("run", str(self.package), self.write(name, source), "--format", "json", *options)
        self.assertIn(done.returncode, (0, 1, 3), done)
        return json.loads(done.stdout)

    def decided(self, source, name="mine.py"):
        case, = self.run_json(source, name)["cases"]
        return case["verdict"], case["message"]

    def test_bands(self):
        report = self.run_json(GOOD)
        self.assertEqual(report["verdict"], "AC")
        metric = report["metric"]
        self.assertAlmostEqual(metric["value"], 0.92, delta=0.01)
        self.assertEqual((metric["name"], metric["points"]), ("auc", 100))
        self.assertEqual([band["reached"] for band in metric["bands"]], [True, True])
        coarse = self.run_json(GOOD.replace("{row['x']}", "{int(float(row['x']) > 1)}"))
        self.assertEqual((coarse["verdict"], coarse["metric"]["points"]), ("AC", 40))
        below = self.run_json(GOOD.replace("{row['x']}", "0"))
        self.assertEqual((below["verdict"], below["metric"]["points"], below["metric"]["value"]), ("WA", 0, 0.5))
        self.assertEqual(below["cases"][0]["message"], 'AUC 0.5: the band "pass" begins at 0.7')

    def test_the_terminal(self):
        done = self.judge("run", str(self.package), self.write("mine.py", GOOD.replace("{row['x']}", "{int(float(row['x']) > 1)}")))
        self.assertEqual(done.returncode, 0, done)
        self.expect_golden("take_home.txt", normalise(done.stdout))
        self.expect_golden("take_home_show.txt", normalise(self.judge("show", str(self.package)).stdout))

    def test_the_labels_are_nowhere(self):
        hunt = "import os\nprint(sorted(os.listdir()))\nfor folder, inside, names in os.walk('/'):\n" \
               "    if folder.startswith(('/proc', '/sys', '/usr')): inside.clear(); continue\n" \
               "    for name in names:\n        if name.endswith(('.ans', '.yaml')) or 'secret' in folder: print(folder, name)\n" \
               "try: open('train.csv', 'a')\nexcept OSError as error: print(error.strerror)\n"
        case, = self.run_json(hunt)["cases"]
        self.assertEqual(case["stdout"]["text"], "['test.csv', 'train.csv']\nPermission denied\n")
        self.assertIsNone(case["expected"])

    def test_what_is_no_file_is_not_read(self):
        nothing = ("WA", "wrote no pred.csv in its working directory")
        self.assertEqual(self.decided("pass\n"), nothing)
        self.assertEqual(self.decided("import os\nos.symlink('train.csv', 'pred.csv')\n"), nothing)
        self.assertEqual(self.decided("import os\nos.symlink('/proc/self/maps', 'pred.csv')\n"), nothing)
        self.assertEqual(self.decided("import os\nos.mkdir('pred.csv')\n"), nothing)
        self.assertEqual(self.decided(GOOD.replace("pred.csv", "out/../pred.csv").replace("import csv", "import csv, os\nos.mkdir('out')"))[0], "AC")

    def test_a_file_that_is_too_large(self):
        source = "open('pred.csv', 'w').write('id,prediction\\n' + 'x' * 300_000)\n"
        self.assertEqual(self.decided(source), ("OLE", "wrote more than 0.25 MiB to a file"))

    def test_two_runs_must_agree(self):
        for noise in ("import random\nnoise = random.random\n", "import os\nnoise = lambda: os.urandom(1)[0] / 256\n"):
            verdict, message = self.decided(noise + GOOD.replace("{row['x']}", "{float(row['x']) + noise()}"))
            self.assertEqual(verdict, "WA")
            self.assertRegex(message, r"^not reproducible: in two runs, pred.csv line 2 has \S+ and then \S+, for the id c\d+$")
        seeded = "import random\nrandom.seed(1)\nnoise = random.random\n" + GOOD.replace("{row['x']}", "{float(row['x']) + noise() / 9}")
        self.assertEqual(self.decided(seeded), ("AC", None))

    def test_the_second_run_may_fail(self):
        source = "import random\nassert random.random() < LIMIT, 'unlucky'\n" + GOOD
        # Each source has numbers of its own: some limit lies between those of its two runs.
        for limit in range(5, 100, 5):
            verdict, message = self.decided(source.replace("LIMIT", str(limit / 100)))
            if message == "in a second run: ended with exit code 1":
                return self.assertEqual(verdict, "RTE")
        self.fail("no second run failed")

    def test_other_languages(self):
        source = '#include <fstream>\n#include <sstream>\nint main() {\n  std::ifstream in("test.csv");\n' \
                 '  std::ofstream out("pred.csv");\n  out << "id,prediction\\n";\n  std::string line, id, x;\n' \
                 '  std::getline(in, line);\n  while (std::getline(in, line)) {\n    std::stringstream fields(line);\n' \
                 "    std::getline(fields, id, ',');\n    std::getline(fields, x, ',');\n" \
                 '    out << id << "," << x << "\\n";\n  }\n}\n'
        self.assertEqual(self.decided(source, "mine.cpp"), ("AC", None))

    def test_no_input_of_ones_own(self):
        done = self.judge("run", str(self.package), self.write("mine.py", GOOD), "--input", self.write("in.txt", "1\n"))
        self.assertEqual(done.returncode, 2, done)
        self.assertIn("a take-home has no input of your own", done.stderr)

    def faults(self):
        done = self.judge("check", str(self.package), "--format", "json")
        self.assertIn(done.returncode, (0, 4), done)
        package, = json.loads(done.stdout)["problems"]
        self.assertEqual(done.returncode == 4, bool(package["metric"]))
        return package["metric"]

    def test_check_of_a_good_package(self):
        self.assertEqual(self.faults(), [])

    def test_check_demands_rows(self):
        self.fill(4999)
        self.assertEqual(self.faults(), ["there are 4999 hidden rows, and at least 5000 are needed"])

    def test_check_demands_distance_between_bands(self):
        self.put("metric.yaml", METRIC.replace("0.7", "0.89"))
        fault, = self.faults()
        self.assertRegex(fault, r"^the bands 'pass' and 'good' are 3\.\d+ standard errors of 0\.00\d+ apart")

    def test_check_demands_a_submission_that_the_leak_misleads(self):
        self.put("submissions/wrong_answer/told.py", GOOD.replace("{row['x']}", "0"))
        fault, = self.faults()
        self.assertTrue(fault.startswith("no submission shows that the leaky column told misleads"), fault)
        self.put("metric.yaml", METRIC.replace("told", "tolt"))
        self.assertEqual(self.faults(), ["the leaky column tolt is in no .csv file"])

    def test_check_finds_labels_in_the_files(self):
        rows = (self.package / "data/secret/1.ans").read_text().splitlines()
        self.put("data/secret/1.files/train.csv", "id,label\n" + rows[7] + "\n")
        fault, = self.faults()
        self.assertIn("train.csv has the column label and the hidden row " + rows[7].split(",")[0], fault)


if __name__ == "__main__":
    unittest.main()
