#!/usr/bin/python3
"""The command line as its users meet it: on a terminal (a pty) and through a pipe.

    cli_test.py [-v] [TEST...]       JUDGE=build/dev/bin/judge by default
    UPDATE_GOLDEN=1 cli_test.py      rewrites tests/golden/cli/*

Times, memory, versions and the isolation line differ between machines: the normaliser replaces them with '#'.
"""

import fcntl
import json
import os
import pty
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unittest
from pathlib import Path

GOLDEN = Path(__file__).resolve().parent
ROOT = GOLDEN.parent.parent
JUDGE = os.environ.get("JUDGE", str(ROOT / "build/dev/bin/judge"))
PROBLEMS = GOLDEN / "problems"
TIMEOUT_S = 60

ADD_TWO = "def add_two(a, b):\n    return a + b\n"
ABSOLUTE = "def add_two(a, b):\n    print('adding', a, b)\n    return abs(a) + abs(b)\n"


def environment(**extra):
    env = {k: v for k, v in os.environ.items()
           if k not in ("NO_COLOR", "JUDGE_PROBLEMS", "JUDGE_MIN_ISOLATION", "COLUMNS") and not k.startswith("JUDGED_")}
    env.update(TERM="xterm", LC_ALL="C.UTF-8", JUDGE_PROBLEMS=str(PROBLEMS), JUDGE_CACHE="off")
    env.update(extra)
    return env


def normalise(text):
    text = text.replace("\r\n", "\n").replace(str(GOLDEN), "GOLDEN").replace(str(ROOT), "ROOT")
    text = re.sub(r" *<?\d+(\.\d)? (ms|MiB)\b", r" # \2", text)
    text = re.sub(r"(Python|gcc|g\+\+|Node\.js|OpenJDK) v?[\d.]+", r"\1 #", text)
    text = re.sub(r"isolation: [^\n\x1b]*", "isolation: #", text)
    return re.sub(r"/tmp/[\w./-]*/", "TMP/", text)


def normalise_json(node):
    if isinstance(node, dict):
        return {k: ("#" if k.endswith("_us") or k in ("peak_memory_bytes", "max_peak_memory_bytes", "language_version", "isolation",
                                                                  "isolation_level")
                    else normalise_json(v)) for k, v in node.items()}
    if isinstance(node, list):
        return [normalise_json(v) for v in node]
    return normalise(node) if isinstance(node, str) else node


class Cli(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def judge(self, *args, stdin=None, **env):
        """Through a pipe."""
        return subprocess.run([JUDGE, *args], input=stdin, capture_output=True, env=environment(**env), cwd=self.folder,
                              timeout=TIMEOUT_S, text=True, check=False)

    def start_on_terminal(self, *args, **env):
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir(self.folder)
            os.execve(JUDGE, [JUDGE, *args], environment(**env))
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        self.addCleanup(os.close, terminal)
        return pid, terminal

    def read_terminal(self, terminal, until=None):
        """What the terminal shows until `until` (a regex) appears, or until the program ends."""
        out = b""
        deadline = time.monotonic() + TIMEOUT_S
        while time.monotonic() < deadline:
            if until and re.search(until, out.decode(errors="replace")):
                return out.decode(errors="replace")
            try:
                chunk = os.read(terminal, 65536)
            except OSError:  # EIO: the other side is closed
                break
            if not chunk:
                break
            out += chunk
        text = out.decode(errors="replace")
        if until:
            self.fail(f"{until!r} did not come; got:\n{text}")
        return text

    def on_terminal(self, *args, **env):
        pid, terminal = self.start_on_terminal(*args, **env)
        text = self.read_terminal(terminal)
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), text

    def expect_golden(self, name, text):
        path = GOLDEN / "cli" / name
        if os.environ.get("UPDATE_GOLDEN"):
            path.write_text(text)
        self.assertEqual(text, path.read_text(), f"differs from {path}; UPDATE_GOLDEN=1 rewrites it")

    def expect_error(self, code, pattern, *args, **kwargs):
        done = self.judge(*args, **kwargs)
        self.assertEqual(done.returncode, code, done)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, r"\Ajudge: error: ")
        self.assertRegex(done.stderr, pattern)
        return done.stderr


