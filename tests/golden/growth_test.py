#!/usr/bin/python3
"""How submissions grow, as authors and candidates meet it: growth_test.py [-v] [TEST...]"""

import json
import os
import pathlib
import re
import unittest
import xml.etree.ElementTree

from cli_test import Cli

INTERFACE = """kind: function
entry: solve
parameters:
  - {name: nums, type: "list[int]"}
returns: int
growth:
  inputs: [random, ascending]
  sizes: {n: [4, 50000]}
  time: n log n
  space: n
"""
GENERATORS = """def random(n, rng):
    return [[rng.randrange(10**9) for _ in range(n)]]


def ascending(n, rng):
    return [list(range(n))]
"""
LINEAR = {"py": "def solve(nums):\n    best = 0\n    for value in nums:\n        best = max(best, value)\n    return best\n",
          "cpp": "int solve(vector<int>& nums) {\n  int best = 0;\n  for (int value : nums) best = best > value ? best : value;\n  return best;\n}\n"}
QUADRATIC = {"py": "def solve(nums):\n    seen = []\n    for value in nums:\n        if value not in seen:\n            seen.append(value)\n    return len(seen)\n",
             "cpp": "int solve(vector<int>& nums) {\n  int count = 0;\n  for (int a : nums)\n    for (int b : nums)\n      count += a < b;\n  return count;\n}\n"}
LOGARITHMIC = {"py": "from bisect import bisect\ndef solve(nums):\n    low, high = 0, len(nums)\n    while low < high:\n        middle = (low + high) // 2\n        if nums[middle] < 5:\n            low = middle + 1\n        else:\n            high = middle\n    return low\n",
               "cpp": "int solve(vector<int>& nums) {\n  return lower_bound(nums.begin(), nums.end(), 5) - nums.begin();\n}\n"}
SORTING = {"py": "def solve(nums):\n    nums.sort()\n    return nums[0]\n",
           "cpp": "int solve(vector<int>& nums) {\n  sort(nums.begin(), nums.end());\n  return nums[0];\n}\n"}
TWO = """kind: function
entry: f
parameters: [{name: a, type: 'list[int]'}, {name: b, type: 'list[int]'}]
returns: int
growth:
  inputs: [both]
  sizes: {n: [4, 100000, 64], m: [4, 100000, 64]}
"""
TWO_GENERATORS = "def both(n, m, rng):\n    return [list(range(n)), list(range(m))]\n"
PAIRS = {"cpp": "int f(vector<int>& a, vector<int>& b) { int c = 0; for (int x : a) for (int y : b) c += x == y; return c; }",
         "py": "def f(a, b):\n    return sum(1 for x in a for y in b if x == y)\n",
         "java": "class Solution { int f(int[] a, int[] b) { int c = 0; for (int x : a) for (int y : b) if (x == y) ++c; return c; } }"}
SUMS = {"cpp": "int f(vector<int>& a, vector<int>& b) { int c = 0; for (int x : a) c += x & 1; for (int y : b) c += y & 3; return c; }",
        "py": "def f(a, b):\n    return len(set(a)) + sum(x & 3 for x in b)\n"}
LEAST_BY_PAIRS = "int solve(vector<int>& nums) {\n  int least = nums[0];\n  for (int a : nums) {\n    bool is_least = true;\n" \
                 "    for (int b : nums) is_least &= a <= b;\n    if (is_least) least = a;\n  }\n  return least;\n}\n"
EMULATOR = os.path.exists("/usr/bin/qemu-x86_64")


SHARED = "class Solution {\n    int[] sorted(int[] nums) {\n        int[] copy = nums.clone();\n        Arrays.sort(copy);\n        return copy;\n    }\n"
JAVA = {"O(n)": "    int solve(int[] nums) {\n        int best = 0;\n        for (int value : nums) best = Math.max(best, value);\n        return best;\n    }\n}\n",
        "O(n log n)": "    int solve(int[] nums) {\n        return sorted(nums)[0];\n    }\n}\n",
        # All of the work is the library's.
        "O(n^2)": "    int solve(int[] nums) {\n        List<Integer> left = new ArrayList<>();\n        for (int value : nums) left.add(value);\n        int count = 0;\n"
                  "        while (!left.isEmpty()) {\n            left.remove(0);\n            ++count;\n        }\n        return count;\n    }\n}\n"}


