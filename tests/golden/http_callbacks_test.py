#!/usr/bin/python3
"""judged tells receivers of submissions' ends: http_callbacks_test.py [-v] [TEST...]"""

import base64
import hashlib
import hmac
import http.server
import json
import os
import queue
import re
import signal
import socket
import ssl
import subprocess
import threading
import time
import unittest

from cli_test import PROBLEMS, environment
from daemon import ENDLESS, TIMEOUT_S, WithDaemon, submission

SECRET = "a secret of 24 characters"
USUAL = ("--slots", "1", "--problems", str(PROBLEMS), "--callback-secret", SECRET, "--callback-wait", "0.02")


def is_signed(delivery, secret=SECRET):
    """As docs/http-api.md tells receivers to look."""
    moment, code = re.fullmatch(r"t=(\d+),v1=([0-9a-f]{64})", delivery.headers["Judged-Signature"]).groups()
    expected = hmac.new(secret.encode(), moment.encode() + b"." + delivery.body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, code) and abs(time.time() - int(moment)) < 300


class Delivery:
    def __init__(self, handler):
        self.method, self.path, self.headers = handler.command, handler.path, handler.headers
        self.body = handler.rfile.read(int(handler.headers["Content-Length"]))
        self.json = json.loads(self.body)


class Receiver:
    """Answers with these statuses, then with 204; a status of None answers nothing until the test is over."""

    def __init__(self, statuses=(), port=0, context=None):
        self.came, self.over = queue.Queue(), threading.Event()
        statuses = list(statuses)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_PUT(handler):
                self.came.put(Delivery(handler))
                status = statuses.pop(0) if statuses else 204
                if status is None:
                    self.over.wait(TIMEOUT_S)
                    return
                handler.send_response(status)
                handler.send_header("Location", f"http://127.0.0.1:{self.port}/elsewhere")
                handler.end_headers()
            do_GET = do_POST = do_PUT

            def log_message(handler, *args):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        if context:
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        self.place = f"127.0.0.1:{self.port}"
        self.url = f"http://{self.place}/results"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def next(self):
        return self.came.get(timeout=TIMEOUT_S)

    def end(self):
        self.over.set()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


