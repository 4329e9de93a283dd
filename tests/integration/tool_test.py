"""judge-sandbox through the real jail.   tool_test.py JUDGE-SANDBOX PROBE

UPDATE_GOLDEN=1 rewrites tests/golden/sandbox/real.json.
"""
import json
import os
import pathlib
import pty
import shutil
import signal
import subprocess
import sys
import unittest

import host

GOLDEN = host.ROOT / "tests/golden/sandbox/real.json"
TIMEOUT_SECONDS = 60
SEGV, KILL = signal.SIGSEGV.value, signal.SIGKILL.value


class Tool(host.SandboxTest):
    program = probe = None
    maxDiff = None

    def write(self, name, content, mode=0o644):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        path.chmod(mode)
        return path

    def call(self, *args, **kwargs):
        kwargs.setdefault("stdin", subprocess.DEVNULL)
        if "input" in kwargs:
            del kwargs["stdin"]
        return subprocess.run([self.program, "run", *map(str, args)], cwd=self.folder, timeout=TIMEOUT_SECONDS, capture_output=True,
                              check=False, **kwargs)

    def outcome(self, *args, code=1, **kwargs):
        """The outcome with the output inside; checks the exit code."""
        done = self.call("--json", *args, **kwargs)
        self.assertEqual((done.returncode, done.stderr), (code, b""), done)
        self.assertEqual(done.stdout.count(b"\n"), 1)
        return json.loads(done.stdout)

    def refused(self, pattern, *args, **kwargs):
        """A usage error: nothing ran, nothing on stdout."""
        done = self.call(*args, **kwargs)
        self.assertEqual((done.returncode, done.stdout), (2, b""), done)
        self.assertRegex(done.stderr.decode(), r"\Ajudge-sandbox: error: ")
        self.assertRegex(done.stderr.decode(), pattern)

    def expect_nothing_left(self, pid):
        def none_left():
            for child in host.children_of(os.getpid()):
                os.waitpid(child, os.WNOHANG)
            return not host.children_of(os.getpid())

        host.wait_until(none_left, "the jail is gone")
        self.assertEqual(host.control_groups_of([pid]), [])


class Endings(Tool):
    def test_exit_codes(self):
        self.assertEqual(self.outcome("true", code=0)["exit_code"], 0)
        self.assertEqual(self.outcome("sh", "-c", "exit 7")["exit_code"], 7)
        self.assertEqual(self.outcome("--pass-exit-code", "sh", "-c", "exit 7", code=7)["exit_code"], 7)

    def test_signals(self):
        seen = self.outcome("sh", "-c", "kill -SEGV $$")
        self.assertEqual((seen["ending"], seen["signal"], seen["signal_name"], seen["exit_code"]), ("Signaled", SEGV, "SIGSEGV", None))
        self.outcome("--pass-exit-code", "sh", "-c", "kill -KILL $$", code=128 + KILL)

    def test_cpu_time(self):
        seen = self.outcome("--cpu", "200ms", "sh", "-c", "while :; do :; done")
        self.assertEqual(seen["ending"], "CpuTimeout")
        self.assertGreaterEqual(seen["cpu_us"], 200_000)
        self.assertLess(seen["cpu_us"], 400_000)

    def test_wall_time(self):
        seen = self.outcome("--wall", "200ms", "sleep", "30")
        self.assertEqual(seen["ending"], "WallTimeout")
        self.assertGreaterEqual(seen["wall_us"], 200_000)
        self.assertLess(seen["cpu_us"], 200_000)

    def test_memory(self):
        seen = self.outcome("--memory", "32M", "/usr/bin/python3", "-c", "b'x' * (100 << 20)")
        self.assertEqual(seen["ending"], "MemoryKilled")
        self.assertGreater(seen["peak_memory_bytes"], 31 << 20)

    def test_output(self):
        seen = self.outcome("--output", "1K", "sh", "-c", "while :; do echo flood; done")
        self.assertEqual((seen["ending"], seen["detail"]), ("OutputOverflow", "stdout"))
        self.assertEqual((seen["stdout"]["bytes"], seen["stdout"]["truncated"]), (1024, True))
        self.assertEqual(seen["stderr"], {"bytes": 0, "truncated": False, "text": ""})
        self.assertFalse(self.outcome("--output", "5B", "echo", "four", code=0)["stdout"]["truncated"])

    def test_file_size(self):
        seen = self.outcome("--output", "64K", "dd", "if=/dev/zero", "of=big", "bs=64K", "count=2", "status=none")
        self.assertEqual((seen["ending"], seen["detail"]), ("OutputOverflow", "a file"))

    def test_processes(self):
        seen = self.outcome("--processes", "1", "sh", "-c", "/bin/true & wait")
        self.assertIn("fork", seen["stderr"]["text"].lower())

    def test_denied_call(self):
        seen = self.outcome("/usr/bin/python3", "-c", "import socket; socket.socket(socket.AF_INET)")
        self.assertEqual((seen["ending"], seen["denied_syscall"]), ("SyscallDenied", "socket"))

    def test_golden_outcome(self):
        done = self.call("--cpu", "2s", "--result", "result.json", "--", "/bin/sh", "-c", "echo out; echo err >&2; exit 3")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (1, b"out\n", b"err\n"))
        text = (self.folder / "result.json").read_text()
        self.assertEqual(text.count("\n"), 1)
        document = json.loads(text)
        for name in ("cpu_us", "wall_us", "peak_memory_bytes", "voluntary_switches", "involuntary_switches"):
            self.assertIsInstance(document[name], int)
            document[name] = "#"
        self.assertRegex(document["isolation"], r"namespaces; .*seccomp; .*cgroup")
        document["isolation"] = document["isolation_level"] = "#"
        normal = json.dumps(document, indent=2) + "\n"
        if os.environ.get("UPDATE_GOLDEN"):
            GOLDEN.write_text(normal)
        self.assertEqual(normal, GOLDEN.read_text(), f"differs from {GOLDEN}; UPDATE_GOLDEN=1 rewrites it")


