"""runners/javascript/harness.js, driven with no jail: javascript_harness_test.py NODE [unittest options]."""

import math
import pathlib
import sys
import tempfile
import textwrap
import unittest

import wire

NODE = sys.argv.pop(1)
HARNESS = pathlib.Path(__file__).resolve().parents[2] / "runners/javascript/harness.js"


def drive(source, words, **options):
    with tempfile.NamedTemporaryFile("w", suffix=".js", encoding="utf-8") as file:
        file.write(textwrap.dedent(source))
        file.flush()
        return wire.run([NODE, "--stack-size=100000", str(HARNESS), file.name, *words], **options)


def call(source, arguments=(), types=(), returns="None", names="f"):
    pairs = [word for i, text in enumerate(types) for word in (f"p{i + 1}", text)]
    return drive(source, ["function", "answer.js", names, returns, *pairs],
                 returns=wire.answer_type(returns, types), frame=wire.call_frame(arguments, types))


class InPlace(unittest.TestCase):
    def test_the_argument_as_it_was_left(self):
        for body, want in (("y.sort()", [1, 2, 3]), ("y.sort(); return 5", [1, 2, 3]), ("y = [1, 2, 3]", [3, 1, 2])):
            result = call(f"var f = function(x, y) {{ {body} }};", [7, [3, 1, 2]], ["int", "list[int]"], "&1")
            self.assertEqual(result.value, want, result)


class Answers(unittest.TestCase):
    def test_every_type_both_ways(self):
        for type_text, values in {
            "int": [0, -1, 2**53 - 1, 2**63 - 1, -(2**63)],
            "float": [0.0, -1.5, math.inf, 1e-300],
            "bool": [True, False],
            "str": ["", "a", "é\u4e2d\U0001f600\n\0"],
            "list[int]": [[], [1, -2, 2**62]],
            "list[float]": [[], [1.5, -0.0]],
            "list[str]": [["a", ""]],
            "list[list[int]]": [[], [[]], [[1], [2, 3]]],
            "tuple[int, str, float]": [[1, "x", 2.5]],
            "list[tuple[int, bool]]": [[[1, True], [2, False]]],
            "int | None": [None, 5],
            "list[int | None]": [[1, None]],
            "ListNode": [[], [1], [1, 2, 3]],
            "list[ListNode]": [[[1], [], [2, 3]]],
            "TreeNode": [[], [1], [1, None, 2], [5, 4, 7, 3, None, 2, None, -1, None, 9]],
        }.items():
            for value in values:
                with self.subTest(type=type_text, value=value):
                    result = call("var f = (x) => x;", [value], [type_text], type_text)
                    self.assertEqual((result.kind, result.value), ("answer", value), result)

    def test_nan(self):
        self.assertTrue(math.isnan(call("var f = () => NaN;", returns="float").value))

    def test_every_form_and_spelling(self):
        for source in ("var twoSum = function(a) { return a + 1; };",
                       "const two_sum = a => a + 1;",
                       "function twoSum(a) { return a + 1; }",
                       "let twoSum = async (a) => a + 1;",
                       "class Solution { twoSum(a) { return this.one() + a; } one() { return 1; } }",
                       "class Solution { static two_sum(a) { return a + 1; } }"):
            with self.subTest(source):
                self.assertEqual(call(source, [41], ["int"], "int", "twoSum,two_sum").value, 42)

    def test_accepted_conversions(self):
        self.assertEqual(call("f = () => new Int32Array([1, 2])", returns="list[int]").value, [1, 2])
        self.assertEqual(call("var f = () => 5n;", returns="int").value, 5)
        self.assertEqual(call("var f = () => -0;", returns="int").value, 0)
        self.assertEqual(call("var f = () => undefined;", returns="ListNode").value, [])

    def test_nodes_of_its_own(self):
        source = """
            function ListNode(val, next) { this.val = val ?? 0; this.next = next ?? null; this.mine = true; }
            var f = (head) => head.mine && head.next.mine;
            """
        self.assertEqual(call(source, [[1, 2]], ["ListNode"], "bool").value, True)

    def test_deep_recursion(self):
        source = "const f = (n) => n === 0 ? 0 : 1 + f(n - 1);"
        self.assertEqual(call(source, [100_000], ["int"], "int").value, 100_000)