class Growth(Cli):
    def setUp(self):
        super().setUp()
        if not EMULATOR and os.environ.get("JUDGE_REQUIRE_ALL"):
            self.fail("qemu-user is not installed: scripts/setup growth")
        self.package = pathlib.Path(self.folder) / "growing"
        self.define(INTERFACE, GENERATORS, "[3, 1, 2]\n", "3\n")

    def define(self, interface, generators, given, answer):
        for name, text in {"problem.yaml": "problem_format_version: 2025-09\nname: Growing\n", "interface.yaml": interface,
                           "statement/problem.en.md": "Growing.\n", "generators/growth.py": generators,
                           "data/sample/1.in": given, "data/sample/1.ans": answer}.items():
            path = self.package / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)

    def grow(self, source, extension, code=(0,)):
        done = self.judge("growth", str(self.package), self.write(f"mine.{extension}", source), "--format", "json")
        self.assertIn(done.returncode, code, done)
        report = json.loads(done.stdout)
        self.assertEqual(len(report["growth"]), 1, report)
        return report["growth"][0]

    def classes(self, sources, time, memory=None):
        for extension, source in sources.items():
            if extension == "py" and not EMULATOR:
                continue
            with self.subTest(extension):
                grown = self.grow(source, extension, (0, 1))
                self.assertEqual(grown["time"]["growth"], time, grown["sentence"])
                if memory:
                    self.assertEqual(grown["memory"]["growth"], memory, grown["sentence"])

    def test_page_and_pictures(self):
        slow, page = self.write("mine.cpp", QUADRATIC["cpp"]), pathlib.Path(self.folder) / "mine.html"
        done = self.judge("growth", str(self.package), slow, "--format", "json", "--html", str(page))
        self.assertEqual(done.returncode, 1, done)
        grown = json.loads(done.stdout)["growth"][0]
        self.assertEqual(xml.etree.ElementTree.fromstring(grown["time_svg"]).tag, "{http://www.w3.org/2000/svg}svg")
        self.assertIsNone(grown["memory_svg"])  # of no bytes
        text = page.read_text()
        self.assertIn("exceeds the expected O(n log n)", text)
        self.assertIn(grown["time"]["evidence"], text)
        self.assertEqual(text.count("<svg "), 1)

    def compare(self, first, second, code, problem=None):
        done = self.judge("compare", first, second, "--problem", problem or str(self.package), "--format", "json")
        self.assertEqual(done.returncode, code, done)
        return json.loads(done.stdout)

    def test_two_that_differ_in_class(self):
        first, second = self.write("quick.cpp", LINEAR["cpp"]), self.write("slow.cpp", QUADRATIC["cpp"])
        compared = self.compare(first, second, 0)
        self.assertRegex(compared["sentence"], r"^quick.cpp is .*x \(.* to .*\) as fast as slow.cpp at n = \d+; O\(n\) against O\(n\^2\)$")
        last = compared["times"][-1]
        self.assertTrue(last["differs"] and last["ratio_low"] <= last["ratio"] <= last["ratio_high"])
        self.assertGreater(last["second_operations"], 10 * last["first_operations"])
        self.assertGreaterEqual(last["pairs"], 6)
        self.assertEqual([each["n"] for each in compared["times"]], sorted(each["n"] for each in compared["times"]))
        # The other way round it is the other one.
        self.assertRegex(self.compare(second, first, 0)["sentence"], "^quick.cpp is .* as fast as slow.cpp")

    def test_one_that_does_not_compile_is_not_compared(self):
        compared = self.compare(self.write("quick.cpp", LINEAR["cpp"]), self.write("broken.cpp", "int solve("), 1)
        self.assertEqual(compared["times"], [])
        self.assertEqual(compared["sentence"], "nothing can be compared: broken.cpp got CE")

    def test_a_problem_without_growth_is_compared_by_its_cases(self):
        (self.package / "interface.yaml").write_text(INTERFACE[:INTERFACE.index("growth:")])
        compared = self.compare(self.write("quick.cpp", LINEAR["cpp"]), self.write("mine.cpp", SORTING["cpp"]), 1)
        self.assertEqual([each["input"] for each in compared["times"]], [])  # the second answers wrong
        self.assertIn("there is no input that both answered", compared["sentence"])
        compared = self.compare(self.write("quick.cpp", LINEAR["cpp"]), self.write("also.cpp", LINEAR["cpp"]), 0)
        self.assertEqual([each["input"] for each in compared["times"]], ["sample/1"])
        self.assertIn("on sample/1", compared["sentence"])

    def test_page_that_cannot_be_written(self):
        done = self.judge("run", str(self.package), self.write("mine.cpp", LINEAR["cpp"]), "--html", self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertIn("Accepted", done.stdout)
        self.assertIn(f"cannot write {self.folder}: Is a directory", done.stderr)

    def test_page_of_an_own_input(self):
        done = self.judge("run", str(self.package), self.write("mine.cpp", LINEAR["cpp"]), "--input", "-", "--html", "x.html")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("--html is for grading", done.stderr)

    def test_linear(self):
        self.classes(LINEAR, "O(n)", "O(1)")

    def test_logarithmic(self):
        self.classes(LOGARITHMIC, "O(log n)", "O(1)")

    def test_java(self):
        for (growth, source), memory in zip(JAVA.items(), ("O(1)", "O(n)", "O(n)")):
            grown = self.grow(SHARED + source, "java", (0, 1))
            self.assertEqual((grown["time"]["growth"], grown["memory"]["growth"], grown["unit"]), (growth, memory, "bytecodes"), grown["sentence"])
        self.assertEqual(grown["line"]["text"], "left.remove(0);")

    def test_javas_memory_is_what_lives_at_once(self):
        for memory, body in {"O(1)": "int n = 0; for (int v : nums) n += List.of(v, n).size() + new int[50].length; return n;",
                             "O(n)": "return nums.length == 0 ? 0 : 1 + solve(Arrays.copyOfRange(nums, 0, 0)) + down(nums.length / 2);",
                             "O(n^2)": "int n = nums.length; boolean[][] seen = new boolean[n][n]; return seen[n / 2].length;"}.items():
            grown = self.grow("class Solution {\n    int down(int n) { return n == 0 ? 0 : 1 + down(n - 1); }\n    int solve(int[] nums) { " + body + " }\n}\n", "java", (0, 1))
            self.assertEqual(grown["memory"]["growth"], memory, grown["sentence"])

    def test_java_that_throws_recurses_and_sets_the_counter(self):
        deep = "class Solution {\n    int depth(int n) {\n        return n == 0 ? 0 : 1 + depth(n - 1);\n    }\n    int solve(int[] nums) {\n        int found = 0;\n        for (int v : nums) {\n" \
               "            try {\n                if (v >= 0) throw new IllegalStateException();\n            } catch (IllegalStateException e) {\n                ++found;\n            }\n        }\n" \
               "        return found + depth(nums.length / 8);\n    }\n}\n"
        self.assertEqual(self.grow(deep, "java", (0, 1))["time"]["growth"], "O(n)")
        tampering = "class Solution {\n    int solve(int[] nums) throws Exception {\n        int count = 0;\n        for (int a : nums) for (int b : nums) if (a < b) ++count;\n" \
                    "        try {\n            Class.forName(\"java.lang.JudgedCounts\").getField(\"operations\").setLong(null, 1000 + nums.length);\n        } catch (ClassNotFoundException e) {\n        }\n" \
                    "        return count;\n    }\n}\n"
        grown = self.grow(tampering, "java", (0, 1))
        self.assertIn(grown["time"]["growth"], (None, "O(n^2)"), grown["sentence"])

    def test_sorting(self):
        self.classes(SORTING, "O(n log n)")

    def test_quadratic_exceeds_with_the_line_that_does_it(self):
        for extension, line in (("cpp", 4), ("py", 4)):
            if extension == "py" and not EMULATOR:
                continue
            with self.subTest(extension):
                grown = self.grow(QUADRATIC[extension], extension, (1,))
                self.assertEqual(grown["time"]["growth"], "O(n^2)")
                self.assertTrue(grown["time"]["exceeds"])
                self.assertRegex(grown["time"]["evidence"], r"^from n = [\d,]+ to [\d,]+ the cost grew [34]\.\dx; O\(n log n\) would be 2\.\dx$")
                self.assertEqual(grown["line"]["line"], line, grown["line"])
                self.assertGreater(grown["forecast"]["cpu_us"], 1_000_000)

    def test_people_read_a_sentence_a_table_and_a_plot(self):
        shown = self.judge("growth", str(self.package), self.write("mine.cpp", QUADRATIC["cpp"]))
        self.assertEqual(shown.returncode, 1)
        self.assertIn("time    consistent with O(n^2), exceeds the expected O(n log n)", shown.stdout)
        self.assertIn("basic blocks", shown.stdout)
        self.assertIn("● measured", shown.stdout)
        self.assertIn("· O(n log n) as expected", shown.stdout)

    def test_run_measures_it_when_asked(self):
        source = self.write("mine.cpp", LINEAR["cpp"])
        plain = json.loads(self.judge("run", str(self.package), source, "--format", "json").stdout)
        self.assertEqual((plain["verdict"], plain["growth"]), ("AC", []))
        grown = json.loads(self.judge("run", str(self.package), source, "--format", "json", "--growth").stdout)
        self.assertEqual((grown["verdict"], grown["growth"][0]["time"]["growth"]), ("AC", "O(n)"))

    def test_a_problem_may_fail_what_exceeds(self):
        self.define(INTERFACE + "  exceeding: fail\n", GENERATORS, "[1, 1, 1]\n", "0\n")
        report = json.loads(self.judge("run", str(self.package), self.write("mine.cpp", QUADRATIC["cpp"]), "--format", "json").stdout)
        self.assertEqual([(case["name"], case["verdict"]) for case in report["cases"]], [("sample/1", "AC"), ("growth", "TLE")])
        self.assertIn("time consistent with O(n^2), exceeds the expected O(n log n)", report["cases"][-1]["message"])

    def bundle(self, **sources):
        for name, source in sources.items():
            folder, _, name = name.partition("__")
            path = self.package / "submissions" / folder / f"{name}.cpp"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source)

    def check(self, code):
        done = self.judge("check", "--growth", str(self.package), "--format", "json")
        self.assertEqual(done.returncode, code, done)
        return json.loads(done.stdout)["problems"][0]

    def test_check_holds_a_package_to_what_it_declares(self):
        interface = INTERFACE.replace("space: n", "space: 1") + "  exceeding: fail\n"
        self.define(interface, GENERATORS, "[3, 1, 2]\n", "1\n")
        self.bundle(accepted__sorts=SORTING["cpp"], time_limit_exceeded__pairs=LEAST_BY_PAIRS)
        problem = self.check(0)
        self.assertEqual((problem["as_expected"], problem["growth"]), (True, []))
        grown = {s["submission"]: s["growth"] for s in problem["submissions"]}
        self.assertEqual([(g["time"], g["time_exceeds"]) for g in grown.values()], [("O(n log n)", False), ("O(n^2)", True)])
        shown = self.judge("check", "--growth", str(self.package)).stdout
        self.assertRegex(shown, r"accepted/sorts\.cpp .* O\(n log n\), memory O\((1|log n)\)\n")  # a sort's stack
        self.assertRegex(shown, r"pairs\.cpp .*  growth  O\(n\^2\) exceeds, memory O\(1\)\n")
        # Without the option it is graded as ever, and only what may fail a submission is measured.
        self.define(interface.replace("fail", "warn"), GENERATORS, "[3, 1, 2]\n", "1\n")
        document = json.loads(self.judge("check", str(self.package), "--format", "json").stdout)
        self.assertEqual([s["growth"] for s in document["problems"][0]["submissions"]], [None, None])

    def test_check_says_what_a_package_does_not_show_of_growth(self):
        self.define(INTERFACE.replace("time: n log n", "time: n^2"), GENERATORS, "[3, 1, 2]\n", "1\n")
        self.bundle(accepted__sorts=SORTING["cpp"])
        time, memory = self.check(1)["growth"]
        self.assertEqual(time, "no accepted submission's time grows like the declared O(n^2), which is too loose: O(n log n)")
        self.assertRegex(memory, r"^no accepted submission's memory grows like the declared O\(n\), which is too loose: O\((1|log n)\)$")
        self.define(INTERFACE.replace("space: n", "space: 1"), GENERATORS, "[3, 1, 2]\n", "1\n")
        self.bundle(accepted__pairs=LEAST_BY_PAIRS, time_limit_exceeded__turns="int solve(vector<int>& nums) { for (int i = 0; i < 3; ++i) sort(nums.begin(), nums.end()); for (volatile long long i = 0; nums.size() == 3 && i < 30'000'000'000; i = i + 1); return nums[0]; }")
        problem = self.check(1)
        self.assertEqual(len(problem["growth"]), 2, problem["growth"])
        self.assertRegex(problem["growth"][0], r"^accepted/pairs\.cpp is accepted, and exceeds what is declared: time consistent with O\(n\^2\)")
        self.assertEqual(problem["growth"][1], "growth names none of those that are too slow or too large: time_limit_exceeded/turns.cpp")

    def test_a_class_and_nodes(self):
        self.define("kind: class\nentry: Bag\nmethods:\n  - {entry: add, parameters: [{name: x, type: int}], returns: int}\n"
                    "growth:\n  inputs: [adds]\n  sizes: {n: [4, 2000]}\n  time: n\n",
                    "def adds(n, rng):\n    return [['Bag', []]] + [['add', [i]] for i in range(n)]\n",
                    '["Bag", "add"]\n[[], [1]]\n', "[null, 1]\n")
        grown = self.grow("class Bag { vector<int> v; public: int add(int x) { v.insert(v.begin(), x); int s = 0; for (int y : v) s += y; return s; } };", "cpp", (1,))
        self.assertEqual((grown["time"]["growth"], grown["time"]["exceeds"], grown["memory"]["growth"]), ("O(n^2)", True, "O(n)"))
        self.define("kind: function\nentry: length\nparameters: [{name: head, type: ListNode}]\nreturns: int\n"
                    "growth:\n  inputs: [chain]\n  sizes: {n: [4, 20000]}\n  space: 1\n",
                    "def chain(n, rng):\n    return [list(range(n))]\n", "[1, 2]\n", "2\n")
        grown = self.grow("int length(ListNode* head) { return head ? 1 + length(head->next) : 0; }", "cpp", (0, 1))
        self.assertEqual(grown["time"]["growth"], "O(n)")

    def test_two_parameters_are_told_apart(self):
        self.define("kind: function\nentry: f\nparameters: [{name: a, type: 'list[int]'}, {name: b, type: 'list[int]'}]\nreturns: int\n"
                    "growth:\n  inputs: [both]\n  sizes: {n: [4, 5000, 64], m: [4, 5000, 64]}\n  time: n m + m log m\n",
                    "def both(n, m, rng):\n    return [list(range(n)), list(range(m))]\n", "[1]\n[1]\n", "1\n")
        done = self.judge("growth", str(self.package), "--format", "json", self.write("mine.cpp",
                          "int f(vector<int>& a, vector<int>& b) { int c = 0; for (int x : a) for (int y : a) for (int z : b) c += x + y == z; return c; }"))
        report = json.loads(done.stdout)
        found = [(grown["parameter"], grown["time"]["growth"], grown["time"]["exceeds"]) for grown in report["growth"]]
        self.assertEqual(found, [("n", "O(n^2)", True), ("m", "O(n)", False)])
        self.assertEqual(report["verdict"], "TLE")
        self.assertEqual((report["growth_grid"]["time"]["growth"], report["growth_grid"]["time"]["exceeds"]), ("O(n^2 m)", True))

    def define_two(self, time, more=""):
        self.define(TWO + f"  time: {time}\n" + more, TWO_GENERATORS, "[1]\n[1]\n", "1\n")

    def test_a_product_where_a_sum_is_expected_exceeds_only_on_the_grid(self):
        self.define_two("n + m")
        for extension, source in PAIRS.items():
            if extension == "py" and not EMULATOR:
                continue
            with self.subTest(extension):
                done = self.judge("growth", str(self.package), "--format", "json", self.write(f"mine.{extension}", source))
                self.assertEqual(done.returncode, 1, done)
                report = json.loads(done.stdout)
                self.assertEqual([(grown["time"]["growth"], grown["time"]["exceeds"]) for grown in report["growth"]], [("O(n)", False)] * 2)
                grid = report["growth_grid"]
                self.assertEqual((grid["time"]["growth"], grid["time"]["exceeds"]), ("O(n m)", True), grid["sentence"])
                found = re.fullmatch(r"from n = [\d,]+, m = [\d,]+ to n = [\d,]+, m = [\d,]+ the cost grew ([\d.]+)x; O\(n \+ m\) would be ([\d.]+)x",
                                     grid["time"]["evidence"])
                self.assertTrue(found, grid["time"]["evidence"])
                self.assertGreater(float(found[1]), 1.4 * float(found[2]))
                self.assertEqual(grid["parameters"], ["n", "m"])
                self.assertGreaterEqual(len(grid["samples"]), 20)
                self.assertEqual(len(grid["time"]["fitted"]), len(grid["samples"]))

    def test_a_sum_is_no_product(self):
        self.define_two("n m")
        for extension, source in SUMS.items():
            if extension == "py" and not EMULATOR:
                continue
            with self.subTest(extension):
                done = self.judge("growth", str(self.package), "--format", "json", self.write(f"mine.{extension}", source))
                self.assertEqual(done.returncode, 0, done)
                self.assertEqual(json.loads(done.stdout)["growth_grid"]["time"]["growth"], "O(n + m)", done)

    def test_people_read_the_grids_sentence_and_figures(self):
        self.define_two("n m")
        page = pathlib.Path(self.folder) / "mine.html"
        shown = self.judge("growth", str(self.package), self.write("mine.cpp", PAIRS["cpp"]), "--html", str(page))
        self.assertEqual(shown.returncode, 0, shown)
        self.assertIn("growth in n and m together   inputs: both\n  time    consistent with O(n m), expected O(n m)", shown.stdout)
        self.assertIn("\ntime consistent with O(n m), expected O(n m); memory consistent with O(1)\n", shown.stdout)
        self.assertIn("Growth in n and m together, inputs: both", page.read_text())

    def test_a_problem_may_fail_what_exceeds_on_the_grid(self):
        self.define_two("n + m", "  exceeding: fail\n")
        report = json.loads(self.judge("run", str(self.package), self.write("mine.cpp", PAIRS["cpp"]), "--format", "json").stdout)
        self.assertEqual([(case["name"], case["verdict"]) for case in report["cases"]], [("sample/1", "AC"), ("growth", "TLE")])
        self.assertIn("time consistent with O(n m), exceeds the expected O(n + m)", report["cases"][-1]["message"])

    def test_tampering_changes_its_own_evidence_only(self):
        hidden = {"stopped counter": 'extern "C" void judged_end_counting() __attribute__((weak));\n'
                                     "int solve(vector<int>& nums) { if (judged_end_counting) judged_end_counting(); volatile int c = 0;"
                                     " for (int a : nums) for (int b : nums) c = c + (a < b); return c; }\n",
                  "sleep": "int solve(vector<int>& nums) { usleep(nums.size() * 40); return 0; }\n",
                  "early end": "int solve(vector<int>& nums) { volatile int c = 0; if (nums.size() > 900) return 0;"
                               " for (int a : nums) for (int b : nums) c = c + (a < b); return c; }\n"}
        for name, source in hidden.items():
            with self.subTest(name):
                grown = self.grow(source, "cpp", (0, 1))
                self.assertIn(grown["time"]["growth"], (None, "O(n^2)"), grown["sentence"])

    def test_what_cannot_be_measured_says_why(self):
        shown = self.judge("growth", str(self.package), self.write("mine.js", "function solve(nums) { return 0; }"))
        self.assertEqual(shown.returncode, 2)
        self.assertIn("growth is not measured in JavaScript", shown.stderr)
        self.define(INTERFACE.split("growth:")[0], GENERATORS, "[1]\n", "1\n")
        shown = self.judge("growth", str(self.package), self.write("mine.cpp", LINEAR["cpp"]))
        self.assertEqual(shown.returncode, 2)
        self.assertIn("growing declares no growth", shown.stderr)

    def test_another_class_may_be_expected(self):
        slow = self.write("mine.cpp", QUADRATIC["cpp"])
        for options, code, time, memory in ((["--expect-time", "n^2"], 0, "O(n^2)", "O(n)"), (["--expect-time", "O(n sqrt n)"], 1, "O(n sqrt n)", "O(n)"),
                                            (["--expect-time", "n^3", "--expect-space", "1"], 0, "O(n^3)", "O(1)")):
            done = self.judge("growth", str(self.package), slow, "--format", "json", *options)
            self.assertEqual(done.returncode, code, done)
            grown = json.loads(done.stdout)["growth"][0]
            self.assertEqual((grown["time"]["expected"], grown["memory"]["expected"]), (time, memory))
            self.assertEqual((grown["time"]["exceeds"], grown["memory"]["exceeds"]), (code == 1, False))

    def test_a_class_that_cannot_be_read_is_a_wrong_argument(self):
        for option in ("--expect-time", "--expect-space"):
            done = self.judge("growth", str(self.package), self.write("mine.cpp", LINEAR["cpp"]), option, "n log k")
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(f"{option}: 'n log k' is no class of growth: 'k' is none of the sizes", done.stderr)
            self.assertIn("write n log n, n * m", done.stderr)

    def test_a_generator_that_breaks_is_the_packages_fault(self):
        self.define(INTERFACE, "def random(n, rng):\n    return [1 / 0]\n\n\ndef ascending(n, rng):\n    return [[]]\n", "[1]\n", "1\n")
        shown = self.judge("growth", str(self.package), self.write("mine.cpp", LINEAR["cpp"]))
        self.assertEqual(shown.returncode, 3)
        self.assertIn("generators/growth.py, random: ZeroDivisionError: division by zero", shown.stdout)

    def test_a_package_is_refused_with_the_line(self):
        for change, said in (({"n log n": "n log k"}, "'n log k' is no class of growth: 'k' is none of the sizes"),
                             ({"[4, 50000]": "[50000, 4]"}, "the sizes of 'n' are no range"),
                             ({"[random, ascending]": "[missing]"}, "'inputs' under 'growth' names missing, which generators/growth.py does not define"),
                             ({"space: n": "space: n\n  exceeding: maybe"}, "unknown word 'maybe'"),
                             ({"space: n": "speed: n"}, "unknown key 'speed'"),
                             ({"{n: [4, 50000]}": "{n: [4, 50, 9], a: [1, 9, 2], b: [1, 9, 2], c: [1, 9, 2], d: [1, 9, 2]}"}, "'sizes' has more than four parameters")):
            text = INTERFACE
            for old, new in change.items():
                text = text.replace(old, new)
            self.define(text, GENERATORS, "[1]\n", "1\n")
            shown = self.judge("growth", str(self.package), self.write("mine.cpp", LINEAR["cpp"]))
            self.assertEqual(shown.returncode, 4, shown)
            self.assertIn(said, shown.stderr)
            self.assertRegex(shown.stderr, r"growing/interface\.yaml")


if __name__ == "__main__":
    unittest.main()
