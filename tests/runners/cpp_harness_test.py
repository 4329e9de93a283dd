"""The C++ harness, compiled as the jail would compile it but with no jail:
cpp_harness_test.py PROBE RUNNERS_FOLDER SUPPORT_FOLDER [unittest options]."""

import math
import subprocess
import sys
import textwrap
import unittest

from built import PROBE, RUNNERS, Built
import wire


def method(code, *arguments, returns="None", types=(), **options):
    return Built(f"class Solution {{\npublic:\n{textwrap.dedent(code)}\n}};\n", returns=returns, types=types).call(*arguments, **options)


class Answers(unittest.TestCase):
    def check(self, returns, types, code, cases):
        built = Built(f"struct Solution {{ {code} }};", returns=returns, types=types)
        self.assertTrue(built.ok, built.message)
        self.assertNotIn("gch", built.raw)
        for arguments, want in cases:
            result = built.call(*arguments)
            self.assertEqual((result.kind, result.value), ("answer", want), result)

    def test_scalars(self):
        self.check("tuple[int, float, bool, str]", ["int", "int", "float", "bool", "str", "str"],
                   "tuple<long long, float, bool, string> f(long long a, unsigned b, double c, bool d, const string& e, char g) const"
                   "{ return {a + b, float(c), !d, e + g}; }",
                   [([2**62, 1, 0.5, True, "é", "!"], [2**62 + 1, 0.5, False, "é!"]),
                    ([-5, 0, math.inf, False, "", "x"], [-5, math.inf, True, "x"])])

    def test_lists(self):
        self.check("list[list[int]]", ["list[int]", "list[list[float]]", "list[bool]", "list[str]", "list[list[str]]"],
                   "vector<vector<int>> f(vector<int>& a, const vector<vector<double>>& b, vector<bool> c, vector<string>&& d,"
                   " vector<vector<char>>& e) { a.push_back(int(b.size()));"
                   " return {a, {c.at(0), int(d.size())}, {e[0][1]}, {}}; }",
                   [([[1, 2], [[1.5], []], [True], ["x", ""], [["a", "b"]]], [[1, 2, 2], [1, 2], [98], []])])

    def test_vectors_of_bool_and_char_go_back(self):
        self.check("tuple[list[bool], list[list[str]]]", ["list[bool]", "list[list[str]]"],
                   "pair<vector<bool>, vector<vector<char>>> f(vector<bool>& a, vector<vector<char>>& b) { return {a, b}; }",
                   [([[True, False, True], [["a"], []]], [[True, False, True], [["a"], []]])])

    def test_tuples_and_optionals(self):
        self.check("list[int | None]", ["tuple[int, int]", "list[tuple[int, str]]", "int | None", "tuple[int, int]", "tuple[int, int]"],
                   "vector<optional<int>> f(pair<int, int> a, vector<tuple<int, string>>& b, optional<int> c, vector<int>& d,"
                   " array<int, 2> e)"
                   " { return {a.first, get<0>(b[0]), c, d[1], e[0], nullopt}; }",
                   [([[1, 2], [[3, "x"]], None, [4, 5], [6, 7]], [1, 3, None, 5, 6, None]),
                    ([[1, 2], [[3, "x"]], 9, [4, 5], [6, 7]], [1, 3, 9, 5, 6, None])])

    def test_lists_and_trees_of_nodes(self):
        self.check("tuple[ListNode, TreeNode, list[ListNode]]", ["ListNode", "TreeNode", "list[ListNode]", "ListNode"],
                   "tuple<ListNode*, TreeNode*, vector<ListNode*>> f(ListNode* a, TreeNode* b, vector<ListNode*>& c, ListNode* d)"
                   "{ ListNode* back = nullptr; while (a) { auto n = a->next; a->next = back; back = a; a = n; }"
                   "  if (b) swap(b->left, b->right); if (d) c.push_back(d); return {back, b, c}; }",
                   [([[1, 2, 3], [1, 2, None, 3], [[], [4]], []], [[3, 2, 1], [1, None, 2, 3], [[], [4]]]),
                    ([[], [], [], [7]], [[], [], [[7]]]),
                    ([list(range(100_000)), [0] + [x for i in range(1, 20_000) for x in (None, i)], [], []],
                     [list(range(99_999, -1, -1)), [0] + [x for i in range(1, 20_000) for x in ((i, None) if i == 1 else (None, i))], []])])

    def test_nodes_of_the_class_node(self):
        for type_text, values, own in (
                ("RandomListNode", [[], [[7, None]], [[7, None], [13, 0], [11, 2], [7, 1]]], "Node *next, *random;"),
                ("NaryNode", [[], [1], [1, None, 3, 2, 4, None, 5, 6], [1, None, 2, 3, None, None, 4]], "vector<Node*> children;"),
                ("GraphNode", [[], [[1, []]], [[1, [0, 0]]], [[5, [1, 2]], [-2, [0]], [5, [2, 0, 1]]]], "vector<Node*> neighbors;")):
            for definition in ("", "struct Node { long long val; " + own + " };\n"):
                with self.subTest(type_text, own=definition):
                    built = Built(definition + "class Solution { public: Node* f(Node* a, vector<Node*>& b) { return b.at(0); } };",
                                  returns=type_text, types=[type_text, f"list[{type_text}]"])
                    self.assertTrue(built.ok, built.message)
                    for value in values:
                        self.assertEqual(built.call(value, [value]).value, value)

    def test_dicts_and_bigints(self):
        self.check("dict[str, list[int]]", ["dict[str, int]", "dict[int, bool]"],
                   "map<string, vector<long long>> f(unordered_map<string, int>& a, map<long long, bool, greater<>> b)"
                   "{ map<string, vector<long long>> out; for (auto& [k, v] : a) out[k] = {v, b.begin()->first}; return out; }",
                   [([{}, {}], {}), ([{"b": 1, "": 2, "\u00e9": 3}, {2**40: True, -3: False}], {"b": [1, 2**40], "": [2, 2**40], "\u00e9": [3, 2**40]})])
        self.check("dict[int, str]", [], "unordered_map<int, string> f() { unordered_map<int, string> m; for (int i = -50; i < 50; ++i) m[i]; return m; }",
                   [([], {i: "" for i in range(-50, 50)})])
        self.check("list[bigint]", ["bigint"], "vector<string> f(string a) { return {a, a + \"0\"}; }",
                   [(["1" * 30], ["1" * 30, "1" * 30 + "0"]), (["-7"], ["-7", "-70"])])
        built = Built("string f(string a) { return a; }", returns="bigint", types=["str"])
        for text in ("", "-", "007", "-0", "+1", "1e5", " 1"):
            self.assertEqual(built.call(text).value, ["", "bigint", "a string that is not its digits, without a '+' or leading zeros"])
        self.assertEqual(Built('string f() { return string(100001, \'1\'); }', returns="bigint").call().value,
                         ["", "bigint", "a string of more than 100000 digits"])
        built = Built('map<string, vector<string>> f() { return {{"key", {"\\xff"}}}; }', returns="dict[str, list[str]]")
        self.assertEqual(built.call().value, ["[key][0]", "str", "bytes that are not UTF-8"])
        built = Built("int f(map<string, int> m) { return 0; }", returns="int", types=["dict[str, int]"])
        self.assertEqual(built.call({"a": 2**40}).value[1], "argument p1[a] = 1099511627776 does not fit int")

    def test_an_answer_that_must_be_a_copy(self):
        def refused(result, kind, string):
            self.assertEqual((result.kind, result.value), (kind, [string]), result)

        built = Built("""
            Node* f(Node* a, int n) {
              if (n == 0) return a;
              unordered_map<Node*, Node*> made;
              for (Node* x = a; x; x = x->next) made[x] = new Node(x->val);
              for (Node* x = a; x; x = x->next) made[x]->next = made[x->next], made[x]->random = made[x->random];
              if (n == 1) made[a->next]->random = a;
              if (n == 2) a->random = nullptr;
              if (n == 3) a->next->next = a;
              return made[a];
            }""", returns="copy RandomListNode", types=["RandomListNode", "int"])
        self.assertTrue(built.ok, built.message)
        value = [[7, 1], [13, None], [2, 0]]
        refused(built.call(value, 0), "shared", "[0]")
        refused(built.call(value, 1), "shared", "[1]")
        refused(built.call(value, 2), "modified", "p1")
        refused(built.call(value, 3), "modified", "p1")
        self.assertEqual(built.call(value, 4).value, value)
        for type_text, value in (("ListNode", [1, 2]), ("TreeNode", [1, None, 2]), ("NaryNode", [1, None, 2]), ("GraphNode", [[1, [0]]])):
            node = type_text if type_text in ("ListNode", "TreeNode") else "Node"
            built = Built(f"{node}* f({node}* a, vector<int> b) {{ return a; }}", returns="copy " + type_text, types=[type_text, "list[int]"])
            refused(built.call(value, [1]), "shared", "[0]")
            self.assertEqual(built.call([], []).value, [])

    def test_bad_nodes(self):
        for returns, code, got in (
                ("RandomListNode", "Node* a = new Node(1); a->next = a; return a;", ["", "RandomListNode", "a cycle"]),
                ("RandomListNode", "Node* a = new Node(1); a->random = new Node(2); return a;",
                 ["[0]", "a random that is null or a node of the list", "another Node"]),
                ("NaryNode", "Node* a = new Node(1); a->children = {a}; return a;", ["", "NaryNode", "a cycle"]),
                ("NaryNode", "Node* a = new Node(1); a->children = {nullptr}; return a;", ["", "NaryNode", "a child that is null"]),
                ("NaryNode", "Node* a = new Node(1); for (int i = 0; i < 40; ++i) a = new Node(1, {a, a}); return a;",
                 ["", "NaryNode", "a tree of more than 8388608 places"]),
                ("GraphNode", "return new Node(1, {nullptr});", ["[0]", "GraphNode", "a neighbor that is null"])):
            self.assertEqual(Built(f"Node* f() {{ {code} }}", returns=returns).call().value, got)

    def test_an_argument_as_it_was_left(self):
        self.check("&1", ["int", "list[int]"], "void f(int, vector<long long>& a) { sort(a.begin(), a.end()); }",
                   [([7, [3, 1, 2]], [1, 2, 3]), ([7, []], [])])
        self.check("&0", ["ListNode"], "void f(ListNode* a) { a->next = a->next->next; }", [([[1, 2, 3]], [1, 3])])
        built = Built("void f(vector<int>& a) { a.clear(); }", returns="&0", types=["list[int]"])
        self.assertEqual(built.call([1]).value, [])

    def test_an_argument_that_the_caller_does_not_see_changed(self):
        wanted = "parameter 1 (p1) of f must be a reference, e.g. vector<int>&: what it holds after the call is the answer"
        for parameter in ("vector<int> a", "const vector<int>& a"):
            built = Built(f"struct Solution {{ void f({parameter}) {{}} }};", returns="&0", types=["list[int]"])
            self.assertFalse(built.ok)
            self.assertIn(wanted, built.message)
        built = Built("struct Solution { int f(vector<int>& a) { return 0; } };", returns="&0", types=["list[int]"])
        self.assertFalse(built.ok)
        self.assertIn("f must return None, e.g. void", built.message)

    def test_void_static_noexcept_and_function(self):
        self.check("None", ["int"], "void f(int) {}", [([1], None)])
        self.check("int", [], "static int f() noexcept { return 3; }", [([], 3)])
        built = Built("int two_sum(vector<int>& a, int b) { return a[0] + b; }", "twoSum,two_sum", "int", ["list[int]", "int"])
        self.assertEqual(built.call([40], 2).value, 42)

    def test_defined_outside_its_class(self):
        built = Built("class Solution { public: int f(int); };\nint Solution::f(int x) { return x; }", "f", "int", ["int"])
        self.assertEqual(built.call(7).value, 7)

    def test_macros_and_a_main_of_its_own(self):
        built = Built("""
            #include <bits/stdc++.h>
            #define int long long
            #define max(a, b) ((a) > (b) ? (a) : (b))
            #define end finish
            using namespace std;
            class Solution { public: int f(vector<int>& a) { return max(a[0], a[1]); } };
            signed main() { cout << "not run"; }
            """, "f", "int", ["list[int]"])
        self.assertEqual(built.call([2**40, 3]).value, 2**40)

    def test_own_node_class(self):
        built = Built("""
            struct ListNode { int val; ListNode* next; ListNode(int x) : val(x), next(nullptr) {} };
            class Solution { public: ListNode* f(ListNode* head) { return head->next; } };
            """, "f", "ListNode", ["ListNode"])
        self.assertEqual(built.call([1, 2, 3]).value, [2, 3])

    def test_deep_recursion(self):
        result = method("int f(int n) { volatile char pad[200]; pad[0] = 1; return n == 0 ? 0 : pad[0] + f(n - 1); }", 200_000,
                        returns="int", types=["int"])
        self.assertEqual(result.value, 200_000)

    def test_output_and_exits(self):
        result = method("int f() { cout << \"out\"; printf(\"put\"); cerr << \"err\"; cout << char(0xff); return 1; }", returns="int")
        self.assertEqual((result.kind, result.stderr), ("answer", b"err"))
        self.assertIn(b"out", result.stdout)
        self.assertIn(b"\xff", result.stdout)
        result = method("int f() { exit(0); }", returns="int")
        self.assertEqual((result.kind, result.code), ("none", 0))
        result = method("int f() { thread([] { this_thread::sleep_for(30s); }).detach(); return 1; }", returns="int")
        self.assertEqual(result.value, 1)


