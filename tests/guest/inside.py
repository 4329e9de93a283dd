"""What the tests in the guest have in common: they run this build's programs, and other folders' tests."""
import json
import os
import pathlib
import subprocess
import sys
import unittest

TESTS = pathlib.Path(__file__).resolve().parent.parent
GROUPS = pathlib.Path("/sys/fs/cgroup")

programs = None


class Guest(unittest.TestCase):
    def run_words(self, words, group=None, code=0, environment=None):
        """Both outputs of a command. `group`: the control group to start it in, else this process's."""
        done = subprocess.run([str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                              preexec_fn=group.enter if group else None, env=environment)
        self.assertEqual(done.returncode, code, done.stdout[-6000:])
        return done.stdout

    def run_program(self, name, *words, before=(), **how):
        return self.run_words([*before, programs / name, *words], **how)

    def run_attacks(self, names, before=(), **how):
        tests = ["Attacks.test_" + name.replace("/", "_").replace(".", "_") for name in names]
        said = self.run_words([*before, "/usr/bin/python3", TESTS / "attacks" / "run.py", programs / "judge", *tests], **how)
        self.assertIn(f"Ran {len(names)} tests", said)

    def isolation(self, **how):
        """What an outcome says of it; `judge doctor` looks at much else, and takes ten times as long here."""
        return json.loads(self.run_program("judge-sandbox", "run", "--json", "--", "true", **how))["isolation"]

    def refusal(self, **how):
        """What is less than strong, and the fixes."""
        return self.run_program("judge-sandbox", "run", "--min-isolation", "strong", "--", "true", code=5, **how)

    def jail_groups(self):
        return sorted(str(path) for path in GROUPS.rglob("judged-*/"))


def main(usage):
    """Called as FILE FOLDER_OF_PROGRAMS [TEST...]."""
    global programs
    if len(sys.argv) < 2:
        sys.exit(usage)
    programs = pathlib.Path(sys.argv.pop(1))
    os.environ["JUDGE_REQUIRE_ALL"] = "1"
    unittest.main(module="__main__", verbosity=2)
