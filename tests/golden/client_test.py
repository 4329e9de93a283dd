#!/usr/bin/python3
"""judge submit, status and watch against a judged that only pretends: client_test.py [-v] [TEST...]"""

import json
import os
import signal
import subprocess
import sys
import threading
import unittest

from cli_test import JUDGE, ROOT, TIMEOUT_S, Cli, environment

sys.path.insert(0, str(ROOT / "tests" / "clients"))
from fake_judged import FakeJudged, answer_text, busy, drop, drop_after_work, error, huge, silent  # noqa: E402

RIGHT, WRONG = "def two_sum(): pass\n", "def two_sum(): pass  # wrong\n"


class Client(Cli):
    def setUp(self):
        super().setUp()
        self.server = FakeJudged()
        self.server.start()
        self.addCleanup(self.server.stop)
        # JUDGE_HOME: nothing of what is installed beside the program is needed.
        self.variables = {"JUDGED_SERVER": self.server.url, "JUDGED_TOKEN": "", "XDG_CONFIG_HOME": str(self.folder / "config"),
                          "JUDGE_HOME": "/nonexistent"}

    def judge(self, *args, code=0, stdin=None, **env):
        done = super().judge(*args, stdin=stdin, **{**self.variables, **env})
        self.assertEqual(done.returncode, code, done)
        return done

    def error(self, code, pattern, *args, **kwargs):
        done = self.judge(*args, code=code, **kwargs)
        self.assertRegex(done.stderr, r"\Ajudge: error: ")
        self.assertRegex(done.stderr.replace(self.server.url, "SERVER"), pattern)
        self.assertEqual(done.stdout, "")

    def start(self, *args):
        return self.start_on_terminal(*args, **self.variables)

    def ended(self, pid):
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def expect_text(self, name, text):
        text = text.replace("\r\n", "\n").replace("\r\x1b[K", "\n<- ")  # each time that the line is written anew
        self.expect_golden(name, text.replace(self.server.url, "SERVER"))

    def batch(self, *sources):
        batch = self.server.add_batch({"name": "homework"})
        for source in sources:
            self.server.add({"problem": "two-sum", "source": source, "batch": batch.id})
        return batch.id


class Submit(Client):
    def test_through_a_pipe(self):
        done = self.judge("submit", "two-sum", self.write("a.py", RIGHT))
        self.expect_text("submit_accepted.txt", done.stdout)
        done = self.judge("submit", "two-sum", self.write("a.py", WRONG), code=1)
        self.expect_text("submit_wrong.txt", done.stdout)
        self.assertEqual(done.stderr, "")

    def test_on_a_terminal(self):
        self.server.hold(4)
        pid, terminal = self.start("submit", "two-sum", self.write("a.py", WRONG))
        before = self.read_terminal(terminal, "1/4 cases")
        self.server.release()
        text = before + self.read_terminal(terminal)
        self.assertEqual(self.ended(pid), 1, text)
        self.expect_text("submit_terminal.txt", text)

    def test_what_is_sent(self):
        self.judge("submit", "coin-change", self.write("a.cpp", "int x;\n"), "--lang", "cpp", "--growth", "--all", "--reveal",
                   "first-failure", "--batch", self.batch(), "--callback", "https://grades.example.org/r?a=1", "--detach")
        self.assertEqual(self.server.submissions["0002-s"].wanted, {
            "problem": "coin-change", "source": "int x;\n", "language": "cpp", "file_name": "a.cpp", "reveal": "first-failure",
            "batch": "0001-b", "callback_url": "https://grades.example.org/r?a=1", "growth": True, "all_cases": True})
        self.judge("submit", "two-sum", "-", "--lang", "python", "--detach", stdin=RIGHT)
        self.assertEqual(self.server.submissions["0003-s"].wanted["file_name"], "standard input")
        notebook = {"cells": [{"cell_type": "code", "source": ["x = 1\n"]}], "metadata": {"language_info": {"name": "python"}}, "nbformat": 4}
        self.judge("submit", "two-sum", self.write("a.ipynb", json.dumps(notebook)), "--detach")
        self.assertEqual(self.server.submissions["0004-s"].wanted["language"], "python")
        self.assertIn("x = 1\n", self.server.submissions["0004-s"].wanted["source"])

    def test_detached(self):
        self.server.hold(1)
        self.assertEqual(self.judge("submit", "two-sum", self.write("a.py", RIGHT), "--detach").stdout, "0001-s\n")

    def test_json_is_what_the_server_sent(self):
        report = self.judge("submit", "two-sum", self.write("a.py", WRONG), "--format", "json", code=1).stdout
        self.assertEqual(json.loads(report), self.server.submissions["0001-s"].report)

    def test_a_page(self):
        self.judge("submit", "two-sum", self.write("a.py", RIGHT), "--html", "page.html")
        self.assertIn("Two Sum", (self.folder / "page.html").read_text())

    def test_a_problem_by_the_files_name(self):
        for name, problem in (("two_sum.py", "two-sum"), ("TwoSumSorted_2.py", "two-sum-sorted"), ("coin-change_v2.py", "coin-change")):
            submission = self.judge("submit", self.write(name, RIGHT), "--detach").stdout.strip()
            self.assertEqual(self.server.submissions[submission].wanted["problem"], problem)
        self.error(2, "cannot tell which problem x.py is for.*\n.*judge submit PROBLEM FILE", "submit", self.write("x.py", RIGHT))

    def test_what_is_not_worth_sending(self):
        for pattern, *args in (("is empty", self.write("a.py", "")), ("No such file", "b.py"), ("not UTF-8", self.write("c.py", b"\xff")),
                               ("--lang", "-")):
            self.error(2, pattern, "submit", "two-sum", *args)
        self.assertEqual(self.server.requests, [])

    def test_what_the_server_refuses(self):
        self.error(2, "error: /problem: unknown problem 'two-sun'\n  hint: did you mean two-sum", "submit", "two-sun", self.write("a.py", RIGHT))

    def test_ctrl_c_leaves_it_to_the_server(self):
        self.server.hold(2)
        pid, terminal = self.start("submit", "two-sum", self.write("a.py", RIGHT))
        self.read_terminal(terminal, "running")
        os.kill(pid, signal.SIGINT)
        self.assertIn("`judge watch 0001-s` shows what comes of it", self.read_terminal(terminal))
        self.assertEqual(self.ended(pid), -signal.SIGINT)
        self.server.release()
        self.judge("watch", "0001-s")

    def test_a_cancelled_one(self):
        self.server.hold(2)
        pid, terminal = self.start("submit", "two-sum", self.write("a.py", RIGHT))
        self.read_terminal(terminal, "running")
        self.server.submissions["0001-s"].cancel()
        self.assertIn("0001-s was cancelled", self.read_terminal(terminal))
        self.assertEqual(self.ended(pid), 1)


