"""Records as datasets of function problems have them: problems of this project's own, in the shapes of HumanEval, EvalPlus and MBPP."""


def humaneval(number, prompt, solution, entry, test, **more):
    return {"task_id": f"HumanEval/{number}", "prompt": prompt, "entry_point": entry, "canonical_solution": solution,
            "test": test, **more}


# Plain assertions, annotations that the values have, an example in the prompt; floats for which the test has ints.
WEIGHTS = humaneval(0, '''from typing import List


def heavier_half(weights: List[float], limit: float) -> List[float]:
    """ Return the weights above the limit, halved.
    >>> heavier_half([1.0, 4.0], 2.0)
    [2.0]
    """
''', '''    return [weight / 2 for weight in weights if weight > limit]
''', "heavier_half", '''

METADATA = {
    'author': 'judged'
}


def check(candidate):
    assert candidate([1.0, 4.0], 2.0) == [2.0]
    assert candidate([1, 2, 3], 0.5) == [0.5, 1, 1.5], "ints will do"
    assert candidate([], 1.0) == []
    assert candidate([-1.0, float('inf')], 0.0) == [float("inf")]
    assert True, "nothing is said here"

''')

# Truth values, in each form.
EVEN_SUM = humaneval(1, '''
def has_even_sum(numbers):
    """Whether the numbers sum to an even number."""
''', '''    return sum(numbers) % 2 == 0
''', "has_even_sum", '''def check(candidate):
    assert candidate([1, 3])
    assert not candidate([1])
    assert candidate([]) is True
    assert candidate([2, 1]) == False
''')

# Arbitrary code: a loop, a helper of the prompt, a message that holds the answer.
SHIFT = humaneval(2, '''

def shift_up(text: str) -> str:
    """The next letter for each letter, from z on to a."""
    return "".join(chr((ord(c) - 96) % 26 + 97) for c in text)


def shift_down(text: str) -> str:
    """The function shift_up backwards: for "bca" it gives "abz"."""
''', '''    return "".join(chr((ord(c) - 98) % 26 + 97) for c in text)
''', "shift_down", '''def check(candidate):
    from random import choice
    for size in range(20):
        text = "".join(choice("abcxyz") for _ in range(size))
        assert candidate(shift_up(text)) == text, f"it should be {text}"
    assert candidate(candidate("ccc")) == "aaa"
''')

# None for an answer, a dict, a tuple.
COUNTS = humaneval(3, '''
def dearest(prices):
    """The name and the price of the dearest thing, or None if there is none. Of equal ones the first."""
''', '''    if not prices:
        return None
    name = max(prices, key=prices.get)
    return name, prices[name]
''', "dearest", '''def check(candidate):
    assert candidate({}) is None
    assert candidate({"pen": 2, "book": 7}) == ("book", 7)
    assert candidate({"a": 1, "b": 1}) == ("a", 1)
''')

# EvalPlus: inputs alone; answers are the canonical solution's.
AVERAGE = {"task_id": "HumanEval/4", "entry_point": "middle_mean",
           "prompt": 'def middle_mean(values: list, trim: int = 1):\n    """The mean without the `trim` least and largest; 0.0 of none."""\n',
           "canonical_solution": "    kept = sorted(values)[trim:len(values) - trim]\n    return sum(kept) / len(kept) if kept else 0.0\n",
           "base_input": [[[1, 2, 9], 1], [[4, 5], 1]], "plus_input": [[[1.5, 2.5, 3.0, 100.0], 1], [[0.25, 8, 3]]], "atol": 1e-06,
           "contract": "\n    assert trim >= 0\n", "test": "import numpy as np\ndef check(candidate):\n    for i in range(3): pass\n"}

# MBPP: a whole program, assertions by name.
ROTATE = {"task_id": 11, "text": "Write a function that moves the first n elements of a list to its end.",
          "code": "def rotate(items, n):\r\n  n %= len(items) or 1\r\n  return items[n:] + items[:n]",
          "test_list": ["assert rotate([1, 2, 3], 1) == [2, 3, 1]", "assert rotate(['a'], 5) == ['a']".replace("'a'", "7"),
                        "assert rotate([], 2) == []"],
          "test_setup_code": "", "challenge_test_list": ["assert rotate([1, 2, 3, 4], 6) == [3, 4, 1, 2]"]}

# Sanitized MBPP, with an order that is free.
DIVISORS = {"task_id": 12, "prompt": "Write a function to find all divisors of a number.", "source_file": "own", "test_imports": ["import math"],
            "code": "def divisors(n):\n    return [d for d in range(1, n + 1) if n % d == 0]",
            "test_list": ["assert sorted(divisors(6)) == [1, 2, 3, 6]", "assert sorted(divisors(1)) == [1]"]}

# MBPP+: the prompt is a docstring; a tolerance in the assertion.
CIRCLE = {"task_id": "Mbpp/13", "entry_point": "ring_area", "prompt": '"""\nWrite a function to find the area between two circles.\n"""\n',
          "canonical_solution": "import math\n\ndef ring_area(outer, inner):\n    return math.pi * (outer ** 2 - inner ** 2)\n",
          "assertion": "assert abs(ring_area(2, 1) - 9.42477) < 0.0001\nassert math.isclose(ring_area(10, 0), 314.159, rel_tol=1e-3)\n"}

# What counts as true is not all that is answered: the test is a relation.
FIRST_DIGIT = {"task_id": "Mbpp/14", "prompt": "Write a function to find the first digit in a text, or '' if there is none.",
               "code": "def first_digit(text):\n    return next((c for c in text if c.isdigit()), '')",
               "test_list": ["assert first_digit('a1b2')", "assert not first_digit('ab')"]}

RECORDS = [WEIGHTS, EVEN_SUM, SHIFT, COUNTS, AVERAGE, ROTATE, DIVISORS, CIRCLE, FIRST_DIGIT]
