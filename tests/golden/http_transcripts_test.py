#!/usr/bin/python3
"""judged as a new user meets it, with curl: http_transcripts_test.py [-v] [TEST...]

    UPDATE_GOLDEN=1 http_transcripts_test.py      rewrites tests/golden/http/*.txt

Each transcript is a shell's, but for answers, which are indented, and figures, ids and times, which are masked.
"""

import base64
import json
import os
import re
import shlex
import shutil
import subprocess
import unittest

from cli_test import JUDGE, PROBLEMS, environment
from daemon import ENDLESS, RIGHT, WRONG, WithDaemon, submission
from http_callbacks_test import USUAL, Receiver
from http_test import expect_golden

HASH = """class Solution:
    def twoSum(self, nums, target):
        seen = {}
        for i, x in enumerate(nums):
            if target - x in seen:
                return [seen[target - x], i]
            seen[x] = i
"""
FIRST_TWO = "class Solution:\n    def twoSum(self, nums, target):\n        return [0, 1]\n"
WIDTH = 120
SHOWN_HEADERS = ("location", "retry-after", "allow", "www-authenticate")
MASKED_FIGURES = re.compile(r".*_us|(max_)?peak_memory_bytes|memory")
MASKED_WORDS = ("time", "created", "started", "finished", "ended", "version", "isolation", "isolation_level")


def laid_out(value, indent=0):
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(flat) + indent < WIDTH:
        return flat
    pad = " " * (indent + 2)
    items = [f"{json.dumps(k)}: {laid_out(v, indent + 2)}" for k, v in value.items()] if isinstance(value, dict) else \
        [laid_out(v, indent + 2) for v in value]
    opening, closing = "{}" if isinstance(value, dict) else "[]"
    return opening + "\n" + ",\n".join(pad + item for item in items) + "\n" + " " * indent + closing


