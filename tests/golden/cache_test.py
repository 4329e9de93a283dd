#!/usr/bin/python3
"""The compile cache as the command line's users meet it.

    cache_test.py [-v] [TEST...]     JUDGE=build/dev/bin/judge by default
"""

import json
import os
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from cli_test import JUDGE, PROBLEMS, ROOT, TIMEOUT_S, Cli, environment, normalise, normalise_json

PLAIN_CPP = PROBLEMS / "add-two/submissions/accepted/plain.cpp"


class CompileCache(Cli):
    """What was compiled once is not compiled again, and nothing else changes."""

    def setUp(self):
        super().setUp()
        self.cache = self.folder / "cache"

    def run_json(self, source, *options, **env):
        done = self.judge("run", "add-two", str(source), "--format", "json", *options, **{"JUDGE_CACHE": str(self.cache), **env})
        return json.loads(done.stdout), done.stderr

    def cached(self, source, *options, **env):
        return self.run_json(source, *options, **env)[0]["compile"]["cached"]

    def test_the_second_run_is_cached_and_reports_the_same(self):
        (first, _), (second, errors) = self.run_json(PLAIN_CPP), self.run_json(PLAIN_CPP)
        self.assertEqual((first["verdict"], second["verdict"], errors), ("AC", "AC", ""))
        self.assertEqual((first["compile"].pop("cached"), second["compile"].pop("cached")), (False, True))
        self.assertEqual(second["compile"]["wall_us"], 0)
        self.assertEqual(normalise_json(first), normalise_json(second))
        done = self.judge("run", "add-two", str(PLAIN_CPP), JUDGE_CACHE=str(self.cache))
        self.expect_golden("cached_cpp.txt", normalise(done.stdout))

    def test_own_input_uses_it(self):
        given = self.write("in", "-4\n4\n")
        for cached in (False, True):
            report, _ = self.run_json(PLAIN_CPP, "--input", given)
            self.assertEqual(report["yours"]["compile"]["cached"], cached)
            self.assertTrue(report["reference"]["compile"]["cached"], "it is the same source")

    def test_another_source_is_compiled(self):
        self.assertFalse(self.cached(self.write("a.cpp", PLAIN_CPP.read_text())))
        self.assertFalse(self.cached(self.write("a.cpp", PLAIN_CPP.read_text() + "\n")))
        self.assertTrue(self.cached(self.write("a.cpp", PLAIN_CPP.read_text())))
        self.assertFalse(self.cached(self.write("b.cpp", PLAIN_CPP.read_text())), "messages name the file")

    def test_a_compile_error_keeps_its_message(self):
        broken = self.write("broken.cpp", "long long addTwo(long long a, long long b) {\n    return a + c;\n}\n")
        (first, _), (second, _) = self.run_json(broken), self.run_json(broken)
        self.assertEqual((first["compile"].pop("cached"), second["compile"].pop("cached")), (False, True))
        self.assertEqual(first["verdict"], "CE")
        self.assertIn("broken.cpp:2:16: error", first["compile"]["output"])
        self.assertEqual(normalise_json(first), normalise_json(second))

    def test_what_the_limits_ended_is_tried_again(self):
        greedy = (ROOT / "tests/attacks/compile/huge_object.cpp").read_text()
        for ours, theirs in (("echoSum(vector<long long>& nums)", "addTwo(long long a, long long b)"), ("nums.size()", "a")):
            self.assertIn(ours, greedy)
            greedy = greedy.replace(ours, theirs)
        path = self.write("greedy.cpp", greedy)
        for _ in range(2):
            report, _ = self.run_json(path)
            self.assertEqual((report["verdict"], report["compile"]["cached"]), ("CE", False), report["message"])
        self.assertEqual(list((self.cache / "records").iterdir()), [])

    def test_no_cache_neither_reads_nor_keeps(self):
        self.assertFalse(self.cached(PLAIN_CPP, "--no-cache"))
        self.assertFalse(self.cache.exists())
        self.assertFalse(self.cached(PLAIN_CPP))
        self.assertFalse(self.cached(PLAIN_CPP, "--no-cache"))
        self.assertFalse(self.cached(PLAIN_CPP, JUDGE_CACHE="off"))

    def test_a_damaged_entry_costs_a_compile(self):
        self.assertFalse(self.cached(PLAIN_CPP))
        for blob in (self.cache / "blobs").iterdir():
            blob.write_bytes(b"planted")
        self.assertFalse(self.cached(PLAIN_CPP))
        self.assertTrue(self.cached(PLAIN_CPP))

    def test_a_folder_that_others_may_change_is_refused(self):
        self.cache.mkdir()
        self.cache.chmod(0o777)
        report, errors = self.run_json(PLAIN_CPP)
        self.assertEqual((report["verdict"], report["compile"]["cached"]), ("AC", False))
        self.assertRegex(errors, r"\Ajudge: warning: nothing is cached.*others than its owner may write to it\n  hint: JUDGE_CACHE.*\n\Z")
        self.assertEqual(list(self.cache.iterdir()), [])

    def test_is_found_by_the_users_folders(self):
        for name, folder in (("HOME", ".cache/judged"), ("XDG_CACHE_HOME", "judged")):
            place = self.folder / name
            self.run_json(PLAIN_CPP, **{"JUDGE_CACHE": "", "HOME": "/nowhere", name: str(place)})
            self.assertTrue(any((place / folder / "records").iterdir()), name)

    def test_two_judges_at_once(self):
        command = [JUDGE, "run", "add-two", str(PLAIN_CPP), "--format", "json"]
        both = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment(JUDGE_CACHE=str(self.cache))) for _ in range(2)]
        for process in both:
            self.assertEqual(json.loads(process.communicate(timeout=TIMEOUT_S)[0])["verdict"], "AC")
        self.assertTrue(self.cached(PLAIN_CPP))

    def test_a_changed_header_or_flag_compiles_anew(self):
        """A judge of its own, whose support files can be changed; without the large precompiled headers."""
        stage = self.folder / "stage"
        (stage / "bin").mkdir(parents=True)
        bin_folder = Path(JUDGE).resolve().parent
        for program in ("judge", "judge-executor", "judge-spawner", "judge-zygote-python"):
            (stage / "bin" / program).write_bytes((bin_folder / program).read_bytes())
            (stage / "bin" / program).chmod(0o755)
        shutil.copytree(bin_folder.parent / "support", stage / "support", ignore=shutil.ignore_patterns("*.gch"))
        command = [stage / "bin/judge", "run", "add-two", str(PLAIN_CPP), "--format", "json"]

        def cached():
            done = subprocess.run(command, env=environment(JUDGE_CACHE=str(self.cache), JUDGE_HOME=str(ROOT)), capture_output=True,
                                  check=True, timeout=TIMEOUT_S)
            return json.loads(done.stdout)["compile"]["cached"]

        self.assertFalse(cached())
        self.assertTrue(cached())
        for name in ("judged/wire.h", "flags"):
            path = stage / "support/cpp" / name
            path.write_text(path.read_text() + "\n")
            self.assertFalse(cached(), name)
        self.assertTrue(cached())

    def test_check_compiles_only_what_it_has_not_seen(self):
        runs = [json.loads(self.judge("check", "add-two", *options, "--format", "json", JUDGE_CACHE=str(self.cache)).stdout)["runs"]
                for options in ([], [], ["--no-cache"])]
        self.assertEqual(runs[1], runs[0] - 1, "one of the three submissions is in C++")
        self.assertEqual(runs[2], runs[0])

    def test_doctor_tells_of_it(self):
        for place, ok, words in ((str(self.cache), True, f"{self.cache}, <0.5 MiB of 1024 MiB in 1 file"), ("off", True, "off"),
                                 ("/proc/judged", False, "cache: make /proc/judged")):
            done = self.judge("doctor", "--format", "json", JUDGE_CACHE=place)
            self.assertEqual(done.returncode, 0, "grading works without a cache")
            finding = next(f for f in json.loads(done.stdout)["findings"] if f["name"] == "compile cache")
            self.assertEqual(finding["ok"], ok, finding)
            self.assertIn(words, finding["detail"])


if __name__ == "__main__":
    if not os.access(JUDGE, os.X_OK):
        sys.exit(f"cache_test: {JUDGE} is not there: build it, or name it: JUDGE=...")
    unittest.main()
