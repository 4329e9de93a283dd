#!/usr/bin/python3
"""judge batch, as CI and evaluators meet it: batch_test.py [-v] [TEST...]"""

import collections
import json
import os
import re
import shutil
import signal
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from cli_test import JUDGE, PROBLEMS, ROOT, Cli, environment

RIGHT = "def add_two(a, b):\n    return a + b\n"
WRONG = "def add_two(a, b):\n    return abs(a) + abs(b)\n"  # passes the sample
RAISES = "def add_two(a, b):\n    raise ValueError(f'{a} {b} ]]>&<\\x01\\x1b[31m\\ufffe')\n"
TORN = '{"record":"result","id":"half a l'
# In tests/golden/problems/add-two/data/secret, and nowhere else: what a submission is asked, and what it is to answer.
SECRETS = ("1000000", "999999")


def record(name, source=RIGHT, problem="add-two", **more):
    return {"id": name, "problem": problem, "language": "python", "source": source, **more}


def slow(number, seconds=0.1):
    return f"import time\ndef add_two(a, b):\n    end = time.process_time() + {seconds}\n" \
           f"    while time.process_time() < end: pass\n    return a + b  # {number}\n"


class Batch(Cli):
    def lines(self, *records, name="in.jsonl"):
        return self.write(name, "".join(json.dumps(r) + "\n" for r in records))

    def tree(self, files, root="tree"):
        for name, source in files.items():
            path = self.folder / root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(source)
        return root

    def batch(self, *args, code=0, **kwargs):
        done = self.judge("batch", *args, "-j", "2", **kwargs)
        self.assertEqual(done.returncode, code, done)
        return done

    def results(self, name="batch.jsonl"):
        """The file's results by id, its first line and its last; each line is whole."""
        lines = [json.loads(line) for line in (self.folder / name).read_text().splitlines()]
        results = [line for line in lines if line["record"] == "result"]
        self.assertEqual(lines[0]["record"], "batch")
        self.assertEqual(lines[-1]["record"], "summary")
        self.assertEqual([line["record"] for line in lines].count("summary"), 1)
        by_id = {line["id"]: line for line in results}
        self.assertEqual(len(by_id), len(results), "an id has two lines")
        return by_id, lines[0], lines[-1]

    def verdicts(self, name="batch.jsonl"):
        return {key: line["verdict"] for key, line in self.results(name)[0].items()}


