"""A submission in a compiled language, built as the jail would build it but with no jail, for the harness tests:
they are called with PROBE RUNNERS_FOLDER SUPPORT_FOLDER [unittest options]."""

import itertools
import pathlib
import subprocess
import sys
import tempfile
import textwrap

import wire

PROBE, RUNNERS, SUPPORT = (sys.argv.pop(1) for _ in range(3))
FOLDER = tempfile.TemporaryDirectory()
COUNTER = itertools.count()


class Built:
    """A submission, compiled; `message` is what its author would read."""

    def __init__(self, source, names="f", returns="None", types=(), is_program=False, parameters=None, language="cpp",
                 words=None, counted=False):
        folder = pathlib.Path(FOLDER.name) / str(next(COUNTER))
        folder.mkdir()
        file = folder / f"mine.{language}"
        file.write_text(textwrap.dedent(source))
        self.returns, self.types = returns, list(types)
        pairs = parameters or [(f"p{i + 1}", text) for i, text in enumerate(types)]
        signature = words or ([] if is_program else [names, returns, *itertools.chain(*pairs)])
        planned = subprocess.run([PROBE, RUNNERS, "counted" if counted else "compile", language, str(file), str(folder), *signature],
                                 capture_output=True, text=True)
        self.ok, self.message, self.program = False, planned.stdout, folder / "program"
        if planned.returncode != 0:
            return
        command = [word.replace("/judge/cpp", SUPPORT) for word in planned.stdout.splitlines()]
        done = subprocess.run(command + (["-Winvalid-pch"] if language == "cpp" else []), cwd=folder, capture_output=True, text=True, env={
            "LC_ALL": "C", "PATH": "/usr/bin:/bin"})
        self.raw = (done.stdout + done.stderr).replace(SUPPORT, "/judge/cpp")
        self.ok = done.returncode == 0
        self.message = subprocess.run([PROBE, RUNNERS, "read", language, file.name, str(done.returncode)], input=self.raw,
                                      capture_output=True, text=True).stdout

    def call(self, *arguments, frame=None, words=(), **options):
        assert self.ok, self.message
        return wire.run([str(self.program), *words], wire.answer_type(self.returns, self.types), frame or wire.call_frame(arguments, self.types), **options)
