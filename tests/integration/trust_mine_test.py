"""judge run --trust-mine on a host that denies user namespaces.   trust_mine_test.py JUDGE

The real judge and executor, as root and (tests/rootless) as a user; tests/faults/without_namespaces.py stands in for the host."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

import host

STAND_IN = host.ROOT / "tests" / "faults" / "without_namespaces.py"
TWO_SUM = host.ROOT / "problems" / "two-sum" / "submissions"
REFUSAL = host.ROOT / "tests" / "golden" / "cli" / "refused_without_namespaces.txt"

# Each runs in echo-sum, whose limits are 0.5 s, 128 MiB, 1 MiB of output and 64 processes.
MEMORY_IN_CHILDREN = """
import os, time


def echo_sum(nums):
    for _ in range(4):
        if os.fork() == 0:
            held = bytearray(os.urandom(1 << 20)) * 60
            time.sleep(3)
            os._exit(0)
    time.sleep(3)
    return sum(nums)
"""
CPU_IN_CHILDREN = """
import os, time


def echo_sum(nums):
    for _ in range(2):
        if os.fork() == 0:
            while time.process_time() < 0.15:
                pass
            os._exit(0)
    os.wait(), os.wait()
    return sum(nums)
"""
# Bounded, should nobody stop it.
MANY_PROCESSES = """
import os, time


def echo_sum(nums):
    for _ in range(200):
        if os.fork() == 0:
            time.sleep(5)
            os._exit(0)
    time.sleep(5)
    return sum(nums)
"""
DAEMON = """
import os, time


def echo_sum(nums):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.setsid()
            time.sleep(60)
        os._exit(0)
    os.wait()
    return sum(nums)
"""
# Signal 0 asks for permission, and does nothing.
SIGNALS = """
import os


def echo_sum(nums):
    for target in -1, 0, os.getppid(), {own}:
        try:
            os.kill(target, 0)
        except PermissionError:
            continue
        raise RuntimeError("somebody can be signalled")
    return sum(nums)
"""
FILES = """
import os


def echo_sum(nums):
    for attempt in (lambda: open({secret!r}).read(), lambda: open({beside!r}, "w"), lambda: os.listdir({folder!r}),
                    lambda: open("/etc/passwd").read()):
        try:
            attempt()
        except PermissionError:
            continue
        raise RuntimeError("a file of the caller's is within reach")
    return sum(nums)
"""
# What a case leaves is hard to remove; the next one must not find it.
LEFTOVERS = """
import os, tempfile


def echo_sum(nums):
    for folder in ".", tempfile.gettempdir():
        if os.listdir(folder):
            raise RuntimeError("something was left")
        os.makedirs(folder + "/deep/deeper")
        open(folder + "/deep/deeper/file", "w").close()
        os.chmod(folder + "/deep/deeper", 0)
        os.chmod(folder + "/deep", 0)
        os.chmod(folder, 0o500)
    return sum(nums)
"""


class TrustingJudge(host.Judge):
    """Under the stand-in; `trusts` is how it is told that the file is the caller's own."""
    trusts = ("--trust-mine",)

    def command(self, problem, source, *options):
        return [sys.executable, str(STAND_IN), *super().command(problem, source, *self.trusts, *options)]


