#!/usr/bin/python3
"""judged as a service: who may ask, what survives its end, how it is configured. http_daemon_test.py [-v] [TEST...]"""

import collections
import json
import os
import re
import signal
import socket
import unittest

from cli_test import PROBLEMS, environment
from daemon import TIMEOUT_S, Daemon, WithDaemon, slow, submission

# In tests/golden/problems/add-two/data/secret, and nowhere else.
SECRETS = ("1000000", "999999")
LEAKS = "import sys\ndef add_two(a, b):\n    print(a, b, a + b)\n    print(a, b, a + b, file=sys.stderr, flush=True)\n"


class Tokens(WithDaemon):
    def test_making_listing_and_revoking(self):
        data = ("--data", str(self.folder / "data"))
        secret = self.token("ann", "submit")
        self.assertRegex(secret, r"^judged_[\w-]{43}$")
        self.token("bob", "admin")
        self.assertEqual(self.judged("token", "revoke", "bob", *data).returncode, 0)
        listed = self.judged("token", "list", *data).stdout
        self.assertRegex(listed, r"\Aann +submit +20\S+Z\nbob +admin +20\S+Z revoked\n\Z")
        for words, said in ((("add", "ann"), "there is a token ann already"), (("revoke", "bob"), "there is no token 'bob'"),
                            (("add", "cyd", "--role", "king"), "'king' is not one of submit, author, admin"),
                            (("add", ""), "a token's name is not empty"), (("add", "a\nb"), "a token's name is not empty, and one line")):
            done = self.judged("token", *words, *data)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertIn(said, done.stderr)
        self.assertEqual(self.judged("token", "list", *data).stdout, listed)
        self.assertFalse([name for name in (self.folder / "data").iterdir() if secret.encode() in name.read_bytes()])
        self.assertEqual((self.folder / "data").stat().st_mode & 0o077, 0)

    def test_roles(self):
        secrets = {name: self.token(name, role) for name, role in (("ann", "submit"), ("bob", "submit"), ("cyd", "author"), ("dan", "admin"))}
        daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        ask = lambda who, method, target, body=None: daemon.ask(method, target, body, token=secrets[who])
        made = json.loads(ask("ann", "POST", "/v1/submissions?wait=60", submission()).body)
        batch = json.loads(ask("ann", "POST", "/v1/batches", {"name": "ann's"}).body)
        for target in ("/v1/submissions/" + made["id"], "/v1/batches/" + batch["id"]):
            for who, status in (("ann", 200), ("bob", 404), ("cyd", 200), ("dan", 200)):
                self.assertEqual(ask(who, "GET", target).status, status, (who, target))
            self.assertEqual(ask("bob", "DELETE", target).status, 404)
            self.assertEqual(ask("bob", "GET", target + "/events").status, 404)
        for part in ("/source", "/report", "/cases"):
            self.assertEqual(ask("bob", "GET", f"/v1/submissions/{made['id']}{part}").status, 404)
        self.assertEqual(ask("bob", "POST", f"/v1/batches/{batch['id']}/submissions", {"submissions": [submission()]}).status, 404)
        self.assertEqual(ask("bob", "POST", "/v1/submissions", submission(batch=batch["id"])).status, 422)
        seen = {who: [json.loads(ask(who, "GET", f"/v1/{what}").body)[what] for what in ("submissions", "batches")] for who in secrets}
        self.assertEqual(seen["bob"], [[], []])
        self.assertEqual(seen["cyd"], seen["ann"])
        for who, author, admin in (("ann", 403, 403), ("cyd", 200, 403), ("dan", 200, 200)):
            self.assertEqual((ask(who, "GET", "/v1/rejudgings").status, ask(who, "GET", "/metrics").status), (author, admin))
        self.assertEqual(ask("ann", "POST", "/v1/rejudgings", {}).status, 403)
        self.assertEqual(ask("ann", "POST", "/v1/submissions", submission(reveal="first-failure")).status, 422)
        for headers in ({}, {"Authorization": "Bearer x"}, {"Authorization": "Basic " + secrets["dan"]}, {"X-Auth-Token": ""},
                        {"Authorization": secrets["dan"]}):
            refused = daemon.ask("GET", "/v1/submissions", headers=headers)
            self.assertEqual((refused.status, refused.headers["WWW-Authenticate"]), (401, "Bearer"), headers)
            self.assertEqual(daemon.ask("GET", "/v1/health", headers=headers).status, 200)
        self.assertEqual(daemon.ask("GET", "/v1/submissions", headers={"X-Auth-Token": secrets["ann"]}).status, 200)
        self.assertEqual(self.judged("token", "revoke", "ann", "--data", str(self.folder / "data")).returncode, 0)
        self.assertEqual(ask("ann", "GET", "/v1/submissions").status, 401)

    def test_a_body_is_read_only_for_who_may_ask(self):
        secret = self.token("ann", "submit")
        daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        head = "POST {} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{}\r\n"
        for target in ("/v1/submissions", "/submissions", "/v1/health", "/nothing"):
            for more in ("Content-Length: 15000000\r\n", "Transfer-Encoding: chunked\r\n", "Content-Length: 9\r\nExpect: 100-continue\r\n",
                         "Content-Length: 9\r\nAuthorization: Bearer x\r\n"):
                # The answer is there though no byte of the body was sent; what comes next is no request.
                with self.subTest(target, more=more), socket.create_connection(daemon.address, timeout=TIMEOUT_S) as client:
                    client.sendall(head.format(target, more).encode())
                    answer = b"".join(iter(lambda: client.recv(65536), b""))
                    self.assertRegex(answer, rb"\AHTTP/1\.1 401 Unauthorized\r\n")
                    self.assertIn(b"\r\nConnection: close\r\n", answer)
        # Claims of a body hold no room for those who may not have one.
        claims = [socket.create_connection(daemon.address, timeout=TIMEOUT_S) for _ in range(30)]
        for client in claims:
            client.sendall(head.format("/v1/submissions", "Transfer-Encoding: chunked\r\n").encode())
        self.assertEqual(daemon.submit(submission(), wait=True, token=secret)["verdict"], "AC")
        for client in claims:
            client.close()
        waits = head.format("/v1/batches", f"Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\nAuthorization: Bearer {secret}\r\n")
        self.assertRegex(daemon.raw(waits.encode() + b"{}"), rb"\AHTTP/1\.1 100 Continue\r\n\r\nHTTP/1\.1 201 Created\r\n")

    def test_secret_data_are_not_shown_to_who_may_only_submit(self):
        ann, cyd = self.token("ann", "submit"), self.token("cyd", "author")
        daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        told = daemon.ask("GET", "/v1/problems/add-two", token=ann).body
        for ending in ("    return 3 if a == 1 else a + b + 1 if a < 9 else a\n",
                       "    if a > 9: raise ValueError(f'{a} {b} {a + b}')\n    return a + b\n",
                       "    if a > 9: sys.exit(f'{a} {b} {a + b}')\n    return a + b\n",
                       "    if a > 9: exec(f'raise type(\"E{a}\", (Exception,), {{}})({b})')\n    return a + b\n"):
            body = submission(LEAKS + ending, all_cases=True)
            batch = daemon.json("POST", "/v1/batches", {"submissions": [body]}, 201, token=ann)
            part = daemon.json("GET", f"/v1/submissions?batch={batch['id']}", token=ann)["submissions"][0]
            told += str(list(daemon.events(f"/v1/submissions/{part['id']}/events", token=ann)))
            told += str(list(daemon.events(f"/v1/batches/{batch['id']}/events", token=ann)))
            for more in ("", "/report", "/cases"):
                told += daemon.ask("GET", f"/v1/submissions/{part['id']}{more}", token=ann).body
            self.assertRegex(told, r'"verdict": ?"(WA|RTE)"')
        told = re.sub(r"['\"]\w+(_us|_bytes)['\"]: ?\d+|[0-9a-f]{8}-[-0-9a-f]{27}|\d{4}-\d\d-\d\dT[\d:.]+Z|[0-9a-f]{13,}-\d+", "", told)
        for secret in SECRETS:
            self.assertNotIn(secret, told)
        shown = daemon.submit(submission(LEAKS + "    return 0\n", reveal="first-failure"), wait=True, token=cyd)
        self.assertEqual(shown["verdict"], "WA")

    def test_without_tokens_only_this_machine_is_served(self):
        refused = self.judged("--data", str(self.folder / "data"), "--listen", "0.0.0.0:0")
        self.assertEqual((refused.returncode, refused.stdout), (2, ""))
        self.assertIn("without a token anybody who reaches 0.0.0.0 could submit\n  hint: make one first: judged token add NAME", refused.stderr)
        daemon = self.start("--slots", "1")
        port = daemon.address[1]
        for host in (f"127.0.0.1:{port}", f"localhost:{port}", "localhost", f"[::1]:{port}"):
            self.assertEqual(daemon.ask("GET", "/v1/submissions", headers={"Host": host}).status, 200, host)
        for host in ("", "judged.example.org", f"127.0.0.1.example.org:{port}", f"127.example.org:{port}", "localhost.example.org", "10.0.0.1"):
            self.assertEqual(daemon.ask("GET", "/v1/submissions", headers={"Host": host}).status, 403, host)
        for origin in ("http://example.org", "https://127.0.0.1", "null", f"http://localhost:{port}", "http://127.0.0.1:1"):
            for method, target, body in (("GET", "/v1/submissions", None), ("POST", "/v1/batches", {}), ("POST", "/v1/batches", None)):
                self.assertEqual(daemon.ask(method, target, body, headers={"Origin": origin}).status, 403, origin)
        self.assertEqual(daemon.ask("POST", "/v1/batches", {}, headers={"Origin": daemon.url}).status, 201)
        self.token("ann", "submit")
        self.assertEqual(daemon.ask("GET", "/v1/submissions").status, 401, "a token counts from when it is made")


