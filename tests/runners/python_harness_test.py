"""judge-zygote-python, driven with no jail: python_harness_test.py ZYGOTE [unittest options]."""

import math
import pathlib
import subprocess
import sys
import tempfile
import textwrap
import unittest

import wire

ZYGOTE = sys.argv.pop(1)
HARNESS = pathlib.Path(__file__).resolve().parents[2] / "runners/python/harness.py"


def words(names, returns, parameters, file_name="answer.py"):
    pairs = [word for pair in parameters for word in pair]
    return [ZYGOTE, "--direct", "function", file_name, names, returns, *pairs]


def call(source, arguments=(), types=(), returns="None", names="f", file_name="answer.py", **options):
    if isinstance(source, str):
        source = textwrap.dedent(source).encode()
    parameters = [(f"p{i + 1}", text) for i, text in enumerate(types)]
    return wire.run(words(names, returns, parameters, file_name), wire.answer_type(returns, types), wire.call_frame(arguments, types), source, **options)


class Classes(unittest.TestCase):
    WORDS = [ZYGOTE, "--direct", "function", "answer.py", "class", "Counter,CounterClass", "Counter", "None", "1", "start", "int",
             "add,plus", "int", "1", "by", "int", "reset", "None", "0"]
    CALLS = wire.class_frame([(0, [5], ["int"]), (1, [2], ["int"]), (2, [], []), (1, [-1], ["int"])])

    def count(self, source):
        return wire.run(self.WORDS, "tuple[None, int, None, int]", self.CALLS, textwrap.dedent(source).encode())

    def test_calls_one_object(self):
        source = """
            class Counter:
                def __init__(self, start): self.n = start
                def add(self, by):
                    self.n += by
                    return self.n
                def reset(self):
                    self.n = 0
                    return "nothing to anybody"
            """
        self.assertEqual(self.count(source).value, [None, 7, None, -1])
        self.assertEqual(self.count(source.replace("Counter", "CounterClass").replace("add", "plus")).value, [None, 7, None, -1])

    def test_errors_name_the_call(self):
        source = """
            class Counter:
                def __init__(self, start): pass
                def add(self, by): return {2: 1, -1: %s}[by]
                def reset(self): pass
            """
        self.assertEqual(self.count(source % "'x'").value, ["[3]", "int", "str"])
        self.assertEqual(self.count(source % "1 // 0").value[:2], ["ZeroDivisionError", "integer division or modulo by zero (in call 1)"])
        self.assertEqual(self.count("class Counter:\n def __init__(self, s): raise KeyError()\n def add(self, by): pass\n"
                                    " def reset(self): pass\n").value[:2], ["KeyError", "in call 0"])

    def test_what_is_missing(self):
        for source, reason, words in (
                ("class Count: pass", "entry", "expected a class Counter with add(by); reset(); found: class Count. Is Count meant?"),
                ("def Counter(x): pass", "entry", "found: function Counter"),
                ("class Counter:\n def add(self, by): pass\n", "entry", "expected class Counter to have a method reset(); found: add"),
                ("class Counter:\n def add(self, by): pass\n def reset(self): pass\n", "arity", "Counter must take 1 argument (start)"),
                ("class Counter:\n def __init__(self, s): pass\n def add(self): pass\n def reset(self): pass\n", "arity",
                 "add must take 1 argument (by); found: add(self)")):
            with self.subTest(source):
                result = self.count(source)
                self.assertEqual((result.kind, result.value[0]), ("rejected", reason), result)
                self.assertIn(words, result.value[1])

    def test_a_node_is_a_value_like_any_other(self):
        words = [ZYGOTE, "--direct", "function", "a.py", "class", "C", "C", "None", "1", "head", "ListNode", "rest", "ListNode", "0"]
        frame = wire.class_frame([(0, [[1, 2, 3]], ["ListNode"]), (1, [], [])])
        source = b"class C:\n    def __init__(self, head): self.head = head\n    def rest(self): return self.head.next\n"
        self.assertEqual(wire.run(words, "tuple[None, ListNode]", frame, source).value, [None, [2, 3]])


