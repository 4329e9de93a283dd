#!/usr/bin/python3
"""The languages beside C++ and Python, as their users meet them: languages_test.py [-v] [TEST...]"""

import json
import os
import shutil
import unittest

from cli_test import PROBLEMS, ROOT, Cli, normalise

NODE = shutil.which("node")
RIGHT = "const add_two = (a, b) => a + b;\n"


class JavaScript(Cli):
    def setUp(self):
        super().setUp()
        if NODE is None and os.environ.get("JUDGE_REQUIRE_ALL") != "1":
            self.skipTest("node is not installed")

    def test_function(self):
        done = self.judge("run", "add-two", self.write("right.js", RIGHT), "--format", "json")
        self.assertEqual(done.returncode, 0, done)
        report = json.loads(done.stdout)
        self.assertEqual((report["language"], report["verdict"]), ("javascript", "AC"))
        self.assertRegex(report["language_version"], r"^Node.js v\d+\.")

    def test_problem_is_inferred_from_the_functions_name(self):
        self.assertEqual(self.judge("run", self.write("x.js", RIGHT)).returncode, 0)

    def test_compile_error_names_the_line(self):
        done = self.judge("run", "add-two", self.write("broken.js", "const add_two = (a, b) => {\n  return a + ;\n};\n"))
        self.assertEqual(done.returncode, 1, done)
        self.expect_golden("javascript_compile_error.txt", normalise(done.stdout))

    def test_exception_shows_its_own_lines(self):
        source = "function add_two(a, b) {\n  return help(a) + b;\n}\nfunction help(x) {\n  return x.y.z;\n}\n"
        done = self.judge("run", "add-two", self.write("raises.js", source), "--case", "1")
        self.assertEqual(done.returncode, 1, done)
        self.expect_golden("javascript_exception.txt", normalise(done.stdout))

    def test_limits(self):
        for source, verdict in (("function add_two() { for (;;); }", "TLE"),
                                ("function add_two() { const a = []; for (;;) a.push(new Array(1e5).fill(1.5)); }", "MLE"),
                                ("function add_two() { require('net').connect(80, '127.0.0.1'); }", "SV"),
                                ("function add_two() { process.kill(process.pid, 9); }", "RTE")):
            with self.subTest(verdict):
                done = self.judge("run", "add-two", self.write("limits.js", source), "--case", "1", "--format", "json")
                self.assertEqual(json.loads(done.stdout)["verdict"], verdict, done)

    def test_program(self):
        source = "for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\\n'))\n" \
                 "  console.log(line.split(' ').map(Number).reduce((a, b) => a + b, 0));\n"
        done = self.judge("run", "sum-lines", self.write("program.js", source))
        self.assertEqual(done.returncode, 0, done)

    def test_starter_runs(self):
        starter = self.judge("starter", "add-two", "--lang", "javascript")
        self.expect_golden("starter.js.txt", starter.stdout)
        done = self.judge("run", "add-two", self.write("starter.js", starter.stdout), "--format", "json")
        self.assertIn(json.loads(done.stdout)["verdict"], ("WA", "RTE"))


class Classes(Cli):
    FORGETS = "class Counter:\n    def __init__(self, start):\n        self.n = start\n    def add(self, by):\n        self.n += by\n" \
              "        return self.n\n    def reset(self):\n        pass\n"

    def test_a_wrong_answer_names_the_call(self):
        done = self.judge("run", self.write("counter.py", self.FORGETS))
        self.assertEqual(done.returncode, 1, done)
        self.expect_golden("class_wrong_answer.txt", normalise(done.stdout))

    def test_starters(self):
        for language in ("python", "cpp", "javascript"):
            starter = self.judge("starter", "counter", "--lang", language)
            self.expect_golden(f"class_starter_{language}.txt", starter.stdout)

    def test_a_language_without_classes_says_so(self):
        self.expect_error(2, "C submissions cannot be classes yet", "run", "counter", self.write("counter.c", "int x;\n"))
        self.expect_error(2, "C submissions cannot be classes yet", "starter", "counter", "--lang", "c")

    def test_own_input(self):
        lines = self.write("calls.txt", '["Counter","reset","add"]\n[[9],[],[4]]\n')
        done = self.judge("run", "counter", self.write("mine.py", self.FORGETS), "--input", lines, "--format", "json")
        report = json.loads(done.stdout)
        self.assertEqual((report["agree"], report["difference"]["path"]), (False, "[2]"), done)