class Inputs(Batch):
    def test_a_tree(self):
        tree = self.tree({"add-two/ann/a.py": RIGHT, "add-two/bob/b.py": WRONG, "add-two/c.py": RAISES,
                          "add-two/cyd/d.cpp": "int add_two(int a, int b) { return a + ; }\n"})
        done = self.batch(tree, code=1)
        results, header, summary = self.results()
        self.assertEqual(self.verdicts(), {"add-two/ann/a.py": "AC", "add-two/bob/b.py": "WA", "add-two/c.py": "RTE",
                                           "add-two/cyd/d.cpp": "CE"})
        self.assertEqual(results["add-two/ann/a.py"]["who"], "ann")
        self.assertEqual(results["add-two/ann/a.py"]["passed"], 3)
        self.assertIsNone(results["add-two/c.py"]["who"])
        self.assertRegex(results["add-two/cyd/d.cpp"]["message"], r"^compile error: d\.cpp:1:\d+: error: ")
        self.assertEqual(summary["counts"]["verdicts"]["WA"], 1)
        self.assertEqual(header["languages"].keys(), {"python", "cpp"})
        self.assertRegex(header["dataset_sha256"], r"^[0-9a-f]{64}$")
        self.assertIn("1 AC, 1 WA, 1 RTE, 1 CE\n4 submissions to 1 problem", done.stdout)
        self.assertRegex(done.stdout, r"(?m)^  add-two/bob/b\.py +WA +secret/01-zero; 1/3 cases$")

    def test_lines_from_standard_input_and_files_they_name(self):
        (self.folder / "sub").mkdir()
        self.write("sub/a.py", RIGHT)
        listed = self.lines({"id": "file", "problem": "add-two", "path": "a.py", "who": "ann", "sample": 3}, name="sub/in.jsonl")
        self.batch(listed, "-", stdin=json.dumps(record("piped")) + "\n\n")
        results, _, _ = self.results()
        self.assertEqual(self.verdicts(), {"file": "AC", "piped": "AC"})
        self.assertEqual((results["file"]["who"], results["file"]["sample"]), ("ann", 3))

    def test_what_models_wrote(self):
        prompt = "def helper(a, b):\n    return a + b\n\ndef add_two(a, b):\n    '''Adds.'''\n"
        tasks = [{"task_id": "add_two", "completion": "Sure!\n```python\n" + RIGHT + "```\nCall it so:\n```python\nadd_two(1, 2)\n```\n"},
                 {"task_id": "add_two", "prompt": prompt, "completion": "    return helper(a, b)\n"},
                 {"task_id": "add_two", "prompt": prompt, "completion": "```python\ndef add_two(a, b):\n    return helper(a, b)\n```"},
                 {"task_id": "add_two", "solution": WRONG, "canonical_solution": "ignored"},
                 {"task_id": "add_two", "completion": "I cannot.\n```\n```\n"}]
        done = self.batch("--pass-at", "1,2,10", self.lines(*tasks), code=1)
        results, _, summary = self.results()
        self.assertEqual([results[f"add_two#{i}"]["verdict"] for i in range(5)], ["AC", "AC", "AC", "WA", None])
        self.assertEqual(results["add_two#4"]["outcome"], "extraction_failed")
        self.assertEqual((summary["counts"]["extraction_failed"], summary["counts"]["verdicts"]["WA"]), (1, 1))
        values = [(p["k"], p["value"] and round(p["value"], 6), p["problems"], p["left_out"]) for p in summary["pass_at"]]
        self.assertEqual(values, [(1, 0.6, 1, 0), (2, 0.9, 1, 0), (10, None, 0, 1)])
        self.assertIn("1 extraction failed", done.stdout)
        self.assertRegex(done.stdout, r"(?m)^ +2 +0\.9000 +1$")
        self.assertEqual(self.judge("batch", "in.jsonl", "--resume", "--fail-on", "extraction").returncode, 1)
        self.assertEqual(self.judge("batch", "in.jsonl", "--resume", "--fail-on", "TLE,RTE").returncode, 0)

    def test_custom_outputs_of_livecodebench(self):
        """As it writes them: one array, set with an indentation; beside the code the texts it was found in."""
        outputs = [{"question_title": "Adds", "question_id": "add_two", "output_list": ["said"] * 3, "code_list": [RIGHT, WRONG, ""]},
                   {"question_id": "1873_A", "code_list": [RIGHT + "\n"], "graded_list": [True]}]
        self.batch(self.write("outputs.json", json.dumps(outputs, indent=4)), "--mapping", self.write("map.csv", "1873_A,add-two\n"), code=1)
        results, _, summary = self.results()
        self.assertEqual(self.verdicts(), {"add_two#0": "AC", "add_two#1": "WA", "add_two#2": None, "1873_A#0": "AC"})
        self.assertEqual(results["add_two#2"]["outcome"], "extraction_failed")
        self.expect_error(2, r"outputs\.json, element 2: unknown problem '1873_A'", "batch", "outputs.json", "--out", "other.jsonl")
        self.expect_error(2, "cut.json, element 2: the file ends within the array", "batch", self.write("cut.json", json.dumps(outputs)[:-9]),
                          "--out", "other.jsonl")

    def test_a_mapping_names_the_problems(self):
        tasks = self.lines({"task_id": "HumanEval/53", "solution": RIGHT})
        self.batch(tasks, "--mapping", self.write("map.csv", "task_id,problem\nHumanEval/53,add-two\n"))
        self.assertEqual(self.verdicts(), {"HumanEval/53#0": "AC"})

    def test_identical_submissions_are_graded_once(self):
        self.batch(self.lines(record("a"), record("b"), record("c", RIGHT + "\n"), record("d", who="ann")))
        results, _, summary = self.results()
        self.assertEqual(set(self.verdicts().values()), {"AC"})
        self.assertEqual({k for k, r in results.items() if r["wall_us"] > 0}, {"a", "c"})
        self.assertEqual([results[k]["duplicate_of"] for k in "abcd"], [None, "a", None, "a"])
        self.assertEqual(summary["duplicates"], 2)