class InPlace(unittest.TestCase):
    def left(self, body, argument=(3, 1, 2), type_text="list[int]"):
        return call(f"def f(x, y):\n    {body}\n", [7, list(argument)], ["int", type_text], "&1")

    def test_the_argument_as_it_was_left(self):
        for body in ("y.sort()", "y[:] = sorted(y)", "y.sort(); return 5"):
            self.assertEqual(self.left(body).value, [1, 2, 3], body)
        self.assertEqual(self.left("y.val, y.next = 8, y.next.next", type_text="ListNode").value, [8, 2])

    def test_a_name_bound_anew_changes_nothing(self):
        self.assertEqual(self.left("y = sorted(y)").value, [3, 1, 2])
        self.assertEqual(self.left("return sorted(y)").value, [3, 1, 2])

    def test_what_was_left_must_fit(self):
        self.assertEqual(self.left("y[1] = 'a'").value, ["[1]", "int", "str"])
        self.assertEqual(self.left("y.next.next = y", type_text="ListNode").kind, "bad type")


class Answers(unittest.TestCase):
    def round_trip(self, value, type_text):
        result = call("def f(x):\n    return x\n", [value], [type_text], type_text)
        self.assertEqual(result.kind, "answer", result)
        self.assertEqual(result.value, value)

    def test_every_type_both_ways(self):
        for type_text, values in {
            "int": [0, -1, 2**63 - 1, -(2**63)],
            "float": [0.0, -1.5, math.inf, 1e-300],
            "bool": [True, False],
            "str": ["", "a", "é\u4e2d\U0001f600\n\0"],
            "None": [None],
            "list[int]": [[], [1, -2, 2**62]],
            "list[float]": [[], [1.5, -0.0]],
            "list[str]": [["a", ""]],
            "list[list[int]]": [[], [[]], [[1], [2, 3]]],
            "list[list[bool]]": [[[True, False], []]],
            "tuple[int, str, float]": [[1, "x", 2.5]],
            "list[tuple[int, bool]]": [[[1, True], [2, False]]],
            "int | None": [None, 5],
            "list[int | None]": [[1, None]],
            "ListNode": [[], [1], [1, 2, 3]],
            "list[ListNode]": [[[1], [], [2, 3]]],
            "TreeNode": [[], [1], [1, None, 2], [5, 4, 7, 3, None, 2, None, -1, None, 9]],
            "RandomListNode": [[], [[7, None]], [[7, None], [13, 0], [11, 2], [7, 1]]],
            "NaryNode": [[], [1], [1, None, 3, 2, 4, None, 5, 6], [1, None, 2, 3, None, None, 4]],
            "GraphNode": [[], [[1, []]], [[1, [0, 0]]], [[5, [1, 2]], [-2, [0]], [5, [2, 0, 1]]]],
            "dict[str, int]": [{}, {"b": 1, "a": 2, "\u00e9": 3}],
            "dict[int, list[str]]": [{3: ["x"], -1: []}],
            "dict[str, dict[int, bool]]": [{"": {1: True}}],
            "bigint": ["0", "-1", "9" * 30, "-1" + "0" * 99_999],
            "list[bigint]": [["5", str(2**64)]],
        }.items():
            for value in values:
                with self.subTest(type=type_text, value=value):
                    self.round_trip(value, type_text)

    def test_nodes_of_the_submission(self):
        for type_text, value, members in (
                ("RandomListNode", [[7, None], [13, 0]], "next = random = None"),
                ("NaryNode", [1, None, 3, 2, None, 5], "children = None"),
                ("GraphNode", [[1, [1]], [2, [0]]], "neighbors = ()")):
            source = f"class Node:\n    {members}\n    def __init__(self, val): self.val = val\n"
            source += "def f(x): assert type(x) is Node; return x"
            with self.subTest(type_text):
                self.assertEqual(call(source.replace("()", "None"), [value], [type_text], type_text).value, value)

    def test_node_is_the_declared_kind(self):
        self.assertEqual(call("def f(): return Node(3, [Node(1, []), Node(2)])", returns="NaryNode").value, [3, None, 1, 2])
        self.assertEqual(call("def f(): a = Node(3); a.random = a; return a", returns="RandomListNode").value, [[3, 0]])
        self.assertEqual(call("def f(): a = Node(3); a.neighbors.append(Node(4, (a,))); return a", returns="GraphNode").value,
                         [[3, [1]], [4, [0]]])
        self.assertEqual(call("def f(): return Node", returns="int").kind, "raised")

    def test_dicts_of_other_classes(self):
        for made in ("collections.Counter('ab')", "defaultdict(int, a=1, b=1)", "OrderedDict(b=1, a=1)"):
            self.assertEqual(call(f"def f(): return {made}", returns="dict[str, int]").value, {"a": 1, "b": 1})

    def test_nan_is_canonical(self):
        result = call("def f():\n    return -float('nan')", [], [], "float")
        self.assertTrue(math.isnan(result.value))

    def test_both_forms_and_spellings(self):
        for source in ("class Solution:\n    def twoSum(self, a): return a + 1",
                       "class Solution:\n    @staticmethod\n    def two_sum(a): return a + 1",
                       "def two_sum(a): return a + 1",
                       "twoSum = lambda a, b=1: a + b",
                       "class Solution: pass\ndef twoSum(*a): return a[0] + 1"):
            with self.subTest(source):
                self.assertEqual(call(source, [41], ["int"], "int", "twoSum,two_sum").value, 42)

    def test_accepted_conversions(self):
        self.assertEqual(call("def f(): return (1, 2)", returns="list[int]").value, [1, 2])
        self.assertEqual(call("def f(): return [1, 'a']", returns="tuple[int, str]").value, [1, "a"])
        self.assertEqual(call("def f(): return [1, 2.5]", returns="list[float]").value, [1.0, 2.5])
        self.assertEqual(call("def f(): return None", returns="ListNode").value, [])

    def test_prelude(self):
        source = """
            class Solution:
                def f(self, nums: List[int], root: Optional[TreeNode]) -> int:
                    seen = defaultdict(int)
                    heap = nums[:]
                    heapify(heap)
                    assert math.inf == inf and pow(2, 5, 7) == 4 and bisect.bisect_left(nums, 2) == bisect_left(nums, 2)
                    assert abs(-3) == 3 and reduce(xor, [1, 2]) == 3 and isinstance(Counter(nums), dict)
                    assert deque([1], maxlen=1) and gcd(4, 6) == 2 and lru_cache(None) and deepcopy([1])
                    return len(heap) + ListNode(4).val + TreeNode(1, None, TreeNode(2)).right.val
            if __name__ == "__main__":
                raise RuntimeError("a submission is not run as a script")
            """
        result = call(source, [[1, 2], []], ["list[int]", "TreeNode"], "int")
        self.assertEqual(result.value, 8, result)

    def test_own_node_classes(self):
        source = """
            class ListNode:
                def __init__(self, x):
                    self.val, self.next = x, None
            def f(head):
                assert type(head) is ListNode and type(head.next) is ListNode
                return head
            """
        self.assertEqual(call(source, [[1, 2]], ["ListNode"], "ListNode").value, [1, 2])
        source = """
            class ListNode:
                def __init__(self, nothing, like, ours): pass
            def f(head): return head
            """
        self.assertEqual(call(source, [[1, 2]], ["ListNode"], "ListNode").value, [1, 2])

    def test_long_lists_and_trees(self):
        values = list(range(100_000))
        reverse = """
            def f(head):
                back = None
                while head:
                    head.next, back, head = back, head, head.next
                return back
            """
        self.assertEqual(call(reverse, [values], ["ListNode"], "ListNode").value, values[::-1])
        path = [0] + [item for i in range(1, 50_000) for item in (None, i)]
        self.assertEqual(call("def f(t): return t", [path], ["TreeNode"], "TreeNode").value, path)

    def test_shared_subtrees_are_no_cycle(self):
        source = "def f():\n    leaf = TreeNode(1)\n    return TreeNode(0, leaf, leaf)"
        self.assertEqual(call(source, returns="TreeNode").value, [0, 1, 1])

    def test_deep_recursion(self):
        source = "def f(n):\n    return 0 if n == 0 else 1 + f(n - 1)"
        self.assertEqual(call(source, [100_000], ["int"], "int").value, 100_000)
        through_c = """
            @lru_cache(None)
            def g(n):
                return 0 if n == 0 else 1 + g(n - 1)
            def f(n):
                return g(n)
            """
        self.assertEqual(call(through_c, [100_000], ["int"], "int").value, 100_000)

    def test_hashes_and_random_numbers_repeat(self):
        source = "def f():\n    return [hash('a'), random.getrandbits(60), hash(('x', 1.5))]"
        first, second = (call(source, returns="list[int]").value for _ in range(2))
        self.assertEqual(first, second)


