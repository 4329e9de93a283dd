#!/usr/bin/env python3
"""Writes docs/kill-matrix.md: which case tells each bundled wrong submission.

judge check --all --format json | scripts/kill_matrix.py > docs/kill-matrix.md
"""
import json
import sys

HEAD = """# Kill matrix

Every bundled submission that must fail, and the first case at which it does. Written by `scripts/kill_matrix.py` from the report of
`judge check --all --format json`; where time decides, another machine may name another case.
"""


def rows(problem):
    for submission in problem["submissions"]:
        if submission["expected"] == "AC":
            continue
        if not submission["as_expected"]:
            sys.exit(f"{problem['problem']}: {submission['submission']} did not get its folder's verdict")
        folder, name = submission["submission"].split("/", 1)
        yield f"| {name} | {folder.replace('_', ' ')} | {submission['killer'] or 'compiling'} |"


def main():
    print(HEAD, end="")
    for problem in json.load(sys.stdin)["problems"]:
        print(f"\n## {problem['problem']}\n\n| submission | must be | first case that fails |\n|---|---|---|")
        print("\n".join(rows(problem)))


main()
