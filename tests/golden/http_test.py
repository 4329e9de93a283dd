#!/usr/bin/python3
"""judged's HTTP API against its OpenAPI document, and against those who ask wrongly: http_test.py [-v] [TEST...]

Every answer in these tests is held against the document (daemon.py); bad_input.txt has what is told to whom.
UPDATE_GOLDEN=1 rewrites it.
"""

import base64
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import time
import unittest

from cli_test import GOLDEN, PROBLEMS, ROOT
from daemon import ENDLESS, JSON, RIGHT, WRONG, WithDaemon, submission

UNKNOWN_ID = "00000000-0000-7000-8000-000000000000"


def expect_golden(test, name, text):
    path = GOLDEN / "http" / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    test.assertEqual(text, path.read_text(), f"differs from {path}; UPDATE_GOLDEN=1 rewrites it")


class Documented(WithDaemon):
    OPTIONS = ("--slots", "1")

    def test_routes_are_those_of_the_server_and_of_the_page(self):
        documented = set(self.shared.document.operations())
        source = (ROOT / "judge/server/api.cc").read_text()
        self.assertEqual(documented, set(re.findall(r'\{"([A-Z]+)", "(/[^"]+)", Access::', source)))
        page = (ROOT / "docs/http-api.md").read_text().partition("## As Judge0 has it")[0]
        named = {(method, path.replace("/ID", "/{id}").replace("/SLUG", "/{slug}"))
                 for method, path in re.findall(r"`(GET|POST|DELETE) (/[\w/.]+)", page)}
        self.assertEqual(documented, named)

    def test_other_paths_and_methods(self):
        for path in self.shared.document.root["paths"]:
            target = re.sub(r"\{\w+\}", UNKNOWN_ID, path)
            for method in ("PUT", "PATCH", "OPTIONS", "TRACE", "BREW"):
                self.assertEqual(self.shared.ask(method, target).status, 405)
            for method in {"GET", "POST", "DELETE"} - {name.upper() for name in self.shared.document.root["paths"][path]}:
                self.assertEqual(self.shared.ask(method, target).status, 405)
            for other in (target + "/", target + "/x", "/v2" + target, target.upper()):
                if self.shared.document.path_of(other) is None:
                    self.assertEqual(self.shared.ask("GET", other).status, 404, other)
        head = self.shared.ask("HEAD", "/v1/version")
        self.assertEqual((head.status, head.body), (200, ""))
        self.assertGreater(int(head.headers["Content-Length"]), 50)

    def test_every_operation_answers_as_documented(self):
        ask, submit = self.shared.json, self.shared.submit
        key = {"Idempotency-Key": "once"}
        done = submit(submission(item="first"), wait=True, headers=key)
        again = ask("POST", "/v1/submissions", submission(item="first"), headers=key)
        self.assertEqual(again["id"], done["id"])
        at = "/v1/submissions/" + done["id"]
        self.assertEqual(ask("GET", at), done)
        for part in ("/source", "/report", "/cases", ""):
            self.assertEqual(self.shared.ask("GET", at + part).status, 200)
        self.assertEqual([e.name for e in self.shared.events(at + "/events")], ["state"])
        batch = ask("POST", "/v1/batches", {"name": "b", "submissions": [submission(WRONG, all_cases=True)]}, 201)
        members = f"/v1/batches/{batch['id']}"
        more = ask("POST", members + "/submissions", {"submissions": [submission(growth=None), submission("x = 1\n")]}, 201)
        self.assertEqual(len(more["ids"]), 2)
        self.assertEqual([e.name for e in self.shared.events(members + "/events")][-1], "batch")
        self.assertEqual(ask("GET", members)["states"]["finished"], 3)
        rejudging = ask("POST", "/v1/rejudgings", {"reason": "again", "ids": [done["id"]], "since": "2020-01-01T00:00:00Z"}, 201)
        judged = f"/v1/rejudgings/{rejudging['id']}"
        self.shared.until(lambda: ask("GET", judged)["state"] == "judged")
        ask("GET", judged + "/submissions")
        ask("POST", judged + "/apply")
        ask("DELETE", judged, status=409)
        for path in ("/v1/submissions", "/v1/batches", "/v1/rejudgings", "/v1/problems", "/v1/problems/two-sum", "/v1/languages",
                     "/v1/health", "/v1/version", "/v1/openapi.json"):
            ask("GET", path)
        self.shared.metric("judged_slots")
        ask("DELETE", members)
        ask("DELETE", at)
        other = ask("POST", "/v1/rejudgings", {"problem": "add-two"}, 201)
        ask("DELETE", "/v1/rejudgings/" + other["id"])
        for method, path in self.shared.document.operations():
            if "{" in path:
                self.assertEqual(self.shared.ask(method, re.sub(r"\{\w+\}", UNKNOWN_ID, path), {} if method == "POST" else None).status, 404)
        answered = {(m, p) for m, p, status in self.shared.document.seen if status in ("200", "201")}
        streams = {(m, p) for m, p in self.shared.document.operations() if p.endswith("/events")}
        self.assertEqual(answered | streams, set(self.shared.document.operations()))