class Mismatches(unittest.TestCase):
    def mismatch(self, source, returns, path, wanted, got):
        result = call(source, returns=returns)
        self.assertEqual((result.kind, result.value), ("bad type", [path, wanted, got]), result)

    def test_wrong_types(self):
        for source, returns, path, wanted, got in (
                ("var f = () => '1';", "int", "", "int", "string"),
                ("var f = () => 1.5;", "int", "", "int", "number 1.5"),
                ("var f = () => NaN;", "int", "", "int", "number NaN"),
                ("var f = () => true;", "int", "", "int", "boolean"),
                ("var f = () => 2n ** 63n;", "int", "", "int", "bigint outside the 64-bit range"),
                ("var f = () => 1n;", "float", "", "float", "bigint"),
                ("var f = () => 1;", "bool", "", "bool", "number"),
                ("var f = () => '\\ud800';", "str", "", "str", "string with a lone surrogate"),
                ("var f = () => undefined;", "list[int]", "", "list[int]", "undefined"),
                ("var f = () => new Map();", "list[int]", "", "list[int]", "Map"),
                ("var f = () => [1, [2, 'x']];", "tuple[int, list[int]]", "[1][1]", "int", "string"),
                ("var f = () => [1];", "tuple[int, int]", "", "tuple[int, int]", "array of 1"),
                ("var f = () => ['a'];", "list[int | None]", "[0]", "int | None", "string"),
                ("var f = () => { const a = new ListNode(1); a.next = a; return a; };", "ListNode", "", "ListNode", "a cycle"),
                ("var f = () => { const a = new TreeNode(1); a.left = a; return a; };", "TreeNode", "", "TreeNode", "a cycle"),
                ("var f = () => ({val: 1, next: {val: 'x', next: null}});", "ListNode", "[1]", "int", "string"),
                ("var f = () => ({value: 1});", "ListNode", "", "ListNode", "Object")):
            with self.subTest(source):
                self.mismatch(source, returns, path, wanted, got)

    def test_digits_are_not_lost_in_silence(self):
        result = call("var f = () => 2 ** 60;", returns="int")
        self.assertEqual(result.kind, "bad type")
        self.assertIn("BigInt", result.value[2])


COUNTER = ["function", "answer.js", "class", "Counter", "Counter", "None", "1", "start", "int", "add", "int", "1", "by", "int",
           "reset", "None", "0"]
COUNTS = wire.class_frame([(0, [5], ["int"]), (1, [2], ["int"]), (2, [], []), (1, [-1], ["int"])])


class Classes(unittest.TestCase):
    def count(self, source):
        return drive(source, COUNTER, returns="tuple[None, int, None, int]", frame=COUNTS)

    def test_a_class_and_a_constructor_function(self):
        for source in ("class Counter { constructor(n) { this.n = n; } add(k) { return this.n += k; } reset() { this.n = 0; return 1; } }",
                       "var Counter = function(n) { this.n = n; };\nCounter.prototype.add = function(k) { return this.n += k; };\n"
                       "Counter.prototype.reset = function() { this.n = 0; };"):
            with self.subTest(source):
                self.assertEqual(self.count(source).value, [None, 7, None, -1])

    def test_errors_name_the_call(self):
        broken = "class Counter { add(k) { if (k < 0) throw new Error('less'); return 1; } reset() {} }"
        self.assertEqual(self.count(broken).value[:2], ["Error", "less (in call 3)"])
        self.assertEqual(self.count("class Counter { add(k) { return k < 0 ? 'x' : 1; } reset() {} }").value, ["[3]", "int", "string"])

    def test_what_is_missing(self):
        self.assertIn("expected a class or a constructor function Counter", self.count("class Other {}").value[1])
        self.assertIn("method reset()", self.count("class Counter { add() {} }").value[1])


