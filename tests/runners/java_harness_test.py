"""runners/java, driven with no jail: java_harness_test.py SUPPORT [unittest options]. A JVM costs 0.4 s to compile and 0.1 s to
run, so a class here holds many methods."""

import itertools
import math
import pathlib
import subprocess
import sys
import tempfile
import textwrap
import unittest

import wire

SUPPORT = pathlib.Path(sys.argv.pop(1)).resolve()
JAVA = "/usr/lib/jvm/java-17-openjdk-amd64/bin/java"
ERRORS_IN_SOURCE = 10
FOLDER = tempfile.TemporaryDirectory()
COUNTER = itertools.count()


class Built:
    """A submission, compiled; `message` is what its author would read."""

    def __init__(self, source, kind="function", name="mine.java"):
        self.folder = pathlib.Path(FOLDER.name) / str(next(COUNTER))
        self.folder.mkdir()
        (self.folder / "solution.java").write_text(textwrap.dedent(source))
        done = subprocess.run([JAVA, f"@{SUPPORT}/compile.flags", "-cp", f"{SUPPORT}/harness.jar", "judged.Compile", kind, name],
                              cwd=self.folder, capture_output=True, text=True)
        self.code, self.message = done.returncode, done.stderr

    def run(self, words, **options):
        assert self.code == 0, self.message
        return wire.run([JAVA, f"@{SUPPORT}/run.flags", "-Xmx64m", f"-Djudged.library={SUPPORT}/libjudged.so",
                         "-cp", f"{SUPPORT}/harness.jar", "judged.Main", *words], cwd=self.folder, **options)

    def call(self, names, arguments=(), types=(), returns="None"):
        pairs = [word for i, text in enumerate(types) for word in (f"p{i + 1}", text)]
        return self.run(["function", "mine.java", names, returns, *pairs], returns=wire.answer_type(returns, types),
                        frame=wire.call_frame(arguments, types))


class InPlace(unittest.TestCase):
    def test_the_answer_is_what_the_parameter_holds(self):
        built = Built("""
            class Solution {
                void rows(int[][] grid) { grid[0][0] = 7; grid = new int[][] {{9}}; }
                public void list(List<Integer> items, int more) { items.add(more); }
                void letters(char[] s) { Arrays.sort(s); }
            }
            """)
        for name, types, arguments, answer in (("rows", ["list[list[int]]"], [[[1, 2]]], [[7, 2]]), ("list", ["list[int]", "int"], [[1], 5], [1, 5]),
                                               ("letters", ["list[str]"], [["b", "a"]], ["a", "b"])):
            pairs = [word for i, text in enumerate(types) for word in (f"p{i + 1}", text)]
            result = built.run(["function", "mine.java", name, "&0", *pairs], returns=types[0], frame=wire.call_frame(arguments, types))
            self.assertEqual(result.value, answer, result)