class Trouble(Client):
    def test_nothing_is_submitted_twice(self):
        self.server.misbehave("POST /v1/submissions", busy(0), drop(), drop_after_work(), busy(0, 503), drop_after_work())
        self.judge("submit", "two-sum", self.write("a.py", RIGHT), "--detach")
        self.assertEqual(len(self.server.submissions), 1)
        self.assertEqual(len({headers["Idempotency-Key"] for _, headers, _ in self.server.requests}), 1)

    def test_a_connection_that_was_closed_meanwhile(self):
        self.server.closes_quietly = True
        self.judge("submit", self.write("two_sum.py", RIGHT))
        self.assertEqual(len(self.server.submissions), 1)

    def test_streams_that_are_cut_off(self):
        self.server.cut_events(0, 1, 2, 0, 4)
        self.server.misbehave("GET /v1/submissions/0001-s/events", busy(0), drop())
        self.server.misbehave("GET /v1/submissions/0001-s/report", drop_after_work(), busy(0, 503))
        self.judge("submit", "two-sum", self.write("a.py", WRONG), code=1)
        asked = [headers.get("Last-Event-ID") for line, headers, _ in self.server.requests if line.endswith("/events")]
        self.assertEqual(asked, [None, None, None, None, "1", "3", "3", "7"])

    def test_a_server_that_starts_again(self):
        self.server.hold(3)
        pid, terminal = self.start("submit", "two-sum", self.write("a.py", RIGHT))
        self.read_terminal(terminal, "compiling")
        self.server.stop()
        self.server.start()
        self.server.release()
        self.assertIn("Accepted", self.read_terminal(terminal))
        self.assertEqual(self.ended(pid), 0)

    def test_a_server_that_does_not_come_back(self):
        self.server.hold(3)
        pid, terminal = self.start("submit", "two-sum", self.write("a.py", RIGHT), "--patience", "0")
        self.read_terminal(terminal, "compiling")
        self.server.stop()
        self.assertIn("no judged answers at", self.read_terminal(terminal))
        self.assertEqual(self.ended(pid), 3)
        self.server.start()

    def test_no_server(self):
        self.server.stop()
        self.error(3, r"\Ajudge: error: no judged answers at SERVER: connection refused\n  hint: `judged` starts one; or name another: --server URL\n\Z",
                   "status")
        self.server.start()

    def test_what_is_not_judged(self):
        self.server.misbehave("GET /v1/submissions", answer_text(502, "<html>"), answer_text(200, "<html>"), huge(),
                              error(500, "the disk is full"), busy(3600))
        for pattern in ("SERVER answered 502, and not as judged does", "byte 1: not JSON in what the server sent",
                        "the answer of SERVER is larger than 64 MiB", "the disk is full", "too much waits already"):
            self.error(3, pattern, "status")

    def test_a_report_that_is_none(self):
        self.server.misbehave("GET /v1/submissions/0001-s/report", answer_text(200, '{"schema_version": 2}'))
        self.error(3, "error: /schema_version: is 2, and this judge reads 1 in the report", "submit", "two-sum", self.write("a.py", RIGHT))

    def test_a_server_that_does_not_answer(self):
        gate = threading.Event()
        self.addCleanup(gate.set)
        self.server.misbehave("GET /v1/submissions", silent(gate))
        self.error(3, "SERVER did not answer in time", "status", "--timeout", "1", "--patience", "0")

    def test_addresses(self):
        for url in ("https://127.0.0.1:2358", "127.0.0.1:2358", "http://127.0.0.1:2358/v1"):
            self.error(2, "speaks no https|is no address of a server", "status", "--server", url)