class Output(unittest.TestCase):
    def test_prints_come_out(self):
        result = call("def f():\n    print('out'); print('err', file=sys.stderr)")
        self.assertEqual((result.kind, result.stdout, result.stderr), ("answer", b"out\n", b"err\n"))

    def test_printing_never_raises(self):
        result = call("def f():\n    print('\\udcff\\ud800\\u4e2d'); sys.stdout.flush(); sys.stdout.buffer.write(b'\\xff')")
        self.assertEqual(result.kind, "answer", result)
        self.assertEqual(result.stdout, b"\\udcff\\ud800\xe4\xb8\xad\n\xff")

    def test_replaced_and_closed_streams(self):
        for action in ("sys.stdout = io.StringIO()", "sys.stdout.close()", "sys.stdout = None", "os.close(1)"):
            with self.subTest(action):
                result = call(f"import os\ndef f():\n    print('x')\n    {action}\n    return 1", returns="int")
                self.assertEqual((result.kind, result.value), ("answer", 1))

    def test_stdin_is_empty(self):
        self.assertEqual(call("def f(): return sys.stdin.read()", returns="str").value, "")

    def test_exits_without_an_answer(self):
        result = call("import os\ndef f(): os._exit(0)")
        self.assertEqual((result.kind, result.code), ("none", 0))

    def test_threads_end_with_the_answer(self):
        source = "def f():\n    threading.Thread(target=time.sleep, args=(30,)).start()\n    return 1"
        self.assertEqual(call(source, returns="int").value, 1)

    def test_exit_functions_do_not_run(self):
        result = call("import atexit\ndef f():\n    atexit.register(print, 'late')")
        self.assertEqual((result.kind, result.stdout), ("answer", b""))