class Answers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.built = Built("""
            import java.util.*;
            public class Solution {
                static class Item { int val; Item next; Item(int val) { this.val = val; } }
                int int1(int x) { return x; }
                public Long int2(long x) { return x; }
                BigInteger int3(BigInteger x) { return x; }
                short int4(Short x) { return x; }
                double float1(double x) { return x; }
                Float float2(float x) { return x; }
                static boolean bool1(boolean x) { return x; }
                Boolean bool2(Boolean x) { return x; }
                String str1(String x) { return x; }
                char str2(char x) { return x; }
                StringBuilder str3(CharSequence x) { return new StringBuilder(x); }
                int[] ints1(int[] x) { return x; }
                List<Integer> ints2(List<Integer> x) { List<Integer> out = new ArrayList<>(); for (int i : x) out.add(i); return out; }
                long[] ints3(LinkedList<Long> x) { return x.stream().mapToLong(Long::longValue).toArray(); }
                Deque<Integer> ints4(Integer[] x) { return new ArrayDeque<>(Arrays.asList(x)); }
                Object ints5(Collection<? extends Number> x) { return x; }
                double[] floats(List<Double> x) { return x.stream().mapToDouble(Double::doubleValue).toArray(); }
                List<List<Integer>> rows1(int[][] x) {
                    List<List<Integer>> out = new ArrayList<>();
                    for (int[] row : x) { out.add(new ArrayList<>()); for (int v : row) out.get(out.size() - 1).add(v); }
                    return out;
                }
                int[][] rows2(List<List<Integer>> x) {
                    return x.stream().map(row -> row.stream().mapToInt(v -> v).toArray()).toArray(int[][]::new);
                }
                List<String> words1(String[] x) { return Arrays.asList(x); }
                Set<String> words2(List<String> x) { return new LinkedHashSet<>(x); }
                char[][] board(char[][] x) { return x; }
                Integer some(Integer x) { return x; }
                int[] pair1(int[] x) { return x; }
                List<Object> pair2(List<Object> x) { return x; }
                ListNode list(ListNode x) { return x; }
                Item item(Item x) { return x; }
                ListNode[] lists(ListNode[] x) { return x; }
                TreeNode tree(TreeNode x) { return x; }
                void nothing(int x) { }
                R random(R x) { return x; }
                N nary(N x) { return x; }
                G graph(G x) { return x; }
                Map<String, int[]> dict1(HashMap<String, List<Integer>> x) {
                    Map<String, int[]> out = new TreeMap<>(Collections.reverseOrder());
                    x.forEach((key, value) -> out.put(key, value.stream().mapToInt(v -> v).toArray()));
                    return out;
                }
                TreeMap<Integer, Boolean> dict2(Map<Integer, Boolean> x) { return new TreeMap<>(x); }
                HashMap<Character, Long> dict3(TreeMap<Character, Long> x) { return new HashMap<>(x); }
                BigInteger big(BigInteger x) { return x; }
                List<BigInteger> bigs(BigInteger[] x) { return Arrays.asList(x); }
                double[][] reals(double[][] x) { return x; }
                float[] singles(float[] x) { return x; }
                long[][][] wholes(long[][][] x) { return x; }
                int[] small(int[] x) { return x; }
                boolean[] flags(boolean[] x) { return x; }
                double real(double x) { return x; }
            }
            class R { int val; R next, random; R(int val, R other) { this.val = val; } }
            class N { long val; List<N> children; }
            class G { Integer val; ArrayList<G> neighbors = new ArrayList<>(); }
            """)

    def test_every_type_both_ways(self):
        for name, declared, value in (
                ("int1", "int", -(2**31)), ("int2", "int", 2**63 - 1), ("int3", "int", -(2**63)), ("int4", "int", -5),
                ("float1", "float", -1e300), ("float1", "float", math.inf), ("float2", "float", 0.5), ("bool1", "bool", True),
                ("bool2", "bool", False), ("str1", "str", "\u00e9\u4e2d\U0001f600\n\0"), ("str2", "str", "x"), ("str3", "str", ""),
                ("ints1", "list[int]", [1, -2]), ("ints2", "list[int]", []), ("ints3", "list[int]", [2**62]),
                ("ints4", "list[int]", [3, 4]), ("ints5", "list[int]", [1, 2**40]), ("floats", "list[float]", [1.5, -0.0]),
                ("rows1", "list[list[int]]", [[1], [], [2, 3]]), ("rows2", "list[list[int]]", [[1], [2, 3]]),
                ("words1", "list[str]", ["a", ""]), ("words2", "list[str]", ["b", "a"]),
                ("board", "list[list[str]]", [["a", "b"], ["c", "."]]), ("some", "int | None", None), ("some", "int | None", 5),
                ("pair1", "tuple[int, int]", [1, 2]), ("pair2", "tuple[int, str, list[bool]]", [1, "x", [True]]),
                ("list", "ListNode", []), ("list", "ListNode", [1, 2, 3]), ("item", "ListNode", [7, 8]),
                ("lists", "list[ListNode]", [[1], [], [2, 3]]), ("tree", "TreeNode", []),
                ("tree", "TreeNode", [5, 4, 7, 3, None, 2, None, -1, None, 9]), ("nothing", "int", None), ("random", "RandomListNode", []),
                ("random", "RandomListNode", [[7, None], [13, 0], [11, 2], [7, 1]]), ("nary", "NaryNode", []), ("nary", "NaryNode", [1]),
                ("nary", "NaryNode", [1, None, 3, 2, 4, None, 5, 6]), ("nary", "NaryNode", [1, None, 2, 3, None, None, 4]),
                ("graph", "GraphNode", []), ("graph", "GraphNode", [[1, [0, 0]]]),
                ("graph", "GraphNode", [[5, [1, 2]], [-2, [0]], [5, [2, 0, 1]]]),
                ("dict1", "dict[str, list[int]]", {"b": [1], "": [], "\ue000": [2], "\U0001f600": [3]}),
                ("dict2", "dict[int, bool]", {3: True, -1: False}), ("dict3", "dict[str, int]", {"x": 2**40, "a": 1}),
                ("big", "bigint", "-1" + "0" * 99_999), ("bigs", "list[bigint]", ["0", str(2**64)]),
                ("reals", "ndarray[f64, n, m]", ("f64", (2, 3), [1.5, 2, 3, 4, -0.0, math.inf])),
                ("reals", "ndarray[f64, n, m]", ("f64", (0, 0), [])), ("reals", "ndarray[f32, n, m]", ("f32", (1, 2), [0.5, 2.0])),
                ("singles", "ndarray[f32, n]", ("f32", (2,), [0.5, 1.5])), ("real", "ndarray[f64]", ("f64", (), [2.5])),
                ("wholes", "ndarray[i64, n, m, 2]", ("i64", (1, 2, 2), [1, -2, 2**62, 4])),
                ("small", "ndarray[i32, n]", ("i32", (2,), [-1, 2])), ("small", "ndarray[u8, n]", ("u8", (2,), [0, 255])),
                ("flags", "ndarray[bool, n]", ("bool", (2,), [True, False]))):
            with self.subTest(name=name, value=value):
                result = self.built.call(name, [1 if name == "nothing" else value], [declared], "None" if name == "nothing" else declared)
                self.assertEqual((result.kind, result.value, result.code), ("answer", value, 0), result)

    def test_an_argument_that_does_not_fit(self):
        for name, declared, value, message in (
                ("int1", "int", 2**31, "argument p1 = 2147483648 does not fit int"),
                ("rows1", "list[list[int]]", [[1], [2, -(2**40)]], "argument p1[1][1] = -1099511627776 does not fit int"),
                ("str2", "str", "ab", 'argument p1 = "ab" does not fit char')):
            result = self.built.call(name, [value], [declared], declared)
            self.assertEqual((result.kind, result.value[:2]), ("raised", ["java.lang.ArithmeticException", message]), result)

    def test_what_no_entry_fits(self):
        for names, types, returns, reason, message in (
                ("missing", ["int"], "int", "entry", "expected a method missing(p1) of class Solution; found: method "),
                ("int1", ["int", "int"], "int", "arity", "int1 must take 2 parameters (p1, p2); found: int1(int)"),
                ("int1", ["str"], "int", "entry", "parameter 1 (p1) of int1 must take str, e.g. String"),
                ("int1", ["int"], "list[int]", "entry", "int1 must return list[int], e.g. int[]")):
            result = self.built.call(names, [0 if text == "int" else "" for text in types], types, returns)
            self.assertEqual((result.kind, result.value[0]), ("rejected", reason), result)
            self.assertTrue(result.value[1].startswith(message), result)