class Classes(unittest.TestCase):
    WORDS = ["class", "Counter", "Counter", "None", "1", "start", "int", "add,plus", "int", "1", "by", "int", "reset", "None", "0"]
    CALLS = wire.class_frame([(0, [5], ["int"]), (1, [2], ["int"]), (2, [], []), (1, [-1], ["int"])])

    def count(self, source):
        return Built(source, words=self.WORDS, returns="tuple[None, int, None, int]")

    def test_calls_one_object(self):
        for start, by in (("int", "int"), ("long long", "const int&"), ("const short&", "unsigned long"), ("int", "long")):
            built = self.count(f"""
                class Counter {{
                    long long n;
                public:
                    explicit Counter({start} start) : n(start) {{}}
                    int add({by} by) {{ return n += static_cast<int>(by); }}
                    void reset() noexcept {{ n = 0; }}
                }};""")
            if by == "unsigned long":  # -1 does not fit
                self.assertEqual(built.call(frame=self.CALLS).value[:2], [
                    "std::out_of_range", "argument by = -1 does not fit unsigned long long (in call 3)"])
            else:
                self.assertEqual(built.call(frame=self.CALLS).value, [None, 7, None, -1])
        static = self.count("struct Counter { Counter(int n) { total = n; } static int plus(int by) { return total += by; }\n"
                            "void reset() { total = 0; } inline static int total; };")
        self.assertEqual(static.call(frame=self.CALLS).value, [None, 7, None, -1])

    def test_constructors_of_every_type(self):
        types = ["list[int]", "str", "list[list[float]]", "tuple[int, bool]", "int | None", "ListNode", "TreeNode", "list[str]"]
        pairs = [word for i, text in enumerate(types) for word in (f"p{i}", text)]
        words = ["class", "All", "All", "None", str(len(types)), *pairs, "shown", "str", "0"]
        built = Built("""
            class All {
                ostringstream out;
            public:
                All(vector<int>& a, string b, const vector<vector<double>>& c, pair<int, bool> d, optional<long long> e, ListNode* f,
                    TreeNode* g, const vector<string> h) {
                    out << a.size() << b << c[1][0] << d.first << d.second << e.value_or(-7) << f->next->val << g->right->val << h[0];
                }
                string shown() { return out.str(); }
            };""", words=words, returns="tuple[None, str]")
        values = [[1, 2, 3], "x", [[], [0.5]], [4, True], None, [8, 9], [1, None, 6], ["last"]]
        frame = wire.class_frame([(0, values, types), (1, [], [])])
        self.assertEqual(built.call(frame=frame).value, [None, "3x0.541-796last"])

    def test_errors_name_the_call(self):
        built = self.count("""
            struct Counter {
                Counter(int) {}
                int add(int by) { if (by < 0) throw runtime_error("less"); return by; }
                void reset() {}
            };""")
        self.assertEqual(built.call(frame=self.CALLS).value[:2], ["std::runtime_error", "less (in call 3)"])
        large = wire.class_frame([(0, [2**40], ["int"])])
        self.assertEqual(built.call(frame=large).value[1], "argument start = 1099511627776 does not fit int (in call 0)")

    def test_messages(self):
        for source, message in (
                ("struct Count {};", "expected a class Counter with the methods add, reset; found: class Count"),
                ("struct Counter { int add(int); void reset(); };", "expected a public constructor Counter(int start)"),
                ("struct Counter { Counter(string); int add(int); void reset(); };", "expected a public constructor Counter(int start)"),
                ("struct Counter { Counter(int); int add(string); void reset(); };", "expected a method int add(int by)"),
                ("struct Counter { Counter(int); int add(int); };", "expected a public method void reset(), neither overloaded nor a template"),
                ("class Counter { public: Counter(int); void reset(); private: int add(int); };", "expected a public method int add(int by)")):
            with self.subTest(source):
                built = self.count(source)
                self.assertFalse(built.ok)
                self.assertIn(message, built.message)


