#!/usr/bin/python3
"""The labelled corpus and how its classes compare: labelled_test.py [-v] [TEST...]"""
import collections
import unittest

import labelled


class Corpus(unittest.TestCase):
    def test_every_program_has_a_label_of_a_package(self):
        for program in labelled.programs():
            self.assertTrue((program.package / "interface.yaml").is_file(), program)

    def test_is_large_enough_and_as_good_as_halved(self):
        programs = labelled.programs()
        self.assertGreaterEqual(len({program.time for program in programs}), 12)
        for language in labelled.LANGUAGES:
            halves = collections.Counter(program.half for program in programs if program.language == language)
            self.assertGreaterEqual(sum(halves.values()), 50, language)
            self.assertGreaterEqual(min(halves.values()), 0.4 * sum(halves.values()), halves)


class Classes(unittest.TestCase):
    def test_what_reports_say_reads_as_labels_do(self):
        for said, label in (("O(n log n)", "n log n"), ("O(1)", "1"), ("O(2^n)", "2^n"), ("exponential, base 1.6", "1.6^n"), (None, None)):
            self.assertEqual(labelled.class_of(said), label)

    def test_measured_bases_are_near_enough(self):
        self.assertTrue(labelled.same("1.6^n", "1.62^n"))
        self.assertTrue(labelled.same("3^n", "3^n"))
        self.assertFalse(labelled.same("1.6^n", "1.84^n"))
        self.assertFalse(labelled.same("2^n", "n 2^n"))
        self.assertFalse(labelled.same(None, "n"))

    def test_a_factor_of_log_n_is_forgiven(self):
        for one, other in (("n", "n log n"), ("log n", "1"), ("n^2 log n", "n^2"), ("n", "n")):
            self.assertTrue(labelled.same_but_for_log(one, other), (one, other))
        for one, other in (("n", "n sqrt n"), ("2^n", "n 2^n"), (None, "1"), ("sqrt n", "log n")):
            self.assertFalse(labelled.same_but_for_log(one, other), (one, other))

    def test_what_is_clearly_better(self):
        for label, better in (("n^3", "n^2 log n"), ("n^2", "n log n"), ("n sqrt n", "n log n"), ("n log n", "sqrt n"), ("sqrt n", "log n"), ("log n", None),
                              ("1", None), ("2^n", "n^3"), ("1.41^n", "n^3")):
            self.assertEqual(labelled.better_class(label), better)


if __name__ == "__main__":
    unittest.main()
