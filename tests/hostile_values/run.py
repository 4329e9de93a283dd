#!/usr/bin/python3
"""Answers that lie about what they are, have no end, or are nearly what was asked for: run.py JUDGE [-v] [TEST...]

Each is a function f(x) with x = 1 that must give the verdict and a message with the words that are listed.
"""

import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import textwrap
import unittest

CHAIN = """
def chain(n):
    head = None
    for i in range(n): head = ListNode(i, head)
    return head
"""

# name: (type, expected, source of f, verdict, words of the message)
PLAIN = {
    "equal_to_everything": ("int", "7", """
        class Yes:
            def __eq__(self, other): return True
            def __hash__(self): return 7
            def __index__(self): return 7
            def __int__(self): return 7
        def f(x): return Yes()""", "RTE", "int"),
    "claims_to_be_an_int": ("int", "7", """
        class Claims:
            @property
            def __class__(self): return int
        def f(x): return Claims()""", "RTE", "Claims"),
    "int_subclass_with_operators": ("int", "7", """
        class Odd(int):
            def __eq__(self, other): return True
            def __index__(self): return 7
            def __int__(self): return 7
        def f(x): return Odd(8)""", "WA", "expected 7, got 8"),
    "bool_for_int": ("int", "1", "def f(x): return True", "RTE", "bool"),
    "int_for_bool": ("bool", "true", "def f(x): return 1", "RTE", "int"),
    "float_for_int": ("int", "2", "def f(x): return 2.0", "RTE", "float"),
    "int_for_float": ("float", "2.0", "def f(x): return 2", "AC", ""),
    "huge_int": ("int", "7", "def f(x): return 10 ** 30", "RTE", "64"),
    "huge_int_for_float": ("float", "1.0", "def f(x): return 10 ** 400", "RTE", ""),
    "smallest_int": ("int", "-9223372036854775808", "def f(x): return -2 ** 63", "AC", ""),
    "one_below_the_smallest_int": ("int", "7", "def f(x): return -2 ** 63 - 1", "RTE", "64"),
    "decimal_for_float": ("float", "1.5", "def f(x): return Decimal('1.5')", "RTE", "Decimal"),
    "complex_for_float": ("float", "1.5", "def f(x): return 1.5 + 0j", "RTE", "complex"),
    "nan": ("float", "1.5", "def f(x): return float('nan')", "WA", "expected 1.5, got NaN"),
    "str_subclass": ("str", '"a"', """
        class Liar(str):
            def __eq__(self, other): return True
            def encode(self, *words): return b'a'
            def __str__(self): return 'a'
        def f(x): return Liar('b')""", "WA", 'expected "a", got "b"'),
    "lone_surrogate": ("str", '"a"', "def f(x): return '\\udc80'", "RTE", "surrogate"),
    "bytes_for_str": ("str", '"a"', "def f(x): return b'a'", "RTE", "bytes"),
    "str_for_list": ("list[str]", '["a"]', "def f(x): return 'a'", "RTE", "str"),
    "null_character": ("str", '"a"', "def f(x): return 'a\\0b'", "WA", "expected"),
    "list_subclass": ("list[int]", "[1, 2]", """
        class Liar(list):
            def __iter__(self): return iter([1, 2])
            def __len__(self): return 2
            def __getitem__(self, at): return at + 1
        def f(x): return Liar([3])""", "WA", "expected"),
    "generator_for_list": ("list[int]", "[1, 2]", "def f(x): yield from (1, 2)", "RTE", "generator"),
    "range_for_list": ("list[int]", "[0, 1]", "def f(x): return range(2)", "RTE", "range"),
    "tuple_for_list": ("list[int]", "[1, 2]", "def f(x): return (1, 2)", "AC", ""),
    "set_for_list": ("list[int]", "[1]", "def f(x): return {1}", "RTE", "set"),
    "dict_for_list": ("list[int]", "[1]", "def f(x): return {1: 1}", "RTE", "dict"),
    "list_of_one_wrong_element": ("list[int]", "[1, 2]", "def f(x): return [1, 2.0]", "RTE", "[1]"),
    "none_for_list": ("list[int]", "[1]", "def f(x): return None", "RTE", "None"),
    "cyclic_list": ("list[list[int]]", "[[1]]", "def f(x):\n    a = []\n    a.append(a)\n    return a", "RTE", "list"),
    "endless_sharing": ("list[list[list[int]]]", "[]", """
        def f(x):
            a = [1] * 4096
            return [[a] * 4096] * 4096""", "RTE", "8388608"),
    "deep_nesting": ("list[int]", "[1]", """
        def f(x):
            a = []
            for i in range(10 ** 6): a = [a]
            return a""", "RTE", "list"),
    "list_that_grows_while_it_is_read": ("list[list[int]]", "[[1]]", """
        class Grows(list):
            def __len__(self):
                self.append([1])
                return list.__len__(self)
        def f(x): return Grows([[1]])""", "AC", ""),
    "list_node": ("ListNode", "[1, 2]", "def f(x): return ListNode(1, ListNode(2))", "AC", ""),
    "cyclic_list_node": ("ListNode", "[1, 2]", "def f(x):\n    a = ListNode(1)\n    a.next = a\n    return a", "RTE", "cycle"),
    "long_list_node": ("ListNode", "[1]", CHAIN + "def f(x): return chain(10 ** 6)", "WA", "expected"),
    "list_node_made_while_it_is_read": ("ListNode", "[1]", """
        class Endless:
            val = 1
            @property
            def next(self): return Endless()
        def f(x): return Endless()""", "RTE", "8388608"),
    "list_node_that_raises": ("ListNode", "[1]", """
        class Raises:
            val = 1
            @property
            def next(self): raise KeyError
        def f(x): return Raises()""", "RTE", "Raises"),
    "list_node_of_another_value": ("ListNode", "[1]", "def f(x): return ListNode('1')", "RTE", "str"),
    "list_for_list_node": ("ListNode", "[1]", "def f(x): return [1]", "RTE", "list"),
    "tree_with_shared_nodes": ("TreeNode", "[1, 2, 2]", "def f(x):\n    a = TreeNode(2)\n    return TreeNode(1, a, a)", "AC", ""),
    "cyclic_tree": ("TreeNode", "[1]", "def f(x):\n    a = TreeNode(1)\n    a.left = a\n    return a", "RTE", "cycle"),
    "tree_that_doubles": ("TreeNode", "[1]", """
        def f(x):
            a = None
            for i in range(40): a = TreeNode(1, a, a)
            return a""", "RTE", "8388608"),
    "deep_tree": ("TreeNode", "[1]", """
        def f(x):
            a = None
            for i in range(10 ** 5): a = TreeNode(1, a)
            return a""", "WA", "expected"),
    "node_of_another_kind": ("NaryNode", "[1]", "def f(x): return TreeNode(1)", "RTE", "returned TreeNode where NaryNode"),
    "cyclic_nary_tree": ("NaryNode", "[1]", "def f(x):\n    a = Node(1)\n    a.children = [a]\n    return a", "RTE", "cycle"),
    "nary_tree_with_shared_nodes": ("NaryNode", "[1, null, 2, 2]", "def f(x):\n    a = Node(2)\n    return Node(1, [a, a])", "AC", ""),
    "nary_tree_that_doubles": ("NaryNode", "[1]", """
        def f(x):
            a = Node(1)
            for i in range(40): a = Node(1, [a, a])
            return a""", "RTE", "8388608"),
    "children_that_grow_while_they_are_read": ("NaryNode", "[1]", """
        class Grows:
            val = 1
            @property
            def children(self): return [Grows()]
        def f(x): return Grows()""", "RTE", "8388608"),
    "children_without_end": ("NaryNode", "[1]", """
        def f(x):
            a = Node(1)
            a.children = [Node(2)] * 10 ** 7
            return a""", "RTE", "8388608"),
    "null_child": ("NaryNode", "[1]", "def f(x): return Node(1, [None])", "RTE", "None"),
    "cyclic_random_list": ("RandomListNode", "[[1, null]]", "def f(x):\n    a = Node(1)\n    a.next = a\n    return a", "RTE", "cycle"),
    "random_link_out_of_the_list": ("RandomListNode", "[[1, null]]", "def f(x): return Node(1, None, Node(2))", "RTE", "random"),
    "random_list_made_while_it_is_read": ("RandomListNode", "[[1, null]]", """
        class Endless:
            val, random = 1, None
            def __init__(self): self.large = b'x' * 10 ** 6
            @property
            def next(self): return Endless()
        def f(x): return Endless()""", "MLE", "1024 MiB"),
    "graph_with_other_values": ("GraphNode", "[[2], [1]]", "def f(x):\n    a = Node(1)\n    a.neighbors = [Node(1, [a])]\n    return a",
                                "WA", "not the numbers from 1"),
    "graph_of_one_node_more": ("GraphNode", "[[2], [1]]", "def f(x):\n    a = Node(1)\n    a.neighbors = [Node(2, [a, Node(3)])]\n    return a",
                               "WA", "expected"),
    "graph_made_while_it_is_read": ("GraphNode", "[[]]", """
        class Endless:
            val = 1
            def __init__(self): self.large = b'x' * 10 ** 6
            @property
            def neighbors(self): return [Endless()]
        def f(x): return Endless()""", "MLE", "1024 MiB"),
    "dict": ("dict[str, int]", '{"a": 1, "b": 2}', "def f(x): return {'b': 2, 'a': 1}", "AC", ""),
    "dict_subclass": ("dict[str, int]", '{"a": 1}', """
        class Liar(dict):
            def items(self): return [('a', 1)]
            def __getitem__(self, key): return 1
            def __iter__(self): return iter('a')
        def f(x): return Liar(a=2)""", "WA", 'expected 1, got 2'),
    "keys_that_are_equal": ("dict[str, int]", '{"a": 1}', """
        class Odd(str):
            __hash__, __eq__ = object.__hash__, object.__eq__
        def f(x): return {Odd('a'): 1, Odd('a'): 1}""", "RTE", "equal keys"),
    "float_key": ("dict[int, int]", '{"1": 1}', "def f(x): return {1.0: 1}", "RTE", "float"),
    "bool_key": ("dict[int, int]", '{"1": 1}', "def f(x): return {True: 1}", "RTE", "bool"),
    "dict_that_has_itself": ("dict[str, dict[str, int]]", '{"a": {}}', "def f(x):\n    a = {}\n    a['a'] = a\n    return a", "RTE", "int"),
    "list_of_pairs_for_dict": ("dict[str, int]", '{"a": 1}', "def f(x): return [('a', 1)]", "RTE", "list"),
    "bigint": ("bigint", "1" + "0" * 5000, "def f(x): return 10 ** 5000", "AC", ""),
    "bigint_subclass": ("bigint", "7", """
        class Odd(int):
            def __repr__(self): return '7'
            __str__ = __repr__
        def f(x): return Odd(8)""", "WA", "expected 7, got 8"),
    "bigint_with_too_many_digits": ("bigint", "7", "def f(x): return 10 ** 100_000", "RTE", "100000 digits"),
    "huge_bigint": ("bigint", "7", "def f(x): return 1 << (1 << 30)", "RTE", "100000 digits"),
    "bool_for_bigint": ("bigint", "1", "def f(x): return True", "RTE", "bool"),
    "str_for_bigint": ("bigint", "7", "def f(x): return '7'", "RTE", "str"),
    "raises_when_it_is_described": ("int", "1", """
        class Bad(Exception):
            def __str__(self): raise self
        def f(x): raise Bad()""", "RTE", "Bad"),
    "meta_class_with_a_name": ("int", "1", """
        class Meta(type):
            @property
            def __name__(cls): return 'int'
            def __instancecheck__(cls, x): return True
        class Odd(metaclass=Meta): pass
        def f(x): return Odd()""", "RTE", "Odd"),
    "mutable_default": ("list[int]", "[1]", "def f(x, seen=[]):\n    seen.append(x)\n    return seen", "AC", ""),
}