class Arrays(unittest.TestCase):
    SQUARE = ("f64", (2, 2), [1.0, 2.0, 3.0, 4.0])

    def answer(self, code, value, parameter, returns):
        result = method(code, value, returns=returns, types=[parameter])
        self.assertEqual(result.kind, "answer", result)
        return result.value

    def test_nested_vectors_by_value_and_reference(self):
        for code, value, text in (
                ("vector<vector<double>> f(vector<vector<double>>& x) { return x; }", self.SQUARE, "ndarray[f64, n, d]"),
                ("vector<vector<float>> f(const vector<vector<float>>& x) { return x; }", ("f32", (1, 2), [0.5, -2.0]), "ndarray[f32, n, d]"),
                ("vector<int> f(vector<long long> x) { return {x.begin(), x.end()}; }", ("i64", (3,), [1, -2, 3]), "ndarray[i64, n]"),
                ("vector<vector<vector<int>>> f(vector<vector<vector<int>>> x) { return x; }", ("i32", (2, 1, 2), [1, 2, 3, 4]), "ndarray[i32, a, b, c]"),
                ("vector<unsigned char> f(vector<int> x) { return {x.begin(), x.end()}; }", ("u8", (2,), [0, 255]), "ndarray[u8, n]"),
                ("vector<vector<bool>> f(vector<vector<bool>> x) { return x; }", ("bool", (1, 2), [True, False]), "ndarray[bool, n, m]"),
                ("double f(double x) { return x; }", ("f64", (), [2.5]), "ndarray[f64]"),
                ("vector<vector<double>> f(vector<vector<double>> x) { return x; }", ("f64", (2, 0), []), "ndarray[f64, n, d]")):
            with self.subTest(code):
                self.assertEqual(self.answer(code, value, text, text), value)

    def test_flat_with_a_shape(self):
        code = "judged::Array<double> f(const judged::Array<double>& x) { auto y = x; y.data[y.at(1, 0)] *= 2; return y; }"
        self.assertEqual(self.answer(code, self.SQUARE, "ndarray[f64, n, d]", "ndarray[f64, ...]"),
                         ("f64", (2, 2), [1.0, 2.0, 6.0, 4.0]))
        code = "judged::Array<int> f(const judged::Array<int>& x) { return x; }"
        self.assertEqual(self.answer(code, ("i64", (0, 3), []), "ndarray[i64, n, 3]", "ndarray[i64, n, 3]"), ("i64", (0, 3), []))

    def test_bad_answers(self):
        for code, strings in {
                "vector<vector<double>> f() { return {{1, 2}, {3}}; }": ["[1]", "a vector of 2", "one of 1"],
                "judged::Array<double> f() { return {{2, 2}, {1, 2, 3}}; }": ["", "4 elements, as its shape says", "3"],
                "judged::Array<double> f() { return {{1u << 31, 1u << 31, 4}, {}}; }": ["", "at most 8388608 elements", "an array of more"]}.items():
            with self.subTest(code):
                result = method(code, returns="ndarray[f64, n, d]")
                self.assertEqual((result.kind, result.value), ("bad type", strings), result)
        result = method("vector<long long> f() { return {1, 3000000000}; }", returns="ndarray[i32, n]")
        self.assertEqual((result.kind, result.value), ("bad type", ["[1]", "int", "an integer outside its range"]), result)

    def test_an_argument_that_does_not_fit(self):
        result = method("int f(vector<int> x) { return 0; }", ("i64", (2,), [1, 2**40]), returns="int", types=["ndarray[i64, n]"])
        self.assertEqual(result.value[1], "argument p1[1] = 1099511627776 does not fit int", result)