class BadTypes(unittest.TestCase):
    def expect(self, expression, returns, path, wanted, got, setup=""):
        result = call(f"{textwrap.dedent(setup)}\ndef f():\n    return {expression}", returns=returns)
        self.assertEqual((result.kind, result.value), ("bad type", [path, wanted, got]), result)

    def test_scalars(self):
        self.expect("None", "int", "", "int", "None")
        self.expect("True", "int", "", "int", "bool")
        self.expect("1", "bool", "", "bool", "int")
        self.expect("1.0", "int", "", "int", "float")
        self.expect("2**63", "int", "", "int", "int outside the 64-bit range")
        self.expect("10**400", "float", "", "float", "int too large for a float")
        self.expect("'\\ud800'", "str", "", "str", "str with a lone surrogate")
        self.expect("b'x'", "str", "", "str", "bytes")
        self.expect("5", "None", "", "None", "int")
        self.expect("'a'", "int | None", "", "int | None", "str")

    def test_containers(self):
        self.expect("[1, 2, '3']", "list[int]", "[2]", "int", "str")
        self.expect("[[1], [2, None]]", "list[list[int]]", "[1][1]", "int", "None")
        self.expect("{1, 2}", "list[int]", "", "list[int]", "set")
        self.expect("range(3)", "list[int]", "", "list[int]", "range")
        self.expect("(x for x in [1])", "list[int]", "", "list[int]", "generator")
        self.expect("(1, 2)", "tuple[int]", "", "tuple[int]", "tuple of 2")
        self.expect("'ab'", "list[str]", "", "list[str]", "str")

    def test_cycles(self):
        self.expect("x", "list[list[list[int]]]", "[0][0][0]", "int", "list", "x = []\nx.append(x)")
        self.expect("n", "ListNode", "", "ListNode", "a cycle", "n = ListNode(1, ListNode(2, ListNode(3)))\nn.next.next.next = n.next")
        self.expect("n", "TreeNode", "", "TreeNode", "a cycle", "n = TreeNode(1, TreeNode(2))\nn.left.right = n")
        self.expect("n", "TreeNode", "", "TreeNode", "a cycle", "n = TreeNode(1)\nn.left = n.right = n")

    def test_nodes(self):
        self.expect("[1, 2]", "ListNode", "", "ListNode", "list")
        self.expect("ListNode(1, 5)", "ListNode", "[1]", "ListNode", "int")
        self.expect("ListNode(1, ListNode('x'))", "ListNode", "[1]", "int", "str")
        self.expect("TreeNode(None)", "TreeNode", "[0]", "int", "None")
        self.expect("ListNode(1)", "TreeNode", "", "TreeNode", "ListNode")
        self.expect("[1]", "NaryNode", "[0]", "NaryNode", "list without val")
        self.expect("Node(1, 5)", "NaryNode", "[0]", "a list of nodes as children", "int")
        self.expect("Node(1, [None])", "NaryNode", "[2]", "NaryNode", "None without val")
        self.expect("Node(1, [5])", "GraphNode", "[1]", "GraphNode", "int without val")
        self.expect("Node(1, Node(2), Node(3))", "RandomListNode", "[0]", "a random that is None or a node of the list",
                    "another Node")
        self.expect("Node(1, 5)", "RandomListNode", "[1]", "RandomListNode", "int without next")
        self.expect("n", "RandomListNode", "", "RandomListNode", "a cycle", "n = Node(1)\nn.next = n")
        self.expect("n", "NaryNode", "", "NaryNode", "a cycle", "n = Node(1)\nn.children.append(n)")
        self.expect("n", "NaryNode", "", "NaryNode", "a tree of more than 8388608 places",
                    "n = Node(1)\nfor i in range(40): n = Node(1, [n, n])")

    def test_dicts_and_bigints(self):
        self.expect("[]", "dict[str, int]", "", "dict[str, int]", "list")
        self.expect("{1: 1}", "dict[str, int]", "", "dict[str, int]", "a key of type int")
        self.expect("{True: 1}", "dict[int, int]", "", "dict[int, int]", "a key of type bool")
        self.expect("{'a': [1, 'x']}", "dict[str, list[int]]", "[a][1]", "int", "str")
        self.expect("{-7: None}", "dict[int, int]", "[-7]", "int", "None")
        self.expect("{S('a'): 1, S('a'): 2}", "dict[str, int]", "", "dict[str, int]", "two equal keys",
                    "class S(str):\n    __hash__ = object.__hash__\n    __eq__ = object.__eq__")
        self.expect("1.0", "bigint", "", "bigint", "float")
        self.expect("True", "bigint", "", "bigint", "bool")
        self.expect("10 ** 100_000", "bigint", "", "bigint", "int of more than 100000 digits")
        self.expect("1 << (1 << 26)", "bigint", "", "bigint", "int of more than 100000 digits")

    def refused(self, result, kind, string):
        self.assertEqual((result.kind, result.value), (kind, [string]), result)

    def test_an_answer_that_must_be_a_copy(self):
        walk = "def f(x):\n    import copy\n    y = copy.deepcopy(x)\n    "
        for type_text, value in (("ListNode", [1, 2]), ("TreeNode", [1, None, 2]), ("NaryNode", [1, None, 2, 3]),
                                 ("RandomListNode", [[7, None], [13, 0]]), ("GraphNode", [[1, [1]], [2, [0]]])):
            def copied(source):
                return call(source, [value], [type_text], "copy " + type_text)
            with self.subTest(type_text):
                self.assertEqual(copied(walk + "return y").value, value)
                self.refused(copied("def f(x): return x"), "shared", "[0]")
                self.refused(copied(walk + "x.val += 1; return y"), "modified", "p1")
        node = walk + "y.neighbors[0] = x.neighbors[0]; return y"
        self.refused(call(node, [[[1, [1]], [2, [0]]]], ["GraphNode"], "copy GraphNode"), "shared", "[1]")
        node = walk + "y.next.random = x; return y"
        self.refused(call(node, [[[7, None], [13, 0]]], ["RandomListNode"], "copy RandomListNode"), "shared", "[1]")
        swapped = "def f(x, y): x.next = y; return ListNode(1, ListNode(2))"
        self.refused(call(swapped, [[1, 2], [5]], ["ListNode", "ListNode"], "copy ListNode"), "modified", "p1")

    def test_objects_that_lie(self):
        self.expect("A()", "int", "", "int", "A", "class A:\n    __class__ = int\n    __eq__ = lambda *a: True\n    __int__ = lambda s: 1")
        self.expect("A()", "list[int]", "", "list[int]", "A", "class A:\n    __class__ = list\n    __iter__ = lambda s: iter([1])")
        result = call("class L(list):\n    __len__ = lambda s: 0\n    __iter__ = lambda s: iter([9])\ndef f(): return L([1, 2])",
                      returns="list[int]")
        self.assertEqual(result.value, [1, 2])
        result = call("class I(int):\n    __int__ = __index__ = lambda s: 9\ndef f(): return I(3)", returns="int")
        self.assertEqual(result.value, 3)

    def test_endless_list_ends(self):
        setup = """
            class Endless:
                val = 1
                @property
                def next(self): return Endless()
            """
        self.expect("Endless()", "ListNode", "", "ListNode", "a list of more than 8388608 nodes", setup)


