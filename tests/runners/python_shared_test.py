"""judge-zygote-python, making call after call in one process: python_shared_test.py ZYGOTE [unittest options]."""

import sys
import textwrap
import unittest

import wire

ZYGOTE = sys.argv.pop(1)


def share(source, calls, types=("int",), returns="int", forbidden=()):
    """The answers of the calls, and what the process wrote behind them."""
    command = [ZYGOTE, "--direct", "shared", str(len(forbidden)), *forbidden, "function", "answer.py", "f", returns]
    for i, text in enumerate(types):
        command += [f"p{i + 1}", text]
    frames = b"".join(wire.call_frame(arguments, types) for arguments in calls)
    return wire.run(command, wire.answer_type(returns, types), frames, textwrap.dedent(source).encode())


class Shared(unittest.TestCase):
    def values(self, *arguments, **options):
        answers, rest = share(*arguments, **options)
        self.assertEqual(rest.kind, "none")
        return [answer.value for _, _, answer in answers]

    def test_every_call_is_answered(self):
        self.assertEqual(self.values("def f(x): return x * x", [[1], [2], [3]]), [1, 4, 9])
        self.assertEqual(self.values("def f(x): return x", [[5]]), [5])

    def test_a_call_has_an_object_of_its_own(self):
        source = """
            class Solution:
                def __init__(self): self.seen = 0
                def f(self, x):
                    self.seen += x
                    return self.seen
            """
        self.assertEqual(self.values(source, [[1], [2], [3]]), [1, 2, 3])

    def test_the_module_is_loaded_once(self):
        self.assertEqual(self.values("seen = []\ndef f(x):\n    seen.append(x)\n    return len(seen)", [[9], [9], [9]]), [1, 2, 3])

    def test_arguments_left_in_place_and_copies(self):
        self.assertEqual(self.values("def f(x): x.sort()", [[[2, 1]], [[3, 2, 1]]], types=("list[int]",), returns="&0"), [[1, 2], [1, 2, 3]])
        copies = self.values("def f(x):\n    return ListNode(x.val)", [[[4]], [[5]]], types=("ListNode",), returns="copy ListNode")
        self.assertEqual(copies, [[4], [5]])

    def test_what_is_not_an_answer_ends_it(self):
        for source, kind in (("def f(x): return 6 // x", "raised"), ("def f(x): return 1 if x else 'one'", "bad type")):
            answers, rest = share(source, [[2], [0], [3]])
            self.assertEqual(len(answers), 1)
            self.assertEqual(rest.kind, kind)
        answers, rest = share("import os\ndef f(x):\n    if x == 3: os._exit(0)\n    return x", [[1], [2], [3], [4]])
        self.assertEqual([answer.value for _, _, answer in answers], [1, 2])
        self.assertEqual(rest.kind, "none")

    def test_the_source_is_checked_first(self):
        answers, rest = share("def f(x): return eval('x')", [[1]], forbidden=("eval",))
        self.assertEqual((answers, rest.kind, rest.value[0]), ([], "rejected", "forbidden"))
        self.assertEqual(self.values("def f(x): return x", [[1]], forbidden=("eval", "exec")), [1])
        answers, rest = share("def f(x) return x", [[1]])
        self.assertEqual((answers, rest.kind, rest.value[0]), ([], "rejected", "syntax"))

    def test_what_calls_took(self):
        answers, _ = share("import time\ndef f(x):\n    end = time.process_time() + x / 10\n    while time.process_time() < end: pass\n    return x",
                           [[0], [5], [0]])
        self.assertGreaterEqual(answers[1][0], 500_000_000)
        self.assertGreaterEqual(answers[1][1], 400_000_000)
        self.assertEqual(max(answers, key=lambda answer: answer[0]), answers[1])


if __name__ == "__main__":
    unittest.main()