class Failures(unittest.TestCase):
    def test_arguments_that_do_not_fit(self):
        built = Built("class Solution { public: int f(vector<vector<int>>& a, char c) { return 0; } };", "f", "int",
                      parameters=[("nums", "list[list[int]]"), ("c", "str")], types=["list[list[int]]", "str"])
        self.assertEqual(built.call([[1], [2, 3_000_000_000]], "a").value,
                         ["std::out_of_range", "argument nums[1][1] = 3000000000 does not fit int", ""])
        self.assertEqual(built.call([], "ab").value, ["std::out_of_range", 'argument c = "ab" does not fit char', ""])

    def test_exceptions(self):
        built = Built("""
            struct MyError : runtime_error { using runtime_error::runtime_error; };
            int f(int n) {
              if (n == 0) return vector<int>().at(3);
              if (n == 1) throw MyError("mine \\xff");
              if (n == 2) throw "text";
              if (n == 3) throw 42;
              if (n == 4) throw string("s");
              if (n == 5) throw pair<int, int>();
              if (n == 6) throw bad_alloc();
              for (vector<vector<int>> all;;) all.emplace_back(1 << 20);
            }""", "f", "int", ["int"])
        for n, want in enumerate([
                ["std::out_of_range", "vector::_M_range_check: __n (which is 3) >= this->size() (which is 0)", ""],
                ["MyError", "mine ?", ""], ["const char*", "text", ""], ["int", "42", ""], ["std::string", "s", ""],
                ["std::pair<int, int>", "", ""], ["std::bad_alloc", "", ""]]):
            result = built.call(n)
            self.assertEqual((result.kind, result.value), ("raised", want))
        self.assertEqual(built.call(7, memory=256 << 20).value, ["std::bad_alloc", "", ""])

    def test_bad_answers(self):
        built = Built("""
            tuple<vector<string>, ListNode*, TreeNode*, unsigned long long> f(int n) {
              auto list = new ListNode(1, new ListNode(2)); auto tree = new TreeNode(1);
              if (n == 1) list->next->next = list;
              if (n == 2) tree->left = tree->right = tree;
              return {{"ok", n == 0 ? "\\xff" : ""}, list, tree, n == 3 ? ~0ull : 1};
            }""", "f", "tuple[list[str], ListNode, TreeNode, int]", ["int"])
        self.assertEqual(built.call(0).value, ["[0][1]", "str", "bytes that are not UTF-8"])
        self.assertEqual(built.call(1).value, ["[1]", "ListNode", "a cycle"])
        self.assertEqual(built.call(2).value, ["[2]", "TreeNode", "a cycle"])
        self.assertEqual(built.call(3).value, ["[3]", "int", "an integer outside the 64-bit range"])
        self.assertEqual(built.call(4).kind, "answer")

    def test_crashes_are_no_answers(self):
        result = method("int f() { abort(); }", returns="int")
        self.assertEqual((result.kind, result.code), ("none", -6))


