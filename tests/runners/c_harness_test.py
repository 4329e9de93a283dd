"""The C harness, compiled as the jail would compile it but with no jail:
c_harness_test.py PROBE RUNNERS_FOLDER SUPPORT_FOLDER [unittest options]."""

import functools
import math
import resource
import subprocess
import unittest

import built
from built import PROBE, RUNNERS

Built = functools.partial(built.Built, language="c")


class Answers(unittest.TestCase):
    def check(self, returns, types, source, cases, parameters=None):
        made = Built(source, returns=returns, types=types, parameters=parameters)
        self.assertTrue(made.ok, made.message)
        for arguments, want in cases:
            result = made.call(*arguments)
            self.assertEqual((result.kind, result.value), ("answer", want), result)

    def test_scalars(self):
        self.check("int", ["int", "int"], "int f(int a, int b) { return a + b; }", [([-5, 3], -2)])
        self.check("int", ["int", "int"], "long long f(int a, int64_t b) { return a + b; }", [([1, 2**62], 2**62 + 1)])
        self.check("float", ["float"], "double f(double x) { return -x; }", [([math.inf], -math.inf), ([0.5], -0.5)])
        self.check("bool", ["bool"], "bool f(bool x) { return !x; }", [([True], False), ([False], True)])
        self.check("str", ["str"], "char* f(char* s) { return s; }", [(["é\u4e2d"], "é\u4e2d"), ([""], "")])

    def test_arrays(self):
        self.check("list[int]", ["list[int]"], """
            int* f(int* a, int aSize, int* returnSize) {
                int* out = malloc(aSize * sizeof(int));
                for (int i = 0; i < aSize; ++i) out[i] = a[aSize - 1 - i];
                *returnSize = aSize;
                return out;
            }""", [([[1, 2, 3]], [3, 2, 1]), ([[]], [])])
        self.check("list[int]", ["list[int]"], """
            long long* f(long long* a, int n, int* returnSize) { *returnSize = n; return a; }""", [([[2**60, -1]], [2**60, -1])])
        self.check("list[str]", ["list[str]"], "char** f(char** w, int n, int* returnSize) { *returnSize = n - 1; return w + 1; }",
                   [([["a", "bc", ""]], ["bc", ""])])
        self.check("list[float]", ["list[float]"], "double* f(double* x, int n, int* m) { *m = n; return x; }", [([[1.5, -0.0]], [1.5, -0.0])])
        self.check("list[bool]", ["list[bool]"], "bool* f(bool* x, int n, int* m) { *m = n; return x; }", [([[True, False]], [True, False])])

    def test_arrays_of_arrays(self):
        self.check("list[list[int]]", ["list[list[int]]"], """
            int** f(int** rows, int rowsSize, int* rowsColSize, int* returnSize, int** returnColumnSizes) {
                *returnSize = rowsSize;
                *returnColumnSizes = rowsColSize;
                return rows;
            }""", [([[[1], [2, 3], []]], [[1], [2, 3], []]), ([[]], [])])
        self.check("int", ["list[list[str]]"], "int f(char** g, int n, int* m) { return g[n - 1][m[0] - 1]; }",
                   [([[["a", "b"], ["c", "d"]]], ord("d"))])

    def test_nodes(self):
        self.check("ListNode", ["ListNode"], """
            struct ListNode* f(struct ListNode* head) {
                struct ListNode* before = NULL;
                while (head) { struct ListNode* next = head->next; head->next = before; before = head; head = next; }
                return before;
            }""", [([[1, 2, 3]], [3, 2, 1]), ([[]], [])])
        self.check("TreeNode", ["TreeNode"], """
            struct TreeNode* f(struct TreeNode* root) {
                if (!root) return NULL;
                struct TreeNode* left = f(root->left);
                root->left = f(root->right);
                root->right = left;
                return root;
            }""", [([[1, 2, None, None, 3]], [1, None, 2, 3]), ([[]], [])])
        self.check("list[int]", ["list[ListNode]"], """
            int* f(struct ListNode** lists, int n, int* m) {
                int* out = malloc(n * sizeof(int));
                for (int i = 0; i < n; ++i) out[i] = lists[i] ? lists[i]->val : -1;
                *m = n;
                return out;
            }""", [([[[4, 5], [], [6]]], [4, -1, 6])])

    def test_nodes_of_its_own(self):
        self.check("ListNode", ["ListNode"], """
            typedef struct ListNode { int val; struct ListNode* next; } ListNode;
            struct ListNode* f(struct ListNode* head) { return head->next; }""", [([[1, 2]], [2])])

    def test_its_own_names_and_main(self):
        self.check("int", ["int"], """
            #define size 3
            #define count(x) broken
            static int read(int x) { return x + size; }
            int f(int x) { return read(x); }
            int main(void) { return 7; }""", [([1], 4)])

    def test_deep_recursion(self):
        made = Built("int down(int n) { return n == 0 ? 0 : 1 + down(n - 1); }\nint f(int n) { return down(n); }", returns="int", types=["int"])
        self.assertEqual(made.call(100_000, stack=resource.RLIM_INFINITY).value, 100_000)


