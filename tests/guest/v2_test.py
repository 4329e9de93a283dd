"""The sandbox with cgroup v2: run by scripts/guest, as root, in the guest.   v2_test.py FOLDER_OF_PROGRAMS

The tests of other folders run here as they are, but for what costs most and has nothing to do with control groups; the
tests below are about where the jails' groups are made."""
import os
import sys

import inside
from inside import GROUPS, TESTS, Guest

sys.path.append(str(TESTS / "rootless"))
import as_user  # noqa: E402

# Files are the same everywhere, and slow.
INTEGRATION = "-Files.*:Soak.*"
A_FEW = "Figures.MemoryIsWhatTheRunTouched:SharedLimits.ProcessesAreCountedTogether"
# One of most classes; systemd_test.py has others, and guest.attacks all.
ATTACKS = ["resources/memory_in_pipes.py", "files/leftover.py", "kernel/clone3.py", "time/burn_in_orphans.py", "compile/python_power.py",
           "results/forged_value.py"]


class Group:
    """A control group that processes are started in."""

    def __init__(self, name):
        self.path = GROUPS / name
        self.path.mkdir(exist_ok=True)

    def enter(self):
        (self.path / "cgroup.procs").write_text(str(os.getpid()))

    def remove(self):
        for folder in sorted(self.path.rglob("*/"), reverse=True):
            folder.rmdir()
        self.path.rmdir()


class SameTests(Guest):
    """What the other folders test."""

    def tearDown(self):
        self.assertEqual(self.jail_groups(), [])

    def test_integration(self):
        self.run_program("integration_test", f"--gtest_filter={INTEGRATION}")

    def test_faults(self):
        self.run_program("faults_test")

    def test_attacks(self):
        self.run_attacks(ATTACKS)


class Layouts(Guest):
    """Where the jails' groups are made."""

    def setUp(self):
        self.group = Group("given")
        self.addCleanup(self.group.remove)

    def child_groups(self):
        return sorted(path.name for path in self.group.path.glob("*/"))

    def test_isolation_is_named(self):
        self.assertRegex(self.isolation(), r"^strong: .*; cgroup v2$")

    def test_a_group_that_is_not_ours_stays_as_it_is(self):
        self.run_program("integration_test", f"--gtest_filter={A_FEW}", group=self.group)
        self.assertEqual(self.child_groups(), [])
        self.assertEqual((self.group.path / "cgroup.subtree_control").read_text().split(), [])

    def test_a_delegated_group_is_arranged_once(self):
        os.setxattr(self.group.path, "trusted.delegate", b"1")
        for name in ("given", "given/judged-callers"):
            self.run_program("integration_test", f"--gtest_filter={A_FEW}", group=Group(name))
            self.assertEqual(self.child_groups(), ["judged-callers"])
            self.assertEqual((self.group.path / "cgroup.subtree_control").read_text().split(), ["memory", "pids"])

    def give_to_user(self):
        """As systemd gives a user's scope with Delegate=yes."""
        os.setxattr(self.group.path, "user.delegate", b"1")
        for path in (self.group.path, *(self.group.path / name for name in ("cgroup.procs", "cgroup.subtree_control", "cgroup.threads"))):
            os.chown(path, as_user.USER, as_user.USER)

    def test_a_user_s_delegated_group_has_every_limit(self):
        self.give_to_user()
        user = ["/usr/bin/python3", str(TESTS / "rootless" / "as_user.py")]
        self.assertRegex(self.isolation(before=user, group=self.group), r"; cgroup v2$")
        self.run_program("integration_test", f"--gtest_filter={A_FEW}", before=user, group=Group("given/judged-callers"))
        self.assertEqual(self.child_groups(), ["judged-callers"])

    def test_a_user_without_a_group_or_a_user_manager_has_weak_limits(self):
        user = ["/usr/bin/python3", str(TESTS / "rootless" / "as_user.py")]
        self.run_program("integration_test", f"--gtest_filter={A_FEW}", before=user, group=self.group)
        self.assertRegex(self.refusal(before=user, group=self.group),
                         r"cgroup: no cgroup: approximate memory limit\n +fix: no scope of the user manager: neither")

    def test_the_root_that_a_container_sees_is_arranged(self):
        container = ["/usr/bin/unshare", "--cgroup", "--mount", "/bin/sh", "-c", 'umount /sys/fs/cgroup && mount -t cgroup2 cgroup2 /sys/fs/cgroup && exec "$@"', "sh"]
        self.run_program("integration_test", f"--gtest_filter={A_FEW}", before=container, group=self.group)
        self.assertEqual(self.child_groups(), ["judged-callers"])

    def test_without_controllers_the_limits_are_weak(self):
        controllers = GROUPS / "cgroup.subtree_control"
        controllers.write_text("-memory")
        self.addCleanup(controllers.write_text, "+memory")
        self.assertRegex(self.isolation(), r"^weak: .*; no cgroup: approximate memory limit$")


if __name__ == "__main__":
    inside.main(__doc__)