class Transcript(WithDaemon):
    def setUp(self):
        super().setUp()
        self.text, self.ids = "", {}

    def masked(self, value, key=""):
        if isinstance(value, dict):
            return {k: self.masked(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [self.masked(v) for v in value]
        if MASKED_FIGURES.fullmatch(key) and value is not None or key in MASKED_WORDS and isinstance(value, str):
            return "#"
        return self.without_ids(value) if isinstance(value, str) else value

    def without_ids(self, text):
        return re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", lambda m: self.ids.setdefault(m[0], f"ID-{len(self.ids) + 1}"), text)

    def real(self, text):
        """A command with the real ids and address."""
        for real, shown in self.ids.items():
            text = re.sub(rf"\b{shown}\b", real, text)
        return text.replace("$JUDGED", self.daemon.url)

    def show(self, text):
        self.text += "".join(f"  {line}".rstrip() + "\n" for line in text.split("\n"))

    def say(self, text):
        self.text += f"\n# {text}\n"

    def curl(self, command, status=200, show=True):
        """Runs it, notes it and its answer, and gives the answer: parsed, if it is JSON."""
        words = shlex.split(self.real(command))
        done = subprocess.run(["curl", "-sS", "-D", "headers", *words[1:]], cwd=self.folder, capture_output=True, text=True, timeout=60,
                              check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""), command)
        head, *headers = (self.folder / "headers").read_text().split("\n")
        self.assertEqual(int(head.split()[1]), status, done.stdout)
        self.text += f"$ {command}\n"
        self.show(" ".join(head.split()[1:]))
        for line in headers:
            if line.split(":")[0].lower() in SHOWN_HEADERS:
                self.show(self.without_ids(line))
        is_json = done.stdout.startswith(("{", "["))
        answer = json.loads(done.stdout) if is_json else done.stdout
        if show:
            self.show(laid_out(self.masked(answer)) if is_json else self.without_ids(answer))
        return answer

    def post(self, path, body, *options, status=201):
        text = json.dumps(body)
        return self.curl(f"curl $JUDGED{path} --json {shlex.quote(text)}" + "".join(f" {o}" for o in options), status)

    def begin_stream(self, command):
        process = subprocess.Popen(["curl", "-sSN", *shlex.split(self.real(command))[1:]], stdout=subprocess.PIPE, text=True)
        self.addCleanup(process.wait)
        self.addCleanup(process.stdout.close)
        self.text += f"$ {command}\n"
        return process

    def show_stream(self, process, leave_out=()):
        """Until it ends; without some events between the first and the last."""
        events = process.stdout.read().strip().split("\n\n")
        for number, event in enumerate(events):
            fields = dict(line.split(": ", 1) for line in event.splitlines())
            if fields["event"] in leave_out and 0 < number < len(events) - 1:
                continue
            shown = ["id: BOOT-#"] if "id" in fields else []
            self.show("\n".join([*shown, "event: " + fields["event"],
                                 "data: " + json.dumps(self.masked(json.loads(fields["data"])), ensure_ascii=False), ""]))
        self.assertEqual(process.wait(), 0)

    def test_submissions(self):
        self.daemon = self.start("--slots", "1")
        self.say("A right one, and its answer as soon as it is graded.")
        self.post("/v1/submissions?wait=60", {"problem": "two-sum", "language": "python", "source": HASH, "file_name": "hash.py"})
        self.say("A wrong one, from a file, queued only; then its end.")
        (self.folder / "first.json").write_text(json.dumps(submission(FIRST_TWO, "two-sum", file_name="first.py", item="try 2")))
        self.curl("curl $JUDGED/v1/submissions --json @first.json", 201, show=False)
        self.ids.setdefault(re.search(r"submissions/(\S+)", (self.folder / "headers").read_text())[1], "ID-2")
        self.curl("curl $JUDGED/v1/submissions/ID-2?wait=60")
        self.curl("curl $JUDGED/v1/submissions/ID-2/source")
        cases = self.curl("curl $JUDGED/v1/submissions/ID-2/cases", show=False)["cases"]
        self.show("Its first case:\n" + laid_out(self.masked(cases[0])))
        self.say("What there is, newest first, a page at a time.")
        self.curl("curl '$JUDGED/v1/submissions?limit=1'")
        self.curl("curl '$JUDGED/v1/submissions?limit=1&after=ID-2'")
        self.curl("curl '$JUDGED/v1/submissions?verdict=WA&language=python'")
        self.curl("curl '$JUDGED/v1/submissions?state=queued'")
        blocker = self.daemon.submit(submission(ENDLESS))
        self.daemon.await_running(blocker)
        self.say("Cancelled while it waits; it is too late for what is finished.")
        self.post("/v1/submissions", submission(item="try 3"))
        self.curl("curl -X DELETE $JUDGED/v1/submissions/ID-3")
        self.curl("curl $JUDGED/v1/submissions/ID-3/report", 404)
        self.curl("curl -X DELETE $JUDGED/v1/submissions/ID-1")
        self.say("A mistake.")
        self.post("/v1/submissions", {"problem": "two-sun", "language": "python", "source": HASH}, status=422)
        self.post("/v1/submissions", {"problme": "two-sum"}, status=400)
        self.curl("curl $JUDGED/v1/submision", 404)
        self.curl("curl -X PUT $JUDGED/v1/submissions/ID-1", 405)
        expect_golden(self, "submissions.txt", self.text)

    def test_the_report_is_that_of_judge_run(self):
        self.daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        for name, source in (("right.py", RIGHT), ("wrong.py", WRONG), ("raises.py", "def add_two(a, b):\n    raise ValueError(a)\n")):
            for reveal in ("none", "sample", "first-failure"):
                (self.folder / name).write_text(source)
                done = subprocess.run([JUDGE, "run", "add-two", name, "--format", "json", "--reveal", reveal], cwd=self.folder, timeout=60,
                                      env=environment(), capture_output=True, text=True, check=False)
                made = self.daemon.submit(submission(source, file_name=name, reveal=reveal), wait=True)
                report = self.daemon.json("GET", f"/v1/submissions/{made['id']}/report")
                self.assertEqual(self.without_figures(report), self.without_figures(json.loads(done.stdout)))
                self.assertEqual(self.daemon.json("GET", f"/v1/submissions/{made['id']}/cases")["cases"], report["cases"])

    def without_figures(self, node):
        if isinstance(node, list):
            return [self.without_figures(v) for v in node]
        if isinstance(node, dict):
            return {k: self.without_figures(v) for k, v in node.items()
                    if not re.fullmatch(r".*(_us|peak_memory_bytes)|cached|reruns|retries", k)}
        return node

    def test_events(self):
        self.daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        blocker = self.daemon.submit(submission(ENDLESS))
        self.say("Something else is being graded: this one waits.")
        made = self.post("/v1/submissions", submission(WRONG, all_cases=True))
        stream = self.begin_stream("curl -N $JUDGED/v1/submissions/ID-1/events")
        self.daemon.until(lambda: self.daemon.metric("judged_event_listeners") == 1)
        self.daemon.json("DELETE", "/v1/submissions/" + blocker["id"])
        self.show_stream(stream)
        self.say("Who comes later hears the end.")
        self.show_stream(self.begin_stream("curl -N $JUDGED/v1/submissions/ID-1/events"))
        self.assertEqual(self.daemon.json("GET", f"/v1/submissions/{made['id']}")["verdict"], "WA")
        expect_golden(self, "events.txt", self.text)

    def test_batch(self):
        self.daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        blocker = self.daemon.submit(submission(ENDLESS))
        self.post("/v1/batches", {"name": "homework 1", "submissions": [submission(item="ann"), submission(WRONG, item="bob")]})
        self.post("/v1/batches/ID-1/submissions", {"submissions": [submission("def add_two(:\n", item="cyd")]})
        stream = self.begin_stream("curl -N $JUDGED/v1/batches/ID-1/events")
        self.daemon.until(lambda: self.daemon.metric("judged_event_listeners") == 1)
        self.daemon.json("DELETE", "/v1/submissions/" + blocker["id"])
        self.show_stream(stream, leave_out=("batch",))
        self.curl("curl $JUDGED/v1/batches")
        self.curl("curl '$JUDGED/v1/submissions?batch=ID-1&verdict=AC'")
        self.say("A batch that was cancelled takes nothing in.")
        self.curl("curl -X DELETE $JUDGED/v1/batches/ID-1", show=False)
        self.post("/v1/batches/ID-1/submissions", {"submissions": [submission()]}, status=422)
        expect_golden(self, "batch.txt", self.text)

    def test_judge0(self):
        self.daemon = self.start("--slots", "1")
        program = "a, b = map(int, input().split())\nprint(a + b)\n"
        self.say("A program on one input, and its result as soon as it is there.")
        self.post("/submissions?wait=true", {"source_code": program, "language_id": 71, "stdin": "2 3\n"})
        self.say("With an output that is expected, in base64; then some of its fields.")
        encoded = {"source_code": program, "language_id": 71, "stdin": "2 3\n", "expected_output": "6\n"}
        encoded = {k: base64.b64encode(v.encode()).decode() if isinstance(v, str) else v for k, v in encoded.items()}
        self.post("'/submissions?base64_encoded=true'", encoded)
        self.curl("curl $JUDGED/v1/submissions/ID-2?wait=60", show=False)
        self.curl("curl '$JUDGED/submissions/ID-2?base64_encoded=true&fields=stdout,expected_output,status,language_id'")
        self.say("Several at once: one that does not compile, one that takes too long, one that ends with another exit code.")
        made = self.post("/submissions/batch", {"submissions": [
            {"source_code": "int main( {}", "language_id": 54},
            {"source_code": "while True: pass", "language_id": 71, "cpu_time_limit": 0.3},
            {"source_code": "import sys; print('no', file=sys.stderr); sys.exit(3)", "language_id": 71}]})
        for token in made:
            self.daemon.json("GET", f"/v1/submissions/{token['token']}?wait=60")
        self.curl("curl '$JUDGED/submissions/batch?tokens=ID-3,ID-4,ID-5&fields=token,status,stderr,message'")
        self.say("What there is, newest first, a page at a time.")
        self.curl("curl '$JUDGED/submissions?per_page=2&page=2&fields=token,status_id'")
        self.say("What it cannot do it says.")
        self.post("/submissions", {"source_code": program, "language_id": 46}, status=422)
        self.post("/submissions", {"source_code": program, "language_id": 54, "compiler_options": "-O3"}, status=422)
        self.curl("curl '$JUDGED/submissions/ID-1?fields=stduot'", 400)
        self.curl("curl -X DELETE $JUDGED/submissions/ID-1", show=False)
        self.curl("curl '$JUDGED/submissions?page=0'", 400)
        self.curl("curl $JUDGED/statuses")
        expect_golden(self, "judge0.txt", self.text)

    def test_callbacks(self):
        receiver = Receiver([500])
        self.addCleanup(receiver.end)
        self.daemon = self.start(*USUAL, "--callback-hosts", receiver.place)
        shown = lambda text: text.replace(receiver.place, "example.org:8080")
        self.say("Somebody is told when it is graded; the first time he has a fault.")
        made = self.daemon.submit(submission(callback_url=receiver.url))
        for _ in range(2):
            came = receiver.next()
            self.text += f"< {came.method} {came.path}\n"
            for name in ("Host", "Content-Type", "Judged-Delivery", "Judged-Signature"):
                value = re.sub(r"t=\d+,v1=\w+", "t=#,v1=#", came.headers[name])
                self.show(self.without_ids(shown(f"{name}: {value}")))
            self.show(laid_out(self.masked(json.loads(shown(came.body.decode())))))
        self.daemon.until(lambda: self.daemon.metric("judged_callbacks_pending") == 0)
        self.say("So it stands then.")
        now = self.daemon.json("GET", f"/v1/submissions/{made['id']}")["callback"]
        self.show(laid_out(json.loads(shown(json.dumps(now)))))
        self.say("Elsewhere it may not go.")
        self.post("/v1/submissions", submission(callback_url="http://169.254.169.254/latest/"), status=422)
        expect_golden(self, "callbacks.txt", self.text)

    def test_rejudging(self):
        problem = self.folder / "problems" / "add-two"
        shutil.copytree(PROBLEMS / "add-two", problem)
        self.daemon = self.start("--slots", "1", "--problems", str(problem.parent))
        self.say("An answer of the package is wrong.")
        right = (problem / "data/secret/01-zero.ans").read_text()
        (problem / "data/secret/01-zero.ans").write_text("1000\n")
        for source, item in ((RIGHT, "ann"), (WRONG, "bob"), ("def add_two(a, b):\n    return 1000 if a == -4 else a + b\n", "cyd")):
            self.daemon.submit(submission(source, item=item), wait=True)
        listed = self.curl("curl $JUDGED/v1/submissions")["submissions"]
        (problem / "data/secret/01-zero.ans").write_text(right)
        self.say("It is mended, and all is judged again.")
        blocker = self.daemon.submit(submission(ENDLESS))
        self.daemon.await_running(blocker)
        made = self.post("/v1/rejudgings", {"reason": "01-zero was wrong", "problem": "add-two"})
        self.daemon.json("DELETE", "/v1/submissions/" + blocker["id"])
        self.daemon.until(lambda: self.daemon.json("GET", f"/v1/rejudgings/{made['id']}")["state"] == "judged")
        shown = re.search(r"ID-\d+", self.text.rsplit("Location", 1)[1])[0]
        self.curl(f"curl $JUDGED/v1/rejudgings/{shown}")
        changed = self.curl(f"curl '$JUDGED/v1/rejudgings/{shown}/submissions?changed=true'")["submissions"]
        self.assertEqual([(c["before"], c["after"]) for c in changed], [("WA", "AC"), ("AC", "WA")])
        finished = lambda: self.daemon.json("GET", "/v1/submissions?state=finished")["submissions"]
        self.assertEqual(finished(), listed, "a verdict changed before it was applied")
        self.say("Now it counts; once more does nothing.")
        self.curl(f"curl -X POST $JUDGED/v1/rejudgings/{shown}/apply")
        applied = finished()
        self.assertEqual({s["item"]: s["verdict"] for s in applied}, {"ann": "AC", "bob": "WA", "cyd": "WA"})
        self.curl(f"curl -X POST $JUDGED/v1/rejudgings/{shown}/apply", show=False)
        self.assertEqual(finished(), applied)
        self.curl(f"curl -X DELETE $JUDGED/v1/rejudgings/{shown}", 409)
        self.curl("curl '$JUDGED/v1/submissions?verdict=AC'")
        expect_golden(self, "rejudging.txt", self.text)

    def test_service(self):
        self.daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        self.daemon.submit(submission(), wait=True)
        self.curl("curl $JUDGED/v1/health")
        self.curl("curl $JUDGED/v1/version")
        self.curl("curl $JUDGED/v1/problems/add-two")
        languages = self.curl("curl $JUDGED/v1/languages", show=False)["languages"]
        self.show(laid_out(self.masked([l for l in languages if l["name"] == "python"])))
        problems = self.curl("curl $JUDGED/v1/problems", show=False)["problems"]
        self.show(laid_out([p for p in problems if p["slug"] in ("add-two", "two-sum")]))
        metrics = self.curl("curl $JUDGED/metrics", show=False)
        families = re.findall(r"(?m)^# HELP (.*\n)# TYPE \S+ (.*)$", metrics)
        self.show("\n".join(f"{kind}: {text.strip()}" for text, kind in sorted(families)))
        self.show(re.sub(r"\{version.*", "{...}", "\n".join(sorted(re.findall(
            r"(?m)^judged_(?:submissions|slots|waiting|running|retries|leases|event|requests).*$", metrics)))))
        expect_golden(self, "service.txt", self.text)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    unittest.main(verbosity=1)