class Refusals(Batch):
    def expect_nothing_done(self, pattern, *args, code=2, **kwargs):
        done = self.judge("batch", *args, **kwargs)
        self.assertEqual(done.returncode, code, done)
        self.assertRegex(done.stderr, pattern)
        self.assertEqual(done.stdout, "")
        self.assertFalse((self.folder / "batch.jsonl").exists())

    def test_a_bad_line_is_named_and_nothing_is_graded(self):
        good = json.dumps(record("good"))
        for line, message in (('{"id": "a"', r"in\.jsonl:2: not JSON, from its byte \d+ on\n  hint: "),
                              ('{"id":"a","problem":"ad-two","language":"python","source":"x"}', "in.jsonl:2: unknown problem 'ad-two'\n"
                               "  hint: did you mean add-two"),
                              ('{"id":"a","problem":"add-two","language":"cobol","source":"x"}', "in.jsonl:2: unknown language 'cobol'\n  hint: "),
                              ('{"id":"a","problem":"add-two","source":"x"}', "in.jsonl:2: no 'language'\n  hint: .*--lang"),
                              ('{"id":"a","problem":"add-two","langage":"python","source":"x"}', "hint: did you mean 'language'"),
                              (good, "in.jsonl:2: the id 'good' is used at in.jsonl:1 already"),
                              ('{"id":"a","problem":"add-two","language":"python","source":" "}', "in.jsonl:2: .*is empty")):
            self.write("in.jsonl", good + "\n" + line + "\n")
            self.expect_nothing_done(message, "in.jsonl")
            self.expect_nothing_done("nothing was graded: 1 item of 2 cannot be", "in.jsonl")

    def test_the_rest_is_graded_where_that_is_asked_for(self):
        self.write("in.jsonl", json.dumps(record("good")) + "\n[]\n")
        done = self.batch("in.jsonl", "--skip-invalid", "--junit", "j.xml")
        self.assertIn("warning: left out: in.jsonl:2: not a JSON object", done.stderr)
        results, _, summary = self.results()
        self.assertEqual(results["in.jsonl:2"]["outcome"], "invalid")
        self.assertEqual(summary["counts"]["invalid"], 1)
        self.assertEqual(len(ElementTree.parse(self.folder / "j.xml").findall(".//testcase/skipped")), 1)
        self.expect_error(2, "nothing was graded: 1 item of 1 cannot be\n  hint: there is no other", "batch", self.write("none.jsonl", "7\n"),
                          "--skip-invalid", "--out", "none-out.jsonl")

    def test_a_broken_package_is_told_apart(self):
        shutil.copytree(Path(PROBLEMS) / "add-two", self.folder / "p" / "broken")
        (self.folder / "p" / "broken" / "interface.yaml").write_text("kind: nothing\n")
        self.expect_nothing_done("interface.yaml", self.lines(record("a", problem="broken")), "--problems", "p", code=4)

    def test_arguments_that_make_no_sense(self):
        self.lines(record("a"))
        (self.folder / "empty").mkdir()
        for pattern, *args in (("No such file", "none.jsonl"), ("no submission", "empty"), ("--shard '3/2'", "in.jsonl", "--shard", "3/2"),
                               ("--fail-on does not know 'IE'", "in.jsonl", "--fail-on", "ie"),
                               ("cannot write none/j.xml", "in.jsonl", "--junit", "none/j.xml"),
                               ("cannot read none", "in.jsonl", "--baseline", "none"),
                               ("contradict", "in.jsonl", "--baseline", "in.jsonl", "--fail-on", "any"),
                               ("in.jsonl:1: no line of a batch's results", "in.jsonl", "--baseline", "in.jsonl"),
                               ("standard output", "in.jsonl", "--format", "json", "--resume")):
            self.expect_nothing_done(pattern, *args)

    def test_too_little_isolation(self):
        """As in a container that denies namespaces: nothing is run, and no file is left."""
        without = ROOT / "tests" / "faults" / "without_namespaces.py"
        done = subprocess.run(["/usr/bin/python3", without, JUDGE, "batch", self.lines(record("a"))], cwd=self.folder, env=environment(),
                              capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (5, ""), done)
        self.assertIn("namespaces", done.stderr)
        self.assertNotIn("--trust-mine", done.stderr)
        self.assertFalse((self.folder / "batch.jsonl").exists())


