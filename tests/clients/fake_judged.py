"""A server that answers as docs/http-api.md says, and misbehaves where a test wants it: no grading, no disk.

    with FakeJudged() as server:
        server.misbehave("POST /v1/submissions", busy(0), drop())    # the first two such requests
        ... server.url ...
        server.requests                                              # what was asked, in order

A source with "wrong" in it is a wrong answer, any other is accepted; the reports are tests/golden/report's. What happens
to a submission is a list of events that is made when it is handed in; `server.hold(N)` lets only the first N of them
happen until `server.release()`.
"""

import base64
import http.server
import json
import re
import socket
import threading
import urllib.parse
from pathlib import Path

REPORTS = Path(__file__).resolve().parent.parent / "golden" / "report"
PROBLEMS = ("two-sum", "two-sum-sorted", "coin-change")
TIME = "2026-11-30T12:00:00.000000Z"
HUGE_BYTES = 65 << 20


def busy(seconds, status=429):
    """Answers that it is busy, with Retry-After."""
    return lambda handler: handler.answer(status, {"error": "too much waits already"}, {"Retry-After": str(seconds)})


def error(status, message, where=None, hint=None):
    return lambda handler: handler.answer(status, {"error": message, "where": where, "hint": hint})


def answer_text(status, text):
    """A body that is no JSON."""
    return lambda handler: handler.send_whole(status, text.encode(), "text/html")


def drop():
    """Closes the connection instead of answering."""
    return lambda handler: handler.cut()


def drop_after_work():
    """Does what was asked, and loses the answer in its middle."""
    def act(handler):
        handler.lose_half = True
        handler.serve()
    return act


def huge():
    def act(handler):
        handler.send_response(200)
        handler.send_header("Content-Length", str(HUGE_BYTES))
        handler.end_headers()
        try:
            for _ in range(HUGE_BYTES >> 20):
                handler.wfile.write(b" " * (1 << 20))
        except OSError:  # it had enough
            pass
        handler.cut()
    return act