class Messages(unittest.TestCase):
    def message(self, source, **options):
        built = Built(source, **options)
        self.assertFalse(built.ok)
        for internal in ("main.cpp", "solution.cpp", "/judge", "judged", "/tmp", "/box"):
            self.assertNotIn(internal, built.message)
        return built.message

    def test_the_users_own_error(self):
        self.assertEqual(self.message("class Solution {\npublic:\n    int f() { return x; }\n};\n", returns="int"), textwrap.dedent("""\
            mine.cpp: In member function 'int Solution::f()':
            mine.cpp:3:22: error: 'x' was not declared in this scope
                3 |     int f() { return x; }
                  |                      ^
            """))

    def test_signatures(self):
        start = "mine.cpp: error: "
        for source, want in {
                "class Solution { public: int f(int a) { return 0; } };": "f must take 2 parameters (p1, p2)\n",
                "class Solution { public: int f(vector<string> a, double b) { return 0; } };":
                    "parameter 1 (p1) of f must take list[int], e.g. vector<int>&\n",
                "class Solution { public: int f(vector<int> a, string b) { return 0; } };":
                    "parameter 2 (p2) of f must take float, e.g. double\n",
                "class Solution { public: bool f(vector<int> a, double b) { return 0; } };": "f must return int, e.g. int\n",
                "class Solution { int f(vector<int> a, double b) { return 0; } };":
                    "f must be a public member of class Solution, and neither overloaded nor a template\n",
                "struct Solution { int f(vector<int> a, double b) { return 0; } int f(int) { return 0; } };":
                    "f must be a public member of class Solution, and neither overloaded nor a template\n",
                "struct Solution { Solution(int) {} int f(vector<int> a, double b) { return 0; } };":
                    "class Solution must have a constructor without parameters\n",
                "int f(vector<int> a, char b) { return 0; }": "parameter 2 (p2) of f must take float, e.g. double\n"}.items():
            with self.subTest(source):
                self.assertEqual(self.message(source, returns="int", types=["list[int]", "float"]), start + want)

    def test_no_entry(self):
        message = self.message("class Solution { public: int g(); int h() { return 1; } };\nint k() { return 2; }", names="twoSum,two_sum")
        self.assertEqual(message, "mine.cpp: error: expected a method twoSum() of class Solution, or a function with that name; "
                                  "found: method h of class Solution, function k\n")

    def test_no_entry_in_a_broken_source(self):
        message = self.message("class Solution { public: int f( }", names="twoSum")
        self.assertTrue(message.startswith("mine.cpp:1:"), message)

    def test_errors_in_the_library_keep_to_the_point(self):
        message = self.message("int f() { set<pair<int, thread>> s; vector<thread> v; auto w = v; return 0; }", returns="int")
        self.assertIn("mine.cpp:1:", message)
        self.assertLessEqual(message.count("\n"), 52)
        self.assertNotIn("/usr/include", message)

    def test_undefined_function(self):
        message = self.message("int g();\nint f() { return g(); }", returns="int")
        self.assertEqual(message, "linker: error: undefined symbol: g()\n")