class Raised(unittest.TestCase):
    def expect(self, source, kind, message, **options):
        result = call(source, **options)
        self.assertEqual(result.kind, "raised", result)
        self.assertEqual(result.value[:2], [kind, message])
        return result.value[2]

    def test_in_the_call(self):
        trace = self.expect("def g(x):\n    return x[3]\n\ndef f():\n    return g([])", "IndexError", "list index out of range")
        self.assertEqual(trace, textwrap.dedent("""\
            Traceback (most recent call last):
              File "answer.py", line 5, in f
                return g([])
                       ^^^^^
              File "answer.py", line 2, in g
                return x[3]
                       ~^^^
            IndexError: list index out of range
            """))

    def test_only_own_frames(self):
        trace = self.expect("def f():\n    heapq.nlargest(1, [1], key=lambda x: 1 / 0)\n", "ZeroDivisionError", "division by zero")
        self.assertEqual(trace.count("File "), 2)
        self.assertEqual(trace.count('File "answer.py"'), 2)

    def test_at_load_and_in_the_constructor(self):
        self.expect("raise KeyError('k')", "KeyError", "'k'")
        self.expect("class Solution:\n    def __init__(self): raise ValueError('no')\n    def f(self): pass", "ValueError", "no")
        self.expect("import no_such_library", "ModuleNotFoundError", "No module named 'no_such_library'")

    def test_exits(self):
        self.expect("def f(): exit(0)", "SystemExit", "called exit(0) before returning an answer")
        self.expect("def f(): sys.exit()", "SystemExit", "called exit() before returning an answer")
        self.expect("def f(): raise KeyboardInterrupt", "KeyboardInterrupt", "")

    def test_deep_traceback_is_cut(self):
        trace = self.expect("def f(n=0):\n    return f(n + 1) if n < 5000 else 1 // 0", "ZeroDivisionError",
                            "integer division or modulo by zero")
        self.assertLess(len(trace), 4000)
        self.assertIn("4977 more frames", trace)

    def test_recursion_limit_of_its_own(self):
        self.expect("def f():\n    sys.setrecursionlimit(500)\n    g()\ndef g(): g()", "RecursionError",
                    "maximum recursion depth exceeded")

    def test_endless_recursion(self):
        trace = self.expect("def f(n=0):\n    return f(n + 1)", "RecursionError", "maximum recursion depth exceeded")
        self.assertLess(len(trace), 4000)

    def test_memory(self):
        self.expect("def f():\n    x = [0]\n    while True: x += x", "MemoryError", "out of memory", memory=400 << 20)

    def test_strange_exceptions(self):
        self.expect("class E(Exception):\n    def __str__(self): raise SystemExit\ndef f(): raise E", "E", "<its str() failed>")
        self.expect("def f(): raise ValueError('\\ud800')", "ValueError", "\\ud800")
        result = call("class E(Exception):\n    __class__ = property(lambda s: 1 / 0)\ndef f(): raise E('x')")
        self.assertEqual(result.kind, "raised")
        result = call("def f():\n    a, b = ValueError(1), ValueError(2)\n    a.__context__, b.__context__ = b, a\n    raise a")
        self.assertEqual(result.kind, "raised")

    def test_a_long_message_is_cut(self):
        result = call("def f(): raise ValueError('x' * 10**7)")
        self.assertLess(len(result.value[1]) + len(result.value[2]), 25_000)

    def test_patched_builtins_change_nothing(self):
        source = """
            import builtins, inspect, traceback
            def f():
                for name in ("str", "len", "type", "isinstance", "print"):
                    setattr(builtins, name, None)
                traceback.TracebackException = inspect.signature = None
                return [1, 2]
            """
        self.assertEqual(call(source, returns="list[int]").value, [1, 2])


