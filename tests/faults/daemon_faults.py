"""judged, its executors and its warm processes killed at every step of submissions, under load.   daemon_faults.py JUDGED [KILLS]

Nothing that was acknowledged may be lost, nothing may get two results, and no verdict may be another one than without faults.
Prints which step was hit how often, and fails where a step was hit fewer than LEAST times."""
import collections
import http.client
import json
import os
import pathlib
import queue
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

import host

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTSTANDING = 12  # submissions that are not finished yet, kept up all the time
STEPS = ("waiting", "begun", "compiling", "case", "entering", "entered", "posting")
LEAST = 10  # of each step, with 500 kills; in proportion with fewer
ATTEMPTS = 1000  # what is killed all the time is begun often; that this is bounded is for other tests
SEED = int(os.environ.get("FAULT_SEED", "20"))

PYTHON = "# {n}\ndef echo_sum(nums):\n    return sum(nums)\n"
SUBMISSIONS = [
    ("AC", "python", PYTHON),
    ("AC", "python", PYTHON),
    ("WA", "python", "# {n}\ndef echo_sum(nums):\n    return sum(nums) + 1\n"),
    ("RTE", "python", "# {n}\ndef echo_sum(nums):\n    raise ValueError('no')\n"),
    ("CE", "python", "# {n}\ndef echo_sum(nums)\n    return 1\n"),
    ("AC", "cpp", "#include <vector>\nclass Solution { public: long long echo_sum(std::vector<long long>& v) "
                  "{ long long s = 0; for (auto x : v) s += x; return s; } };\n"),
    ("AC", "cpp", "// {n}\n#include <vector>\nclass Solution { public: long long echo_sum(std::vector<long long>& v) "
                  "{ long long s = 0; for (auto x : v) s += x; return s; } };\n"),
]