class Mismatches(unittest.TestCase):
    def test_an_answer_without_a_size(self):
        made = Built("int* f(int* returnSize) { return malloc(4); }", returns="list[int]")
        self.assertEqual(made.call().value, ["", "list[int]", "an array whose size was not written through returnSize"])

    def test_null(self):
        made = Built("int* f(int* returnSize) { *returnSize = 2; return NULL; }", returns="list[int]")
        self.assertEqual(made.call().value, ["", "list[int]", "NULL with a size of 2"])
        self.assertEqual(Built("char* f(void) { return NULL; }", returns="str").call().value, ["", "str", "NULL"])

    def test_cycles_end(self):
        made = Built("""
            struct ListNode* f(void) { struct ListNode* a = malloc(sizeof *a); a->val = 1; a->next = a; return a; }""", returns="ListNode")
        self.assertEqual(made.call().kind, "bad type")
        made = Built("""
            struct TreeNode* f(void) { struct TreeNode* a = malloc(sizeof *a); *a = (struct TreeNode){1, a, a}; return a; }""", returns="TreeNode")
        self.assertEqual(made.call().kind, "bad type")

    def test_a_value_that_does_not_fit(self):
        made = Built("int f(int* a, int n) { return 0; }", returns="int", types=["list[int]"], parameters=[("nums", "list[int]")])
        self.assertEqual(made.call([1, 3_000_000_000]).value, ["out of range", "argument nums = 3000000000 does not fit int", ""])


class Messages(unittest.TestCase):
    def test_wrong_parameters(self):
        made = Built("int f(int a) { return a; }", returns="int", types=["list[int]"], parameters=[("nums", "list[int]")])
        self.assertFalse(made.ok)
        self.assertEqual(made.message.splitlines()[0], "mine.c: error: expected int f(int* nums, int numsSize)")

    def test_no_entry(self):
        made = Built("int g(int a) { return a; }", returns="int", types=["int"])
        self.assertIn("expected a function int f(int p1)", made.message)

    def test_no_usual_form(self):
        made = Built("int f(int a) { return a; }", returns="int", types=["tuple[int, str]"])
        self.assertIn("a C function has no usual form for tuple[int, str]", made.message)

    def test_its_own_errors_have_its_own_lines(self):
        made = Built("int f(int a) {\n    return b;\n}\n", returns="int", types=["int"])
        self.assertIn("mine.c:2:12: error: 'b' undeclared", made.message)

    def test_every_starter_compiles(self):
        for returns, types in (("int", ["list[int]", "int"]), ("list[list[int]]", ["list[list[int]]"]), ("ListNode", ["ListNode"]),
                               ("bool", ["TreeNode"]), ("list[str]", ["str", "list[str]"]), ("float", ["list[float]"])):
            pairs = [word for i, text in enumerate(types) for word in (f"p{i}", text)]
            starter = subprocess.run([PROBE, RUNNERS, "starter", "c", "f", returns, *pairs], capture_output=True, text=True).stdout
            made = Built(starter, returns=returns, types=types)
            self.assertTrue(made.ok, starter + made.message)


if __name__ == "__main__":
    unittest.main()
