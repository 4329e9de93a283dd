"""What one run costs in system calls, and that it makes no namespace, mount or control group.   syscalls.py BENCH

The runs of a long trace minus those of a short one: what both have in common is the start of the jail. Needs strace, and
cgroup v1: with v2 each run has a group, made after the answer to the one before (docs/decisions)."""
import collections
import pathlib
import re
import subprocess
import sys
import tempfile

FEW, MANY = 20, 120
# What makes or changes a namespace, a mount, a control group, or moves a process between groups.
MADE_ONCE = {"clone3", "unshare", "setns", "mount", "umount2", "pivot_root", "move_mount", "open_tree", "mount_setattr", "mkdir", "mkdirat", "rmdir"}
CALL = re.compile(r"^\d+ +(?:<\.\.\. )?(\w+)(?: resumed>|\()(.*)")


def trace(bench, runs):
    """How often each system call was begun by the judge, the executor, pid 1 and the runs, and writes to cgroup.procs."""
    with tempfile.TemporaryDirectory() as folder:
        log = pathlib.Path(folder) / "log"
        subprocess.run(["strace", "-f", "-qq", "-y", "-o", log, bench, "--runs", str(runs)], check=True)
        calls = collections.Counter()
        for line in log.read_text(errors="replace").splitlines():
            match = CALL.match(line)
            if match and " resumed>" not in line:
                calls[match[1]] += 1
                if match[1] == "write" and "cgroup.procs" in line:
                    calls["write to cgroup.procs"] += 1
        return calls


def main(bench):
    few, many = trace(bench, FEW), trace(bench, MANY)
    per_run = {name: (many[name] - few[name]) / (MANY - FEW) for name in many}
    for name, count in sorted(per_run.items(), key=lambda item: -item[1]):
        if count >= 0.05:
            print(f"{count:7.1f}  {name}")
    print(f"{sum(per_run.values()):7.1f}  in all, per run")
    made = {name: many[name] - few[name] for name in MADE_ONCE | {"write to cgroup.procs"} if many[name] != few[name]}
    print(f"namespaces, mounts and control groups made by {MANY - FEW} runs: {made or 'none'}")
    return 1 if made else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) == 2 else __doc__)
