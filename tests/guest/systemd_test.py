"""A user under systemd, to whom the user manager gives control groups: run by scripts/guest --systemd, as root, in the
guest.   systemd_test.py FOLDER_OF_PROGRAMS"""
import json
import os
import pathlib
import re
import subprocess
import sys

import inside
from inside import GROUPS, TESTS, Guest

sys.path += [str(TESTS / "rootless"), str(TESTS / "attacks")]
import as_user  # noqa: E402
import host  # noqa: E402

USER = ["/usr/bin/python3", TESTS / "rootless" / "as_user.py"]
RUNTIME = pathlib.Path("/run/user", str(as_user.USER))
BUS = str(RUNTIME / "bus")
SYSTEM_BUS = "/run/dbus/system_bus_socket"
SLICE = GROUPS / "user.slice" / f"user-{as_user.USER}.slice"
INTEGRATION = "SharedLimits.*:*CpuLimit*:Endings.*Mem*:Figures.MemoryIsWhatTheRunTouched-*SeveralProcessesAddsUp"
# What only a group stops as it should: sampled limits let some memory and time pass.
ATTACKS = ["process/fork_bomb.py", "resources/allocate_10_gb.py", "time/burn_in_orphans.py",
           "channels/inherited_descriptors.py"]


def scopes():
    return sorted(path for path in SLICE.rglob("judged-*.scope"))


def connections_to_bus():
    return sum(line.endswith(" " + BUS) for line in pathlib.Path("/proc/net/unix").read_text().splitlines())


class UserScope(Guest):
    def setUp(self):
        self.environment = dict(os.environ, XDG_RUNTIME_DIR=str(RUNTIME))

    def tearDown(self):
        host.wait_until(lambda: not scopes(), "the scopes are removed")
        self.assertEqual(self.jail_groups(), [])

    def run_as_user(self, name, *words, **how):
        return self.run_program(name, *words, before=USER, **{"environment": self.environment, **how})

    def outcome(self, *words):
        """Of judge-sandbox."""
        return json.loads(self.run_as_user("judge-sandbox", "run", "--json", *words, code=1).splitlines()[0])

    def test_every_layer_but_the_ids_is_strong(self):
        as_user = {"before": USER, "environment": self.environment}
        self.assertRegex(self.isolation(**as_user), r"; cgroup v2, in a scope of the user manager$")
        weak = self.refusal(**as_user).partition("what stands")[0]
        self.assertEqual(re.findall(r"^  (\w+): ", weak, re.M), ["ids"], weak)

    def test_limits_and_figures_are_as_for_root(self):
        self.run_as_user("integration_test", f"--gtest_filter={INTEGRATION}")

    def test_faults(self):
        self.run_as_user("faults_test")

    def test_attacks(self):
        self.run_attacks(ATTACKS, before=USER, environment=self.environment)

    def test_the_kernel_ends_who_takes_too_much_memory(self):
        out = self.outcome("--memory", "64M", "--", "python3", "-c", "x = b'x' * 500_000_000")
        self.assertEqual(out["ending"], "MemoryKilled", out)
        log = self.run_words(["/usr/bin/dmesg"])
        self.assertRegex(log, r"oom-kill:constraint=CONSTRAINT_MEMCG.*/judged-\d+\.scope/judged-\d+-\d+-\w+/run-\d+")

    def test_the_executor_leaves_the_bus_before_it_runs_anything(self):
        before = connections_to_bus()
        sandbox = subprocess.Popen([*map(str, USER), str(inside.programs / "judge-sandbox"), "run", "--wall", "1m", "--", "sleep", "60"],
                                   env=self.environment, stderr=subprocess.DEVNULL)
        run, = host.wait_until(lambda: [path for path in SLICE.rglob("run-*/cgroup.procs") if path.read_text()], "a run")
        self.assertEqual(connections_to_bus(), before)
        tool = run.parents[2].name.removeprefix("judged-").removesuffix(".scope")
        self.assertEqual(pathlib.Path("/proc", tool, "comm").read_text(), "judge-sandbox\n")
        os.kill(int(tool), 9)
        sandbox.wait()

    def test_without_a_user_manager_the_limits_are_weak_and_it_is_said(self):
        for variables, why in (({"XDG_RUNTIME_DIR": "/nowhere"}, "no connection to the user bus (No such file or directory)"),
                               ({"DBUS_SESSION_BUS_ADDRESS": f"unix:path={SYSTEM_BUS}"}, "Permission denied")):
            with self.subTest(why=why):
                refusal = self.refusal(before=USER, environment=self.environment | variables)
                self.assertIn(f"no cgroup: approximate memory limit\n    fix: no scope of the user manager: {why}; log in", refusal)


if __name__ == "__main__":
    inside.main(__doc__)