class C(Cli):
    def test_function(self):
        source = "int addTwo(int a, int b) {\n    return a + b;\n}\n"
        done = self.judge("run", "add-two", self.write("right.c", source), "--format", "json")
        self.assertEqual(done.returncode, 0, done)
        self.assertRegex(json.loads(done.stdout)["language_version"], r"^gcc \d+\.")

    def test_compile_errors(self):
        for name, source in (("types", "long addTwo(int a, char* b) {\n    return a;\n}\n"),
                             ("syntax", "int addTwo(int a, int b) {\n    return a + c;\n}\n")):
            done = self.judge("run", "add-two", self.write(f"{name}.c", source))
            self.assertEqual(done.returncode, 1, done)
            self.expect_golden(f"c_{name}_error.txt", normalise(done.stdout))


class Java(Cli):
    def setUp(self):
        super().setUp()
        if not os.path.exists("/usr/lib/jvm/java-17-openjdk-amd64/bin/javac") and os.environ.get("JUDGE_REQUIRE_ALL") != "1":
            self.skipTest("openjdk-17-jdk-headless is not installed")

    RIGHT = "class Solution {\n    int addTwo(int a, int b) { return a + b; }\n}\n"

    def test_function_and_the_problem_from_its_name(self):
        done = self.judge("run", self.write("x.java", self.RIGHT), "--format", "json")
        self.assertEqual(done.returncode, 0, done)
        report = json.loads(done.stdout)
        self.assertEqual((report["language"], report["verdict"], report["problem"]), ("java", "AC", "add-two"))
        self.assertRegex(report["language_version"], r"^OpenJDK 17\.")

    def test_compile_error_has_the_users_name_and_line(self):
        source = "class Solution {\n    int addTwo(int a, int b) {\n        return a + c;\n    }\n}\n"
        done = self.judge("run", "add-two", self.write("broken.java", source))
        self.assertEqual(done.returncode, 1, done)
        self.expect_golden("java_compile_error.txt", normalise(done.stdout))

    def test_exception_shows_its_own_lines(self):
        source = "class Solution {\n    int addTwo(int a, int b) { return help(null) + b; }\n" \
                 "    int help(String x) { return x.length(); }\n}\n"
        done = self.judge("run", "add-two", self.write("raises.java", source), "--case", "1")
        self.assertEqual(done.returncode, 1, done)
        self.expect_golden("java_exception.txt", normalise(done.stdout))

    def test_every_ending(self):
        for body, verdict in (("while (true) { }", "TLE"),
                              ("List<int[]> all = new ArrayList<>(); while (true) all.add(new int[1 << 20]);", "MLE"),
                              ("return a - b;", "WA"),
                              ("System.exit(0); return 0;", "RTE"),
                              ("return addTwo(a, b) + 1;", "RTE"),
                              ("while (true) System.out.println(\"x\".repeat(1 << 16));", "OLE")):
            with self.subTest(body):
                source = f"class Solution {{\n    int addTwo(int a, int b) {{ {body} }}\n}}\n"
                done = self.judge("run", "add-two", self.write("ends.java", source), "--case", "1", "--format", "json")
                self.assertEqual(json.loads(done.stdout)["verdict"], verdict, done)

    def test_one_jvm_answers_every_case(self):
        """What nobody can put back tells; what is not accepted is run again in a JVM of its own."""
        source = "class Solution {\n    int addTwo(int a, int b) {\n%s        return a + b;\n    }\n}\n"
        count = "        int n = Integer.getInteger(\"judged.cases\", 0);\n        System.setProperty(\"judged.cases\", \"\" + ++n);\n" \
                "        if (n > 1) return -1;\n"
        thread = "        Thread t = new Thread(() -> { while (true) { } });\n        t.setDaemon(true);\n        t.start();\n"
        together = "        if (a == 1) java.security.Security.setProperty(\"seen\", \"yes\");\n" \
                   "        else if (java.security.Security.getProperty(\"seen\") == null) return -1;\n"
        for body in (count, thread, together):
            with self.subTest(body):
                done = self.judge("run", "add-two", self.write("keeps.java", source % body), "--format", "json")
                self.assertEqual(json.loads(done.stdout)["verdict"], "AC", done)

    def test_programs(self):
        head = "import java.util.*;\npublic class SumLines {\n    public static void main(String[] args) {\n"
        add = "        Scanner in = new Scanner(System.in);\n        while (in.hasNextLine()) {\n            int sum = 0;\n" \
              "            for (String word : in.nextLine().trim().split(\" +\")) sum += Integer.parseInt(word);\n" \
              "            System.out.println(sum);\n        }\n"
        fill = "        List<int[]> all = new ArrayList<>();\n        while (true) all.add(new int[1 << 20]);\n"
        for body, verdict in ((add, "AC"), (fill, "MLE"), ("        System.exit(4);\n", "RTE")):
            with self.subTest(verdict):
                done = self.judge("run", "sum-lines", self.write("program.java", head + body + "    }\n}\n"), "--format", "json")
                self.assertEqual(json.loads(done.stdout)["verdict"], verdict, done)

    def test_starter_runs(self):
        starter = self.judge("starter", "add-two", "--lang", "java")
        done = self.judge("run", "add-two", self.write("starter.java", starter.stdout), "--format", "json")
        self.assertEqual(json.loads(done.stdout)["verdict"], "WA", done)