class Errors(Cli):
    """Each says what is wrong and what to do, on stderr alone."""

    def test_unknown_problem_offers_the_nearest(self):
        self.expect_error(2, "add-two", "run", "ad-two", self.write("a.py", ADD_TWO))

    def test_unknown_language_lists_the_known(self):
        self.expect_error(2, r"(?s)python.*cpp|cpp.*python", "run", "add-two", self.write("a.py", ADD_TWO), "--lang", "cobol")

    def test_unknown_extension_lists_the_known(self):
        self.expect_error(2, r"\.py", "run", "add-two", self.write("a.cob", ADD_TWO))

    def test_missing_source(self):
        self.expect_error(2, "No such file", "run", "add-two", str(self.folder / "none.py"))

    def test_unreadable_source(self):
        path = self.write("a.py", ADD_TWO)
        os.chmod(path, 0)
        if os.access(path, os.R_OK):  # root: this one is readable to nobody, page 0 being unmapped
            self.expect_error(2, "cannot read /proc/self/mem: Input/output error", "run", "add-two", "/proc/self/mem", "--lang", "python")
        else:
            self.expect_error(2, "Permission denied", "run", "add-two", path)

    def test_empty_source(self):
        self.expect_error(2, "is empty", "run", "add-two", self.write("a.py", " \n"))

    def test_large_source(self):
        self.expect_error(2, "larger than 1.0 MiB", "run", "add-two", self.write("a.py", b"#" * 10_000_000))

    def test_source_that_is_not_text(self):
        self.expect_error(2, r"not UTF-8 text \(line 2", "run", "add-two", self.write("a.py", b"x = 1\ny = '\xff'\n"))

    def test_folder_as_source(self):
        self.expect_error(2, "is a folder", "run", "add-two", str(self.folder))

    def test_fifo_as_source(self):
        os.mkfifo(self.folder / "a.py")
        self.expect_error(2, "not a regular file", "run", "add-two", str(self.folder / "a.py"))

    def test_stdin_without_a_language(self):
        self.expect_error(2, "--lang", "run", "add-two", "-", stdin=ADD_TWO)

    def test_broken_package_names_the_key_and_its_place(self):
        text = self.expect_error(4, r"interface\.yaml:\d+", "run", str(GOLDEN / "broken/unknown-key"), self.write("a.py", ADD_TWO))
        self.assertIn("comparison", text)
        self.assertIn("compare", text)

    def test_unknown_case(self):
        self.expect_error(2, "no case '9'", "run", "add-two", self.write("a.py", ADD_TWO), "--case", "9")

    def test_problem_that_cannot_be_told(self):
        self.expect_error(2, "judge run PROBLEM FILE", "run", self.write("solution.py", "def frobnicate(): pass\n"))

    def test_input_of_the_wrong_type(self):
        self.expect_error(2, "(?s)int.*addTwo", "run", "add-two", self.write("a.py", ADD_TWO), "--input", self.write("in", '"x"\n2\n'))

    def test_watching_stdin(self):
        self.expect_error(2, "--watch", "run", "add-two", "-", "--lang", "python", "--watch", stdin=ADD_TWO)

    def test_unknown_option_and_word(self):
        self.expect_error(2, "judge run --help", "run", "add-two", "a.py", "--frob")
        self.expect_error(2, "terminal, json", "run", "add-two", "a.py", "--format", "xml")

    def test_unknown_command_offers_the_nearest(self):
        self.expect_error(2, "judge check", "chek")

    def test_no_command(self):
        self.expect_error(2, "--help")

    def test_check_needs_names(self):
        self.expect_error(2, "--all", "check")

    def test_starter_does_not_overwrite(self):
        path = self.write("a.py", "mine")
        self.expect_error(2, "exists already", "starter", "add-two", "--lang", "python", "-o", path)
        self.assertEqual(Path(path).read_text(), "mine")

    def test_home_without_folders(self):
        self.expect_error(2, "JUDGE_HOME", "problems", JUDGE_HOME=str(self.folder))


