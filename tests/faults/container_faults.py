"""judge in an unprivileged container: nothing is run with less than every wall, and it says why.   container_faults.py JUDGE"""
import json
import os
import pathlib
import subprocess
import sys
import unittest

import host

STAND_IN = pathlib.Path(__file__).with_name("in_container.py")
PROBLEM = host.PACKAGES / "echo-sum"
SOURCE = "tree/echo-sum/marks.py"
# Leaves a mark where the caller would find it, were it run without a wall around it.
MARKS = """
def echo_sum(nums):
    try:
        open({path!r}, "w").close()
    except OSError:
        pass
    return sum(nums)
"""


@unittest.skipIf(os.geteuid() != 0, "only root can stand in for a container")
class ContainerFaults(host.SandboxTest):
    program = None

    def setUp(self):
        super().setUp()
        self.folder.chmod(0o777)
        source = self.folder / SOURCE
        source.parent.mkdir(parents=True)
        source.write_text(MARKS.format(path=str(self.folder / "ran")))

    def judge(self, who, *arguments):
        environment = dict(os.environ, JUDGE_HOME=str(host.ROOT), NO_COLOR="1", JUDGE_CACHE="off")
        return subprocess.run([sys.executable, STAND_IN, who, self.program, *arguments], capture_output=True, text=True, cwd=self.folder,
                              env=environment, check=False)

    def expect_refused(self, who, *arguments):
        done = self.judge(who, *arguments)
        self.assertEqual((done.returncode, done.stdout), (5, ""), done.stderr)
        self.assertIn("isolation is minimal on this machine, and weak is demanded: nothing was run", done.stderr)
        self.assertRegex(done.stderr, r"\n  what stands: .*no capabilities; seccomp")
        self.assertFalse((self.folder / "ran").exists(), "the submission was run")
        return done.stderr

    def test_nothing_is_run_and_the_filter_is_named(self):
        for who in "user", "root":
            for command in ("batch", "tree", "--problems", str(host.PACKAGES)), ("run", str(PROBLEM), SOURCE), ("check", str(PROBLEM)):
                with self.subTest(who=who, command=command[0]):
                    said = self.expect_refused(who, *command)
                    self.assertRegex(said, r"\n  namespaces: .*seccomp filter .* denies user namespaces .*\n    fix: .*--security-opt seccomp=unconfined")
                    self.assertFalse((self.folder / "batch.jsonl").exists())

    def test_doctor_names_the_container_and_what_stands(self):
        for who in "user", "root":
            with self.subTest(who):
                done = self.judge(who, "doctor")
                self.assertEqual(done.returncode, 3, done.stdout + done.stderr)
                self.assertRegex(done.stdout, r"ok +surroundings +an unprivileged container: no CAP_SYS_ADMIN, a seccomp filter\n")
                self.assertRegex(done.stdout, r"FAIL +isolation +minimal: a wall is missing")
                self.assertRegex(done.stdout, r"FAIL +layer namespaces .*denies user namespaces[^\n]*\n +fix: .*--security-opt seccomp=unconfined")
                self.assertRegex(done.stdout, r"ok +layer privileges ")
                self.assertRegex(done.stdout, r"ok +layer seccomp ")
                self.assertNotIn("language", done.stdout)
                findings = json.loads(self.judge(who, "doctor", "--format", "json").stdout)["findings"]
                self.assertEqual([f["name"] for f in findings if f["needed"] and not f["ok"]], ["isolation", "layer namespaces", "layer view"])

    def test_without_the_filter_the_masked_proc_is_named(self):
        said = self.expect_refused("unfiltered", "run", str(PROBLEM), SOURCE)
        self.assertRegex(said, r"\n  view: .*mounting is denied.*\n    fix: .*--security-opt systempaths=unconfined")
        self.assertNotIn("\n  namespaces:", said)

    def test_ones_own_file_is_run_with_what_stands(self):
        for who in "user", "root":
            with self.subTest(who):
                done = self.judge(who, "run", "--trust-mine", str(PROBLEM), SOURCE, "--format", "json")
                self.assertEqual(done.returncode, 0, done.stderr)
                report = json.loads(done.stdout)
                self.assertEqual((report["verdict"], report["isolation_level"]), ("AC", "minimal"))
                self.assertRegex(report["isolation"], r"no namespaces: .*; no capabilities; seccomp")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    ContainerFaults.program = sys.argv.pop(1)
    unittest.main()
