"""The attacks of this folder: what their heads say, how one is staged, and what is wrong with how it ended."""
import contextlib
import http.server
import pathlib
import re
import shutil
import socket
import tempfile
import threading

import host

FOLDER = pathlib.Path(__file__).resolve().parent
CLASSES = ("process", "resources", "files", "kernel", "channels", "time", "results", "compile")
VERDICTS = {"AC", "WA", "TLE", "MLE", "OLE", "RTE", "CE", "SV"}
# The walls of docs/THREAT_MODEL.md. These can be taken away in a weakened program (weakened/); FIXED cannot, and README.md
# says why.
SWITCHABLE = {"seccomp", "namespace", "view", "landlock", "ids", "pid1", "cgroup", "rlimit", "clock", "output", "reap", "wipe", "attest",
              "descriptors", "sealed", "reply", "compare"}
FIXED = {"case", "template", "capture", "compiler", "runtime", "kernel"}
HEADER = re.compile(r"^(?:#|//) (\w+): (.+)$")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
NAMED = re.compile(r"`((?:" + "|".join((*CLASSES, "judge")) + r")/\w+\.\w+)`")  # attacks that a text names
OUTPUT_LIMIT = 1 << 20  # of both packages
MEMORY_STEP = 1 << 20  # the kernel counts memory in batches, and limits are rounded up
# Without a control group memory is looked at every few milliseconds, on a busy machine later, and may grow by 8 MiB in each.
LATE_LOOK = 512 << 20
BESIDE_JAVAS_HEAP = 160 << 20  # runners/java/runner.yaml
_POLL_SECONDS = 0.01  # how long the end of a service takes


def header_of(path):
    """The machine-read lines at the top of an attack."""
    header = {"problem": "echo-sum"}
    for line in path.read_text().splitlines():
        match = HEADER.match(line)
        if not match:
            break
        header[match[1]] = match[2]
    return header


def attacks():
    return sorted(path for name in CLASSES for path in (FOLDER / name).iterdir() if path.suffix in (".py", ".cpp", ".java"))


def chain_of(header):
    """The walls in the order in which the attack meets them."""
    return [header["layer"], *header.get("next", "").split()]


def is_proven(header):
    """Whether its first wall can be taken away, and taking it away shows something."""
    return header["layer"] in SWITCHABLE and "unproven" not in header


def test_name(path):
    return "test_" + re.sub(r"\W", "_", str(path.relative_to(FOLDER)))


def _figures(report):
    over = LATE_LOOK if "approximate memory limit" in report["isolation"] else MEMORY_STEP
    over += BESIDE_JAVAS_HEAP if report["language"] == "java" else 0
    for case in report["cases"]:
        if case["peak_memory_bytes"] > report["memory_limit_bytes"] + over:
            yield f"used {case['peak_memory_bytes']} bytes of memory"
        for stream in ("stdout", "stderr"):
            if case[stream] and case[stream]["total_bytes"] > OUTPUT_LIMIT:
                yield f"{case[stream]['total_bytes']} bytes of its {stream} were kept"


def complaints(header, report, code, left, before, after):
    """What is wrong with how an attack ended."""
    found = []
    verdict = report["verdict"]
    words = [report["message"], *(case["message"] for case in report["cases"])]
    if verdict not in header["allowed"].split():
        found.append(f"verdict {verdict} ({words}), allowed: {header['allowed']}")
    if "BREACH" in str(report):
        found.append(f"the attack says that it succeeded: {report['message']} {[case['stderr'] for case in report['cases']]}")
    if any(CONTROL.search(text) for text in words if text):
        found.append(f"control characters in the judge's own words: {words}")
    found += _figures(report)
    if report["retries"] != 0:
        found.append(f"it cost {report['retries']} retries: an infrastructure fault")
    if code != (0 if verdict == "AC" else 1):
        found.append(f"exit code {code} for {verdict}")
    if left:
        found.append(f"left behind: {left}")
    for what, value in after.items():
        if value != before[what]:
            found.append(f"{what} changed: {before[what]} -> {value}")
    return found


class Stage:
    """Where attacks happen: a judge, and what they look for on the host. All of it is really there: a compile cache, a service
    on the loopback, a unix socket that anyone may connect to."""

    def __init__(self, program, layers_off=()):
        self._clean_up = contextlib.ExitStack()
        # Not below /tmp, where a jail has a folder of its own.
        folder = pathlib.Path(self._clean_up.enter_context(tempfile.TemporaryDirectory(dir="/var/tmp")))
        folder.chmod(0o755)
        self.cache = folder / "judged"
        self._socket = folder / "socket"
        self._port = self._serve()
        packages = shutil.copytree(host.PACKAGES, folder / "packages")
        shown = ["/etc", "/dev/shm", str(folder)]
        self.judge = host.Judge(program, self.cache, {"JUDGED_LAYERS_OFF": ",".join(layers_off), "JUDGED_SHOWN": ":".join(shown)})
        self.judge.packages = packages

    def _serve(self):
        """Starts the services; the port of the one on the loopback."""
        listener = self._clean_up.enter_context(socket.socket(socket.AF_UNIX))
        listener.bind(str(self._socket))
        self._socket.chmod(0o777)
        listener.listen()
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Quiet)
        self._clean_up.callback(server.server_close)
        self._clean_up.callback(server.shutdown)
        threading.Thread(target=server.serve_forever, args=(_POLL_SECONDS,), daemon=True).start()
        return server.server_address[1]

    def close(self):
        self._clean_up.close()

    def attack(self, path, *options):
        """Runs one attack; what is wrong with how it ended."""
        header = header_of(path)
        package = self.judge.packages / header["problem"]
        with tempfile.TemporaryDirectory() as folder:
            text = path.read_text()
            for name, value in (("PACKAGE", package), ("CACHE", self.cache), ("PORT", self._port), ("SOCKET", self._socket)):
                text = text.replace(f"@{name}@", str(value))
            source = pathlib.Path(folder) / path.name
            source.write_text(text)
            before = host.snapshot()
            report, code, left = self.judge.run(header["problem"], source, *options)
            left += [f"cache/{planted.name}" for planted in self.cache.rglob("*planted*")]
            return complaints(header, report, code, left, before, host.snapshot())


class _Quiet(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"an internal service")

    def log_message(self, *_):
        pass