class Run(Cli):
    def test_accepted_in_both_languages(self):
        for name in ("plain.py", "plain.cpp"):
            done = self.judge("run", "add-two", str(PROBLEMS / "add-two/submissions/accepted" / name))
            self.assertEqual(done.returncode, 0, done)
            self.assertEqual(done.stderr, "")
            self.expect_golden(f"accepted_{name[6:]}.txt", normalise(done.stdout))

    def test_wrong_answer(self):
        done = self.judge("run", "add-two", self.write("absolute.py", ABSOLUTE))
        self.assertEqual(done.returncode, 1, done)
        self.expect_golden("wrong.txt", normalise(done.stdout))

    def test_wrong_answer_on_a_terminal(self):
        code, text = self.on_terminal("run", "add-two", self.write("absolute.py", ABSOLUTE))
        self.assertEqual(code, 1, text)
        self.assertIn("\x1b[31mWA", text)
        after_progress = text.split("\r\x1b[K")[-1]
        self.expect_golden("wrong_terminal.txt", normalise(after_progress))

    def test_colour_means_nothing_more(self):
        path = self.write("absolute.py", ABSOLUTE)
        plain = self.judge("run", "add-two", path)
        coloured = self.judge("run", "add-two", path, "--color", "always")
        self.assertIn("\x1b[", coloured.stdout)
        self.assertEqual(normalise(re.sub(r"\x1b\[\d+m", "", coloured.stdout)), normalise(plain.stdout))

    def test_no_color_is_honoured_and_outweighed(self):
        path = self.write("add_two.py", ADD_TWO)
        self.assertNotIn("\x1b[3", self.on_terminal("run", "add-two", path, NO_COLOR="1")[1])
        self.assertNotIn("\x1b[3", self.on_terminal("run", "add-two", path, "--color", "never")[1])
        self.assertIn("\x1b[3", self.on_terminal("run", "add-two", path, "--color", "always", NO_COLOR="1")[1])

    def test_json(self):
        for name, code, source in (("accepted", 0, ADD_TWO), ("wrong", 1, ABSOLUTE)):
            done = self.judge("run", "add-two", self.write("add_two.py", source), "--format", "json")
            self.assertEqual(done.returncode, code, done)
            document = normalise_json(json.loads(done.stdout))
            self.expect_golden(f"{name}.json", json.dumps(document, indent=2) + "\n")

    def test_reveal_none_shows_no_data(self):
        path = self.write("leak.py", "def add_two(a, b):\n    raise ValueError(f'leak {a} {b}')\n")
        for form in ("terminal", "json"):
            done = self.judge("run", "add-two", path, "--reveal", "none", "--format", form)
            self.assertEqual(done.returncode, 1, done)
            self.assertNotIn("leak ", done.stdout + done.stderr)

    def test_program(self):
        good = self.judge("run", "sum-lines", str(PROBLEMS / "sum-lines/submissions/accepted/plain.py"))
        self.assertEqual(good.returncode, 0, good)
        bad = self.judge("run", "sum-lines", str(PROBLEMS / "sum-lines/submissions/wrong_answer/first_two.py"))
        self.assertEqual(bad.returncode, 1, bad)
        self.expect_golden("program_wrong.txt", normalise(bad.stdout))

    def burn(self, seconds):
        return self.write("burn.py", f"import time\ndef add_two(a, b):\n    while time.process_time() < {seconds}: pass\n    return a + b\n")

    def test_near_the_limit_the_fastest_of_three_runs_counts(self):
        limit = json.loads(self.judge("run", "add-two", self.write("a.py", ADD_TWO), "--format", "json").stdout)["cpu_limit_us"] / 1e6
        for share, verdict, reruns in ((0.9, "AC", 2), (1.1, "TLE", 2), (2, "TLE", 0), (0.5, "AC", 0)):
            path = self.burn(share * limit)
            done = self.judge("run", "add-two", path, "--case", "1", "--format", "json")
            case = json.loads(done.stdout)["cases"][0]
            self.assertEqual((case["verdict"], case["reruns"]), (verdict, reruns), f"{share} of the limit: {case}")
        self.assertIn("(fastest of 3: near the limit)", self.judge("run", "add-two", self.burn(0.9 * limit), "--case", "1").stdout)

    def test_output_that_is_not_utf8_is_shown_escaped(self):
        path = self.write("bytes.py", "import sys\nsys.stdout.buffer.write(b'\\xff\\xfe 3')\n")
        done = self.judge("run", "sum-lines", path)
        self.assertEqual(done.returncode, 1, done)
        self.assertIn(r"got \xff\xfe", done.stdout)
        self.assertIn("not valid UTF-8", done.stdout)
        document = json.loads(self.judge("run", "sum-lines", path, "--format", "json").stdout)
        self.assertEqual(document["verdict"], "WA")

    def test_problem_is_told_from_name_and_functions(self):
        self.assertEqual(self.judge("run", self.write("AddTwo-v2.py", ADD_TWO)).returncode, 0)
        self.assertEqual(self.judge("run", self.write("solution.py", ADD_TWO)).returncode, 0)

    def test_source_on_stdin(self):
        done = self.judge("run", "add-two", "-", "--lang", "python", stdin=ADD_TWO)
        self.assertEqual(done.returncode, 0, done)

    def test_one_case_by_name_and_number(self):
        path = self.write("absolute.py", ABSOLUTE)
        self.assertEqual(self.judge("run", "add-two", path, "--case", "sample/1").returncode, 0)
        self.assertEqual(self.judge("run", "add-two", path, "--case", "2").returncode, 1)

    def test_compile_error(self):
        done = self.judge("run", "add-two", self.write("a.cpp", "class Solution {\n  int addTwo(int a, int b) { return a + }\n};\n"))
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("a.cpp:2:", done.stdout)
        self.assertIn("Compile error", done.stdout)

    def test_missing_entry_is_a_compile_error_once(self):
        done = self.judge("run", "add-two", self.write("a.py", "def other(): pass\n"), "--format", "json")
        report = json.loads(done.stdout)
        self.assertEqual((done.returncode, report["verdict"]), (1, "CE"))
        self.assertEqual([case["verdict"] for case in report["cases"]].count("SK"), len(report["cases"]) - 1)

    def test_jobs_change_no_verdict(self):
        path = self.write("absolute.py", ABSOLUTE)
        one, four = (json.loads(self.judge("run", "add-two", path, "--format", "json", "-j", n).stdout) for n in ("1", "4"))
        self.assertEqual(normalise_json(one), normalise_json(four))

    def test_own_input(self):
        given = self.write("in", "-4\n4\n")
        good = self.judge("run", "add-two", self.write("add_two.py", ADD_TWO), "--input", given)
        self.assertEqual(good.returncode, 0, good)
        self.expect_golden("own_agree.txt", normalise(good.stdout))
        bad = self.judge("run", "add-two", self.write("absolute.py", ABSOLUTE), "--input", "-", stdin="-4\n4\n")
        self.assertEqual(bad.returncode, 1, bad)
        self.expect_golden("own_differ.txt", normalise(bad.stdout))