class Rejected(unittest.TestCase):
    def expect(self, source, reason, message, **options):
        result = call(source, **options)
        self.assertEqual((result.kind, result.value), ("rejected", [reason, message]), result)

    def test_syntax(self):
        self.expect("def f(:\n    pass", "syntax", "answer.py:1: invalid syntax\n    def f(:\n          ^")
        self.expect("def f():\n    return 1 +", "syntax", "answer.py:2: invalid syntax\n    return 1 +\n              ^")
        self.expect("def f():\npass", "syntax",
                    "answer.py:2: IndentationError: expected an indented block after function definition on line 1\n"
                    "    pass\n    ^^^^")
        self.expect(b"x = 1\ny = '\0'", "syntax", "answer.py:2: the file contains a null byte")
        self.expect(b"x = 1\n\n# \xff", "syntax", "answer.py:3: the file is not UTF-8 (byte 0xff)")
        self.expect("if 1:\n\tx = 1\n        y = 2", "syntax",
                    "answer.py:3: TabError: inconsistent use of tabs and spaces in indentation\n    y = 2\n    ^")

    def test_byte_order_mark_is_skipped(self):
        self.assertEqual(call(b"\xef\xbb\xbfdef f(): return 1", returns="int").value, 1)

    def test_no_entry(self):
        options = dict(arguments=[1], types=["int"], names="twoSum,two_sum")
        start = "expected a method twoSum(p1) of class Solution, or a function with that name; found: "
        self.expect("x = 1", "entry", start + "no function at all", **options)
        self.expect("class Solution: pass", "entry", start + "class Solution without methods", **options)
        self.expect("class Solution:\n    def twosum(self, a): pass\ndef helper(): pass", "entry",
                    start + "method twosum of class Solution, function helper. Is twosum meant? Rename it to twoSum", **options)

    def test_a_prelude_name_is_no_entry(self):
        self.expect("x = 1", "entry", "expected a method permutations() of class Solution, or a function with that name; "
                    "found: no function at all", names="permutations")

    def test_arity(self):
        options = dict(arguments=[1, 2], types=["int", "int"])
        self.expect("def f(a): pass", "arity", "f must take 2 arguments (p1, p2); found: f(a)", **options)
        self.expect("class Solution:\n    def f(a: int, b: int) -> int: pass", "arity",
                    "f must take 2 arguments (p1, p2); found: f(a, b)", **options)
        self.expect("def f(a, b, *, c): pass", "arity", "f must take 2 arguments (p1, p2); found: f(a, b, *, c)", **options)