SCALARS = {
    "numpy_int_for_int": ("int", "7", "import numpy as np\ndef f(x): return np.int64(7)", "RTE", "numpy.int64"),
    "numpy_float_for_int": ("int", "7", "import numpy as np\ndef f(x): return np.float64(7)", "RTE", "float64"),
    "numpy_float_for_float": ("float", "7.0", "import numpy as np\ndef f(x): return np.float64(7)", "AC", ""),
    "numpy_array_for_list": ("list[int]", "[1, 2]", "import numpy as np\ndef f(x): return np.array([1, 2])", "RTE", "ndarray"),
}

ARRAYS = {
    "array": ("ndarray[f64, n]", "[1.0, 2.0]", "def f(x): return np.array([1.0, 2.0])", "AC", ""),
    "another_dtype": ("ndarray[f64, n]", "[1.0, 2.0]", "def f(x): return np.array([1, 2])", "WA", "int64"),
    "list_for_array": ("ndarray[f64, n]", "[1.0, 2.0]", "def f(x): return [1.0, 2.0]", "RTE", "list"),
    "object_array": ("ndarray[f64, n]", "[1.0, 2.0]", "def f(x): return np.array([1.0, 2.0], dtype=object)", "RTE", ""),
    "subclass_with_operators": ("ndarray[f64, n]", "[1.0, 2.0]", """
        class Liar(np.ndarray):
            def __eq__(self, other): return True
            def __array__(self, *words): return np.array([1.0, 2.0])
            def __array_ufunc__(self, *words, **more): return True
            def __array_finalize__(self, other): pass
            def tobytes(self, *words): return np.array([1.0, 2.0]).tobytes()
            @property
            def shape(self): return (2,)
        def f(x): return np.array([3.0]).view(Liar)""", "WA", "shape"),
    "array_interface": ("ndarray[f64, n]", "[1.0, 2.0]", """
        class Has:
            def __array__(self, *words): return np.array([1.0, 2.0])
            __array_interface__ = np.array([1.0, 2.0]).__array_interface__
        def f(x): return Has()""", "RTE", "Has"),
    "matrix": ("ndarray[f64, n]", "[1.0, 2.0]", "def f(x): return np.matrix([1.0, 2.0])", "WA", "shape"),
    "masked": ("ndarray[f64, n]", "[1.0, 2.0]", "def f(x): return np.ma.array([1.0, 3.0], mask=[False, True])", "WA", "3"),
    "broadcast": ("ndarray[f64, n]", "[1.0, 1.0]", "def f(x): return np.broadcast_to(np.array([1.0]), (2,))", "AC", ""),
    "a_view_without_end": ("ndarray[f64, n]", "[1.0]", "def f(x): return np.broadcast_to(np.array([1.0]), (10 ** 12,))", "RTE", ""),
    "column_of_a_matrix": ("ndarray[f64, n]", "[1.0, 3.0]", "def f(x): return np.array([[1.0, 2.0], [3.0, 4.0]])[:, 0]", "AC", ""),
    "one_number_for_many": ("ndarray[f64, n]", "[1.0, 1.0]", "def f(x): return np.array(1.0)", "WA", "shape"),
    "nan_for_a_number": ("ndarray[f64, n]", "[1.0]", "def f(x): return np.array([np.nan])", "WA", "NaN"),
    "big_endian": ("ndarray[f64, n]", "[1.0, 2.0]", "def f(x): return np.array([1.0, 2.0]).astype('>f8')", "RTE", ">d"),
}