class Programs(Tool):
    def test_a_host_program_runs_from_a_copy(self):
        shutil.copy(self.probe, self.folder / "prog")
        for name in ("./prog", self.folder / "prog"):
            self.assertEqual(self.outcome(name, "exit", "5")["exit_code"], 5)

    def test_a_dynamic_program(self):
        shutil.copy("/usr/bin/echo", self.folder / "say")
        self.assertEqual(self.outcome("./say", "a  b", code=0)["stdout"]["text"], "a  b\n")

    def test_a_program_of_a_shown_folder(self):
        (self.folder / "tools").mkdir()
        shutil.copy("/usr/bin/echo", self.folder / "tools/say")
        self.assertEqual(self.outcome("--bind-ro", "tools:/opt/tools", "/opt/tools/say", "hi", code=0)["stdout"]["text"], "hi\n")

    def test_what_cannot_be_started(self):
        seen = self.outcome("/usr/bin/no-such-program")
        self.assertEqual((seen["ending"], seen["detail"]), ("SetupFailed", "cannot start the program: No such file or directory"))
        self.write("broken", b"\x7fELF and nothing else", 0o755)
        self.assertEqual(self.outcome("./broken")["ending"], "SetupFailed")

    def test_what_is_no_program_says_what_to_do(self):
        self.write("x.py", "#!/usr/bin/env python3\nprint(1)\n", 0o755)
        self.write("text", "hello\n", 0o755)
        self.write("plain", pathlib.Path("/usr/bin/true").read_bytes(), 0o644)
        os.mkfifo(self.folder / "fifo")
        self.refused(r"run --put \./x\.py -- python3 x\.py", "./x.py")
        self.refused("is not a program", "./text")
        self.refused(r"chmod \+x \./plain", "./plain")
        self.refused("No such file", "./none")
        self.refused("Is a directory", "./")
        self.refused("no regular file", "./fifo")
        self.refused("no program 'no-such-program' in /usr/bin or /bin", "no-such-program")
        self.refused(r"write \./text", "text")
        self.refused("nothing in /box can be executed", "--put", "x.py", "/box/x.py")
        self.refused("the jail shows /usr", "/srv/no-such-program")