class Status(Client):
    def test_the_latest_and_those_that_are_named(self):
        self.judge("submit", "two-sum", self.write("a.py", WRONG), "--detach")
        self.server.hold(1)
        self.judge("submit", "coin-change", self.write("change.py", RIGHT), "--detach")
        self.server.hold(2)
        self.judge("submit", "two-sum", self.write("b.cpp", RIGHT), "--lang", "cpp", "--detach")
        self.expect_text("status.txt", self.judge("status").stdout)
        self.expect_text("status.json", self.judge("status", "--format", "json").stdout)
        self.assertEqual(self.judge("status", "0002-s", "0001-s").stdout.count("\n"), 2)
        done = self.judge("status", "0002-s", "0009-s", code=2)
        self.assertIn("no submissions 0009-s", done.stderr)
        self.assertTrue(done.stdout.startswith("0002-s"))

    def test_twenty_at_most(self):
        for _ in range(21):
            self.server.add({"problem": "two-sum", "source": RIGHT})
        self.assertEqual(self.judge("status").stdout.count("\n"), 20)

    def test_none(self):
        self.assertEqual(self.judge("status").stdout, "")


class Watch(Client):
    def test_a_submission(self):
        self.judge("submit", "two-sum", self.write("a.py", WRONG), "--detach")
        self.expect_text("submit_wrong.txt", self.judge("watch", "0001-s", code=1).stdout)

    def test_a_batch(self):
        mixed, right = self.batch(RIGHT, WRONG, RIGHT), self.batch(RIGHT)
        self.expect_text("watch_batch.txt", self.judge("watch", mixed, code=1).stdout)
        document = json.loads(self.judge("watch", right, "--format", "json").stdout)
        self.assertEqual((document["total"], document["verdicts"], document["done"]), (1, {"AC": 1}, True))
        self.error(2, "is a batch", "watch", right, "--html", "page.html")

    def test_a_batch_on_a_terminal(self):
        self.server.hold(1)
        batch = self.batch(RIGHT, WRONG, RIGHT)
        pid, terminal = self.start("watch", batch)
        before = self.read_terminal(terminal, "0/3 judged")
        self.server.release()
        text = before + self.read_terminal(terminal)
        self.assertEqual(self.ended(pid), 1, text)
        self.expect_text("watch_batch_terminal.txt", text)

    def test_what_is_not_there(self):
        self.error(2, "no submissions nope", "watch", "nope")


class Tokens(Client):
    def setUp(self):
        super().setUp()
        self.server.token = "secret"

    def token(self, name, text="secret\n", mode=0o600):
        (self.folder / name).parent.mkdir(exist_ok=True, parents=True)
        path = self.write(name, text)
        os.chmod(path, mode)
        return path

    def test_where_it_is_looked_for(self):
        self.error(2, "no such token\n  hint: `judged token add`", "status")
        self.judge("status", JUDGED_TOKEN="secret")
        self.judge("status", "--token-file", self.token("mine"), JUDGED_TOKEN="other")
        self.token("config/judged/token")
        self.judge("status")
        self.judge("status", XDG_CONFIG_HOME="", HOME=str(self.folder), code=2)
        self.token(".config/judged/token")
        self.judge("status", XDG_CONFIG_HOME="", HOME=str(self.folder))

    def test_one_that_is_not_secret(self):
        for mode in (0o644, 0o640, 0o604):
            self.error(2, "others may read it\n  hint: chmod 600 ", "status", "--token-file", self.token("mine", mode=mode))
        self.token("config/judged/token", mode=0o644)
        self.error(2, "others may read it", "status")

    def test_one_that_is_none(self):
        for text in ("", "two words\n", "line\r\nX: y\n", "\x80"):
            self.error(2, "holds no token", "status", "--token-file", self.token("mine", text.encode("latin-1")))
        self.error(2, "cannot read .*: No such file", "status", "--token-file", str(self.folder / "none"))
        self.error(2, "JUDGED_TOKEN holds no token", "status", JUDGED_TOKEN=" ")


class Python(Client):
    def test_the_same_server(self):
        """One submission through each client, told apart by nothing but what was sent."""
        program = "import judged; print(judged.Client().grade('two-sum', 'wrong').verdict)"
        env = environment(**self.variables, PYTHONPATH=str(ROOT / "clients/python"))
        done = subprocess.run(["/usr/bin/python3", "-c", program], capture_output=True, text=True, env=env, timeout=TIMEOUT_S, check=False)
        self.assertEqual(done.stdout, "WA\n", done)
        self.judge("watch", "0001-s", code=1)


if __name__ == "__main__":
    if not os.access(JUDGE, os.X_OK):
        sys.exit(f"client_test: {JUDGE} is not there: build it, or name it: JUDGE=...")
    unittest.main()