class Errors(unittest.TestCase):
    def test_raised_with_its_own_lines(self):
        result = call("function help(x) {\n  return x.foo.bar;\n}\nvar f = () => help({});\n", returns="int")
        self.assertEqual(result.kind, "raised", result)
        name, message, trace = result.value
        self.assertEqual(name, "TypeError")
        self.assertIn("undefined", message)
        self.assertIn("answer.js:2:", trace)
        self.assertNotIn("harness", trace)
        self.assertNotIn("node:", trace)

    def test_what_is_thrown_need_not_be_an_error(self):
        self.assertEqual(call("var f = () => { throw 'no'; };", returns="int").value[:2], ["string thrown", "no"])
        self.assertEqual(call("var f = () => { throw {get message() { throw 1; }, toString: null}; };", returns="int").kind, "raised")

    def test_while_loading_and_later(self):
        self.assertEqual(call("throw new RangeError('top');", returns="int").value[:2], ["RangeError", "top"])
        self.assertEqual(call("var f = async () => { await null; throw new Error('late'); };", returns="int").value[:2],
                         ["Error", "late"])
        source = "var f = () => new Promise(() => setTimeout(() => { throw new Error('timer'); }));"
        self.assertEqual(call(source, returns="int").value[:2], ["Error", "timer"])

    def test_endless_recursion_is_an_error(self):
        self.assertEqual(call("var f = (n) => 1 + f(n + 1);", [1], ["int"], "int").value[0], "RangeError")

    def test_no_entry(self):
        result = call("const twosum = () => 1;\nfunction other() {}\n", [1], ["int"], "int", "twoSum,two_sum")
        self.assertEqual(result.kind, "rejected", result)
        self.assertEqual(result.value, ["entry", "expected a function twoSum(p1), or a method with that name of class Solution; "
                                                 "found: function twosum, function other"])

    def test_exit_gives_no_reply(self):
        self.assertEqual(call("var f = () => process.exit(0);", returns="int").kind, "none")

    def test_printing_goes_to_stdout(self):
        result = call("var f = () => { console.log('hello'); return 1; };", returns="int")
        self.assertEqual((result.value, result.stdout), (1, b"hello\n"))

    def test_replaced_functions_do_not_reach_the_harness(self):
        source = """
            require("fs").writeSync = () => { throw new Error("mine now"); };
            process.exit = () => {};
            var f = () => 7;
            """
        self.assertEqual(call(source, returns="int").value, 7)


class Checks(unittest.TestCase):
    def test_syntax_errors_name_the_line(self):
        result = drive("let a = 1;\nlet b = ;\n", ["check", "answer.js", "function"])
        self.assertEqual(result.kind, "rejected", result)
        self.assertEqual(result.value[0], "syntax")
        self.assertTrue(result.value[1].startswith("answer.js:2: SyntaxError: "), result.value[1])
        self.assertIn("let b = ;", result.value[1])

    def test_a_program_may_return_at_its_top(self):
        self.assertEqual(drive("return;\n", ["check", "answer.js", "program"]).kind, "answer")
        self.assertEqual(drive("return;\n", ["check", "answer.js", "function"]).kind, "rejected")

    def test_nothing_is_run(self):
        result = drive("console.log('ran');\n", ["check", "answer.js", "function"])
        self.assertEqual((result.kind, result.stdout), ("answer", b""))


class Programs(unittest.TestCase):
    def test_reads_and_prints(self):
        source = "const n = +require('fs').readFileSync(0, 'utf8'); console.log(n * 2, require.main === module, process.argv[1]);"
        result = drive(source, ["program", "answer.js"], stdin=b"21\n")
        self.assertEqual((result.code, result.stdout), (0, b"42 true answer.js\n"), result)

    def test_an_error_names_the_line(self):
        result = drive("\nnull.x;\n", ["program", "answer.js"])
        self.assertEqual(result.code, 1)
        self.assertIn(b"answer.js:2", result.stderr)


if __name__ == "__main__":
    unittest.main()