class Errors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.built = Built("""
            class Solution {
                static int calls = 0;
                List<Integer> hole() { return Arrays.asList(1, null); }
                Object text() { return List.of(1, "x"); }
                int[] three() { return new int[3]; }
                Object large() { return BigInteger.ONE.shiftLeft(63); }
                String half() { return "\\ud800"; }
                ListNode ring() { ListNode a = new ListNode(1); a.next = a; return a; }
                TreeNode loop() { TreeNode a = new TreeNode(1); a.left = a; return a; }
                int help(String text) {
                    return text.length();
                }
                int raises() { return help(null); }
                int caused() { throw new IllegalStateException("outer", new java.io.IOException("inner")); }
                int exits() { System.exit(0); return 1; }
                int deep(int n) { return n == 0 ? 0 : 1 + deep(n - 1); }
                int endless(int n) { return 1 + endless(n + 1); }
                int fills() { List<int[]> all = new ArrayList<>(); while (true) all.add(new int[1 << 20]); }
                int evil() { throw new RuntimeException() { public String getMessage() { throw new Error(); } }; }
                int prints() { System.out.print("hello"); return ++calls; }
                int lingers() { new Thread(() -> { while (true) { } }).start(); return 1; }
                Object ragged() { return new double[][] {{1}, {2, 3}}; }
                Object flat() { return new double[] {1}; }
                int[] octets() { return new int[] {1, 256}; }
                Object huge() { return BigInteger.TEN.pow(100_000); }
                Object keys() { return Map.of(1, 1); }
                Map<String, Object> values() { return Map.of("a", List.of("x")); }
                N knot() { N a = new N(); a.children = new ArrayList<>(List.of(a)); return a; }
                N nulls() { N a = new N(); a.children = new ArrayList<>(); a.children.add(null); return a; }
                R circle() { R a = new R(); a.next = a; return a; }
                R stray() { R a = new R(); a.random = new R(); return a; }
                R copy(R x, int how) {
                    if (how == 0) return x;
                    Map<R, R> made = new HashMap<>();
                    for (R n = x; n != null; n = n.next) made.put(n, new R());
                    for (R n = x; n != null; n = n.next) {
                        made.get(n).val = n.val;
                        made.get(n).next = made.get(n.next);
                        made.get(n).random = made.get(n.random);
                    }
                    if (how == 1) made.get(x.next).random = x;
                    if (how == 2) x.val++;
                    return made.get(x);
                }
            }
            class N { int val; List<N> children; }
            class R { int val; R next, random; }
            """)

    def test_mismatches(self):
        for name, returns, want in (
                ("hole", "list[int]", ["[1]", "int", "null"]), ("text", "list[int]", ["[1]", "int", "String"]),
                ("three", "tuple[int, int]", ["", "tuple[int, int]", "int[] of more than 2"]),
                ("large", "int", ["", "int", "BigInteger outside the 64-bit range"]),
                ("half", "str", ["", "str", "String with a lone surrogate"]),
                ("ring", "ListNode", ["", "ListNode", "a cycle"]), ("loop", "TreeNode", ["", "TreeNode", "a cycle"]),
                ("ragged", "ndarray[f64, n, m]", ["[1]", "an array of 1", "one of 2"]),
                ("flat", "ndarray[f64, n, m]", ["", "ndarray[f64, n, m]", "double[]"]),
                ("octets", "ndarray[u8, n]", ["[1]", "u8", "an integer outside its range"]),
                ("huge", "bigint", ["", "bigint", "BigInteger of more than 100000 digits"]),
                ("keys", "dict[str, int]", ["", "dict[str, int]", "a key of type Integer"]),
                ("values", "dict[str, list[int]]", ["[a][0]", "int", "String"]),
                ("knot", "NaryNode", ["", "NaryNode", "a cycle"]), ("nulls", "NaryNode", ["", "NaryNode", "null"]),
                ("circle", "RandomListNode", ["", "RandomListNode", "a cycle"]),
                ("stray", "RandomListNode", ["[0]", "a random that is null or a node of the list", "another R"])):
            with self.subTest(name):
                result = self.built.call(name, returns=returns)
                self.assertEqual((result.kind, result.value), ("bad type", want), result)

    def test_an_answer_that_must_be_a_copy(self):
        value = [[7, 1], [13, None], [2, 0]]
        for how, kind, want in ((0, "shared", ["[0]"]), (1, "shared", ["[1]"]), (2, "modified", ["p1"]), (3, "answer", value)):
            result = self.built.call("copy", [value, how], ["RandomListNode", "int"], "copy RandomListNode")
            self.assertEqual((result.kind, result.value), (kind, want), result)

    def test_raised_with_its_own_lines(self):
        result = self.built.call("raises", returns="int")
        self.assertEqual(result.kind, "raised", result)
        name, message, trace = result.value
        self.assertEqual(name, "java.lang.NullPointerException")
        self.assertIn('because "text" is null', message)
        self.assertIn("    at Solution.help(mine.java:12)\n    at Solution.raises(mine.java:14)\n", trace)
        self.assertNotIn("judged", trace)
        self.assertIn("Caused by: java.io.IOException: inner\n", self.built.call("caused", returns="int").value[2])
        self.assertEqual(self.built.call("evil", returns="int").value[1], "<its getMessage() failed>")

    def test_recursion(self):
        self.assertEqual(self.built.call("deep", [100_000], ["int"], "int").value, 100_000)
        result = self.built.call("endless", [1], ["int"], "int")
        self.assertEqual(result.value[:2], ["java.lang.StackOverflowError", "the recursion is too deep for the stack of 32 MiB"])

    def test_a_full_heap(self):
        self.assertEqual(self.built.call("fills", returns="int").value[0], "java.lang.OutOfMemoryError")

    def test_printing_exit_and_threads(self):
        result = self.built.call("prints", returns="int")
        self.assertEqual((result.value, result.stdout), (1, b"hello"), result)
        self.assertEqual(self.built.call("exits", returns="int").kind, "none")
        self.assertEqual(self.built.call("lingers", returns="int").value, 1)


