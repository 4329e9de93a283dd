#!/usr/bin/python3
"""clients/python against a fake judged: python_client_test.py [-v] [TEST...]"""

import os
import sys
import tempfile
import threading
import unittest
from pathlib import Path
from unittest import mock

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "clients" / "python")]

import judged  # noqa: E402
from fake_judged import FakeJudged, answer_text, busy, drop, drop_after_work, error, huge, silent  # noqa: E402

RIGHT, WRONG = "def two_sum(): pass\n", "def two_sum(): pass  # wrong\n"


class PythonClient(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        home = tempfile.TemporaryDirectory()
        self.addCleanup(home.cleanup)
        self.config = Path(home.name)
        clean = {k: v for k, v in os.environ.items() if not k.startswith("JUDGED_")}
        patched = mock.patch.dict(os.environ, {**clean, "XDG_CONFIG_HOME": str(self.config)}, clear=True)
        patched.start()
        self.addCleanup(patched.stop)
        self.server = FakeJudged()
        self.server.start()
        self.addCleanup(self.server.stop)
        self.client = judged.Client(self.server.url)

    def expect_error(self, pattern, call, status=0):
        with self.assertRaisesRegex(judged.JudgedError, pattern) as raised:
            call()
        self.assertEqual(raised.exception.status, status)
        return raised.exception


class Grading(PythonClient):
    def test_grade(self):
        result = self.client.grade("two-sum", WRONG, file_name="a.py", all_cases=True)
        self.assertEqual((result.verdict, result.passed, result.total, result.accepted), ("WA", 3, 4, False))
        self.assertEqual([case["verdict"] for case in result.cases], ["AC", "AC", "WA", "AC"])
        self.assertEqual(result.report["file_name"], "a.py")
        self.assertTrue(self.client.grade("two-sum", RIGHT).accepted)
        self.assertEqual(len(self.server.connections), 1)

    def test_a_report_is_asked_for_once_and_only_if_it_is_wanted(self):
        result = self.client.grade("two-sum", RIGHT)
        asked = len(self.server.requests)
        self.assertEqual((result.report, result.report), (result.report, result.report))
        self.assertEqual(len(self.server.requests), asked + 1)

    def test_what_is_left_out_is_not_sent(self):
        self.client.submit("two-sum", RIGHT, "cpp")
        self.assertEqual(self.server.submissions["0001-s"].wanted, {"problem": "two-sum", "source": RIGHT, "language": "cpp"})

    def test_who_is_told_of_the_end(self):
        self.client.grade("two-sum", RIGHT, callback_url="https://grades.example.org/r?a=1")
        list(self.client.batch([{"problem": "two-sum", "code": RIGHT, "callback_url": "http://h/"}]))
        self.assertEqual([s.wanted["callback_url"] for s in self.server.submissions.values()], ["https://grades.example.org/r?a=1", "http://h/"])

    def test_wait_goes_on_until_the_end(self):
        self.server.hold(2)
        submission = self.client.submit("two-sum", RIGHT)
        with self.assertRaises(TimeoutError):
            self.client.wait(submission, timeout=0)
        waiting = threading.Thread(target=self.client.wait, args=(submission,))
        waiting.start()
        self.server.release()
        waiting.join()
        self.assertEqual(self.client.wait(submission, timeout=0).verdict, "AC")

    def test_a_cancelled_submission_has_no_verdict(self):
        self.server.hold(2)
        submission = self.client.submit("two-sum", RIGHT)
        self.client.cancel(submission)
        result = self.client.wait(submission)
        self.assertEqual((result.state, result.verdict, result.report, result.cases), ("cancelled", None, None, []))

    def test_threads_share_a_client(self):
        results = []
        threads = [threading.Thread(target=lambda: results.append(self.client.grade("two-sum", RIGHT).verdict)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(results, ["AC"] * 4)
        self.assertEqual(len(self.server.submissions), 4)


class Trouble(PythonClient):
    def test_nothing_is_submitted_twice(self):
        self.server.misbehave("POST /v1/submissions", busy(0), drop(), drop_after_work(), busy(0, 503), drop_after_work())
        self.client.submit("two-sum", RIGHT)
        self.assertEqual(len(self.server.submissions), 1)
        keys = {headers["Idempotency-Key"] for _, headers, _ in self.server.requests}
        self.assertEqual((len(keys), len(self.server.requests)), (1, 6))
        self.client.submit("two-sum", RIGHT)
        self.assertEqual(len(self.server.submissions), 2)

    def test_a_connection_that_was_closed_meanwhile(self):
        self.server.closes_quietly = True
        for _ in range(3):
            self.client.submit("two-sum", RIGHT)
        self.assertEqual(len(self.server.submissions), 3)

    def test_a_server_that_stays_busy(self):
        self.server.misbehave("POST /v1/submissions", busy(3600))
        self.expect_error("too much waits", lambda: self.client.submit("two-sum", RIGHT), 429)

    def test_what_the_server_refuses(self):
        refused = self.expect_error("did you mean two-sum", lambda: self.client.submit("two-sun", RIGHT), 422)
        self.assertEqual((refused.where, refused.message), ("/problem", "unknown problem 'two-sun'"))
        self.expect_error("no submissions nope", lambda: self.client.wait("nope"), 404)
        self.server.misbehave("POST /v1/submissions", error(500, "the disk is full"))
        self.expect_error("the disk is full", lambda: self.client.submit("two-sum", RIGHT), 500)

    def test_what_is_not_judged(self):
        self.server.misbehave("POST /v1/submissions", answer_text(502, "<html>"), answer_text(200, "<html>"), huge())
        self.expect_error("not as judged does", lambda: self.client.submit("two-sum", RIGHT), 502)
        self.expect_error("not JSON", lambda: self.client.submit("two-sum", RIGHT))
        self.expect_error("larger than 64 MiB", lambda: self.client.submit("two-sum", RIGHT))

    def test_a_server_that_does_not_answer(self):
        gate = threading.Event()
        self.addCleanup(gate.set)
        self.server.misbehave("DELETE /v1/submissions/x", silent(gate))
        client = judged.Client(self.server.url, timeout=0.1, patience=0)
        self.expect_error("did not answer", lambda: client.cancel("x"))

    def test_no_server(self):
        nowhere = judged.Client(self.server.url)
        self.server.stop()
        self.expect_error("no judged answers at http://127.0.0.1", lambda: nowhere.submit("two-sum", RIGHT))
        self.server.start()

    def test_a_server_that_starts_again(self):
        self.client.submit("two-sum", RIGHT)
        self.server.stop()
        starting = threading.Thread(target=self.server.start)
        self.server.misbehave("POST /v1/submissions", drop())
        starting.start()
        self.assertEqual(self.client.submit("two-sum", RIGHT), "0002-s")
        starting.join()


class Batches(PythonClient):
    ITEMS = [{"problem": "two-sum", "code": WRONG if i % 3 == 0 else RIGHT, "item": f"item {i}"} for i in range(10)]

    def verdicts(self, **kwargs):
        return {result.item: result.verdict for result in self.client.batch(self.ITEMS, **kwargs)}

    def expected(self):
        return {item["item"]: "WA" if item["code"] == WRONG else "AC" for item in self.ITEMS}

    def test_a_batch(self):
        self.assertEqual(self.verdicts(name="ten"), self.expected())
        self.assertEqual([batch.name for batch in self.server.batches.values()], ["ten"])

    def test_items_are_numbered(self):
        items = [result.item for result in self.client.batch([{"problem": "two-sum", "code": RIGHT}] * 3)]
        self.assertEqual(sorted(items), ["0", "1", "2"])

    def test_it_is_handed_in_before_the_first_result_is_asked_for(self):
        self.client.batch(self.ITEMS)
        self.assertEqual(len(self.server.submissions), 10)

    def test_streams_that_are_cut_off(self):
        self.server.cut_events(0, 3, 0, 4, 1)
        self.server.misbehave("POST /v1/batches", drop_after_work())
        self.server.misbehave("POST /v1/batches/0001-b/submissions", drop_after_work(), busy(0))
        self.assertEqual(self.verdicts(), self.expected())
        self.assertEqual((len(self.server.batches), len(self.server.submissions)), (1, 10))

    def test_large_batches_go_in_parts(self):
        results = self.client.batch([{"problem": "two-sum", "code": RIGHT}] * 1001)
        self.assertEqual(sum(result.accepted for result in results), 1001)
        added = [line for line in self.server.lines() if line.endswith("/submissions")]
        self.assertEqual(len(added), 2)

    def test_an_empty_batch(self):
        self.assertEqual(list(self.client.batch([])), [])


class Tokens(PythonClient):
    def setUp(self):
        super().setUp()
        self.server.token = "secret"

    def test_one_that_is_given(self):
        self.assertTrue(judged.Client(self.server.url, "secret").grade("two-sum", RIGHT).accepted)
        self.expect_error("judged token add", lambda: self.client.submit("two-sum", RIGHT), 401)

    def test_the_environment_and_the_users_file(self):
        with mock.patch.dict(os.environ, {"JUDGED_TOKEN": "secret", "JUDGED_SERVER": self.server.url}):
            judged.Client().submit("two-sum", RIGHT)
        path = self.config / "judged/token"
        path.parent.mkdir()
        path.write_text("secret\n")
        path.chmod(0o600)
        judged.Client(self.server.url).submit("two-sum", RIGHT)
        path.chmod(0o640)
        with self.assertRaisesRegex(PermissionError, "chmod 600"):
            judged.Client(self.server.url)

    def test_urls(self):
        for url in ("https://127.0.0.1", "127.0.0.1:2358", "http://", "http://a/v1"):
            with self.assertRaises(ValueError):
                judged.Client(url)


if __name__ == "__main__":
    unittest.main()
