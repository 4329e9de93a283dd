"""What relations find to judge random answers: relation_test.py RELATION_PY

A false alarm must be rarer than one in 10**6. It is for every law of the counts that is enumerated here, in one try; the
judge asks for two that agree.
"""
import importlib.util
import math
import sys
import unittest

spec = importlib.util.spec_from_file_location("relation", sys.argv.pop(1))
relation = importlib.util.module_from_spec(spec)
spec.loader.exec_module(relation)

LEVELS = [0.5, 0.05, 1e-3, relation.ALPHA, 1e-9]


def multinomial(counts, shares):
    log = math.lgamma(sum(counts) + 1) - sum(math.lgamma(count + 1) for count in counts)
    return math.exp(log + sum(count * math.log(share) for count, share in zip(counts, shares) if count))


def outcomes(draws, cells):
    if cells == 1:
        yield (draws,)
        return
    for count in range(draws + 1):
        for rest in outcomes(draws - count, cells - 1):
            yield (count, *rest)


class Counts(unittest.TestCase):
    def test_false_alarms_are_as_rare_as_they_say(self):
        laws = [(n, (share, 1 - share)) for n in (1, 10, 100, 1000) for share in (0.5, 0.15, 0.01)]
        laws += [(30, (1 / 3, 1 / 3, 1 / 3)), (40, (0.7, 0.2, 0.1)), (12, (0.25,) * 4)]
        for draws, shares in laws:
            rate = dict.fromkeys(LEVELS, 0.0)
            for counts in outcomes(draws, len(shares)):
                p = relation.p_of_counts(counts, shares)
                for level in LEVELS:
                    if p < level:
                        rate[level] += multinomial(counts, shares)
            for level in LEVELS:
                self.assertLessEqual(rate[level], level, (draws, shares))

    def test_it_finds_what_is_there(self):
        self.assertLess(relation.p_of_counts([600, 400], [0.5, 0.5]), relation.ALPHA)
        self.assertGreater(relation.p_of_counts([520, 480], [0.5, 0.5]), 0.1)
        self.assertAlmostEqual(relation.p_of_counts([0, 1000], [0.5, 0.5]) * 2.0 ** 1000, 4, delta=1e-9)
        self.assertEqual(relation.p_of_counts([1, 9], [0, 1]), 0)
        self.assertEqual(relation.p_of_counts([0, 9], [0, 1]), 1)
        self.assertEqual(relation.p_of_counts([0, 0], [0.5, 0.5]), 1)

    def test_what_makes_no_sense(self):
        for counts, shares in (([1, 2], [1]), ([1, 2], [0.5, 0.6])):
            with self.assertRaises(ValueError):
                relation.p_of_counts(counts, shares)


class Threshold(unittest.TestCase):
    def test_below_it_and_not_at_it(self):
        relation.test_p(1, "x")
        relation.test_p(relation.ALPHA, "x")
        with self.assertRaises(relation.Unlikely) as raised:
            relation.test_p(relation.ALPHA / 2, "too often")
        self.assertEqual(str(raised.exception), "too often (p = 5e-07)")

    def test_probabilities_only(self):
        for p in (-0.1, 1.1, math.nan):
            with self.assertRaises(ValueError):
                relation.test_p(p, "x")


if __name__ == "__main__":
    unittest.main()