class Callbacks(WithDaemon):
    def receiver(self, *args, **more):
        receiver = Receiver(*args, **more)
        self.addCleanup(receiver.end)
        return receiver

    def start_for(self, *receivers, options=(), **more):
        return self.start(*USUAL, "--callback-hosts", ",".join(r.place for r in receivers), *options, **more)

    def callback(self, daemon, made):
        return daemon.json("GET", "/v1/submissions/" + made["id"])["callback"]

    def await_state(self, daemon, made, state):
        daemon.until(lambda: self.callback(daemon, made)["state"] == state)
        return self.callback(daemon, made)

    def test_the_result_comes_signed(self):
        receiver = self.receiver()
        daemon = self.start_for(receiver)
        made = daemon.submit(submission(callback_url=receiver.url + "?course=1"))
        self.assertEqual(made["callback"], {"url": receiver.url + "?course=1", "state": "pending", "attempts": 0, "error": None})
        came = receiver.next()
        self.assertEqual((came.method, came.path, came.headers["Host"]), ("PUT", "/results?course=1", receiver.place))
        self.assertEqual((came.headers["Content-Type"], came.headers["Judged-Delivery"]), ("application/json", made["id"]))
        self.assertTrue(is_signed(came))
        self.assertFalse(is_signed(came, SECRET + "x"))
        self.assertEqual(self.await_state(daemon, made, "delivered")["attempts"], 1)
        after = daemon.json("GET", "/v1/submissions/" + made["id"])
        self.assertEqual(came.json, {**after, "callback": made["callback"]}, "the body is what a GET gives")
        self.assertEqual((came.json["state"], came.json["verdict"]), ("finished", "AC"))
        self.assertIsNone(daemon.submit(submission())["callback"])
        metrics = [daemon.metric(f"judged_callbacks_{name}") for name in ("delivered_total", "failed_total", "pending")]
        self.assertEqual(metrics, [1, 0, 0])

    def test_of_judge0s_form(self):
        receiver = self.receiver()
        daemon = self.start_for(receiver)
        made = daemon.json("POST", "/submissions", {"source_code": "print('hä')", "language_id": 71, "callback_url": receiver.url}, 201)
        came = receiver.next()
        self.assertTrue(is_signed(came))
        self.assertEqual(came.json, daemon.json("GET", f"/submissions/{made['token']}?base64_encoded=true"))
        self.assertEqual(base64.b64decode(came.json["stdout"]).decode(), "hä\n")
        self.assertEqual(daemon.json("GET", f"/submissions/{made['token']}?fields=callback_url"), {"callback_url": receiver.url})

    def test_what_is_cancelled_is_told_too(self):
        receiver = self.receiver()
        daemon = self.start_for(receiver)
        body = submission(ENDLESS, callback_url=receiver.url)
        batch = daemon.json("POST", "/v1/batches", {"submissions": [body, body]}, 201)
        daemon.json("DELETE", "/v1/batches/" + batch["id"])
        self.assertEqual({receiver.next().json["state"] for _ in range(2)}, {"cancelled"})
        single = daemon.submit(body)
        daemon.json("DELETE", "/v1/submissions/" + single["id"])
        self.assertEqual(receiver.next().json["id"], single["id"])

    def test_it_is_sent_again_until_it_is_taken(self):
        receiver = self.receiver([500, 503, 302, 404])
        daemon = self.start_for(receiver)
        made = daemon.submit(submission(callback_url=receiver.url))
        came = [receiver.next() for _ in range(5)]
        self.assertEqual({delivery.headers["Judged-Delivery"] for delivery in came}, {made["id"]})
        self.assertEqual({(delivery.method, delivery.path) for delivery in came}, {("PUT", "/results")}, "a redirect was followed")
        self.assertTrue(all(map(is_signed, came)))
        self.assertEqual(came[3].json["callback"]["error"], "it answered 302, and redirects are not followed")
        self.assertEqual(self.await_state(daemon, made, "delivered"), {"url": receiver.url, "state": "delivered", "attempts": 5, "error": None})

    def test_nobody_was_there_and_then_somebody_is(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
        daemon = self.start(*USUAL, "--callback-hosts", f"127.0.0.1:{port}", "--callback-attempts", "100")
        made = daemon.submit(submission(callback_url=f"http://127.0.0.1:{port}/"), wait=True)
        daemon.until(lambda: self.callback(daemon, made)["error"] == "connect: Connection refused")
        self.assertEqual(daemon.metric("judged_callbacks_pending"), 1)
        receiver = self.receiver(port=port)
        self.assertEqual(receiver.next().json["id"], made["id"])
        self.assertGreater(self.await_state(daemon, made, "delivered")["attempts"], 1)

    def test_kill_9_loses_none(self):
        receiver = self.receiver([None])
        daemon = self.start_for(receiver)
        ids = {daemon.submit(submission(callback_url=receiver.url), wait=True)["id"] for _ in range(3)}
        receiver.next()  # and it has no answer
        self.assertEqual(daemon.metric("judged_callbacks_pending"), 3)
        self.assertEqual(daemon.end(signal.SIGKILL), -signal.SIGKILL)
        again = self.start_for(receiver)
        self.assertEqual({receiver.next().json["id"] for _ in range(3)}, ids)
        again.until(lambda: again.metric("judged_callbacks_pending") == 0)
        self.assertEqual(again.end(), 0)
        other = self.start(*USUAL)
        self.assertEqual({self.callback(other, {"id": id})["state"] for id in ids}, {"delivered"})

    def test_places_that_are_not_allowed_any_more(self):
        receiver = self.receiver([None])
        daemon = self.start_for(receiver)
        made = daemon.submit(submission(callback_url=receiver.url), wait=True)
        receiver.next()
        self.assertEqual(daemon.end(), 0, "its end waited for the receiver")
        later = self.start(*USUAL)
        self.assertEqual(self.callback(later, made), {"url": receiver.url, "state": "failed", "attempts": 0,
                                                      "error": "callback_hosts does not allow it any more"})

    def test_giving_up(self):
        receiver = self.receiver([500] * 9)
        daemon = self.start_for(receiver, options=("--callback-attempts", "3"))
        made = daemon.submit(submission(callback_url=receiver.url))
        self.assertEqual(self.await_state(daemon, made, "failed"), {"url": receiver.url, "state": "failed", "attempts": 3, "error": "it answered 500"})
        self.assertEqual([daemon.metric(f"judged_callbacks_{name}") for name in ("failed_total", "pending")], [1, 0])
        self.assertEqual(receiver.came.qsize(), 3)
        entry, = daemon.logged("callback failed")
        self.assertEqual((entry["submission"], entry["attempt"], entry["reason"]), (made["id"], 3, "it answered 500"))

    def test_a_receiver_that_is_silent(self):
        silent, other = self.receiver([None, None]), self.receiver()
        daemon = self.start_for(silent, other, options=("--callback-timeout", "0.2", "--callback-attempts", "2"))
        waits = daemon.submit(submission(callback_url=silent.url))
        silent.next()
        done = daemon.submit(submission(callback_url=other.url), wait=True)
        self.assertEqual(other.next().json["id"], done["id"])
        self.assertEqual(self.await_state(daemon, waits, "failed")["error"], "it did not answer within 0.2 s")

    def test_grading_waits_for_nobody(self):
        silent = self.receiver([None] * 9)
        daemon = self.start_for(silent, options=("--callback-timeout", "600"))
        made = [daemon.submit(submission(callback_url=silent.url), wait=True) for _ in range(3)]
        self.assertEqual({s["verdict"] for s in made}, {"AC"})
        self.assertEqual(silent.next().json["id"], made[0]["id"])
        self.assertEqual([self.callback(daemon, s)["state"] for s in made], ["pending"] * 3)

    def test_what_is_refused(self):
        daemon = self.start(*USUAL)
        refused = daemon.json("POST", "/v1/submissions", submission(callback_url="http://example.org/"), 422)
        self.assertEqual(refused, {"error": "this judged sends no callbacks", "where": "/callback_url",
                                   "hint": "its setting callback_hosts says where they may go; or ask with ?wait=60"})
        self.assertEqual(daemon.end(), 0)
        daemon = self.start(*USUAL, "--callback-hosts", "example.org,127.0.0.1:8080")
        for url in ("http://example.com/", "http://example.org:8080/", "http://127.0.0.1/", "http://localhost:8080/",
                    "http://ann:pw@example.org/", "http://example.org@127.0.0.1:1/", "ftp://example.org/", "example.org", "http://[::1]/",
                    "http://example.org/a b", "http://example.org/\r\nA: b", "http://2130706433:8080/", "http://example.org./"):
            for path, body in (("/v1/submissions", submission(callback_url=url)), ("/submissions", {"source_code": "1", "language_id": 71, "callback_url": url})):
                told = daemon.json("POST", path, body, 422)
                self.assertTrue(told["error"], url)
        told = daemon.json("POST", "/v1/submissions", submission(callback_url="http://127.0.0.1:2358/"), 422)
        self.assertEqual((told["error"], told["hint"]), ("callbacks may not go to 127.0.0.1:2358",
                                                         "the setting callback_hosts of judged says where they may"))
        told = daemon.json("POST", "/v1/batches", {"submissions": [submission(), submission(callback_url="x")]}, 422)
        self.assertEqual(told["where"], "/submissions/1/callback_url")
        daemon.json("POST", "/v1/submissions", submission(callback_url="http://example.org/" + "a" * 2000), 400)
        self.assertEqual(daemon.json("GET", "/v1/submissions")["submissions"], [])

    def test_settings(self):
        data = ("--data", str(self.folder / "data"), "--listen", "127.0.0.1:0")
        for options, env, said in (
                (("--callback-hosts", "example.org"), {}, "callbacks need a secret that they are signed with"),
                (("--callback-hosts", "*.example.org"), {}, r"--callback-hosts: '\*\.example\.org' is not HOST\[:PORT\]"),
                (("--callback-secret", "short"), {}, "--callback-secret: it has less than 16 bytes"),
                ((), {"JUDGED_CALLBACK_ATTEMPTS": "0"}, "JUDGED_CALLBACK_ATTEMPTS: '0' is not a whole number from 1 to 100")):
            done = self.judged(*data, *options, env=environment(**env))
            self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
            self.assertRegex(done.stderr, said)
            self.assertNotIn("short", done.stderr)

    def test_the_secret_is_out_of_reach_of_what_is_graded(self):
        config = self.folder / "judged.yaml"
        receiver = self.receiver()
        config.write_text(f"callback_hosts: {receiver.place}\ncallback_attempts: 2\n")
        daemon = self.start("--slots", "1", "--config", str(config), env=environment(JUDGED_CALLBACK_SECRET=SECRET))
        source = "import os\nfor name in ('/proc/self/environ', '/proc/1/environ'):\n" \
                 "    try: print(open(name).read())\n    except OSError as error: print(error.errno)\nprint(os.environ)\n"
        daemon.json("POST", "/submissions", {"source_code": source, "language_id": 71, "callback_url": receiver.url}, 201)
        came = receiver.next()
        self.assertTrue(is_signed(came))
        shown = base64.b64decode(came.json["stdout"]).decode()
        self.assertIn("environ(", shown)
        self.assertNotIn(SECRET, shown)

    def test_https_with_a_certificate_that_is_trusted_and_one_that_is_not(self):
        contexts = {}
        for name in ("trusted", "unknown"):
            subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                            "-subj", "/CN=receiver", "-addext", "subjectAltName=DNS:localhost", "-keyout", f"{name}.key", "-out", f"{name}.pem"],
                           cwd=self.folder, check=True, capture_output=True)
            contexts[name] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            contexts[name].load_cert_chain(self.folder / f"{name}.pem", self.folder / f"{name}.key")
        receivers = {name: self.receiver(context=context) for name, context in contexts.items()}
        hosts = [f"{host}:{r.port}" for host in ("localhost", "127.0.0.1") for r in receivers.values()]
        daemon = self.start(*USUAL, "--callback-hosts", ",".join(hosts), "--callback-attempts", "1",
                            env=environment(SSL_CERT_FILE=str(self.folder / "trusted.pem")))
        made = {(host, name): daemon.submit(submission(callback_url=f"https://{host}:{r.port}/"), wait=True)
                for host in ("localhost", "127.0.0.1") for name, r in receivers.items()}
        came = receivers["trusted"].next()
        self.assertTrue(is_signed(came))
        self.assertEqual(came.headers["Host"], f"localhost:{receivers['trusted'].port}")
        self.await_state(daemon, made["localhost", "trusted"], "delivered")
        for other in (("localhost", "unknown"), ("127.0.0.1", "trusted"), ("127.0.0.1", "unknown")):
            self.assertRegex(self.await_state(daemon, made[other], "failed")["error"], "TLS: certificate verify failed")
        self.assertEqual([r.came.qsize() for r in receivers.values()], [0, 0])


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    unittest.main(verbosity=1)
