"""The judge program with its helpers, or itself, killed in the middle of a case.   cli_faults.py JUDGE"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

import host

# Runs long enough to be met: 0.25 s of CPU time in each case, half the limit.
SLOW_SUM = """
import time


def echo_sum(nums):
    end = time.process_time() + 0.25
    while time.process_time() < end:
        pass
    return sum(nums)
"""


def running(judge_pid, other_than=()):
    """(executor, jail's pid 1) where a submission runs at this moment."""
    for executor in host.children_of(judge_pid):
        if executor in other_than:
            continue
        for jail in host.children_of(executor):
            if host.children_of(jail):
                return executor, jail
    return None


class CliFaults(host.SandboxTest):
    program = None

    def setUp(self):
        super().setUp()
        self.source = self.folder / "slow.py"
        self.source.write_text(SLOW_SUM)
        self.judge = host.Judge(self.program)

    def start(self, *options):
        process = subprocess.Popen(self.judge.command("echo-sum", self.source, *options), cwd=self.folder, env=self.judge.environment,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(self.stop, process)
        return process

    @staticmethod
    def stop(process):
        if process.poll() is None:
            process.kill()
        process.communicate()

    def finish(self, process):
        out, err = process.communicate(timeout=120)
        self.assertTrue(out, f"no report; exit code {process.returncode}; {err}")
        return json.loads(out), process.returncode

    def expect_nothing_left(self):
        """Everything that outlived the judge would now be our child."""

        def none_left():
            for pid in host.children_of(os.getpid()):
                os.waitpid(pid, os.WNOHANG)
            return not host.children_of(os.getpid())

        host.wait_until(none_left, "helpers and jails are gone")

    def test_a_killed_executor_costs_one_retry(self):
        process = self.start()
        executor, _ = host.wait_until(lambda: running(process.pid), "a case runs")
        os.kill(executor, signal.SIGKILL)
        report, code = self.finish(process)
        self.assertEqual((report["verdict"], report["retries"], code), ("AC", 1, 0))
        self.expect_nothing_left()

    def test_a_killed_jail_costs_one_retry(self):
        process = self.start()
        _, jail = host.wait_until(lambda: running(process.pid), "a case runs")
        os.kill(jail, signal.SIGKILL)
        report, code = self.finish(process)
        self.assertEqual((report["verdict"], report["retries"], code), ("AC", 1, 0))

    def test_three_killed_executors_are_an_internal_error(self):
        process = self.start()
        killed = []

        def kill_every():
            # Every one that is seen: a kill may also hit the syntax check, whose tries are counted apart.
            while process.poll() is None:
                found = running(process.pid, killed)
                if found:
                    killed.append(found[0])
                    os.kill(found[0], signal.SIGKILL)

        killer = threading.Thread(target=kill_every)
        killer.start()
        report, code = self.finish(process)
        killer.join()
        self.assertEqual((report["verdict"], code), ("IE", 3))
        self.assertGreaterEqual(len(killed), 3)
        messages = [report["message"] or ""] + [case["message"] or "" for case in report["cases"]]
        self.assertTrue(any("executor died" in message for message in messages), messages)
        self.assertNotIn("WA", [case["verdict"] for case in report["cases"]])
        self.expect_nothing_left()

    def test_a_killed_judge_leaves_no_process_and_its_groups_are_swept(self):
        process = self.start()
        executor, jail = host.wait_until(lambda: running(process.pid), "a case runs")
        process.kill()
        process.communicate()
        for pid in (executor, jail):
            host.wait_until(lambda: self.reaped(pid), f"process {pid} is gone")
        self.expect_nothing_left()
        report, _ = self.finish(self.start())
        self.assertEqual(report["verdict"], "AC")
        self.assertEqual(host.control_groups_of([executor]), [])

    def test_judge_and_executor_killed_together(self):
        process = self.start()
        executor, jail = host.wait_until(lambda: running(process.pid), "a case runs")
        os.kill(executor, signal.SIGKILL)
        process.kill()
        process.communicate()
        for pid in (executor, jail):
            host.wait_until(lambda: self.reaped(pid), f"process {pid} is gone")
        self.expect_nothing_left()
        report, _ = self.finish(self.start())
        self.assertEqual(report["verdict"], "AC")
        self.assertEqual(host.control_groups_of([executor]), [])

    def without_namespaces(self, *arguments):
        stand_in = pathlib.Path(__file__).with_name("without_namespaces.py")
        return subprocess.run([sys.executable, stand_in, self.program, *arguments], capture_output=True, text=True, cwd=self.folder,
                              env=dict(os.environ, JUDGE_HOME=str(host.ROOT), NO_COLOR="1", JUDGE_CACHE="off"))

    def test_a_host_without_user_namespaces_refuses_with_the_fix(self):
        for command in ("run", str(host.PACKAGES / "echo-sum"), str(self.source)), ("check", str(host.PACKAGES / "echo-sum")):
            done = self.without_namespaces(*command)
            self.assertEqual((done.returncode, done.stdout), (5, ""), done.stderr)
            self.assertIn("isolation is minimal on this machine, and weak is demanded: nothing was run", done.stderr)
            self.assertRegex(done.stderr, r"\n  namespaces: .*user namespaces.*\n    fix: .*--security-opt seccomp=unconfined")
            self.assertNotIn("retry", done.stderr)

    def test_doctor_sees_a_host_without_user_namespaces(self):
        done = self.without_namespaces("doctor")
        self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"FAIL +isolation +minimal: a wall is missing")
        self.assertRegex(done.stdout, r"FAIL +layer namespaces .*user namespaces[^\n]*\n +fix: .*--security-opt seccomp=unconfined")
        self.assertRegex(done.stdout, r"FAIL +layer view ")
        self.assertRegex(done.stdout, r"ok +layer seccomp ")
        self.assertNotIn("language", done.stdout)
        findings = json.loads(self.without_namespaces("doctor", "--format", "json").stdout)["findings"]
        self.assertEqual([f["name"] for f in findings if f["needed"] and not f["ok"]], ["isolation", "layer namespaces", "layer view"])

    @staticmethod
    def reaped(pid):
        try:
            os.waitpid(pid, os.WNOHANG)
        except ChildProcessError:
            pass
        return not os.path.exists(f"/proc/{pid}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    CliFaults.program = sys.argv.pop(1)
    unittest.main()
