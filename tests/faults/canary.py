"""The expected value of a case is hunted from inside the jail, and is not there.   canary.py JUDGE

A random token is what the package expects. Hunters look for it in all memory they can read, in /proc, in every descriptor
and in every file that is mounted for them. They get it as two halves whose XOR it is, and compare byte by byte, so that
they do not find themselves. As a control, a second token is planted where a submission can see it: that one is found."""
import os
import pathlib
import re
import secrets
import signal
import subprocess
import sys
import unittest

import host

FOLDER = pathlib.Path(__file__).resolve().parent
PROBLEM = """problem_format_version: 2025-09
name: Canary
uuid: 5f0a3b0e-0a51-4d31-8f0c-7d1d7a3b8f11
license: cc0
credits: judged authors
keywords: [easy]
limits:
  time_limit: 20
  memory: 512
  output: 1
"""
INTERFACE = """kind: function
entry: [hunt]
parameters:
  - name: halves
    type: list[str]
  - name: planted
    type: str
returns: str
compare: exact
"""


def halves_of(token):
    """Two hexadecimal strings whose XOR is the token."""
    mask = secrets.token_bytes(len(token))
    return mask.hex(), bytes(a ^ b for a, b in zip(mask, token.encode())).hex()


def memory_holds(pid, token):
    """Whether a process has the token anywhere in its memory, as root sees it."""
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in maps:
            start, end, mode = re.match(r"([0-9a-f]+)-([0-9a-f]+) (....)", line).groups()
            if mode[0] != "r" or "[v" in line:
                continue
            try:
                memory.seek(int(start, 16))
                if token in memory.read(int(end, 16) - int(start, 16)):
                    return True
            except OSError:
                pass
    return False


class Canary(host.SandboxTest):
    program = None

    def setUp(self):
        super().setUp()
        self.token = secrets.token_hex(16)
        self.control = secrets.token_hex(16)
        self.judge = host.Judge(self.program)

    def package(self, planted):
        """A package that expects the token; its input holds the halves of the token and of the control."""
        package = self.folder / "canary"
        (package / "data" / "secret").mkdir(parents=True)
        (package / "statement").mkdir()
        (package / "statement" / "problem.en.md").write_text("Find the expected value.\n")
        (package / "problem.yaml").write_text(PROBLEM)
        (package / "interface.yaml").write_text(INTERFACE)
        words = [*halves_of(self.token), *halves_of(self.control)]
        (package / "data" / "secret" / "1.in").write_text("[" + ", ".join(f'"{w}"' for w in words) + f']\n"{planted}"\n')
        (package / "data" / "secret" / "1.ans").write_text(f'"{self.token}"\n')
        return package

    def hunt(self, name, planted_in):
        source = self.folder / name
        text = (FOLDER / "hunters" / name).read_text()
        source.write_text(text.replace("@CONTROL@", self.control if planted_in == "source" else "nothing"))
        package = self.package(self.control if planted_in == "input" else "nothing")
        report, _, _ = self.judge.run(package, source)
        self.assertEqual(report["verdict"], "WA", f"{report['message']} {report['cases']}")
        return report["cases"][0]["got"]["text"].strip('"')

    def test_python_finds_what_is_planted_in_its_input_and_not_the_expected_value(self):
        self.assertEqual(self.hunt("hunter.py", "input"), "expected: nowhere; control: found")

    def test_python_finds_what_is_planted_in_its_source(self):
        self.assertEqual(self.hunt("hunter.py", "source"), "expected: nowhere; control: found")

    def test_python_does_not_find_what_is_nowhere(self):
        self.assertEqual(self.hunt("hunter.py", "nothing"), "expected: nowhere; control: nowhere")

    def test_cpp_finds_what_is_planted_in_its_input_and_not_the_expected_value(self):
        self.assertEqual(self.hunt("hunter.cpp", "input"), "expected: nowhere; control: found")

    def test_cpp_finds_what_is_planted_in_its_source(self):
        self.assertEqual(self.hunt("hunter.cpp", "source"), "expected: nowhere; control: found")

    def test_cpp_does_not_find_what_is_nowhere(self):
        self.assertEqual(self.hunt("hunter.cpp", "nothing"), "expected: nowhere; control: nowhere")

    def test_no_process_of_the_sandbox_holds_the_expected_value(self):
        """Looked at from the host while a case runs: the judge has it, the executor and everything below it do not."""
        source = self.folder / "wait.py"
        source.write_text("import signal\n\n\ndef hunt(halves, planted):\n    signal.pause()\n")
        process = subprocess.Popen(self.judge.command(self.package("nothing"), source), cwd=self.folder, env=self.judge.environment,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            tree = host.wait_until(lambda: self.waiting_tree(process.pid), "the case waits")
            token = self.token.encode()
            self.assertTrue(memory_holds(process.pid, token), "the judge must have it: else this test sees nothing")
            for pid in tree:
                self.assertFalse(memory_holds(pid, token), f"process {pid} of the sandbox holds the expected value")
        finally:
            process.send_signal(signal.SIGKILL)
            process.wait()
            host.wait_until(self.reap, "helpers are gone")

    @staticmethod
    def waiting_tree(judge):
        """Executors, jails and submissions, once a submission waits in pause()."""
        tree, waits = [], False
        for executor in host.children_of(judge):
            for jail in host.children_of(executor):
                for child in host.children_of(jail):
                    try:
                        waits = waits or pathlib.Path(f"/proc/{child}/syscall").read_text().split()[0] == "34"
                    except OSError:
                        return None
                    tree.append(child)
                tree.append(jail)
            tree.append(executor)
        return tree if waits else None

    @staticmethod
    def reap():
        for pid in host.children_of(os.getpid()):
            os.waitpid(pid, os.WNOHANG)
        return not host.children_of(os.getpid())


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    Canary.program = sys.argv.pop(1)
    unittest.main()