class Classes(unittest.TestCase):
    WORDS = ["function", "mine.java", "class", "Counter", "Counter", "None", "1", "start", "int", "add,plus", "int", "1", "by", "int",
             "reset", "None", "0"]
    CALLS = wire.class_frame([(0, [5], ["int"]), (1, [2], ["int"]), (2, [], []), (1, [-1], ["int"])])

    def count(self, source):
        return Built(source).run(self.WORDS, returns="tuple[None, int, None, int]", frame=self.CALLS)

    def test_calls_in_order(self):
        source = """
            class Counter {
                private long now;
                Counter() { throw new IllegalStateException(); }
                Counter(int start) { now = start; }
                public long plus(Integer by) { return now += by; }
                void reset() { now = 0; }
            }
            """
        self.assertEqual(self.count(source).value, [None, 7, None, -1])

    def test_errors_name_the_call(self):
        broken = "class Counter { Counter(int n) {} int add(int k) { if (k < 0) throw new IllegalStateException(\"less\"); return 1; } void reset() {} }"
        self.assertEqual(self.count(broken).value[:2], ["java.lang.IllegalStateException", "less (in call 3)"])
        wrong = "class Counter { Counter(int n) {} Object add(int k) { return k < 0 ? \"x\" : k; } void reset() {} }"
        self.assertEqual(self.count(wrong).value, ["[3]", "int", "String"])

    def test_what_is_missing(self):
        self.assertEqual(self.count("class Other {}").value[1], "expected a class Counter with add(by); reset(); found: class Other")
        self.assertEqual(self.count("class Counter { int add(int x) { return x; } }").value[1],
                         "the constructor must take 1 parameter (start); found: Counter()")
        self.assertEqual(self.count("class Counter { Counter(int n) {} int add(int x) { return x; } }").value[1],
                         "expected a method reset() of class Counter; found: method add of class Counter")