class Watch(Cli):
    def test_regrades_at_every_kind_of_save_and_ends_at_ctrl_c(self):
        path = Path(self.write("add_two.py", ABSOLUTE))
        pid, terminal = self.start_on_terminal("run", "add-two", str(path), "--watch")
        self.read_terminal(terminal, r"Wrong answer(?s:.*)Ctrl-C ends")
        path.write_text(ADD_TWO)  # written in place
        self.read_terminal(terminal, r"Accepted(?s:.*)Ctrl-C ends")
        Path(self.write("add_two.py.new", ABSOLUTE)).rename(path)  # replaced, as most editors do
        self.read_terminal(terminal, r"Wrong answer(?s:.*)Ctrl-C ends")
        path.write_text("")  # an error is shown, and the watch goes on
        self.read_terminal(terminal, r"is empty(?s:.*)Ctrl-C ends")
        path.write_text(ABSOLUTE)
        self.read_terminal(terminal, r"Wrong answer(?s:.*)Ctrl-C ends")
        os.write(terminal, b"\x03")
        self.read_terminal(terminal)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 1)

    def test_ends_at_sigint_with_the_last_code(self):
        pid, terminal = self.start_on_terminal("run", "add-two", self.write("add_two.py", ADD_TWO), "--watch")
        self.read_terminal(terminal, r"Ctrl-C ends")
        os.kill(pid, signal.SIGINT)
        self.read_terminal(terminal)
        self.assertEqual(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 0)