class Resume(Batch):
    ITEMS = 20

    def killed_at(self, signum, *options):
        """Signals a batch when some items are done; its exit status and what it said."""
        names = [f"item-{i}" for i in range(self.ITEMS)]
        self.lines(*(record(name, slow(i // 2)) for i, name in enumerate(names)))
        process = subprocess.Popen([JUDGE, "batch", "in.jsonl", "-j", "2", *options], cwd=self.folder, env=environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.stderr.close)
        self.assertRegex(process.stderr.readline(), r"^judge batch: \d+/20 ")
        process.send_signal(signum)
        said = process.stderr.read()
        self.assertEqual(process.wait(), -signum)
        return names, said

    def finish(self, names, tail=""):
        before = (self.folder / "batch.jsonl").read_text()
        whole = before[:before.rfind("\n") + 1]
        done_before = [json.loads(line)["id"] for line in whole.splitlines()[1:]]
        self.assertGreater(len(done_before), 0)
        self.assertLess(len(done_before), self.ITEMS)
        (self.folder / "batch.jsonl").write_text(before + tail)
        self.batch("in.jsonl", "--resume")
        after = (self.folder / "batch.jsonl").read_text()
        self.assertTrue(after.startswith(whole), "what stood in the file was touched")
        self.assertEqual(json.loads(after[len(whole):].splitlines()[0])["record"], "resumed")
        results, _, summary = self.results()
        self.assertEqual(sorted(results), sorted(names))
        self.assertEqual(set(self.verdicts().values()), {"AC"})
        self.assertEqual(summary["graded_before"], len(done_before))
        graded = collections.Counter(r["source_sha256"] for r in results.values() if r["wall_us"] > 0)
        self.assertEqual(set(graded.values()), {1}, "a submission was graded twice")
        self.assertEqual(len(graded), self.ITEMS // 2)

    def test_after_sigkill(self):
        names, _ = self.killed_at(signal.SIGKILL)
        self.finish(names, TORN)

    def test_after_ctrl_c(self):
        names, said = self.killed_at(signal.SIGINT)
        self.assertRegex(said, r"interrupted: \d+ submissions left to grade; --resume goes on with batch\.jsonl")
        self.finish(names)

    def test_a_batch_that_was_ended_is_only_reported_again(self):
        self.lines(record("a"), record("b", WRONG))
        first = self.batch("in.jsonl", code=1)
        before = (self.folder / "batch.jsonl").read_text().splitlines()
        again = self.batch("in.jsonl", "--resume", "--markdown", "m.md", code=1)
        after = (self.folder / "batch.jsonl").read_text().splitlines()
        self.assertEqual(before[:-1], after[:-1])
        self.assertIn("2 graded earlier; nothing graded", again.stdout)
        self.assertIn("1 AC, 1 WA", (self.folder / "m.md").read_text())
        self.assertEqual(first.stdout.splitlines()[:6], again.stdout.splitlines()[:6])

    def test_a_file_of_another_batch_is_refused(self):
        self.lines(record("a"))
        self.batch("in.jsonl")
        kept = (self.folder / "batch.jsonl").read_text()
        self.expect_error(2, "batch.jsonl is there already, and is not overwritten\n  hint: --resume", "batch", "in.jsonl")
        self.expect_error(2, "belongs to another batch: shard all of it, not 1/2", "batch", "in.jsonl", "--resume", "--shard", "1/2")
        self.lines(record("a", WRONG))
        self.expect_error(2, "belongs to another batch: other inputs", "batch", "in.jsonl", "--resume")
        self.lines(record("a"))
        (self.folder / "batch.jsonl").write_text(kept.replace('"judge_version":"', '"judge_version":"9.'))
        self.expect_error(2, r"belongs to another batch: judge 9\.", "batch", "in.jsonl", "--resume")


class Faults(Batch):
    def test_internal_errors_are_apart_and_graded_again(self):
        folder = self.folder / "p" / "ailing"
        shutil.copytree(Path(PROBLEMS) / "add-two", folder)
        (folder / "relations").mkdir()
        rule = folder / "relations" / "rule.py"
        rule.write_text("def relation(submission):\n    raise OSError('the disk of the author')\n")
        inputs = self.lines(record("good"), record("a", problem="ailing"), record("b", problem="ailing"), record("bad", WRONG))
        reports = ("--junit", "j.xml", "--markdown", "m.md", "--html", "h.html", "--gradescope", "g.json")
        done = self.batch(inputs, "--problems", "p", *reports, "--fail-on", "none", code=3)
        self.assertEqual(self.verdicts(), {"good": "AC", "a": "IE", "b": "IE", "bad": "WA"})
        _, _, summary = self.results()
        self.assertEqual((summary["counts"]["internal_errors"], summary["counts"]["verdicts"]["WA"]), (2, 1))
        self.assertNotIn("IE", summary["counts"]["verdicts"])
        self.assertIn("1 AC, 1 WA   2 internal errors (the judge's fault, no verdict)", done.stdout)
        xml = ElementTree.parse(self.folder / "j.xml")
        self.assertEqual([(e.get("type")) for e in xml.iter("error")], ["IE", "IE"])
        self.assertEqual(len(list(xml.iter("failure"))), 1)
        for test in json.loads((self.folder / "g.json").read_text())["tests"]:
            self.assertEqual("score" in test, not test["output"].startswith("IE"))

        # Mended, and under the same name: another package, as long as it is not told to the file that it is the same.
        rule.write_text("def relation(submission):\n    pass\n")
        self.expect_error(2, "another version of the problem ailing", "batch", inputs, "--problems", "p", "--resume")
        header, *rest = (self.folder / "batch.jsonl").read_text().splitlines()
        (self.folder / "batch.jsonl").unlink()
        self.batch(inputs, "--problems", "p", "--fail-on", "none")
        now = (self.folder / "batch.jsonl").read_text().splitlines()[0]
        (self.folder / "batch.jsonl").write_text("\n".join([now, *rest]) + "\n")
        self.batch(inputs, "--problems", "p", "--resume", "--fail-on", "none")
        self.assertEqual(self.verdicts(), {"good": "AC", "a": "AC", "b": "AC", "bad": "WA"})
        self.assertEqual(self.results()[2]["graded_before"], 2)


class Gates(Batch):
    def test_shards_are_disjoint_and_together_all(self):
        names = [f"item-{i}" for i in range(12)]
        inputs = self.lines(*(record(name) for name in names))
        seen, hashes = [], set()
        empty = self.batch(self.lines(record("alone"), name="one.jsonl"), "--shard", "1/1000", "--out", "empty.jsonl")
        self.assertIn("0 AC\n0 submissions to 0 problems, shard 1/1000; nothing graded", empty.stdout)
        for part in ("1/3", "2/3", "3/3"):
            out = part.replace("/", "-") + ".jsonl"
            self.batch(inputs, "--shard", part, "--out", out)
            results, header, _ = self.results(out)
            self.assertEqual((header["shard"], header["items"]), (part, len(results)))
            hashes.add(header["dataset_sha256"])
            seen += results
        self.assertEqual(sorted(seen), sorted(names))
        self.assertEqual(len(hashes), 1)

    def test_only_regressions_fail_against_a_baseline(self):
        self.batch(self.lines(record("breaks"), record("stays"), record("was-bad", WRONG), record("goes")), "--out", "old.jsonl", code=1)
        inputs = self.lines(record("stays"), record("was-bad", RAISES), record("comes", WRONG))
        self.batch(inputs, "--baseline", "old.jsonl", "--out", "same.jsonl")
        self.assertEqual(self.results("same.jsonl")[2]["baseline"],
                         {"regressions": [], "improvements": [], "added": 1, "gone": ["breaks", "goes"]})
        inputs = self.lines(record("breaks", WRONG), record("stays"), record("was-bad"), record("goes"))
        done = self.batch(inputs, "--baseline", "old.jsonl", "--markdown", "m.md", code=1)
        difference = self.results()[2]["baseline"]
        self.assertEqual((difference["regressions"], difference["improvements"]), (["breaks"], ["was-bad"]))
        self.assertRegex(done.stdout, r"(?m)^Regressions  1 item accepted in the baseline and not now; 1 accepted now and not then")
        self.assertRegex((self.folder / "m.md").read_text(), r"(?m)^\| breaks \| WA \| secret/01-zero")

    def test_fail_on(self):
        inputs = self.lines(record("good"), record("bad", WRONG))
        for words, code in ((None, 1), ("any", 1), ("none", 0), ("wa", 1), ("TLE,RTE", 0), ("TLE,WA", 1)):
            self.batch(inputs, "--resume", *(["--fail-on", words] if words else []), code=code)


class Reports(Batch):
    REPORTS = ("--junit", "j.xml", "--markdown", "m.md", "--html", "h.html", "--gradescope", "g.json", "--evalplus", "e.json")

    def expect_schema(self, name):
        done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", ROOT / "tests/golden/junit.xsd", name], cwd=self.folder,
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_junit_is_as_its_schema_has_it(self):
        inputs = self.lines(record("good"), record("<bad> & \"quoted\" \u0001\ufffe", RAISES), record("ce", "def add_two(:\n"),
                            {"task_id": "add_two", "completion": "~~~\n~~~"}, record("sum", RIGHT, "sum-lines"), record("", RIGHT))
        self.batch(inputs, "--skip-invalid", *self.REPORTS, code=1)
        self.expect_schema("j.xml")
        total = collections.Counter()
        for suite in ElementTree.parse(self.folder / "j.xml").getroot():
            cases = suite.findall("testcase")
            count = collections.Counter(child.tag for case in cases for child in case)
            self.assertEqual([int(suite.get(k)) for k in ("tests", "failures", "errors", "skipped")],
                             [len(cases), count["failure"], count["error"], count["skipped"]])
            total.update(count)
        self.assertEqual(total, {"failure": 3, "error": 1, "skipped": 1})
        text = (self.folder / "j.xml").read_text()
        self.assertNotRegex(text, "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
        html = (self.folder / "h.html").read_text()
        self.assertNotIn("<bad>", html)
        self.assertIn("&lt;bad&gt;", html)
        self.assertNotRegex(html, r"(?i)<script|src=|href=|url\(")
        self.assertNotIn("\x1b", html + (self.folder / "m.md").read_text())

    def test_secret_data_are_in_none_of_them(self):
        prints = "import sys\ndef add_two(a, b):\n    print(a, b, a + b)\n    print(a, b, a + b, file=sys.stderr, flush=True)\n"
        inputs = self.lines(record("wrong", prints + "    return 3 if a == 1 else a + b + 1 if a < 9 else a\n"),
                            record("raises", prints + "    if a > 9: raise ValueError(f'{a} {b} {a + b}')\n    return a + b\n"),
                            record("exits", prints + "    if a > 9: sys.exit(f'{a} {b} {a + b}')\n    return a + b\n"))
        done = self.batch(inputs, *self.REPORTS, code=1)
        self.assertEqual(set(self.verdicts().values()), {"WA", "RTE"})
        told = done.stdout + done.stderr
        for name in ("batch.jsonl", "j.xml", "m.md", "h.html", "g.json", "e.json"):
            told += re.sub(r'"(\w+_(us|bytes)|\w+_sha256)":"?\w+"?', "", (self.folder / name).read_text())
        for secret in SECRETS:
            self.assertNotIn(secret, told)
        shown = self.batch(inputs, "--reveal", "first-failure", "--out", "open.jsonl", code=1)
        self.assertIn(SECRETS[0], shown.stdout + (self.folder / "open.jsonl").read_text())

    def test_lines_on_standard_output(self):
        done = self.batch(self.lines(record("a"), record("b")), "--format", "json")
        lines = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([line["record"] for line in lines], ["batch", "result", "result", "summary"])
        self.assertFalse((self.folder / "batch.jsonl").exists())

    def test_on_a_terminal_a_bar_shows_how_far_it_is(self):
        self.lines(*(record(f"item-{i}", slow(i, 0.08)) for i in range(4)))
        code, text = self.on_terminal("batch", "in.jsonl", "-j", "2")
        self.assertEqual(code, 0, text)
        self.assertRegex(text, r"\r\x1b\[K\[#+-+\] [123]/4  \d+\.\d/s  ETA 0:0\d  [123] AC")
        self.assertIn("4 AC", text.rsplit("\x1b[K", 1)[1])

    def test_evalplus(self):
        tasks = [{"task_id": "HumanEval/53", "completion": "```python\n" + code + "```"} for code in (RIGHT, WRONG, RIGHT, RAISES)]
        tasks += [{"task_id": "HumanEval/53", "completion": ""}]
        mapping = self.write("map.csv", "HumanEval/53,add-two\n")
        self.batch(self.lines(*tasks), "--mapping", mapping, "--evalplus", "e.json", code=1)
        first = json.loads((self.folder / "e.json").read_text())
        samples = first["eval"]["HumanEval/53"]
        self.assertEqual([s["solution"] for s in samples], [RIGHT, WRONG, RIGHT, RAISES, ""])
        self.assertEqual([(s["base_status"], s["plus_status"]) for s in samples],
                         [("pass", "pass"), ("pass", "fail"), ("pass", "pass"), ("fail", "fail"), ("fail", "fail")])
        self.assertEqual([s["plus_fail_tests"] for s in samples], [[], ["secret/01-zero"], [], ["sample/1"], []])
        self.assertEqual({k: round(v["pass@1"], 9) for k, v in first["pass_at_k"].items()}, {"base": 0.6, "plus": 0.4})
        self.batch("in.jsonl", "--mapping", mapping, "--evalplus", "again.json", "--resume", code=1)
        self.assertEqual(json.loads((self.folder / "again.json").read_text()), first, "read from the results, not graded anew")
        self.expect_error(2, "--evalplus is of one model's samples, and these are of 'a' and 'b'", "batch",
                          self.lines(record("1", who="a"), record("2", who="b")), "--evalplus", "e.json", "--out", "other.jsonl")
        self.assertFalse((self.folder / "other.jsonl").exists())

    def test_the_machine_is_told(self):
        self.batch(self.lines(record("a")), "--markdown", "m.md", "--html", "h.html")
        factor = self.results()[1]["machine_factor"]
        self.assertGreater(factor, 0)
        self.assertIn(f"machine factor: {factor:.3f}", (self.folder / "m.md").read_text())
        self.assertIn(f"<th>machine factor</th><td>{factor:.3f}</td>", (self.folder / "h.html").read_text())
        other = (self.folder / "batch.jsonl").read_text().replace(f'"machine_factor":{factor}', '"machine_factor":9.5')
        (self.folder / "batch.jsonl").write_text(other)
        self.batch("in.jsonl", "--resume")
        self.assertEqual(self.results()[1]["machine_factor"], 9.5, "a faster machine's batch goes on")

    def test_gradescope(self):
        self.batch(self.lines(record("good"), record("bad", WRONG)), "--gradescope", "g.json", code=1)
        tests = json.loads((self.folder / "g.json").read_text())["tests"]
        self.assertEqual([(t["name"], t["score"], t["max_score"], t["status"]) for t in tests],
                         [("add-two: good", 1, 1, "passed"), ("add-two: bad", 0, 1, "failed")])


class Documentation(Batch):
    def test_the_commands_for_ci_work(self):
        """Each `judged/scripts/judge batch` of docs/batch.md's jobs, in a checkout as they have it."""
        blocks = re.findall(r"```(?:yaml|bash)\n(.*?)```", (ROOT / "docs/batch.md").read_text(), re.S)
        commands = re.findall(r"^ *(?:- |- run: )?judged/(scripts/judge batch [^\n]*)$", "\n".join(blocks), re.M)
        self.assertEqual(len(commands), 3, blocks)
        self.tree({"add-two/ann/a.py": RIGHT, "add-two/bob/b.py": RIGHT + "# his\n"}, root="submissions")
        self.tree({"add-two/a.py": RIGHT}, root="submission")
        (self.folder / "results").mkdir()
        for number, command in enumerate(commands):
            with self.subTest(command):
                (self.folder / "batch.jsonl").unlink(missing_ok=True)
                done = subprocess.run(["bash", "-euc", command.replace("scripts/judge", JUDGE)], cwd=self.folder, capture_output=True, text=True,
                                      env=environment(GITHUB_STEP_SUMMARY=str(self.folder / "page.md"), CI_NODE_INDEX="1",
                                                      CI_NODE_TOTAL="1", SHARD="1"), check=False)
                self.assertIn(done.returncode, (0,), done)
                self.assertTrue((self.folder / "batch.jsonl").exists(), number)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    unittest.main(verbosity=1)
