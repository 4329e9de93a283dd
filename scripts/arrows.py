#!/usr/bin/env python3
"""Checks that includes follow the arrows of docs/ARCHITECTURE.md: a room may include only the rooms listed for it."""
import pathlib
import re
import subprocess
import sys

# room: the rooms it may include. Transitive arrows are listed too, so that each line reads on its own.
ALLOWED = {
    "sandbox/base": set(),
    "sandbox/protocol": {"sandbox/base"},
    "sandbox/policy": {"sandbox/base"},
    "sandbox/cgroup": {"sandbox/base"},
    "sandbox/zygote": {"sandbox/base", "sandbox/protocol"},
    "sandbox/jail": {"sandbox/base", "sandbox/policy", "sandbox/cgroup", "sandbox/zygote"},
    "sandbox/executor": {"sandbox/base", "sandbox/protocol", "sandbox/jail", "sandbox/policy", "sandbox/cgroup", "sandbox/zygote"},
    "sandbox/tool": {"sandbox/base", "sandbox/protocol", "sandbox/jail", "sandbox/cgroup", "sandbox/executor"},
    "judge/model": {"sandbox/base"},
    "judge/value": {"sandbox/base"},
    "judge/metric": {"sandbox/base"},
    "judge/complexity": {"sandbox/base"},
    "judge/problem": {"judge/complexity", "judge/metric", "judge/model", "judge/value", "sandbox/base", "sandbox/protocol"},
    "judge/check": {"judge/model", "judge/value", "judge/problem", "sandbox/base"},
    "judge/grade": {"judge/model", "judge/value", "sandbox/base", "sandbox/protocol"},
    "judge/execute": {"sandbox/base", "sandbox/protocol"},
    "judge/blobs": {"sandbox/base"},
    "judge/store": {"judge/blobs", "judge/model", "sandbox/base"},
    "runners": {"judge/model", "judge/value", "sandbox/base", "sandbox/protocol"},
    # Jail-side programs: the value types, and the contract of warm processes.
    "runners/python": {"runners", "judge/model", "judge/value", "sandbox/base", "sandbox/protocol", "sandbox/zygote"},
    "runners/c": {"runners", "judge/model", "judge/value", "sandbox/base", "sandbox/protocol"},
    "runners/java": {"runners", "judge/model", "judge/value", "sandbox/base", "sandbox/protocol"},
    "runners/cpp": {"runners", "judge/model", "judge/value", "sandbox/base", "sandbox/protocol"},
    "judge/pipeline": {"judge/execute", "judge/blobs", "judge/complexity", "judge/problem", "judge/check", "judge/grade", "judge/metric", "judge/value",
                       "judge/model", "runners",
                       "sandbox/base", "sandbox/protocol"},
    "judge/report": {"judge/metric", "judge/model", "judge/value", "judge/problem", "judge/grade", "sandbox/base", "sandbox/protocol"},
    "judge/batch": {"judge/pipeline", "judge/blobs", "judge/problem", "judge/value", "judge/model", "runners", "sandbox/base"},
    "judge/import": {"judge/batch", "judge/pipeline", "judge/execute", "judge/problem", "judge/check", "judge/grade", "judge/value", "judge/model", "runners", "sandbox/base", "sandbox/protocol"},
    "judge/worker": {"judge/store", "judge/report", "judge/pipeline", "judge/problem", "judge/model", "runners", "sandbox/base", "sandbox/protocol"},
    "judge/callback": {"judge/store", "judge/blobs", "judge/model", "sandbox/base"},
    "judge/server": {"judge/worker", "judge/callback", "judge/store", "judge/report", "judge/pipeline", "judge/problem", "judge/model", "runners", "sandbox/base"},
    # Of report only the readers of JSON.
    "judge/client": {"judge/model", "judge/report", "sandbox/base"},
    # The mains wire concrete parts together, so they may name any room of the judge's side.
    "judge/app": {"judge/server", "judge/worker", "judge/callback", "judge/store", "judge/batch", "judge/import", "judge/client", "judge/pipeline", "judge/report", "judge/complexity", "judge/execute", "judge/blobs", "judge/problem", "judge/check", "judge/grade", "judge/metric",
                  "judge/value", "judge/model", "runners", "sandbox/base", "sandbox/protocol"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+"((?:judge|sandbox|runners)/[^"]+)"', re.M)


def room_of(path):
    """The longest listed room that the path lies in."""
    parts = pathlib.PurePosixPath(path).parts[:-1]
    for length in range(len(parts), 0, -1):
        room = "/".join(parts[:length])
        if room in ALLOWED:
            return room
    return None


def main():
    files = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "judge", "sandbox", "runners"],
                           capture_output=True, text=True, check=True).stdout.split()
    problems = []
    for name in files:
        if not name.endswith((".cc", ".h")) or not pathlib.Path(name).exists():
            continue
        room = room_of(name)
        if room is None:
            problems.append(f"{name}: is in no room of scripts/arrows.py")
            continue
        for target in INCLUDE.findall(pathlib.Path(name).read_text()):
            to = room_of(target)
            if to != room and to not in ALLOWED[room]:
                problems.append(f"{name}: {room} must not include {target}")
    print("\n".join(problems) if problems else f"arrows: {len(files)} files, all point one way")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