class Files(Tool):
    def test_standard_input(self):
        self.write("in", "from a file\n")
        os.symlink("in", self.folder / "link")
        self.assertEqual(self.call("--stdin", "in", "cat").stdout, b"from a file\n")
        self.assertEqual(self.call("--stdin", "link", "cat").stdout, b"from a file\n")
        self.assertEqual(self.call("cat", input=b"from a pipe\n").stdout, b"from a pipe\n")
        with open(self.folder / "in", "rb", buffering=0) as own:
            own.seek(5)
            self.assertEqual(self.call("cat", stdin=own).stdout, b"a file\n")
        self.assertEqual(self.call("cat").stdout, b"")
        self.refused("No such file", "--stdin", "none", "cat")

    def test_a_terminal_is_not_handed_on(self):
        ours, theirs = pty.openpty()
        self.addCleanup(os.close, ours)
        self.addCleanup(os.close, theirs)
        self.assertEqual(self.call("cat", stdin=theirs).returncode, 0)

    def test_the_input_cannot_be_written_to(self):
        path = self.write("in", "input\n", 0o666)
        with open(path, "rb") as own:
            for given in (["--stdin", "in"], []):
                seen = self.outcome(*given, "sh", "-c", "echo changed >> /proc/self/fd/0", stdin=own)
                self.assertEqual(seen["ending"], "Exited")
        self.assertEqual(path.read_text(), "input\n")
        if os.geteuid() == 0:  # else the pipe is the submission's own, as the user is
            self.assertIn("Permission denied", self.outcome("sh", "-c", "echo changed > /proc/self/fd/0", input=b"x")["stderr"]["text"])

    def test_outputs_into_files(self):
        self.write("out", "something that was there before\n")
        done = self.call("--stdout", "out", "--stderr", "err", "--result", "res", "sh", "-c", "echo o; echo e >&2")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"", b""))
        self.assertEqual([(self.folder / name).read_text() for name in ("out", "err")], ["o\n", "e\n"])
        self.assertEqual(json.loads((self.folder / "res").read_text())["stdout"], {"bytes": 2, "truncated": False, "text": None})
        self.assertEqual(self.call("--stdout", "/dev/null", "--stderr", "/dev/null", "--result", "/dev/null", "echo", "x").stderr, b"")

    def test_outputs_follow_no_link_and_leave_files_alone_on_an_error(self):
        target = self.write("target", "precious\n")
        os.symlink("target", self.folder / "link")
        (self.folder / "folder").mkdir()
        for option in ("--stdout", "--stderr", "--result"):
            self.refused("symbolic link", option, "link", "echo", "x")
            self.refused("Is a directory", option, "folder", "echo", "x")
            self.refused("No such file", option, "none/file", "echo", "x")
        self.refused("no regular file", "--fetch", "a:link", "echo", "x")
        self.refused("are one file", "--stdout", "target", "--stderr", "target", "echo", "x")
        self.refused("symbolic link", "--stdout", "target", "--result", "link", "echo", "x")
        self.assertEqual(target.read_text(), "precious\n")

    def test_the_result_on_a_descriptor(self):
        reader, writer = os.pipe()
        done = self.call("--result", writer, "echo", "x", pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as end:
            self.assertEqual(json.loads(end.read())["ending"], "Exited")
        self.assertEqual((done.stdout, done.stderr), (b"x\n", b""))
        self.refused("descriptor 200 is not open", "--result", "200", "echo", "x")

    def test_the_result_is_the_last_line_of_stderr(self):
        done = self.call("sh", "-c", "printf 'no newline' >&2")
        lines = done.stderr.decode().splitlines()
        self.assertEqual((lines[0], json.loads(lines[-1])["ending"]), ("no newline", "Exited"))

    def test_no_descriptor_of_the_caller_reaches_the_program(self):
        reader, writer = os.pipe()
        self.addCleanup(os.close, reader)
        self.addCleanup(os.close, writer)
        seen = self.outcome("ls", "/proc/self/fd", code=0, pass_fds=[reader, writer])
        self.assertEqual(seen["stdout"]["text"].split(), ["0", "1", "2", "3"])  # 3: the folder that ls reads

    def test_put_and_fetch(self):
        self.write("in", "abc\n")
        seen = self.outcome("--put", "in", "--put", "in:again", "--fetch", "new:brought", "--fetch", "absent", "--fetch", "odd", "sh", "-c",
                            "cat in again > new; ln -s new odd", code=0)
        self.assertEqual(seen["fetched"], [{"name": "new", "path": "brought", "bytes": 8}])
        self.assertEqual((self.folder / "brought").read_text(), "abc\nabc\n")
        self.assertEqual(sorted(os.listdir(self.folder)), ["brought", "in"])
        self.assertEqual(self.outcome("--fetch", "new", "sh", "-c", "echo x > new; exit 1")["fetched"], [])
        self.assertNotEqual(self.outcome("--put", "in", "sh", "-c", "echo x >> in")["exit_code"], 0)
        self.refused("No such file", "--put", "none", "true")
        self.refused("Is a directory", "--put", ".:x", "true")
        self.write("big", b"\0" * 800_000)
        self.refused("raise --memory", "--memory", "1M", "--put", "big", "true")

    def test_files_that_just_fit(self):
        self.write("big", b"\0" * (3 << 20))
        seen = self.outcome("--memory", "4M", "--put", "big", "/bin/true", code=0)
        self.assertGreaterEqual(seen["peak_memory_bytes"], (3 << 20) - (512 << 10))  # the kernel counts in batches

    def test_a_shown_folder_is_read_only(self):
        shown = self.folder / "shown"
        shown.mkdir(mode=0o777)
        shown.chmod(0o777)
        (shown / "file").write_text("precious\n")
        (shown / "file").chmod(0o666)
        seen = self.outcome("--bind-ro", "shown:/data/x", "sh", "-c", "cat /data/x/file; echo bad > /data/x/file; echo bad > /data/x/new; mkdir /data/y")
        self.assertEqual(seen["stdout"]["text"], "precious\n")
        self.assertEqual(seen["stderr"]["text"].count("Read-only file system"), 3, seen)
        self.assertEqual((os.listdir(shown), (shown / "file").read_text()), (["file"], "precious\n"))
        self.refused("which the jail has of its own", "--bind-ro", shown, "true")
        self.refused("is not a folder", "--bind-ro", "shown/file:/data", "true")
        self.refused("No such file", "--bind-ro", "none:/data", "true")
        self.refused("overlap", "--bind-ro", "shown:/data", "--bind-ro", "shown:/data/x", "true")

    def test_the_environment(self):
        seen = self.outcome("--env", "A=1", "--env", "B", "env", code=0, env={"B": "2", "SECRET": "3"})
        self.assertEqual(sorted(seen["stdout"]["text"].split()), ["A=1", "B=2", "HOME=/box", "LANG=C.UTF-8", "PATH=/usr/bin:/bin", "TMPDIR=/tmp"])

    def test_words_that_are_too_long(self):
        self.refused("longer than 96K", "echo", "x" * 100_000)


class Hygiene(Tool):
    def start(self, *args):
        process = subprocess.Popen([self.program, "run", *args], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        self.addCleanup(lambda: (process.kill(), process.communicate()) if process.poll() is None else None)

        def inside():
            for jail in host.children_of(process.pid):
                if host.children_of(jail):
                    return jail
            return None

        return process, host.wait_until(inside, "the command runs")

    def test_a_run_leaves_nothing(self):
        before = host.snapshot()
        process = subprocess.Popen([self.program, "run", "sh", "-c", "sleep 60 & setsid sleep 60 & touch /tmp/x; exit 0"], cwd=self.folder,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.communicate(timeout=TIMEOUT_SECONDS)
        self.assertEqual(process.returncode, 0)
        self.expect_nothing_left(process.pid)
        self.assertEqual(host.snapshot(), before)
        self.assertEqual(os.listdir(self.folder), [])

    def test_a_signal_ends_the_run_and_leaves_nothing(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            process, jail = self.start("--wall", "60s", "sleep", "60")
            process.send_signal(number)
            out, err = process.communicate(timeout=host.DEADLINE_SECONDS)
            self.assertEqual((process.returncode, out, err), (-number, b"", b""))
            self.assertFalse(os.path.exists(f"/proc/{jail}"))
            self.expect_nothing_left(process.pid)

    def test_a_killed_tool_leaves_no_process_and_its_groups_are_swept(self):
        process, jail = self.start("--wall", "60s", "sleep", "60")
        process.kill()
        process.communicate()
        host.wait_until(lambda: not any(pid for pid in host.children_of(os.getpid()) if not os.waitpid(pid, os.WNOHANG)[0]), "the jail is gone")
        self.assertFalse(os.path.exists(f"/proc/{jail}"))
        self.assertEqual(self.call("true").returncode, 0)
        self.assertEqual(host.control_groups_of([process.pid]), [])

    def test_without_its_spawner_it_says_what_to_do(self):
        shutil.copy(self.program, self.folder / "alone")
        done = subprocess.run([self.folder / "alone", "run", "true"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (3, ""), done)
        self.assertIn("install judge-spawner beside judge-sandbox", done.stderr)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    Tool.probe = os.path.abspath(sys.argv.pop(2))
    Tool.program = os.path.abspath(sys.argv.pop(1))
    unittest.main()