class Restart(WithDaemon):
    def test_what_was_queued_survives_kill_9(self):
        daemon = self.start("--slots", "1")
        ids = [daemon.submit(submission(slow(i, 0.05)))["id"] for i in range(6)]
        self.assertEqual(daemon.json("GET", f"/v1/submissions/{ids[0]}?wait=60")["verdict"], "AC")
        self.assertEqual(daemon.end(signal.SIGKILL), -signal.SIGKILL)
        again = self.start("--slots", "1")
        done = [again.json("GET", f"/v1/submissions/{id}?wait=60") for id in ids]
        self.assertEqual([s["verdict"] for s in done], ["AC"] * 6)
        self.assertLessEqual(sum(s["attempts"] for s in done), 7)
        self.assertEqual(len(again.json("GET", "/v1/submissions")["submissions"]), 6)
        graded = collections.Counter(entry["submission"] for d in (daemon, again) for entry in d.logged("graded"))
        # A result that was kept just before the kill may be in neither log.
        self.assertGreaterEqual(len(graded), 5)
        self.assertEqual(set(graded.values()), {1})
        self.assertEqual(again.end(), 0)

    def test_sigterm_while_grading(self):
        daemon = self.start("--slots", "1")
        ids = [daemon.submit(submission(slow(i, 0.3)))["id"] for i in range(2)]
        stream = daemon.events(f"/v1/submissions/{ids[0]}/events")
        next(e for e in stream if e.name == "compiling")
        self.assertEqual(daemon.end(), 0)
        self.assertEqual([e.data["state"] for e in stream if e.name == "state" and e.data["state"] == "finished"], [])
        self.assertEqual([len(daemon.logged(event)) for event in ("graded", "stopping", "stopped")], [0, 1, 1])
        again = self.start("--slots", "1")
        done = [again.json("GET", f"/v1/submissions/{id}?wait=60") for id in ids]
        self.assertEqual([(s["verdict"], s["attempts"]) for s in done], [("AC", 1), ("AC", 1)])

    def test_a_second_daemon_on_the_same_folder(self):
        daemon = self.start()
        second = self.judged("--data", str(self.folder / "data"), "--listen", "127.0.0.1:0")
        self.assertEqual((second.returncode, second.stdout), (2, ""))
        self.assertIn(f"another judged uses {self.folder / 'data'}\n  hint: end it, or name another folder: --data DIR", second.stderr)
        taken = self.judged("--data", str(self.folder / "other"), "--listen", f"127.0.0.1:{daemon.address[1]}")
        self.assertEqual(taken.returncode, 2)
        self.assertRegex(taken.stderr, r"cannot listen on 127\.0\.0\.1:\d+: Address already in use\n  hint: ")
        self.assertEqual(daemon.ask("GET", "/v1/health").status, 200)


