"""judged under many clients: who is answered, how fast, and with how much memory.   daemon_load.py JUDGED [SECONDS] [CLIENTS]

Each client hands in one submission after the other (right, wrong, not compiling; Python and C++) and looks at it until it is
finished. Fails if any request gets something other than its answer or a 429 with Retry-After."""
import asyncio
import collections
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LOOK_EVERY = (0.2, 1.0)  # seconds between a client's looks at its submission
MOST_WAITING = 150  # fewer than there are clients: some are told to come back
SOURCES = [
    ("AC", "python", "# {n}\ndef echo_sum(nums):\n    return sum(nums)\n"),
    ("WA", "python", "# {n}\ndef echo_sum(nums):\n    return 7\n"),
    ("CE", "python", "# {n}\ndef echo_sum(nums)\n"),
    ("AC", "cpp", "class Solution { public: long long echo_sum(vector<long long>& v) { return accumulate(v.begin(), v.end(), 0LL); } };\n"),
]


class Figures:
    def __init__(self):
        self.statuses = collections.Counter()
        self.get_seconds, self.post_seconds = [], []
        self.finished, self.wrong = 0, []


async def ask(connection, method, path, body=None):
    """(status, headers, JSON) over a connection that is kept."""
    reader, writer = connection
    data = b"" if body is None else json.dumps(body).encode()
    writer.write(f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(data)}\r\n\r\n".encode() + data)
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in head[1:] if ": " in line)
    answer = await reader.readexactly(int(headers["content-length"]))
    return int(head[0].split()[1]), headers, json.loads(answer)


async def client(number, port, end, figures):
    generator = random.Random(number)
    connection = await asyncio.open_connection("127.0.0.1", port)
    made = 0
    while time.monotonic() < end:
        verdict, language, source = generator.choice(SOURCES)
        body = {"problem": "echo-sum", "language": language, "source": source.replace("{n}", f"{number} {made}")}
        begun = time.monotonic()
        status, headers, answer = await ask(connection, "POST", "/v1/submissions", body)
        figures.post_seconds.append(time.monotonic() - begun)
        figures.statuses[f"POST {status}"] += 1
        if status == 429:
            if "retry-after" not in headers:
                figures.wrong.append("a 429 without Retry-After")
            await asyncio.sleep(generator.uniform(0.5, 2))
            continue
        if status != 201:
            figures.wrong.append(f"POST: {status} {answer}")
            continue
        made += 1
        while answer["state"] != "finished" and time.monotonic() < end:
            await asyncio.sleep(generator.uniform(*LOOK_EVERY))
            begun = time.monotonic()
            status, _, answer = await ask(connection, "GET", f"/v1/submissions/{answer['id']}")
            figures.get_seconds.append(time.monotonic() - begun)
            figures.statuses[f"GET {status}"] += 1
        if answer["state"] == "finished":
            figures.finished += 1
            if answer["verdict"] != verdict:
                figures.wrong.append(f"{answer['id']}: {answer['verdict']} for {verdict}: {answer['message']}")
    connection[1].close()


def resident_mib(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


async def watch_memory(pid, end, memory):
    while time.monotonic() < end:
        memory.append(resident_mib(pid))
        await asyncio.sleep(1)


async def load(pid, port, seconds, clients):
    figures, memory = Figures(), []
    end = time.monotonic() + seconds
    await asyncio.gather(watch_memory(pid, end, memory), *(client(i, port, end, figures) for i in range(clients)))
    return figures, memory


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] * 1000 if values else float("nan")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 300
    clients = int(sys.argv[3]) if len(sys.argv) > 3 else 200
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, JUDGE_HOME=str(ROOT), JUDGE_CACHE=folder + "/cache")
        process = subprocess.Popen([sys.argv[1], "--data", folder + "/data", "--listen", "127.0.0.1:0", "--problems", str(ROOT / "tests/packages"), "--log",
                                    "json", "--log-level", "info", "--max-waiting-per-token", str(MOST_WAITING)],
                                   env=environment, stderr=open(folder + "/log", "w"))
        try:
            port = None
            while port is None:
                for line in pathlib.Path(folder + "/log").read_text().splitlines():
                    if '"listening"' in line:
                        port = int(json.loads(line)["url"].rsplit(":", 1)[1])
                if process.poll() is not None:
                    sys.exit(pathlib.Path(folder + "/log").read_text())
                time.sleep(0.05)
            idle = resident_mib(process.pid)
            figures, memory = asyncio.run(load(process.pid, port, seconds, clients))
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()
    quarter = memory[len(memory) // 4:]
    print(f"{clients} clients for {seconds:.0f} s: {dict(figures.statuses)}")
    print(f"graded while they looked: {figures.finished} ({figures.finished / seconds:.1f} a second)")
    for name, values in (("GET", figures.get_seconds), ("POST", figures.post_seconds)):
        print(f"{name}: median {percentile(values, 0.5):.1f} ms, p99 {percentile(values, 0.99):.1f} ms, most {percentile(values, 1):.1f} ms of {len(values)}")
    print(f"resident memory: idle {idle:.0f} MiB, after a quarter {quarter[0]:.0f} MiB, at the end {quarter[-1]:.0f} MiB, most {max(memory):.0f} MiB")
    print(f"wrong: {len(figures.wrong)}")
    print("\n".join(figures.wrong[:10]))
    return 1 if figures.wrong or process.returncode != 0 else 0


if __name__ == "__main__":
    sys.exit(main())