def silent(gate):
    """Answers nothing until the test is over."""
    def act(handler):
        gate.wait()
        handler.cut()
    return act


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    lose_half = False

    def setup(self):
        super().setup()
        self.judged = self.server.judged
        self.judged.connections.append(self.connection)

    def log_message(self, *args):
        pass

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except OSError:  # the other side went away, or the test cut the connection
            self.close_connection = True

    def cut(self):
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def send_whole(self, status, body, kind="application/json", headers=()):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.end_headers()
        if self.lose_half:
            self.wfile.write(body[:len(body) // 2])
            return self.cut()
        self.wfile.write(body)
        if self.judged.closes_quietly:
            self.cut()

    def answer(self, status, document, headers=()):
        self.send_whole(status, json.dumps(document).encode(), headers=headers)

    def handle_request(self):
        self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.lose_half = False
        parts = urllib.parse.urlsplit(self.path)
        self.parts = [urllib.parse.unquote(part) for part in parts.path.strip("/").split("/")]
        self.query = dict(urllib.parse.parse_qsl(parts.query))
        with self.judged.lock:
            self.judged.requests.append((self.command + " " + self.path, dict(self.headers), self.body))
            wanted = self.judged.misbehaviour(self.command + " " + self.path)
        (wanted or Handler.serve)(self)

    do_GET = do_POST = do_DELETE = handle_request

    def serve(self):
        judged, parts, method = self.judged, self.parts, self.command
        if judged.token and self.headers.get("Authorization") != "Bearer " + judged.token:
            return self.answer(401, {"error": "no such token", "hint": "`judged token add` makes one"})
        kind, name, what = (parts[1:] + [None] * 3)[:3]
        if parts[0] != "v1":
            return self.answer(404, {"error": "no such thing"})
        if kind == "problems":
            return self.answer(200, {"problems": [{"slug": s, "name": s.title(), "difficulty": "easy", "topics": [], "signature": None}
                                                  for s in PROBLEMS]})
        if kind == "submissions" and name is None:
            return self.post_submission() if method == "POST" else self.list_submissions()
        if kind == "batches" and method == "POST":
            return self.post_batch(name)
        known = judged.submissions if kind == "submissions" else judged.batches
        thing = known.get(name)
        if thing is None:
            return self.answer(404, {"error": f"no {kind} {name}"})
        if what == "events":
            return self.stream(thing)
        if what == "report":
            return self.answer(200, thing.report) if thing.ended() else self.answer(404, {"error": "there is no report yet"})
        if method == "DELETE":
            thing.cancel()
        if "wait" in self.query:
            with judged.changed:
                judged.changed.wait_for(thing.ended, float(self.query["wait"]))
        return self.answer(200, thing.state())

    def post_submission(self):
        wanted = json.loads(self.body)
        if wanted["problem"] not in PROBLEMS:
            return self.answer(422, {"error": f"unknown problem '{wanted['problem']}'", "where": "/problem", "hint": "did you mean two-sum?"})
        status, submission = self.judged.once(self.headers.get("Idempotency-Key"), self.body, lambda: self.judged.add(wanted))
        if status == 409:
            return self.answer(409, {"error": "the idempotency key stands for another request"})
        return self.answer(status, submission.state())

    def post_batch(self, name):
        wanted, key = json.loads(self.body or b"{}"), self.headers.get("Idempotency-Key")
        if name is None:
            return self.answer(201, self.judged.once(key, self.body, lambda: self.judged.add_batch(wanted))[1].state())
        batch = self.judged.batches[name]
        status, ids = self.judged.once(key, self.body, lambda: [self.judged.add({**s, "batch": name}).id for s in wanted["submissions"]])
        self.judged.wake()
        return self.answer(status, {"ids": ids})

    def list_submissions(self):
        chosen = [s for s in reversed(list(self.judged.submissions.values())) if self.query.get("batch") in (None, s.wanted.get("batch"))]
        if "after" in self.query:
            chosen = [s for s in chosen if s.id < self.query["after"]]
        limit = int(self.query.get("limit", 100))
        more = len(chosen) > limit
        self.answer(200, {"submissions": [s.state() for s in chosen[:limit]], "next": chosen[limit - 1].id if more else None})

    def stream(self, thing):
        """Event by event, each a chunk of its own; after so many as the test wants, the connection is cut."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        at, cut_after = int(self.headers.get("Last-Event-ID", 0)), self.judged.next_cut()
        sent = 0
        while True:
            with self.judged.changed:
                self.judged.changed.wait_for(lambda: at < len(thing.happened()) or thing.ended() or self.judged.stopping)
                happened = thing.happened()
                if self.judged.stopping:
                    return self.cut()
            for kind, data in happened[at:]:
                if sent == cut_after:
                    self.wfile.write(b"40\r\nid: 99\nevent: sta")
                    return self.cut()
                at, sent = at + 1, sent + 1
                self.chunk(f": so it goes\nid: {at}\nevent: {kind}\ndata: {json.dumps(data)}\n\n".encode())
            if thing.ended() and at == len(thing.happened()):
                return self.chunk(b"")

    def chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))


class Submission:
    def __init__(self, judged, number, wanted):
        source = wanted.get("source") or base64.b64decode(wanted["source_base64"]).decode()
        self.judged, self.wanted, self.id, self.cancelled = judged, wanted, f"{number:04d}-s", False
        self.report = json.loads((REPORTS / ("wrong.json" if "wrong" in source else "accepted.json")).read_text())
        self.report["file_name"] = wanted.get("file_name") or "submission.py"
        self.allowed = judged.held
        self.events = [("state", "queued"), ("state", "running"), ("compiling", {})]
        cases = self.report["cases"]
        self.events += [("case", {"index": i, "total": len(cases), "name": case["name"], "verdict": case["verdict"],
                                  "cpu_us": case["cpu_us"], "peak_memory_bytes": case["peak_memory_bytes"]}) for i, case in enumerate(cases)]
        self.events.append(("state", "finished"))

    def happened(self):
        events = [(kind, self.as_it_was(data) if kind == "state" else data) for kind, data in self.events[:self.allowed]]
        return events + ([("state", self.as_it_was("cancelled"))] if self.cancelled else [])

    def as_it_was(self, state):
        done, report = state == "finished", self.report
        out = {"id": self.id, "state": state, "problem": self.wanted["problem"], "language": self.wanted.get("language") or "python",
               "file_name": self.wanted.get("file_name"), "batch": self.wanted.get("batch"), "item": self.wanted.get("item"),
               "reveal": self.wanted.get("reveal", "sample"), "growth": self.wanted.get("growth", False),
               "all_cases": self.wanted.get("all_cases", False), "created": TIME, "started": None if state == "queued" else TIME,
               "finished": TIME if done else None, "attempts": 0 if state == "queued" else 1}
        for key in ("verdict", "message", "passed", "total", "max_cpu_us", "max_peak_memory_bytes"):
            out[key] = report[key] if done else None
        return out

    def state(self):
        return [data for kind, data in self.happened() if kind == "state"][-1]

    def ended(self):
        return self.cancelled or self.allowed is None or self.allowed >= len(self.events)

    def cancel(self):
        if not self.ended():
            self.allowed, self.cancelled = len(self.happened()), True
            self.judged.wake()


class Batch:
    def __init__(self, judged, number, wanted):
        self.judged, self.id, self.name = judged, f"{number:04d}-b", wanted.get("name")

    def mine(self):
        return [s for s in self.judged.submissions.values() if s.wanted.get("batch") == self.id]

    def happened(self):
        ended = [s for s in self.mine() if s.ended()]
        return [("batch", self.state([]))] + [("submission", s.state()) for s in ended] + ([("batch", self.state())] if self.ended() else [])

    def state(self, ended=None):
        states, verdicts = {}, {}
        for submission in self.mine():
            seen = submission.state() if ended is None or submission in ended else submission.as_it_was("queued")
            states[seen["state"]] = states.get(seen["state"], 0) + 1
            if seen["verdict"]:
                verdicts[seen["verdict"]] = verdicts.get(seen["verdict"], 0) + 1
        return {"id": self.id, "name": self.name, "created": TIME, "total": len(self.mine()), "states": states, "verdicts": verdicts,
                "done": not any(state in states for state in ("queued", "running"))}

    def ended(self):
        return all(s.ended() for s in self.mine())

    def cancel(self):
        for submission in self.mine():
            submission.cancel()


class FakeJudged:
    def __init__(self, token=None):
        self.token, self.requests, self.submissions, self.batches = token, [], {}, {}
        self.connections, self.keys, self.plans, self.cuts = [], {}, [], []
        self.closes_quietly = False  # closes kept connections without having said so
        self.held, self.number, self.stopping = None, 0, False
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)
        self.port = 0

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}"

    def start(self):
        """On the port of before, if it ran before."""
        self.stopping = False
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Handler)
        self.server.daemon_threads, self.server.judged = True, self
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def stop(self):
        """Cuts every connection; what was handed in stays."""
        with self.changed:
            self.stopping = True
            self.changed.notify_all()
        self.server.shutdown()
        self.server.server_close()
        for connection in self.connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
        self.thread.join()

    def misbehave(self, request, *acts):
        """Each of `acts` is done once, in order, to requests whose line matches the regex."""
        self.plans.append((re.compile(request + r"(\?|$)"), list(acts)))

    def misbehaviour(self, line):
        for pattern, acts in self.plans:
            if acts and pattern.match(line):
                return acts.pop(0)
        return None

    def cut_events(self, *counts):
        """Cuts the next streams of events, each after so many events."""
        self.cuts += counts

    def next_cut(self):
        with self.lock:
            return self.cuts.pop(0) if self.cuts else None

    def hold(self, count):
        self.held = count

    def release(self, count=None):
        with self.changed:
            self.held = count
            for submission in self.submissions.values():
                submission.allowed = count
            self.changed.notify_all()

    def wake(self):
        with self.changed:
            self.changed.notify_all()

    def once(self, key, body, make):
        """(201, what `make` gives), or 200 and what the key stands for already, or 409 if for another request."""
        with self.lock:
            if key in self.keys:
                before, made = self.keys[key]
                return (200, made) if before == body else (409, None)
            made = make()
            if key is not None:
                self.keys[key] = (body, made)
            return 201, made

    def add(self, wanted):
        with self.lock:
            self.number += 1
            submission = Submission(self, self.number, wanted)
            self.submissions[submission.id] = submission
            return submission

    def add_batch(self, wanted):
        with self.lock:
            self.number += 1
            batch = Batch(self, self.number, wanted)
            self.batches[batch.id] = batch
            return batch

    def lines(self):
        return [line for line, _, _ in self.requests]