class Checks(unittest.TestCase):
    def check(self, source, *forbidden):
        return wire.run([ZYGOTE, "--direct", "check", "answer.py", *forbidden], source=source)

    def test_good_and_bad(self):
        self.assertEqual(self.check(b"raise ValueError").kind, "answer")
        result = self.check(b"x = (1,\n")
        self.assertEqual((result.kind, result.value[0]), ("rejected", "syntax"))
        self.assertIn("answer.py:1: '(' was never closed\n    x = (1,\n        ^", result.value[1])

    def test_too_deep(self):
        for source in (b"(" * 5000, b"x = " + b"-" * 200_000 + b"1", b"a" + b".b" * 100_000, b"x=" + b"1+" * 100_000 + b"1"):
            with self.subTest(source[:10]):
                self.assertIn(self.check(source).kind, ("rejected", "answer"))
                self.assertIn(self.check(source, "sorted").kind, ("rejected", "answer"))

    def test_a_notebooks_errors_name_the_cell(self):
        source = "# %% cell 1\nimport heapq\n# %% cell 2\n\ndef f():\n    return 1 // 0\n"
        check = [ZYGOTE, "--direct", "check", "n.ipynb"]
        result = wire.run(check, source=source.replace("f()", "f(").encode())
        self.assertTrue(result.value[1].startswith("n.ipynb, cell 2, line 2: invalid syntax\n"), result.value)
        result = wire.run([*check, "heapq"], source=source.encode())
        self.assertTrue(result.value[1].startswith("n.ipynb, cell 1, line 1: heapq is not allowed"), result.value)
        result = call(source.encode(), file_name="n.ipynb")
        self.assertIn('  File "n.ipynb", cell 2, line 3, in f\n    return 1 // 0\n', result.value[2])

    def test_forbidden_names(self):
        for names, source, said in (
                ("sklearn", "import os, sklearn.cluster as c", "1: sklearn.cluster is not"),
                ("sklearn", "\ndef f():\n    from sklearn.svm import SVC", "3: sklearn.svm is not"),
                ("numpy.linalg.solve", "import numpy as np\nnp.linalg.solve(1, 2)", "2: numpy.linalg.solve is not"),
                ("numpy.linalg.solve", "from numpy.linalg import solve as s", "1: numpy.linalg.solve is not"),
                ("numpy.linalg.solve", "from numpy.linalg import *\nsolve(1, 2)", "2: numpy.linalg.solve is not"),
                ("numpy.linalg", "import numpy\ng = numpy.linalg\ng.norm", "2: numpy.linalg is not"),
                ("numpy.linalg.solve", "import numpy\ngetattr(numpy.linalg, 'solve')(1, 2)", "2: numpy.linalg.solve is not"),
                ("sklearn", "__import__('sklearn')", "1: sklearn is not"),
                ("sklearn", "import importlib as i\ni.import_module('sklearn.svm')", "2: sklearn.svm is not"),
                ("sklearn", "__import__('skl' + 'earn')", "1: an import of a computed name is not"),
                ("sorted", "mine = sorted", "1: sorted is not"),
                ("sorted", "sorted = sorted", "1: sorted is not"),
                ("sorted", "eval('sor' 'ted')", "1: eval, which hides what it runs, is not"),
                ("heapq", "heappush([], 1)", "1: heapq.heappush is not"),
                ("collections.Counter", "Counter()", "1: collections.Counter is not"),
                (".sort", "[].sort()", "1: .sort is not"),
                ("@", "x = 1\ny = x @ x", "2: @ is not"),
                ("dict", "{}", "1: dict is not"),
                ("set", "{i for i in ()}", "1: set is not")):
            with self.subTest(source):
                result = self.check(source.encode(), "torch", names)
                self.assertEqual((result.kind, result.value[0]), ("rejected", "forbidden"))
                self.assertIn(f"answer.py:{said} allowed in this problem\n    ", result.value[1])
        self.assertTrue(self.check("def f():\n    é = sorted(x)".encode(), "sorted").value[1].endswith(
            "\n    é = sorted(x)\n        ^^^^^^"))

    def test_what_is_not_forbidden(self):
        for names, source in (("sorted", "def sorted(x): pass\nsorted(1)"), ("numpy.linalg.solve", "import numpy as np\nnp.linalg.norm"),
                              ("sklearn", "import sklearning\nx.sklearn = 'sklearn'  # sklearn"), ("solve", "import a\na.solve()"),
                              ("sort", "[].sort()"), ("heapq", "heappush = 1\nheappush"), ("dict", "def f(dict): dict[1]")):
            with self.subTest(source):
                self.assertEqual(self.check(source.encode(), names).kind, "answer")
        self.assertEqual(self.check(b"eval('1')").kind, "answer")


