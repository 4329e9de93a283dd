"""judged under many clients: who is answered, how fast, and with how much memory.   daemon_load.py JUDGED [SECONDS] [CLIENTS]

Each client hands in one submission after the other (right, wrong, not compiling; Python and C++), looks at it until it is
finished, and reads its report; or it loses patience, and cancels. Fails if any request gets something other than its answer or a 429 with Retry-After, or if
judged's memory still grows in the last quarter, though the store's caches were full in the middle."""
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
PADDING = 16 << 10  # bytes of each source that are like no other's: they fill the store's caches
PATIENCE = (1, 15)  # seconds until a client cancels: so the store fills, however few are graded
CACHES = 24 << 20  # bytes of the store's caches (docs/decisions/0037-store.md)
GROWTH = 0.02  # of the third quarter's memory, by which the last one's may be larger
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
        self.made, self.finished, self.wrong = 0, 0, []
        self.memory = []  # (MiB, submissions handed in, bytes of the store), every second


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
        body = {"problem": "echo-sum", "language": language, "source": source_of(source, language, number, made, generator)}
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
        figures.made += 1
        patience = time.monotonic() + generator.uniform(*PATIENCE)
        while answer["state"] != "finished" and time.monotonic() < end:
            await asyncio.sleep(generator.uniform(*LOOK_EVERY))
            begun = time.monotonic()
            status, _, answer = await ask(connection, "GET", f"/v1/submissions/{answer['id']}")
            figures.get_seconds.append(time.monotonic() - begun)
            figures.statuses[f"GET {status}"] += 1
            if time.monotonic() > patience and answer["state"] != "finished":
                status, _, answer = await ask(connection, "DELETE", f"/v1/submissions/{answer['id']}")
                figures.statuses[f"DELETE {status}"] += 1
                break
        if answer["state"] == "finished":
            figures.finished += 1
            if answer["verdict"] != verdict:
                figures.wrong.append(f"{answer['id']}: {answer['verdict']} for {verdict}: {answer['message']}")
            status, _, report = await ask(connection, "GET", f"/v1/submissions/{answer['id']}/report")
            if (status, report.get("verdict")) != (200, verdict):
                figures.wrong.append(f"{answer['id']}/report: {status} {report}")
    connection[1].close()


def source_of(text, language, number, made, generator):
    padding = generator.randbytes(PADDING // 2).hex()
    return text.replace("{n}", f"{number} {made}") + (f"# {padding}\n" if language == "python" else f"// {padding}\n")


def resident_mib(pid):
    for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


async def watch_memory(pid, data, end, figures):
    while time.monotonic() < end:
        figures.memory.append((resident_mib(pid), figures.made, sum(file.stat().st_size for file in data.glob("judged.db"))))
        await asyncio.sleep(1)


async def load(pid, data, port, seconds, clients):
    figures = Figures()
    end = time.monotonic() + seconds
    await asyncio.gather(watch_memory(pid, data, end, figures), *(client(i, port, end, figures) for i in range(clients)))
    return figures


def tell_memory(idle, memory):
    """Prints it by quarters; False if it still grows in the end."""
    quarters = [memory[len(memory) * i // 4:len(memory) * (i + 1) // 4] or memory for i in range(4)]
    means = [sum(mib for mib, _, _ in quarter) / len(quarter) for quarter in quarters]
    print(f"resident memory: idle {idle:.1f} MiB, most {max(mib for mib, _, _ in memory):.1f} MiB; by quarters (handed in, MiB of the store by its end): "
          + ", ".join(f"{mean:.1f} MiB ({quarter[-1][1]}, {quarter[-1][2] >> 20})" for mean, quarter in zip(means, quarters)))
    if quarters[1][-1][2] < CACHES:
        print("memory: the store's caches were not full in the middle, so nothing can be said")
        return True
    flat = means[3] <= means[2] * (1 + GROWTH)
    print(f"memory is {'flat' if flat else 'NOT flat'}: {means[3] - means[2]:+.1f} MiB from the third quarter to the last, "
          f"while {quarters[3][-1][1] - quarters[2][-1][1]} submissions were handed in")
    return flat


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
        log = pathlib.Path(folder, "log")
        try:
            port = None
            while port is None:
                for line in log.read_text().splitlines():
                    if '"listening"' in line:
                        port = int(json.loads(line)["url"].rsplit(":", 1)[1])
                if process.poll() is not None:
                    sys.exit(log.read_text())
                time.sleep(0.05)
            idle = resident_mib(process.pid)
            figures = asyncio.run(load(process.pid, pathlib.Path(folder, "data"), port, seconds, clients))
        except (OSError, asyncio.IncompleteReadError) as error:
            sys.exit(f"{log.read_text()[-20000:]}\na connection was lost: {error!r}")
        finally:
            process.send_signal(signal.SIGTERM)
            if process.wait() != 0:
                print(log.read_text()[-20000:])
    print(f"{clients} clients for {seconds:.0f} s: {dict(figures.statuses)}")
    print(f"graded while they looked: {figures.finished} ({figures.finished / seconds:.1f} a second)")
    for name, values in (("GET", figures.get_seconds), ("POST", figures.post_seconds)):
        print(f"{name}: median {percentile(values, 0.5):.1f} ms, p99 {percentile(values, 0.99):.1f} ms, most {percentile(values, 1):.1f} ms of {len(values)}")
    flat = tell_memory(idle, figures.memory)
    print(f"wrong: {len(figures.wrong)}")
    print("\n".join(figures.wrong[:10]))
    return 1 if figures.wrong or not flat or process.returncode != 0 else 0


if __name__ == "__main__":
    sys.exit(main())