class BadInput(WithDaemon):
    OPTIONS = ("--slots", "1", "--max-body", "2")

    def post(self, body, target="/v1/submissions", headers=None):
        return self.shared.ask("POST", target, body, JSON if headers is None and isinstance(body, bytes) else headers)

    def test_what_is_told(self):
        deep = b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"
        good = submission()
        asked = [
            ("no body", lambda: self.post(b"")),
            ("not JSON", lambda: self.post(b'{"problem": two-sum}')),
            ("half of it", lambda: self.post(b'{"problem": "two-sum"')),
            ("invalid UTF-8", lambda: self.post(b'{"problem": "two-\xffsum"}')),
            ("half of a surrogate pair", lambda: self.post(b'{"problem": "\\ud800"}')),
            ("no object", lambda: self.post(b"[1, 2]")),
            ("too deep", lambda: self.post(deep)),
            ("too many values", lambda: self.post({"ids": ["x"] * 50_000})),
            ("a number too large", lambda: self.post(b'{"growth": 1e999}')),
            ("a large number that is none of its fields'", lambda: self.post(b'{"growth": 1' + b"0" * 300 + b"}")),
            ("nothing in it", lambda: self.post({})),
            ("an unknown field", lambda: self.post({**good, "langauge": "python"})),
            ("one unlike any", lambda: self.post({**good, "\x1b[31m/~": 1})),
            ("a number for a string", lambda: self.post({**good, "problem": 7})),
            ("a string for a truth", lambda: self.post({**good, "growth": "yes"})),
            ("a list for a string", lambda: self.post({**good, "source": ["x"]})),
            ("an unknown word", lambda: self.post({**good, "reveal": "all"})),
            ("a control character", lambda: self.post({**good, "file_name": "a\0.py"})),
            ("a long name", lambda: self.post({**good, "item": "x" * 513})),
            ("two sources", lambda: self.post({**good, "source_base64": "eA=="})),
            ("no source", lambda: self.post({**good, "source": None})),
            ("no base64", lambda: self.post({"problem": "add-two", "language": "python", "source_base64": "x = 1"})),
            ("no language", lambda: self.post({"problem": "add-two", "source": RIGHT})),
            ("an unknown extension", lambda: self.post({"problem": "add-two", "source": RIGHT, "file_name": "a.cob"})),
            ("an unknown problem", lambda: self.post(submission(problem="ad-two"))),
            ("a path", lambda: self.post(submission(problem="../problems/add-two"))),
            ("an absolute path", lambda: self.post(submission(problem="/etc"))),
            ("a path in a path", lambda: self.shared.ask("GET", "/v1/problems/..%2Fproblems%2Fadd-two")),
            ("a folder above", lambda: self.shared.ask("GET", "/v1/problems/..")),
            ("an unknown language", lambda: self.post({**good, "language": "pythno"})),
            ("an empty source", lambda: self.post(submission(" \n\t"))),
            ("a source that is too large", lambda: self.post(submission("#" * (1 << 20) + "\n"))),
            ("base64 that is too large", lambda: self.post({"problem": "add-two", "language": "python", "source_base64": base64.b64encode(
                b"#" * ((1 << 20) + 1)).decode()})),
            ("a source that is not UTF-8", lambda: self.post({"problem": "add-two", "language": "python", "source_base64": base64.b64encode(
                b"a = 1\n\xff").decode()})),
            ("an unknown batch", lambda: self.post({**good, "batch": UNKNOWN_ID})),
            ("the third of a batch, unknown", lambda: self.post({"submissions": [good, good, submission(problem="ad-two")]}, "/v1/batches")),
            ("the third of a batch, wrong", lambda: self.post({"submissions": [good, good, {**good, "sauce": ""}]}, "/v1/batches")),
            ("the second of a batch, none", lambda: self.post({"submissions": [good, 7]}, "/v1/batches")),
            ("a batch in a batch", lambda: self.post({"submissions": [{**good, "batch": UNKNOWN_ID}]}, "/v1/batches")),
            ("too many", lambda: self.post({"submissions": [{}] * 1001}, "/v1/batches")),
            ("rejudging at no time", lambda: self.post({"since": "yesterday"}, "/v1/rejudgings")),
            ("rejudging no verdict", lambda: self.post({"verdict": "OK"}, "/v1/rejudgings")),
            ("rejudging nothing", lambda: self.post({"ids": [UNKNOWN_ID]}, "/v1/rejudgings")),
            ("rejudging numbers", lambda: self.post({"ids": [1]}, "/v1/rejudgings")),
            ("too much wait", lambda: self.post(good, "/v1/submissions?wait=61")),
            ("a wait that is no number", lambda: self.post(good, "/v1/submissions?wait=nan")),
            ("a wait before now", lambda: self.post(good, "/v1/submissions?wait=-1")),
            ("a limit of nothing", lambda: self.shared.ask("GET", "/v1/submissions?limit=0")),
            ("a limit too high", lambda: self.shared.ask("GET", "/v1/batches?limit=1001")),
            ("a limit beyond numbers", lambda: self.shared.ask("GET", "/v1/batches?limit=99999999999999999999999")),
            ("a limit that is no number", lambda: self.shared.ask("GET", "/v1/rejudgings?limit=1x")),
            ("an unknown state", lambda: self.shared.ask("GET", "/v1/submissions?state=lost")),
            ("an unknown verdict", lambda: self.shared.ask("GET", "/v1/submissions?verdict=OK")),
            ("a NUL in the path", lambda: self.shared.ask("GET", "/v1/submissions/%00")),
            ("invalid UTF-8 in the path", lambda: self.shared.ask("GET", "/v1/submissions/%ff")),
            ("half an escape", lambda: self.shared.ask("GET", "/v1/submissions?problem=%4")),
            ("a key too long", lambda: self.post(good, headers={"Idempotency-Key": "k" * 201})),
            ("a form", lambda: self.post(b"problem=add-two", headers={"Content-Type": "application/x-www-form-urlencoded"})),
            ("plain text", lambda: self.post(json.dumps(good).encode(), headers={"Content-Type": "text/plain"})),
            ("no type", lambda: self.post(json.dumps(good).encode(), headers={})),
            ("another type that begins so", lambda: self.post(json.dumps(good).encode(), headers={"Content-Type": "application/jsonx"})),
            ("too large a body", lambda: self.post(b" " * ((2 << 20) + 1))),
            ("too large headers", lambda: self.shared.ask("GET", "/v1/health", headers={"X": "x" * 20_000})),
            ("too long a path", lambda: self.shared.ask("GET", "/v1/submissions/" + "x" * 20_000)),
        ]
        before = self.shared.json("GET", "/v1/submissions")
        text = ""
        for title, ask in asked:
            answer = ask()
            text += f"{title}: {answer.status}\n  {answer.body}"
        expect_golden(self, "bad_input.txt", text)
        self.assertEqual(self.shared.json("GET", "/v1/submissions"), before)
        self.assertEqual(self.shared.logged("request failed"), [])

    def test_what_is_not_http(self):
        for data in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", b"hello\r\n\r\n", b"GET\r\n\r\n", b"GET /v1/health HTTP/2.0\r\n\r\n",
                     b"GET /v1/health HTTP/9\r\n\r\n", b"GET /v1/health\r\n\r\n", b"G\0T /v1/health HTTP/1.1\r\n\r\n",
                     b"GET /v1/health HTTP/1.1\r\nno colon\r\n\r\n", b"GET /v1/health HTTP/1.1\r\nX: a\0b\r\n\r\n",
                     b"POST /v1/submissions HTTP/1.1\r\nContent-Length: -1\r\n\r\n", b"POST /v1/submissions HTTP/1.1\r\nContent-Length: 1e3\r\n\r\n",
                     b"POST /v1/submissions HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n123456",
                     b"POST /v1/submissions HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                     b"GET * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"):
            with self.subTest(data):
                answer = self.shared.raw(data)
                self.assertRegex(answer, rb"\AHTTP/1\.1 400 Bad Request\r\n")
                self.assertIn("error", json.loads(answer.split(b"\r\n\r\n", 1)[1]))
        self.assertEqual(self.shared.ask("GET", "/v1/health").status, 200)

    def test_of_a_name_that_comes_twice_the_last_counts(self):
        text = json.dumps(submission())[:-1] + ', "item": "first", "item": "last"}'
        self.assertEqual(json.loads(self.post(text.encode(), "/v1/submissions?wait=60").body)["item"], "last")
        done = self.post({**submission(item="x"), "source": None, "source_base64": base64.b64encode(RIGHT.encode()).decode()},
                         "/v1/submissions?wait=60", {"Content-Type": "Application/JSON; charset=utf-8"})
        self.assertEqual(json.loads(done.body)["verdict"], "AC")

    def test_who_sends_too_much_reads_why(self):
        (self.folder / "large.json").write_bytes(b" " * (20 << 20))
        for more in ((), ("-H", "Expect:"), ("-H", "Transfer-Encoding: chunked")):
            with self.subTest(more):
                self.assertEqual(self.curl("-H", "Content-Type: application/json", *more, "--data-binary", "@large.json",
                                           self.shared.url + "/v1/submissions"),
                                 '{"error":"the body is larger than 2097152 bytes","hint":"hand it in in parts"}\n413')

    def curl(self, *args):
        done = subprocess.run(["curl", "-sS", "-w", "%{http_code}", *args], cwd=self.folder, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout


class Limits(WithDaemon):
    def test_idempotency(self):
        daemon = self.start("--slots", "1")
        key = {"Idempotency-Key": "homework-1"}
        with concurrent.futures.ThreadPoolExecutor(2) as both:
            answers = list(both.map(lambda _: daemon.ask("POST", "/v1/submissions", submission(), key), range(2)))
        self.assertEqual(sorted(a.status for a in answers), [200, 201])
        first = json.loads(answers[0].body)["id"]
        self.assertEqual(json.loads(answers[1].body)["id"], first)
        waited = daemon.json("POST", "/v1/submissions?wait=60", submission(), headers=key)
        self.assertEqual((waited["id"], waited["verdict"]), (first, "AC"))
        for other in (submission(WRONG), submission(item="a"), submission(reveal="none")):
            daemon.json("POST", "/v1/submissions", other, 409, headers=key)
        self.assertNotEqual(daemon.submit(submission(), headers={"Idempotency-Key": "homework-2"})["id"], first)
        self.assertNotEqual(daemon.submit(submission())["id"], daemon.submit(submission())["id"])
        batch = {"name": "b", "submissions": [submission(), submission(WRONG)]}
        made = [daemon.json("POST", "/v1/batches", batch, 201, headers={"Idempotency-Key": "batch"}) for _ in range(2)]
        self.assertEqual((made[0]["id"], made[1]["total"]), (made[1]["id"], 2))
        batch["submissions"].pop()
        daemon.json("POST", "/v1/batches", batch, 409, headers={"Idempotency-Key": "batch"})

    def test_a_full_queue(self):
        daemon = self.start("--slots", "1", "--max-waiting-per-token", "2")
        blocker = daemon.submit(submission(ENDLESS))
        daemon.await_running(blocker)
        waiting = [daemon.submit(submission())["id"] for _ in range(2)]
        refused = daemon.ask("POST", "/v1/submissions", submission())
        self.assertEqual((refused.status, refused.headers["Retry-After"]), (429, "10"))
        self.assertEqual(daemon.ask("POST", "/v1/batches", {"submissions": [submission()]}).status, 429)
        self.assertEqual(daemon.json("GET", "/v1/batches")["batches"], [], "what is refused leaves nothing")
        self.assertEqual(daemon.json("GET", "/v1/health"), {"status": "ok", "waiting": 2, "running": 1})
        daemon.json("DELETE", "/v1/submissions/" + waiting[0])
        daemon.submit(submission())
        self.assertEqual(daemon.metric('judged_requests_refused_total{reason="queue"}'), 2)

    def test_too_many_requests(self):
        daemon = self.start("--rate", "0.01", "--burst", "3")
        for _ in range(3):
            daemon.json("POST", "/v1/batches", {}, 201)
        refused = daemon.ask("POST", "/v1/batches", {})
        self.assertEqual(refused.status, 429)
        self.assertTrue(90 <= int(refused.headers["Retry-After"]) <= 100, refused.headers)
        self.assertEqual(daemon.ask("GET", "/v1/batches").status, 200)

    def test_who_waits_is_answered_at_the_end_and_then_holds_nothing(self):
        daemon = self.start("--slots", "1")
        running = daemon.submit(submission(ENDLESS))
        daemon.await_running(running)
        target = "/v1/submissions/" + running["id"]
        with concurrent.futures.ThreadPoolExecutor(8) as all_of_them:
            waits = [all_of_them.submit(daemon.json, "GET", target + "?wait=60") for _ in range(8)]
            daemon.until(lambda: daemon.metric("judged_event_listeners") == 8)
            self.assertEqual(daemon.json("GET", target + "?wait=0.01")["state"], "running")
            self.assertEqual(daemon.json("DELETE", target)["state"], "cancelled")
            self.assertEqual({wait.result()["state"] for wait in waits}, {"cancelled"})
        daemon.until(lambda: daemon.metric("judged_http_connections") == 1)
        self.assertEqual(daemon.metric("judged_event_listeners"), 0)
        begun = time.monotonic()
        self.assertEqual(daemon.end(), 0)
        self.assertLess(time.monotonic() - begun, 4)

    def test_a_stream_for_http_1_0_has_no_chunks(self):
        daemon = self.start("--slots", "1")
        made = daemon.submit(submission())
        text = daemon.raw(f"GET /v1/submissions/{made['id']}/events HTTP/1.0\r\nHost: localhost\r\n\r\n".encode()).decode()
        header, _, events = text.partition("\r\n\r\n")
        self.assertNotIn("chunked", header)
        self.assertTrue(events.startswith("event: state\ndata: {"), events)
        self.assertIn('"state":"finished"', events)
        self.assertTrue(events.endswith("}\n\n"), events)

    def test_who_listens_to_a_part_of_a_cancelled_batch_hears_it(self):
        daemon = self.start("--slots", "1")
        batch = daemon.json("POST", "/v1/batches", {"submissions": [submission(ENDLESS), submission()]}, 201)
        listed = daemon.json("GET", f"/v1/submissions?batch={batch['id']}")["submissions"]
        streams = [daemon.events(f"/v1/submissions/{part['id']}/events") for part in listed]
        streams.append(daemon.events(f"/v1/batches/{batch['id']}/events"))
        for stream in streams:
            next(stream)
        daemon.until(lambda: daemon.metric("judged_event_listeners") == 3)
        daemon.json("DELETE", "/v1/batches/" + batch["id"])
        last = [list(stream)[-1].data for stream in streams]
        self.assertEqual([data["state"] for data in last[:2]], ["cancelled", "cancelled"])
        self.assertEqual((last[2]["states"]["cancelled"], last[2]["done"]), (2, True))
        daemon.json("POST", f"/v1/batches/{batch['id']}/submissions", {"submissions": [submission()]}, 422)


SLEEPS = "def add_two(a, b):\n    import time\n    time.sleep(600)\n"


class Cancelling(WithDaemon):
    """Of what runs. Its time limit is beyond the patience of these tests: what were to end by that would fail them."""

    def setUp(self):
        super().setUp()
        shutil.copytree(PROBLEMS / "add-two", self.folder / "problems" / "add-two")
        settings = self.folder / "problems" / "add-two" / "problem.yaml"
        settings.write_text(settings.read_text().replace("time_limit: 2.0", "time_limit: 60.0"))
        self.daemon = self.start("--slots", "1", "--problems", str(self.folder / "problems"))

    def assert_the_next_is_graded(self):
        self.assertEqual(self.daemon.submit(submission(), wait=True)["verdict"], "AC")
        self.assertEqual(self.daemon.metric("judged_retries_total"), 0)

    def test_a_submission(self):
        running = self.daemon.submit(submission(SLEEPS))
        self.daemon.await_running(running)
        events = self.daemon.events(f"/v1/submissions/{running['id']}/events")
        next(event for event in events if event.name == "compiling")
        target = "/v1/submissions/" + running["id"]
        self.assertEqual(self.daemon.json("DELETE", target)["state"], "cancelled")
        self.assertEqual({event.name for event in events}, {"state"}, "a case that was cut short is told")
        self.assert_the_next_is_graded()
        after = self.daemon.json("GET", target)
        self.assertEqual((after["state"], after["verdict"], after["attempts"]), ("cancelled", None, 1))
        self.assertEqual(self.daemon.ask("GET", target + "/report").status, 404)

    def test_a_batch(self):
        batch = self.daemon.json("POST", "/v1/batches", {"submissions": [submission(SLEEPS), submission(SLEEPS)]}, 201)
        listed = self.daemon.json("GET", f"/v1/submissions?batch={batch['id']}")["submissions"]
        self.daemon.await_running(listed[-1])
        self.assertEqual(self.daemon.json("DELETE", "/v1/batches/" + batch["id"])["states"]["cancelled"], 2)
        self.assert_the_next_is_graded()
        self.assertEqual(self.daemon.json("GET", "/v1/batches/" + batch["id"])["verdicts"], {})

    def test_a_rejudging(self):
        data = self.folder / "problems" / "add-two" / "data" / "sample"
        source = "import time\ndef add_two(a, b):\n    if a == 77: time.sleep(600)\n    return a + b\n"
        made = self.daemon.submit(submission(source), wait=True)
        (data / "1.in").write_text("77\n1\n")
        rejudging = self.daemon.json("POST", "/v1/rejudgings", {"ids": [made["id"]]}, 201)
        target = "/v1/rejudgings/" + rejudging["id"]
        self.daemon.until(lambda: self.daemon.json("GET", target)["states"]["running"] == 1)
        self.assertEqual(self.daemon.json("DELETE", target)["state"], "cancelled")
        (data / "1.in").write_text("1\n2\n")
        self.assert_the_next_is_graded()
        self.assertEqual(self.daemon.json("GET", "/v1/submissions/" + made["id"])["verdict"], "AC")

    def test_the_end_of_the_daemon_is_no_verdict(self):
        running = self.daemon.submit(submission(SLEEPS))
        self.daemon.await_running(running)
        self.assertEqual(self.daemon.end(), 0)
        again = self.start("--slots", "1", "--problems", str(self.folder / "problems"))
        again.await_running(running)
        now = again.json("DELETE", "/v1/submissions/" + running["id"])
        self.assertEqual((now["state"], now["attempts"], now["verdict"]), ("cancelled", 1, None))


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    unittest.main(verbosity=1)