TENSORS = {
    "tensor": ("tensor[f32, n]", "[1.0, 2.0]", "def f(x): return torch.tensor([1.0, 2.0])", "AC", ""),
    "that_requires_grad": ("tensor[f32, n]", "[1.0, 2.0]", "def f(x): return torch.tensor([1.0, 2.0], requires_grad=True)", "AC", ""),
    "subclass_with_functions": ("tensor[f32, n]", "[1.0, 2.0]", """
        class Liar(torch.Tensor):
            @classmethod
            def __torch_function__(cls, *words, **more): return True
            def numpy(self): return [1.0, 2.0]
            def __eq__(self, other): return True
        def f(x): return torch.tensor([1.0, 3.0]).as_subclass(Liar)""", "WA", "3"),
    "array_for_tensor": ("tensor[f32, n]", "[1.0]", "import numpy as np\ndef f(x): return np.ones(1, np.float32)", "RTE", "ndarray"),
    "sparse": ("tensor[f32, n]", "[1.0, 0.0]", "def f(x): return torch.tensor([1.0, 0.0]).to_sparse()", "RTE", "layout"),
    "meta_device": ("tensor[f32, n]", "[1.0]", "def f(x): return torch.ones(1, device='meta')", "RTE", "device"),
    "bfloat16": ("tensor[f32, n]", "[1.0]", "def f(x): return torch.ones(1, dtype=torch.bfloat16)", "RTE", "dtype"),
}