class Compiling(unittest.TestCase):
    def test_errors_have_the_users_names_and_lines(self):
        built = Built("class Solution {\n    int f() {\n        Strin x = 1;\n        return \"a\";\n    }\n}\n", name="two words.java")
        self.assertEqual(built.code, ERRORS_IN_SOURCE, built.message)
        self.assertTrue(built.message.startswith("two words.java:3: error: cannot find symbol\n        Strin x = 1;\n        ^\n"), built.message)
        self.assertIn('two words.java:4: error: incompatible types: String cannot be converted to int\n        return "a";\n', built.message)
        self.assertTrue(built.message.endswith("2 errors\n"), built.message)

    def test_the_prelude_stands_behind_the_sources_own(self):
        built = Built("""
            package some.where;
            import java.util.logging.Logger;
            record Point(int x, int y) {}
            class List { int size() { return 5; } }
            public class Solution {
                int f() { return new List().size() + new ArrayList<Point>().size() + Logger.getGlobal().getName().length() * 0; }
            }
            """)
        self.assertEqual(built.call("f", returns="int").value, 5)
        self.assertEqual(Built("class Solution { Scanner f; }", kind="program").code, ERRORS_IN_SOURCE)

    def test_nothing_of_the_submission_runs(self):
        built = Built("""
            @javax.annotation.processing.SupportedAnnotationTypes("*")
            public class Solution extends javax.annotation.processing.AbstractProcessor {
                static { System.out.println("ran"); System.exit(77); }
                public boolean process(Set<? extends javax.lang.model.element.TypeElement> a, javax.annotation.processing.RoundEnvironment r) {
                    System.exit(78); return true;
                }
                int f() { return 1; }
            }
            """)
        self.assertEqual(built.code, 0, built.message)

    def test_what_the_compiler_cannot_take(self):
        built = Built("class Solution { int f() { return " + "(" * 400000 + "1" + ")" * 400000 + "; } }")
        self.assertNotIn(built.code, (0, ERRORS_IN_SOURCE), built.message[:500])


class Programs(unittest.TestCase):
    def test_reads_and_prints(self):
        built = Built("""
            import java.util.Scanner;
            class Helper { static int twice(int x) { return 2 * x; } }
            public class Anything {
                public static void main(String[] args) throws InterruptedException {
                    Scanner in = new Scanner(System.in);
                    int n = in.nextInt();
                    if (n == 0) throw new IllegalArgumentException("zero");
                    if (n == 1) System.exit(7);
                    if (n == 2) { int[][] all = new int[1000][]; for (int i = 0; ; i++) all[i] = new int[1 << 20]; }
                    new Thread(() -> System.out.println(Helper.twice(n))).start();
                }
            }
            """, kind="program")
        for given, code, printed in ((b"21", 0, b"42\n"), (b"0", 1, b""), (b"1", 7, b""), (b"2", 3, b"")):
            result = built.run(["program", "mine.java"], stdin=given)
            self.assertEqual((result.code, result.stdout), (code, printed), result)
            if code == 1:
                self.assertEqual(result.stderr, b'Exception in thread "main" java.lang.IllegalArgumentException: zero\n'
                                                b"    at Anything.main(mine.java:8)\n")

    def test_without_a_main_method(self):
        built = Built("class A { }", kind="program")
        self.assertEqual((built.code, built.message),
                         (ERRORS_IN_SOURCE, "mine.java: error: no class has a method public static void main(String[] args)\n"))


if __name__ == "__main__":
    unittest.main()