class Daemon:
    """One process of judged, and what its log has said."""

    def __init__(self, program, data, cache):
        environment = dict(os.environ, JUDGE_HOME=str(ROOT), JUDGE_CACHE=str(cache))
        self.process = subprocess.Popen(
            [program, "--data", str(data), "--listen", "127.0.0.1:0", "--problems", str(host.PACKAGES), "--slots", "2", "--attempts", str(ATTEMPTS),
             "--log", "json", "--log-level", "debug"], env=environment, stderr=subprocess.PIPE, text=True)
        self.log, self.lines, self.step = [], queue.Queue(), {}
        self.entered = collections.Counter()
        self.url = None
        for line in self.process.stderr:
            self.note(line)
            if self.url:
                break
        assert self.url, "judged did not start: " + "".join(self.log[-20:])
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        for line in self.process.stderr:
            self.note(line)

    def note(self, line):
        self.log.append(line)
        try:
            entry = json.loads(line)
        except ValueError:
            return
        event, submission = entry.get("event"), entry.get("submission")
        if event == "listening":
            self.url = entry["url"]
        elif event in ("begun", "compiling"):
            self.step[submission] = event
        elif event == "case":
            self.step[submission] = "entering" if entry["index"] + 1 == entry["total"] else "case"
        elif event == "graded":
            self.step[submission] = "entered"
            self.entered[submission] += 1
        elif event == "let go":
            self.step.pop(submission, None)
        if submission:
            self.lines.put(self.step.get(submission))

    def steps_now(self):
        """Of what runs; "entered" of what ended last."""
        return list(self.step.values())

    def kill(self, pid=None):
        try:
            os.kill(pid or self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True

    def ended(self):
        """Once all that it started is gone, too: its log has no other end."""
        self.process.wait()
        self.reader.join(timeout=60)
        assert not self.reader.is_alive(), f"what judged started has outlived it: {host.children_of(os.getpid())}"
        reap()


def reap():
    """What outlived judged for a moment is our child by now."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


class Load:
    """Keeps submissions outstanding: posts each under a key of its own until it is acknowledged."""

    def __init__(self, generator):
        self.random = generator
        self.url = None
        self.made = 0
        self.expected = {}  # id: verdict
        self.open = set()
        self.requests = []  # (key, body, id) of those that were answered
        self.pending = None  # (key, body, verdict) of a request that was not answered
        self.unanswered = 0
        self.lock = threading.Lock()
        self.stopped = False
        self.posting = False
        self.thread = threading.Thread(target=self.run)

    def run(self):
        while not self.stopped:
            if len(self.open) < OUTSTANDING:
                self.post()
            elif self.random.random() < 0.3:
                self.look()
            else:
                self.repeat()

    def request(self, method, path, body=None, headers=None):
        request = urllib.request.Request(self.url + path, method=method, headers=dict(headers or {}, **{"Content-Type": "application/json"}),
                                         data=None if body is None else json.dumps(body).encode())
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, json.load(answer)

    def post(self):
        if self.pending is None:
            verdict, language, source = SUBMISSIONS[self.made % len(SUBMISSIONS)]
            self.pending = (f"key-{self.made}", {"problem": "echo-sum", "language": language, "source": source.replace("{n}", str(self.made))}, verdict)
            self.made += 1
        key, body, verdict = self.pending
        answer = self.hand_in(key, body)
        if answer is None:
            return
        assert answer["id"] not in self.expected, "two requests got one id"
        self.expected[answer["id"]] = verdict
        self.requests.append((key, body, answer["id"]))
        with self.lock:
            self.open.add(answer["id"])
        self.pending = None

    def repeat(self):
        """A request that was answered before, as by a client that missed the answer."""
        key, body, submission = self.random.choice(self.requests[-50:])
        answer = self.hand_in(key, body)
        assert answer is None or answer["id"] == submission, "a repeated request got another id"

    def hand_in(self, key, body):
        self.posting = True
        try:
            return self.request("POST", "/v1/submissions", body, {"Idempotency-Key": key})[1]
        except (OSError, http.client.HTTPException):
            self.unanswered += 1
            time.sleep(0.02)
            return None
        finally:
            self.posting = False

    def look(self):
        with self.lock:
            some = self.random.sample(sorted(self.open), min(4, len(self.open)))
        for submission in some:
            try:
                _, answer = self.request("GET", f"/v1/submissions/{submission}?wait=0.2")
            except urllib.error.HTTPError as error:
                if error.code == 404:
                    raise
                continue
            except (OSError, http.client.HTTPException):
                time.sleep(0.02)
                continue
            if answer["state"] == "finished":
                with self.lock:
                    self.open.discard(submission)


def victims(daemon):
    """(what, pid): the daemon, an executor, a jail's first process (a spawner, a zygote)."""
    out = [("judged", daemon.process.pid)]
    for executor in host.children_of(daemon.process.pid):
        out.append(("executor", executor))
        out += [("warm process", jail) for jail in host.children_of(executor)]
    return out


def choose(generator, found):
    kind = generator.choice(("judged", "judged", "executor", "warm process"))
    of_kind = [victim for victim in found if victim[0] == kind]
    return generator.choice(of_kind or found)


def wait_for_moment(generator, daemon, wanted):
    """Until a submission reaches the step, or a random time is over."""
    end = time.monotonic() + generator.uniform(0.05, 1.0)
    while not daemon.lines.empty():
        daemon.lines.get()
    while wanted and (left := end + 3 - time.monotonic()) > 0:
        try:
            if daemon.lines.get(timeout=left) == wanted:
                break
        except queue.Empty:
            break
    if not wanted:
        time.sleep(max(0.0, end - time.monotonic()))
    else:
        time.sleep(generator.choice((0, 0, 0.001, 0.003)))


def hunt(program, kills, data, cache):
    generator = random.Random(SEED)
    load = Load(random.Random(SEED + 1))
    hits, kinds, entered = collections.Counter(), collections.Counter(), collections.Counter()
    daemon = Daemon(program, data, cache)
    load.url = daemon.url
    load.thread.start()
    for number in range(kills):
        wanted = generator.choice((None, "begun", "compiling", "case", "entering", "entering", "entered"))
        wait_for_moment(generator, daemon, wanted)
        kind, pid = choose(generator, victims(daemon))
        posting, steps = load.posting, daemon.steps_now()
        if not daemon.kill(pid):
            continue
        kinds[kind] += 1
        if kind == "judged":
            daemon.ended()
            steps = daemon.steps_now()
            entered += daemon.entered
            daemon = Daemon(program, data, cache)
            load.url = daemon.url
        running = [step for step in steps if step != "entered"]
        hits.update(set(running))
        hits["posting"] += posting
        hits["entered"] += "entered" in steps and wanted == "entered"  # else it may be long ago
        hits["waiting"] += len(load.open) > len(running)
        if (number + 1) % 50 == 0:
            print(f"{number + 1} kills: {dict(kinds)}, steps hit: {dict(hits)}, {len(load.expected)} acknowledged", flush=True)
    load.stopped = True
    load.thread.join()
    return daemon, load, hits, kinds, entered


def check(daemon, load, entered, data):
    """Every acknowledged submission ends with its verdict, once."""
    wrong = []
    for submission, verdict in load.expected.items():
        answer = {"state": "queued"}
        for _ in range(20):
            _, answer = load.request("GET", f"/v1/submissions/{submission}?wait=30")
            if answer["state"] == "finished":
                break
        if (answer["state"], answer.get("verdict")) != ("finished", verdict):
            wrong.append(f"{submission}: {answer}, expected {verdict}")
    daemon.process.send_signal(signal.SIGTERM)
    daemon.ended()
    assert daemon.process.returncode == 0, daemon.process.returncode
    entered += daemon.entered
    wrong += [f"{submission}: {times} results" for submission, times in entered.items() if times > 1]
    with sqlite3.connect(data / "judged.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        submissions = database.execute("SELECT count(*) FROM submissions").fetchone()[0]
        results = database.execute("SELECT count(*) FROM judgements WHERE verdict IS NOT NULL").fetchone()[0]
    # What was acknowledged, and the last one if its answer was lost.
    unseen = 0 if load.pending is None else 1
    if not len(load.expected) <= submissions <= len(load.expected) + unseen:
        wrong.append(f"{submissions} submissions in the store, {len(load.expected)} acknowledged")
    if results != submissions:
        wrong.append(f"{results} results of {submissions} submissions")
    return wrong


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    host.become_subreaper()
    with tempfile.TemporaryDirectory() as folder:
        data, cache = pathlib.Path(folder) / "data", pathlib.Path(folder) / "cache"
        begun = time.monotonic()
        daemon, load, hits, kinds, entered = hunt(os.path.abspath(sys.argv[1]), kills, data, cache)
        wrong = check(daemon, load, entered, data)
    print(f"{sum(kinds.values())} kills in {time.monotonic() - begun:.0f} s: {dict(kinds)}")
    print("submissions that were in a step at a kill: " + ", ".join(f"{step} {hits[step]}" for step in STEPS))
    print(f"{len(load.expected)} submissions acknowledged, {load.unanswered} requests unanswered and repeated; lost, doubled or wrong: {len(wrong)}")
    print("\n".join(wrong))
    least = LEAST * kills // 500
    few = [step for step in STEPS if hits[step] < least]
    if few:
        print(f"too few kills in {few}: fewer than {least}")
    return 1 if wrong or few else 0


if __name__ == "__main__":
    sys.exit(main())
