"""judged itself, for tests: started on a free port, asked over HTTP, and held to its OpenAPI document all the while."""

import collections
import http.client
import json
import os
import queue
import re
import signal
import socket
import subprocess
import threading
import time
import unittest
from pathlib import Path
from tempfile import TemporaryDirectory

from jsonschema import Draft202012Validator

from cli_test import JUDGE, environment

JUDGED = os.environ.get("JUDGED", str(Path(JUDGE).parent / "judged"))
TIMEOUT_S = 60
JSON = {"Content-Type": "application/json"}

RIGHT = "def add_two(a, b):\n    return a + b\n"
WRONG = "def add_two(a, b):\n    return abs(a) + abs(b)\n"  # passes the sample
ENDLESS = "def add_two(a, b):\n    import time\n    time.sleep(60)\n"  # until its time is over, or it is cancelled

Answer = collections.namedtuple("Answer", "status headers body")
Event = collections.namedtuple("Event", "id name data")


def slow(number, seconds=0.1):
    return f"import time\ndef add_two(a, b):\n    end = time.process_time() + {seconds}\n" \
           f"    while time.process_time() < end: pass\n    return a + b  # {number}\n"


def submission(source=RIGHT, problem="add-two", **more):
    return {"problem": problem, "language": "python", "source": source, **more}


class Document:
    """The OpenAPI document, read strictly: in an answer is no field that it does not name."""

    def __init__(self, text):
        self.root = json.loads(text)
        self.components = json.loads(text, object_hook=self._closed)["components"]
        self.seen = set()  # (method, path of the document, status)

    @staticmethod
    def _closed(node):
        if node.get("type") == "object" and isinstance(node.get("properties"), dict):
            node.setdefault("additionalProperties", False)
        return node

    def operations(self):
        return {(method.upper(), path): operation
                for path, item in self.root["paths"].items() for method, operation in item.items()}

    def path_of(self, path):
        for template in self.root["paths"]:
            if re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(template)), path):
                return template
        return None

    def resolve(self, node):
        while "$ref" in node:
            found = self.root
            for word in node["$ref"][2:].split("/"):
                found = found[word]
            node = found
        return node

    def errors(self, schema, value):
        validator = Draft202012Validator({**schema, "components": self.components})
        return [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in validator.iter_errors(value)]

    def check(self, method, target, body, answer):
        """What is wrong with an answer: a sentence, or None."""
        path = self.path_of(target.split("?")[0])
        if path is None:
            # Judge0's are in no document.
            known = target.startswith(("/v1/", "/metrics"))
            return None if answer.status in (400, 404) or not known else f"{target} is not in the document, and answered {answer.status}"
        operation = self.root["paths"][path].get(method.lower())
        if operation is None:
            allowed = {name.upper() for name in self.root["paths"][path]}
            told = set(answer.headers.get("Allow", "").split(", "))
            return None if (answer.status, told) == (405, allowed) else f"{method} {target} is not in the document: {answer}"
        self.seen.add((method, path, str(answer.status)))
        if str(answer.status) not in operation["responses"]:
            return f"{method} {path} does not answer {answer.status}: {answer.body}"
        return self._check_response(self.resolve(operation["responses"][str(answer.status)]), answer) or \
            self._check_request(operation, body, answer)

    def _check_response(self, response, answer):
        for name in response.get("headers", {}):
            if name not in answer.headers:
                return f"{answer} has no {name}"
        (kind, content), = response["content"].items()
        if answer.headers["Content-Type"] != kind:
            return f"{answer} is no {kind}"
        if kind != "application/json":
            return None
        return "\n".join(self.errors(content["schema"], json.loads(answer.body))) or None

    def _check_request(self, operation, body, answer):
        """The server takes what the schema takes. Base64 is beyond a schema."""
        if "requestBody" not in operation or not isinstance(body, dict) or answer.status not in (200, 201, 400):
            return None
        errors = self.errors(operation["requestBody"]["content"]["application/json"]["schema"], body)
        if answer.status != 400:
            return "\n".join(errors) or None
        where = json.loads(answer.body).get("where", "")
        if errors or not where.startswith("/") or where.endswith("source_base64"):
            return None
        return f"refused, and right by the document: {body} {answer.body}"


