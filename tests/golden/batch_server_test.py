#!/usr/bin/python3
"""judge batch at a judged: batch_server_test.py [-v] [TEST...]"""

import json
import re
import signal
import subprocess
import unittest

from cli_test import JUDGE, PROBLEMS, environment
from daemon import RIGHT, WRONG, WithDaemon, slow

FIGURES = re.compile(r"(_us|peak_memory_bytes|started)$")


class BatchAtAServer(WithDaemon):
    def tree(self, sources):
        for name, source in sources.items():
            file = self.folder / "tree" / "add-two" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(source)
        return self.folder / "tree"

    def command(self, tree, *options):
        return [JUDGE, "batch", str(tree), "--problems", str(PROBLEMS), *options]

    def run_batch(self, tree, *options):
        return subprocess.run(self.command(tree, *options), cwd=self.folder, env=environment(), capture_output=True, text=True, timeout=120,
                              check=False)

    def lines(self, name):
        return [json.loads(line) for line in (self.folder / name).read_text().splitlines()]

    def results(self, name):
        """Without figures, by id."""
        return {line["id"]: {k: self.plain(v) for k, v in line.items() if not FIGURES.search(k)}
                for line in self.lines(name) if line["record"] == "result"}

    def plain(self, value):
        if isinstance(value, list):
            return [self.plain(item) for item in value]
        if isinstance(value, dict):
            return {k: self.plain(v) for k, v in value.items() if not FIGURES.search(k)}
        return value

    def test_its_results_are_those_of_a_batch_here(self):
        self.daemon = self.start("--problems", str(PROBLEMS))
        tree = self.tree({"ann/a.py": RIGHT, "bob/b.py": WRONG, "cyd/c.py": "def add_two(a, b)\n", "dan/same.py": RIGHT,
                          "eve/e.cpp": "class Solution { public: int add_two(int a, int b) { return a + b; } };\n"})
        there = self.run_batch(tree, "--server", self.daemon.url, "--out", "there.jsonl", "--junit", "there.xml")
        here = self.run_batch(tree, "--out", "here.jsonl")
        self.assertEqual((there.returncode, here.returncode), (1, 1), there.stderr)
        self.assertEqual(self.results("there.jsonl"), self.results("here.jsonl"))
        headers = [{k: v for k, v in self.lines(name)[0].items() if k != "started"} for name in ("there.jsonl", "here.jsonl")]
        self.assertIsNone(headers[0].pop("machine_factor"), "the machine that graded is not this one")
        self.assertGreater(headers[1].pop("machine_factor"), 0)
        self.assertEqual(headers[0], headers[1])
        batches = self.daemon.json("GET", "/v1/batches")["batches"]
        self.assertEqual([(b["total"], b["done"]) for b in batches], [(4, True)], "identical ones are handed in once")

    def test_cases_share_a_process_there_too(self):
        """A function that is right where an earlier call was made in its process, or none is there to be made."""
        self.daemon = self.start("--problems", str(PROBLEMS))
        tree = self.tree({"ann/a.py": "calls = []\ndef add_two(a, b):\n    calls.append(a)\n    return a + b if a == 1 or len(calls) > 1 else 7\n"})
        verdicts = []
        for name, options in (("own.jsonl", ()), ("shared.jsonl", ("--shared-process",))):
            self.run_batch(tree, "--server", self.daemon.url, "--out", name, *options)
            verdicts += [(self.lines(name)[0]["shared_process"], result["verdict"]) for result in self.results(name).values()]
        self.assertEqual(verdicts, [(False, "WA"), (True, "AC")])

    def test_an_interrupted_one_goes_on_and_grades_nothing_twice(self):
        self.daemon = self.start("--slots", "1", "--problems", str(PROBLEMS))
        tree = self.tree({f"s{n}/a.py": slow(n) for n in range(8)})
        process = subprocess.Popen(self.command(tree, "--server", self.daemon.url, "--out", "r.jsonl"), cwd=self.folder, env=environment(),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.daemon.until(lambda: (self.folder / "r.jsonl").exists() and len(self.lines("r.jsonl")) > 2)
        process.send_signal(signal.SIGKILL)
        process.wait()
        done = self.run_batch(tree, "--server", self.daemon.url, "--out", "r.jsonl", "--resume")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([r["verdict"] for r in self.results("r.jsonl").values()], ["AC"] * 8)
        self.assertEqual([b["total"] for b in self.daemon.json("GET", "/v1/batches")["batches"]], [8])

    def test_a_server_that_is_not_there(self):
        tree = self.tree({"ann/a.py": RIGHT})
        done = self.run_batch(tree, "--server", "http://127.0.0.1:1", "--out", "r.jsonl")
        self.assertEqual(done.returncode, 3)
        self.assertIn("http://127.0.0.1:1", done.stderr)
        self.assertFalse((self.folder / "r.jsonl").exists())
        bad = self.run_batch(tree, "--server", "http://127.0.0.1:1", "--no-cache")
        self.assertEqual(bad.returncode, 2)
        self.assertIn("--no-cache", bad.stderr)


if __name__ == "__main__":
    unittest.main()