class Programs(unittest.TestCase):
    def program(self, source, stdin=b""):
        return wire.run([ZYGOTE, "--direct", "program", "main.py"], source=textwrap.dedent(source).encode(), stdin=stdin)

    def test_runs_as_main(self):
        result = self.program("import sys\nif __name__ == '__main__':\n    print(sum(map(int, input().split())), sys.argv)", b"1 2\n")
        self.assertEqual((result.code, result.stdout, result.kind), (0, b"3 ['main.py']\n", "none"))

    def test_invalid_utf8_is_read(self):
        self.assertEqual(self.program("print(len(input()))", b"a\xff\n").stdout, b"2\n")

    def test_exit_codes(self):
        for action, code in {"exit(3)": 3, "quit()": 0, "raise SystemExit(256 + 7)": 7, "import os; os._exit(4)": 4}.items():
            self.assertEqual(self.program(action).code, code, action)
        result = self.program("import sys; print('x'); sys.exit('bad')")
        self.assertEqual((result.code, result.stdout, result.stderr), (1, b"x\n", b"bad\n"))

    def test_uncaught(self):
        result = self.program("print('before')\ndef g():\n    1 / 0\ng()")
        self.assertEqual((result.code, result.stdout), (1, b"before\n"))
        self.assertIn(b'  File "main.py", line 3, in g\n    1 / 0\n', result.stderr)
        self.assertNotIn(b"judged", result.stderr)

    def test_threads_and_exit_functions_are_waited_for(self):
        result = self.program("""
            import atexit, threading, time
            atexit.register(print, "last")
            def late():
                time.sleep(0.1)
                print("late")
            threading.Thread(target=late).start()
            """)
        self.assertEqual((result.code, result.stdout), (0, b"late\nlast\n"))

    def test_plain_namespace(self):
        self.assertEqual(self.program("deque").code, 1)

    def test_end_of_input(self):
        result = self.program("input()")
        self.assertEqual(result.code, 1)
        self.assertIn(b"EOFError", result.stderr)


class WarmUp(unittest.TestCase):
    """What the zygote does before it serves, in an interpreter of its own."""

    def warm_up(self, module, source):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, f"{module}.py").write_text(source)
            program = (f"import sys\nsys.path.append({folder!r})\nscope = {{'__name__': 'judged_harness'}}\n"
                       f"exec(open({str(HARNESS)!r}).read(), scope)\nprint(scope['warm_up']([{module!r}]))\n")
            done = subprocess.run(["/usr/bin/python3.11", "-I", "-S", "-B", "-c", program], capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return done.stdout.rstrip("\n")

    def test_what_loads_is_fit(self):
        self.assertEqual(self.warm_up("calm", "import random"), "")

    def test_a_second_thread_is_not(self):
        source = "import threading\nthreading.Thread(target=threading.Event().wait, daemon=True).start()\n"
        self.assertEqual(self.warm_up("threaded", source),
                         "2 threads are there after loading threaded: it cannot be forked")

    def test_nor_is_what_does_not_load(self):
        self.assertEqual(self.warm_up("broken", "1 / 0"), "cannot load broken: ZeroDivisionError: division by zero")
        self.assertEqual(self.warm_up("leaving", "raise SystemExit(3)"), "cannot load leaving: SystemExit: 3")


if __name__ == "__main__":
    unittest.main()