class Others(Cli):
    def test_check(self):
        done = self.judge("check", "add-two", "sum-lines", "--repeat", "2", "-j", "2")
        self.assertEqual(done.returncode, 0, done)
        self.expect_golden("check.txt", normalise(done.stdout))
        document = json.loads(self.judge("check", "add-two", "--format", "json").stdout)
        self.assertTrue(document["as_expected"])
        self.assertEqual({s["submission"]: s["got"] for s in document["problems"][0]["submissions"]},
                         {"accepted/plain.cpp": ["AC"], "accepted/plain.py": ["AC"], "wrong_answer/absolute.py": ["WA"]})

    def test_check_says_why_a_submission_is_not_as_expected(self):
        package = self.folder / "add-two"
        shutil.copytree(GOLDEN / "problems/add-two", package)
        (package / "submissions/accepted/plain.cpp").write_text("int addTwo(int a, int b) { return a + c; }\n")
        done = self.judge("check", str(package))
        self.assertEqual(done.returncode, 1, done)
        self.assertRegex(done.stdout, r"does not compile: plain\.cpp:1:\d+: error: .c. was not declared")
        document = json.loads(self.judge("check", str(package), "--format", "json").stdout)
        messages = {s["submission"]: s["message"] for s in document["problems"][0]["submissions"]}
        self.assertIn("was not declared", messages["accepted/plain.cpp"])
        self.assertIsNone(messages["accepted/plain.py"])
        self.assertTrue(messages["wrong_answer/absolute.py"], "of the case that kills it")

    def test_the_kill_matrix_names_every_case(self):
        package = self.folder / "add-two"
        shutil.copytree(GOLDEN / "problems/add-two", package)
        wrong = package / "submissions/wrong_answer"
        (wrong / "always_three.py").write_text("def addTwo(a, b): return 3\n")
        (package / "submissions/time_limit_exceeded").mkdir()
        (package / "submissions/time_limit_exceeded/endless.py").write_text("def addTwo(a, b):\n    while a > 0: pass\n    return a + b\n")
        done = self.judge("check", "--matrix", str(package))
        self.assertEqual(done.returncode, 0, done)
        self.expect_golden("check_matrix.txt", done.stdout)

    def debugging_round(self, cases="[secret/01-zero]"):
        """add-two as a debugging round with two bugs: the sum of zeros, and of large numbers."""
        package = self.folder / "add-two"
        shutil.copytree(GOLDEN / "problems/add-two", package)
        with open(package / "interface.yaml", "a") as interface:
            interface.write(f"bugs:\n  - {{name: zeros, cases: {cases}}}\n  - {{name: large numbers, cases: [secret/02-large]}}\n")
        (package / "starter").mkdir()
        (package / "starter/buggy.py").write_text("def addTwo(a, b): return 3\n")
        return package

    def test_a_debugging_round(self):
        package = self.debugging_round()
        wrong = package / "submissions/wrong_answer"
        for name, least in (("zeros_left", "x == 0"), ("large_left", "x > 9")):
            (wrong / f"{name}.py").write_text(f"def addTwo(a, b):\n    x = a + b\n    return 7 if {least} else a + b\n")
        done = self.judge("check", str(package))
        self.assertEqual(done.returncode, 0, done)
        self.assertIn("starter/buggy.py", done.stdout)
        source = (wrong / "large_left.py").read_text()
        done = self.judge("run", str(package), self.write("mine.py", source))
        self.assertIn("bugs  1 of 2 fixed\n  fixed    zeros\n  not yet  large numbers\n", done.stdout)
        report = json.loads(self.judge("run", str(package), self.write("mine.py", source), "--format", "json").stdout)
        self.assertEqual(report["bugs"], [{"name": "zeros", "fixed": True}, {"name": "large numbers", "fixed": False}])
        report = json.loads(self.judge("run", str(package), self.write("mine.py", source), "--case", "1", "--format", "json").stdout)
        self.assertEqual(report["bugs"], [])
        self.assertEqual(self.judge("starter", str(package), "--lang", "python").stdout, "def addTwo(a, b): return 3\n")
        self.expect_error(2, "the bugs of add-two are not in C\\+\\+", "starter", str(package), "--lang", "cpp")

    def test_a_debugging_round_must_show_its_bugs(self):
        package = self.debugging_round()
        done = self.judge("check", str(package))
        self.assertEqual(done.returncode, 4, done)
        self.assertIn("no submission leaves the bug 'zeros' and mends all others", done.stdout)
        (package / "starter/buggy.py").write_text("def addTwo(a, b): return a + b if a + b == 0 else 7\n")
        self.assertIn("starter/buggy.py does not have the bug 'zeros': its cases accept it", self.judge("check", str(package)).stdout)
        shutil.rmtree(package / "starter")
        self.expect_error(4, "'bugs' are for a debugging round, which has a starter", "show", str(package))

    def test_a_bugs_cases_are_there_and_its_own(self):
        for cases in ("[secret/nowhere]", "[secret/02-large]"):
            self.expect_error(4, "which is not there, or belongs to a bug already", "show", str(self.debugging_round(cases)))
            shutil.rmtree(self.folder / "add-two")

    def test_check_of_a_broken_package(self):
        done = self.judge("check", str(GOLDEN / "broken/unknown-key"))
        self.assertEqual(done.returncode, 4, done)

    def test_problems(self):
        done = self.judge("problems")
        self.assertEqual(done.returncode, 0, done)
        self.assertRegex(done.stdout, r"add-two +easy +math +addTwo\(a: int, b: int\) -> int\n")
        document = json.loads(self.judge("problems", "--format", "json").stdout)
        self.assertIn("sum-lines", [p["slug"] for p in document["problems"]])

    def test_broken_packages_are_listed_apart(self):
        done = self.judge("problems", "--problems", str(GOLDEN / "broken"))
        self.assertEqual(done.returncode, 4, done)
        self.assertIn("add-two", done.stdout)
        self.assertIn("comparison", done.stderr)

    def test_show(self):
        done = self.judge("show", "add-two")
        self.assertEqual(done.returncode, 0, done)
        self.expect_golden("show.txt", normalise(done.stdout))

    def test_a_forbidden_library_is_not_there(self):
        """However it is imported: what the syntax tree does not tell finds an empty folder."""
        source = "def kmeans(X, C0, iters):\n    find = globals()['__builtins__']['__imp' + 'ort__']\n" \
                 "    find('numpy.linalg')\n    find('scipy.linalg')\n"
        done = self.judge("run", "kmeans", self.write("hides.py", source), "--case", "1", "--format", "json",
                          JUDGE_PROBLEMS=str(ROOT / "problems"))
        case = json.loads(done.stdout)["cases"][0]
        self.assertEqual((case["verdict"], case["message"]),
                         ("RTE", "raised ModuleNotFoundError: No module named 'scipy.linalg'"), done)

    def test_starter_runs(self):
        for language, name in (("python", "start.py"), ("cpp", "start.cpp")):
            path = str(self.folder / name)
            self.assertEqual(self.judge("starter", "add-two", "--lang", language, "-o", path).returncode, 0)
            self.assertEqual(self.judge("starter", "add-two", "--lang", language).stdout, Path(path).read_text())
            report = json.loads(self.judge("run", "add-two", path, "--format", "json").stdout)
            self.assertNotIn(report["verdict"], ("AC", "CE", "IE"), report)

    def test_doctor(self):
        done = self.judge("doctor")
        self.assertEqual(done.returncode, 0, done)
        self.assertNotIn("FAIL", done.stdout)
        self.assertTrue(json.loads(self.judge("doctor", "--format", "json").stdout)["ok"])

    def test_help_and_version(self):
        self.assertRegex(self.judge("--version").stdout, r"\Ajudge \d+\.\d+\.\d+\n\Z")
        for args in (["--help"], ["run", "--help"]):
            done = self.judge(*args)
            self.assertEqual(done.returncode, 0, done)
            self.assertIn("Exit codes: 0 accepted", done.stdout)


if __name__ == "__main__":
    if not os.access(JUDGE, os.X_OK):
        sys.exit(f"cli_test: {JUDGE} is not there: build it, or name it: JUDGE=...")
    unittest.main()