class Daemon:
    def __init__(self, data, *options, listen="127.0.0.1:0", env=None):
        self.log, self.lines = [], queue.Queue()
        self.document = None
        self.process = subprocess.Popen([JUDGED, "--data", str(data), "--listen", listen, "--log", "json", *options],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=env or environment())
        self.reader = threading.Thread(target=self._read_log)
        self.reader.start()
        try:
            self.url = self.await_log("listening")["url"]
        except AssertionError:
            self.end(signal.SIGKILL)
            raise
        self.address = ("127.0.0.1", int(self.url.rsplit(":", 1)[1]))
        self.document = Document(self.ask("GET", "/v1/openapi.json").body)

    def _read_log(self):
        for line in self.process.stderr:
            self.log.append(line)
            self.lines.put(line)
        self.lines.put(None)

    def await_log(self, event):
        """The next line of the log with this event."""
        while True:
            line = self.lines.get(timeout=TIMEOUT_S)
            if line is None:
                raise AssertionError("judged ended:\n" + "".join(self.log))
            if line.startswith("{") and json.loads(line)["event"] == event:
                return json.loads(line)

    def logged(self, event):
        return [entry for entry in map(json.loads, self.log) if entry["event"] == event]

    def end(self, signum=signal.SIGTERM):
        """Its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signum)
        code = self.process.wait(TIMEOUT_S)
        self.reader.join()
        self.process.stderr.close()
        return code

    def ask(self, method, target, body=None, headers=None, token=None):
        """A dict is sent as JSON, bytes as they are. The answer is held against the document."""
        sent = dict(headers or {})
        if isinstance(body, dict):
            sent = {**JSON, **sent}
        if token:
            sent["Authorization"] = "Bearer " + token
        connection = http.client.HTTPConnection(*self.address, timeout=TIMEOUT_S)
        try:
            connection.request(method, target, json.dumps(body).encode() if isinstance(body, dict) else body, sent)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read().decode())
        finally:
            connection.close()
        wrong = self.document and method != "HEAD" and self.document.check(method, target, body, answer)
        if wrong:
            raise AssertionError(f"{method} {target}: {wrong}")
        return answer

    def json(self, method, target, body=None, status=200, **more):
        answer = self.ask(method, target, body, **more)
        if answer.status != status:
            raise AssertionError(f"{method} {target}: {answer}")
        return json.loads(answer.body)

    def submit(self, body, wait=False, **more):
        return self.json("POST", "/v1/submissions" + ("?wait=60" if wait else ""), body, 201, **more)

    def await_running(self, made):
        for event in self.events(f"/v1/submissions/{made['id']}/events"):
            if event.name == "state" and event.data["state"] == "running":
                return
        raise AssertionError(f"{made} was never running")

    def raw(self, data):
        """What comes back for these bytes, until the server closes."""
        with socket.create_connection(self.address, timeout=TIMEOUT_S) as connection:
            connection.sendall(data)
            return b"".join(iter(lambda: connection.recv(65536), b""))

    def events(self, target, headers=None, token=None):
        """The events of a stream, as they come, until it ends."""
        connection = http.client.HTTPConnection(*self.address, timeout=TIMEOUT_S)
        try:
            more = {"Authorization": "Bearer " + token} if token else {}
            connection.request("GET", target, headers={**(headers or {}), **more})
            response = connection.getresponse()
            if (response.status, response.headers["Content-Type"]) != (200, "text/event-stream"):
                raise AssertionError(f"{response.status} {response.read()}")
            schemas = self.document.root["paths"][self.document.path_of(target)]["get"]["responses"]["200"]["content"]
            schemas = schemas["text/event-stream"]["x-events"]
            fields = {}
            for line in response:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name:
                    fields[name] = value
                elif fields:
                    event = Event(fields.get("id"), fields["event"], json.loads(fields["data"]))
                    wrong = self.document.errors(schemas[event.name], event.data)
                    if wrong:
                        raise AssertionError(f"{event}: {wrong}")
                    yield event
                    fields = {}
        finally:
            connection.close()

    def metric(self, name):
        text = self.ask("GET", "/metrics").body
        return float(re.search(rf"(?m)^{re.escape(name)} ([\d.e+]+)$", text)[1])

    def until(self, holds):
        """Asks again until it holds."""
        end = time.monotonic() + 120
        while time.monotonic() < end:
            if holds():
                return
            time.sleep(0.01)
        raise AssertionError("it never came so far:\n" + "".join(self.log[-20:]))


class WithDaemon(unittest.TestCase):
    """One daemon for all tests of a class, or one of its own for a test that calls start()."""
    maxDiff = None
    OPTIONS = None  # of the class's daemon; None: it has none

    @classmethod
    def setUpClass(cls):
        if cls.OPTIONS is None:
            return
        folder = TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.shared = Daemon(folder.name, *cls.OPTIONS)
        cls.addClassCleanup(cls.shared.end)

    def setUp(self):
        folder = TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def start(self, *options, **more):
        daemon = Daemon(self.folder / "data", *options, **more)
        self.addCleanup(daemon.end, signal.SIGKILL)
        return daemon

    def judged(self, *args, env=None):
        """A command that ends by itself."""
        return subprocess.run([JUDGED, *args], capture_output=True, text=True, timeout=TIMEOUT_S, env=env or environment(),
                              cwd=self.folder, check=False)

    def token(self, name, role):
        done = self.judged("token", "add", name, "--role", role, "--data", str(self.folder / "data"))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout.strip()