class HostileValues(unittest.TestCase):
    judge = ""

    def answer(self, folder, returns, expected, source):
        package = folder / "lies"
        files = {"problem.yaml": "problem_format_version: 2025-09\nname: Lies\nuuid: 0d9f9d2c-6a55-4a2e-9d0f-3b9c1d7a4f99\nkeywords: [easy]\n"
                                 "limits: {time_limit: 30, memory: 1024}\n",
                 "interface.yaml": f"kind: function\nentry: f\nparameters: [{{name: x, type: int}}]\nreturns: \"{returns}\"\n"
                                   + ("compare: tolerance\n" if "[f" in returns else ""),
                 "statement/problem.en.md": "f(1)\n", "data/sample/1.in": "1\n", "data/sample/1.ans": expected + "\n",
                 "submission.py": textwrap.dedent(source).lstrip("\n") + "\n"}
        for name, text in files.items():
            path = package / name if name != "submission.py" else folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        done = subprocess.run([self.judge, "run", str(package), str(folder / "submission.py"), "--format", "json"], capture_output=True, text=True)
        self.assertIn(done.returncode, (0, 1), done)
        case, = json.loads(done.stdout)["cases"]
        return case["verdict"], case["message"] or ""

    def check(self, table, head=""):
        for name, (returns, expected, source, verdict, words) in table.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                got, message = self.answer(pathlib.Path(folder), returns, expected, head + textwrap.dedent(source))
                self.assertEqual(got, verdict, message)
                self.assertIn(words, message)

    def need(self, library):
        if importlib.util.find_spec(library) is None and os.environ.get("JUDGE_REQUIRE_ALL") != "1":
            self.skipTest(f"{library} is not installed")

    def test_plain(self):
        self.check(PLAIN)

    def test_scalars(self):
        self.need("numpy")
        self.check(SCALARS)

    def test_arrays(self):
        self.need("numpy")
        self.check(ARRAYS, "import numpy as np\n")

    def test_tensors(self):
        self.need("torch")
        self.check(TENSORS, "import torch\n")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    HostileValues.judge = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