class TrustMine(host.SandboxTest):
    program = None

    def setUp(self):
        super().setUp()
        self.judge = TrustingJudge(self.program)
        self.before = host.snapshot()

    def write(self, text, name="mine.py"):
        path = self.folder / name
        path.write_text(text)
        return path

    def run_file(self, source, problem="echo-sum"):
        """The report; nothing may be left, neither files nor processes."""
        report, _, left = self.judge.run(problem, source)
        self.assertEqual(left, [])
        self.assertEqual(host.snapshot(), self.before)
        self.assertEqual(report["isolation_level"], "minimal")
        return report

    def verdict(self, text):
        report = self.run_file(self.write(text))
        return report["verdict"], report["cases"][0]["message"]

    def call(self, *arguments, stand_in=True, **environment):
        words = [sys.executable, STAND_IN] if stand_in else []
        return subprocess.run([*words, self.program, *arguments], capture_output=True, text=True, cwd=self.folder, check=False,
                              env=dict(self.judge.environment, **environment))

    def test_bundled_submissions_get_their_verdicts(self):
        for name, verdict in (("accepted/hash.py", "AC"), ("accepted/hash.cpp", "AC"), ("wrong_answer/skips_large.cpp", "WA"),
                              ("wrong_answer/same_position.py", "WA"), ("run_time_error/missing_key.py", "RTE"),
                              ("time_limit_exceeded/brute_force.cpp", "TLE"), ("time_limit_exceeded/brute_force.py", "TLE")):
            with self.subTest(name):
                report = self.run_file(TWO_SUM / name, str(TWO_SUM.parent))
                self.assertEqual(report["verdict"], verdict)

    def test_cpu_time_of_all_processes_counts(self):
        report = self.run_file(self.write(CPU_IN_CHILDREN))
        self.assertEqual(report["verdict"], "AC")
        self.assertGreaterEqual(min(case["cpu_us"] for case in report["cases"]), 300_000)

    def test_limits(self):
        # On a slow machine memory and processes take more CPU time than the package's limit.
        patient = self.folder / "patient"
        shutil.copytree(host.PACKAGES / "echo-sum", patient)
        text = (patient / "problem.yaml").read_text()
        self.assertIn("time_limit: 0.5", text)
        (patient / "problem.yaml").write_text(text.replace("time_limit: 0.5", "time_limit: 5"))

        def verdict(source):
            report = self.run_file(self.write(source), str(patient))
            return report["verdict"], report["cases"][0]["message"]

        self.assertEqual(verdict("def echo_sum(nums):\n    held = bytearray(300 << 20)\n    return sum(nums)\n")[0], "MLE")
        self.assertEqual(verdict(MEMORY_IN_CHILDREN)[0], "MLE")
        self.assertEqual(verdict("def echo_sum(nums):\n    while True:\n        print('x' * 999)\n")[0], "OLE")
        self.assertEqual(verdict(MANY_PROCESSES), ("RTE", "had more than 64 processes and threads at once"))
        self.assertEqual(verdict("def echo_sum(nums):\n    open('big', 'wb').write(bytes(2 << 20))\n    return sum(nums)\n")[0], "OLE")

    def test_a_daemon_does_not_survive(self):
        self.assertEqual(self.verdict(DAEMON)[0], "AC")

    def test_nobody_is_signalled(self):
        self.assertEqual(self.verdict(SIGNALS.format(own=os.getpid())), ("AC", None))

    def test_no_network(self):
        verdict, message = self.verdict("import socket\n\n\ndef echo_sum(nums):\n    socket.socket()\n    return sum(nums)\n")
        self.assertEqual((verdict, "socket" in message), ("SV", True))

    def test_files_of_the_caller(self):
        if not host.has_landlock():
            self.assertIn("all of the caller's files are within reach", self.run_file(TWO_SUM / "accepted/hash.py")["isolation"])
            self.skipTest("SKIPPED, files are NOT kept from submissions here: no Landlock")
        secret = self.folder / "secret"
        secret.write_text("mine\n")
        self.assertEqual(self.verdict(FILES.format(secret=str(secret), beside=str(self.folder / "new"), folder=str(self.folder))), ("AC", None))

    def test_each_case_finds_the_folders_empty(self):
        self.assertEqual(self.verdict(LEFTOVERS), ("AC", None))

    def test_the_label(self):
        source = self.write("def echo_sum(nums):\n    return sum(nums)\n")
        done = self.call("run", "--trust-mine", str(host.PACKAGES / "echo-sum"), str(source))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"\nisolation: minimal: no namespaces: [^\n]*; no view of its own: [^\n]*; the caller's id")

    def test_it_is_refused_with_the_command_that_would_run(self):
        done = self.call("run", "echo-sum", "mine.py", "--problems", str(host.PACKAGES))
        self.assertEqual((done.returncode, done.stdout), (2, ""), done.stderr)
        source = self.write("def echo_sum(nums):\n    return sum(nums)\n")
        done = self.call("run", "echo-sum", source.name, "--problems", str(host.PACKAGES), JUDGE_MIN_ISOLATION="strong")
        self.assertEqual(done.returncode, 5)
        done = self.call("run", "--min-isolation", "weak", "echo-sum", source.name, "--problems", str(host.PACKAGES))
        self.assertEqual((done.returncode, done.stdout), (5, ""))
        said = done.stderr.replace(self.program, "JUDGE").replace(str(host.PACKAGES), "PACKAGES")
        said = re.sub(r"Landlock \d+", "Landlock N", said)
        if os.environ.get("UPDATE_GOLDEN") == "1":
            REFUSAL.write_text(said)
        if host.has_landlock():
            self.assertEqual(said, REFUSAL.read_text())
        command = done.stderr.rstrip("\n").rpartition("without these layers: ")[2].split()
        self.assertEqual(command[0], self.program)
        self.assertEqual(self.call(*command[1:], JUDGE_MIN_ISOLATION="strong").returncode, 0)

    def test_where_it_is_not_taken(self):
        done = self.call("check", "--trust-mine", str(host.PACKAGES / "echo-sum"))
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        done = self.call("run", "--trust-mine", "--min-isolation", "weak", "echo-sum", "mine.py")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("contradict", done.stderr)
        done = self.call("check", str(host.PACKAGES / "echo-sum"), JUDGE_MIN_ISOLATION="minimal")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        done = self.call("check", str(host.PACKAGES / "echo-sum"))
        self.assertEqual(done.returncode, 5)
        self.assertNotIn("--trust-mine", done.stderr)

    def test_it_changes_nothing_where_every_wall_stands(self):
        source = self.write("def echo_sum(nums):\n    return sum(nums)\n")
        seen = [self.call("run", *trusts, str(host.PACKAGES / "echo-sum"), str(source), stand_in=False).stdout.splitlines()[-1]
                for trusts in ((), ("--trust-mine",))]
        self.assertRegex(seen[0], "^isolation: (strong|weak): user, pid, mount")
        self.assertEqual(seen[0], seen[1])

    def test_what_it_compiles_is_not_kept(self):
        self.judge.environment["JUDGE_CACHE"] = str(self.folder / "cache")
        source = self.write("int main() {}\n", "mine.cpp")
        for _ in range(2):
            self.assertFalse(self.run_file(source, "echo-program")["compile"]["cached"])

    def test_the_reference_of_a_problem_is_not_the_callers(self):
        source = self.write("def echo_sum(nums):\n    return sum(nums)\n")
        given = self.write("[1, 2]\n", "input")
        done = self.call("run", "--trust-mine", "--input", str(given), str(host.PACKAGES / "echo-sum"), str(source))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("no reference to compare with", done.stdout)
        self.assertIn("the problem's reference is not yours", done.stderr)

    def start_and_meet(self, scratch):
        """A judge whose submission is running: (judge, its executor, the jail's pid 1, the submission)."""
        source = self.write("import time\n\n\ndef echo_sum(nums):\n    open('left', 'w').close()\n    time.sleep(60)\n")
        process = subprocess.Popen(self.judge.command("echo-sum", source), cwd=self.folder, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=dict(self.judge.environment, TMPDIR=scratch))
        self.addCleanup(lambda: (process.kill(), process.wait()))

        def running():
            for executor in host.children_of(process.pid):
                for pid1 in host.children_of(executor):
                    for submission in host.children_of(pid1):
                        if list(pathlib.Path(scratch).glob("judged-jail-*/box/left")):
                            return process, executor, pid1, submission
            return None

        return host.wait_until(running, "a case runs")

    def test_killed_together_the_judge_and_the_executor_leave_no_process_and_no_file(self):
        with tempfile.TemporaryDirectory() as scratch:
            process, executor, pid1, submission = self.start_and_meet(scratch)
            process.kill()
            os.kill(executor, signal.SIGKILL)
            process.wait()
            for pid in executor, pid1, submission:
                host.wait_until(lambda pid=pid: self.is_gone(pid), f"process {pid} is gone")
            self.assertEqual([path for path in pathlib.Path(scratch).rglob("*") if not path.is_dir()], [])
            # The empty folders go with the next run.
            self.call("run", "--trust-mine", str(TWO_SUM.parent), str(TWO_SUM / "accepted/hash.py"), TMPDIR=scratch)
            self.assertEqual(os.listdir(scratch), [])

    def test_a_killed_pid_1_takes_the_submission_with_it(self):
        with tempfile.TemporaryDirectory() as scratch:
            process, _, pid1, submission = self.start_and_meet(scratch)
            os.kill(pid1, signal.SIGKILL)
            host.wait_until(lambda: self.is_gone(submission), "the submission is gone")
            process.send_signal(signal.SIGTERM)
            process.wait()

    @staticmethod
    def is_gone(pid):
        try:
            os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:
            pass
        return not os.path.exists(f"/proc/{pid}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    TrustMine.program = os.path.abspath(sys.argv.pop(1))
    unittest.main()