class NotInstalled(Cli):
    def setUp(self):
        super().setUp()
        home = self.folder / "home"
        shutil.copytree(ROOT / "runners", home / "runners")
        shutil.copytree(PROBLEMS / "add-two", home / "problems/add-two")
        (home / "problems/add-two/submissions/accepted/plain.js").write_text(RIGHT)
        runner = home / "runners/javascript/runner.yaml"
        runner.write_text(runner.read_text().replace("file: /usr/bin/node", "file: /usr/bin/no-such-node"))
        python = home / "runners/python/runner.yaml"
        python.write_text(python.read_text().replace("folder: /usr/lib/python3/dist-packages", "folder: /usr/lib/python3/no-such-folder"))
        self.env = {"JUDGE_HOME": str(home), "JUDGE_PROBLEMS": str(home / "problems")}

    def test_run_says_what_to_install(self):
        hint = self.expect_error(2, "JavaScript is not installed", "run", "add-two", self.write("right.js", RIGHT), **self.env)
        self.assertIn("apt-get install nodejs", hint)

    def test_check_skips_aloud(self):
        done = self.judge("check", "add-two", **self.env)
        self.assertEqual(done.returncode, 0, done)
        self.assertRegex(done.stdout, r"skip accepted/plain\.js +JavaScript is not installed")
        self.assertIn("1 not graded: what they need is not installed", done.stdout)
        report = json.loads(self.judge("check", "add-two", "--format", "json", **self.env).stdout)
        self.assertEqual(report["skipped"], 1)

    def test_check_skips_what_imports_a_library_that_is_not_there(self):
        (self.folder / "home/problems/add-two/submissions/accepted/library.py").write_text("import json, numpy as np\ndef add_two(a, b): return a + b\n")
        done = self.judge("check", "add-two", **self.env)
        self.assertEqual(done.returncode, 0, done)
        self.assertRegex(done.stdout, r"skip accepted/library\.py +Python's numpy is not installed \(apt-get install python3-numpy\)")

    def test_doctor_does_not_fail_for_it(self):
        findings = json.loads(self.judge("doctor", "--format", "json", **self.env).stdout)["findings"]
        (finding,) = [finding for finding in findings if finding["name"] == "language javascript"]
        self.assertEqual((finding["ok"], finding["needed"], finding["fix"]), (False, False, "apt-get install nodejs"))


if __name__ == "__main__":
    unittest.main()