class Configuration(WithDaemon):
    def most_body(self, *options, **env):
        daemon = Daemon(self.folder / "data", *options, env=environment(**env))
        try:
            refused = daemon.raw(b"POST /v1/batches HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n")
            self.assertEqual(daemon.end(), 0)
            return int(re.search(rb"larger than (\d+) bytes", refused)[1]) >> 20
        finally:
            daemon.end(signal.SIGKILL)

    def config(self, text):
        path = self.folder / "judged.yaml"
        path.write_text(text)
        return ("--config", str(path))

    def test_a_flag_before_a_variable_before_the_file(self):
        config = self.config(f"max_body: 3\nslots: 1\nproblems: [{PROBLEMS}]\n")
        self.assertEqual(self.most_body(), 16)
        self.assertEqual(self.most_body(*config), 3)
        self.assertEqual(self.most_body(*config, JUDGED_MAX_BODY="4"), 4)
        self.assertEqual(self.most_body(*config, "--max-body", "5", JUDGED_MAX_BODY="4"), 5)

    def test_what_is_wrong_is_named(self):
        data = ("--data", str(self.folder / "data"), "--listen", "127.0.0.1:0")
        path = str(self.folder / "judged.yaml")
        for text, options, env, said in (
                ("max_bodi: 3\n", (), {}, rf"{path}:1.*max_bodi.*\n  hint: .*max_body"),
                ("slots: 1\nmax_body: lots\n", (), {}, rf"{path}:2.*'lots' is not a whole number from 1 to 1024"),
                ("max_body: [1]\n", (), {}, rf"{path}:1"), ("- 1\n", (), {}, path), ("{", (), {}, path),
                (None, ("--max-body", "0"), {}, "--max-body: '0' is not a whole number from 1 to 1024"),
                (None, ("--max-body", "1.5"), {}, "--max-body: '1.5' is not a whole number"),
                (None, ("--max-body", "nan"), {}, "--max-body: 'nan' is not a whole number"),
                (None, ("--log-level", "loud"), {}, "--log-level: 'loud' is not one of debug, info, warning, error"),
                (None, ("--listen", "2358"), {}, "--listen: '2358' is not ADDRESS:PORT"),
                (None, ("--listen", "example.org:1"), {}, "'example.org' is no IP address"),
                (None, ("--min-isolation", "some"), {}, "--min-isolation: .*some"),
                (None, (), {"JUDGED_SLOTS": "65"}, "JUDGED_SLOTS: '65' is not a whole number from 0 to 64"),
                (None, (), {"JUDGED_KEEP_DAYS": "-1"}, "JUDGED_KEEP_DAYS: '-1' is not a number"),
                (None, ("--slot", "1"), {}, "slot"), (None, ("tokens",), {}, "tokens"),
                (None, ("--config", str(self.folder / "none.yaml")), {}, "none.yaml")):
            with self.subTest(text=text, options=options, env=env):
                done = self.judged(*data, *(self.config(text) if text else ()), *options, env=environment(**env))
                self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
                self.assertRegex(done.stderr, r"\Ajudged: error: ")
                self.assertRegex(done.stderr, "(?s)" + said)
        self.assertIn("judged 0.", self.judged("--version").stdout)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    unittest.main(verbosity=1)