class Programs(unittest.TestCase):
    def test_a_program(self):
        built = Built("#include <bits/stdc++.h>\nusing namespace std;\nint main() { int a, b; cin >> a >> b; cout << a + b << endl; return 3; }",
                      is_program=True)
        self.assertTrue(built.ok, built.message)
        result = wire.run([str(built.program)], stdin=b"1 2")
        self.assertEqual((result.code, result.stdout), (3, b"3\n"))

    def test_the_prelude_is_not_forced_on_it(self):
        built = Built("#include <cstdio>\nstruct ListNode { int n = 0; };\nint main() { return vector; }", is_program=True)
        self.assertIn("mine.cpp:3:21: error: 'vector' was not declared in this scope", built.message)

    def test_threads(self):
        built = Built("#include <thread>\n#include <future>\nint main() { std::thread([] {}).join(); return std::async(std::launch::async, [] { return 5; }).get(); }",
                      is_program=True)
        self.assertEqual(wire.run([str(built.program)]).code, 5)


class Starters(unittest.TestCase):
    def test_starters_compile_and_return(self):
        for returns in ("int", "float", "bool", "str", "list[int]", "ListNode", "TreeNode", "tuple[int, str]", "int | None", "None"):
            with self.subTest(returns):
                signature = ["twoSum,two_sum", returns, "nums", "list[int]", "root", "TreeNode", "s", "str"]
                text = subprocess.run([PROBE, RUNNERS, "starter", "cpp", *signature], capture_output=True, text=True).stdout
                built = Built(text, "twoSum,two_sum", returns, ["list[int]", "TreeNode", "str"])
                self.assertTrue(built.ok, built.message)
                self.assertEqual(built.call([1], [], "").kind, "answer")


if __name__ == "__main__":
    unittest.main()
