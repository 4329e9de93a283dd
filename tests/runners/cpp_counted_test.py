"""C++ programs that count what their calls cost, compiled as the jail would compile them but with no jail:
cpp_counted_test.py PROBE RUNNERS_FOLDER SUPPORT_FOLDER [unittest options]."""

import struct
import subprocess
import unittest

from built import Built
import wire

INTS = ["list[int]"]


def solution(body, types=INTS, returns="int", counted=True):
    parameters = {"list[int]": "vector<int>& a", "str": "string& a", "int": "long long a"}
    result = {"int": "long long", "str": "string"}[returns]
    built = Built(f"struct Solution {{ {result} f({parameters[types[0]]}) {{ {body} }} }};", returns=returns, types=types,
                  counted=counted)
    assert built.ok, built.message
    return lambda value: built.call(value, words=["counted"]).counts


class Operations(unittest.TestCase):
    def grows(self, counts, make, low, high, **sizes):
        """Four times the size takes between low and high times the operations."""
        n = sizes.get("n", 1000)
        small, large = counts(make(n)).operations, counts(make(4 * n)).operations
        self.assertTrue(low < large / small < high, (small, large))

    def test_a_loop_is_linear_and_exact(self):
        counts = solution("long long s = 1; for (int x : a) s += x * (s % 7); return s;")
        numbers = list(range(1000))
        self.assertEqual(counts(numbers).operations, counts(numbers).operations)
        self.grows(counts, lambda n: list(range(n)), 3.9, 4.1)

    def test_two_loops_are_quadratic(self):
        counts = solution("int c = 0; for (int x : a) for (int y : a) c += x + y == 7; return c;")
        self.grows(counts, lambda n: list(range(n)), 15.5, 16.5, n=100)

    def test_what_the_library_does_counts(self):
        counts = solution("sort(a.begin(), a.end()); return a[0];")
        self.grows(counts, lambda n: [i * 7919 % 10007 for i in range(n)], 4.2, 6)

    def test_moving_bytes_counts(self):
        counts = solution("while (a.size() > 1) a.erase(a.begin()); return 0;")
        self.grows(counts, lambda n: [0] * n, 14, 17, n=4000)
        counts = solution("string r; for (char c : a) r = r + c; return r.size();", types=["str"])
        self.grows(counts, lambda n: "x" * n, 12, 17, n=8000)

    def test_decoding_does_not_count(self):
        counts = solution("return a.size();")
        self.assertEqual(counts([1] * 10).operations, counts([1] * 1000).operations)

    def test_a_class_adds_up(self):
        built = Built("class C { vector<int> v; public: C() {} int f(int n) { for (int i = 0; i < n; ++i) v.push_back(i); return 0; } };",
                      words=["class", "C", "C", "None", "0", "f", "int", "1", "n", "int"], counted=True, returns="tuple[None, int, int]")
        self.assertTrue(built.ok, built.message)
        frames = [wire.class_frame([(0, [], [])] + [(1, [500], ["int"])] * calls) for calls in (1, 2)]
        one, two = (wire.run([str(built.program), "counted"], "tuple[None" + ", int" * calls + "]", frame).counts.operations
                    for calls, frame in zip((1, 2), frames))
        self.assertTrue(1.5 < two / one < 2.5, (one, two))


class Space(unittest.TestCase):
    def bytes_at(self, body, make, **options):
        counts = solution(body, **options)
        small, large = counts(make(1000)), counts(make(4000))
        return (small.heap, large.heap), (small.stack, large.stack)

    def test_what_is_allocated_and_given_back_counts(self):
        heap, stack = self.bytes_at("vector<int> copy = a; sort(copy.begin(), copy.end()); return copy[0];", lambda n: [7] * n)
        self.assertAlmostEqual(heap[0], 4000, delta=200)
        self.assertAlmostEqual(heap[1], 16000, delta=200)
        self.assertLess(stack[1], 2000)

    def test_in_place_takes_nothing(self):
        heap, _ = self.bytes_at("reverse(a.begin(), a.end()); return a[0];", lambda n: [7] * n)
        self.assertEqual(heap, (0, 0))

    def test_the_answer_does_not_count_and_what_is_kept_does(self):
        heap, _ = self.bytes_at("string out(a.size() * 5, 'x'); return out;", lambda n: [7] * n, returns="str")
        self.assertEqual(heap, (0, 0))
        heap, _ = self.bytes_at("static vector<int> kept; kept = a; return kept[0];", lambda n: [7] * n)
        self.assertGreater(heap[1], 15000)

    def test_a_recursion_takes_stack(self):
        _, stack = self.bytes_at("function<int(size_t)> sum = [&](size_t i) { return i == a.size() ? 0 : a[i] + sum(i + 1); }; return sum(0);",
                                 lambda n: [7] * n)
        self.assertTrue(3.5 < stack[1] / stack[0] < 4.5, stack)


class Frames(unittest.TestCase):
    def test_the_graded_program_times_and_does_not_count(self):
        counts = solution("long long s = 0; for (int i = 0; i < 20000000; ++i) s ^= i * s + a[0]; return s;", counted=False)([1])
        self.assertIsNone(counts.operations)
        self.assertGreater(counts.nanoseconds, 1_000_000)

    def test_counts_stand_before_an_exception(self):
        built = Built("struct Solution { int f(int n) { if (n > 0) throw runtime_error(\"no\"); return 0; } };", returns="int",
                      types=["int"], counted=True)
        result = built.call(1, words=["counted"])
        self.assertEqual((result.kind, result.value[1]), ("raised", "no"))
        self.assertGreater(result.counts.operations, 0)

    def test_without_the_word_nothing_is_said(self):
        built = Built("struct Solution { int f(int n) { return n; } };", returns="int", types=["int"], counted=True)
        self.assertIsNone(built.call(1).counts)


class Places(unittest.TestCase):
    SOURCE = ("struct Solution {\n int f(vector<int>& a) {\n  int c = 0;\n  for (int x : a)\n   for (int y : a)\n    c += x < y;\n"
              "  sort(a.begin(), a.end());\n  sort(a.begin(), a.end(), greater<int>());\n  return c;\n }\n};\n")

    def lines(self, program, places):
        out = subprocess.run(["addr2line", "-i", "-e", program, *(hex(place) for place, _ in places)], capture_output=True, text=True)
        return out.stdout

    def test_the_hottest_is_the_inner_loop(self):
        built = Built(self.SOURCE, returns="int", types=INTS, counted=True)
        places = built.call(list(range(300)), words=["counted"]).counts.places
        self.assertRegex(self.lines(built.program, places[:1]), r"solution.cpp:[56]")
        self.assertEqual(places, sorted(places, key=lambda place: -place[1]))

    def test_the_librarys_work_counts_for_the_line_that_asked_for_it(self):
        source = "struct Solution {\n int f(vector<int>& a) {\n  int c = a[0] > 0;\n  for (int& x : a) x ^= c;\n  sort(a.begin(), a.end());\n  return c;\n }\n};\n"
        built = Built(source, returns="int", types=INTS, counted=True)
        numbers = [i * 7919 % 10007 for i in range(3000)]
        before = built.call(numbers, words=["counted"]).counts
        known = sorted(2 * place + ("solution.cpp" in self.lines(built.program, [(place, 0)])) for place, _ in before.places)
        (built.program.parent / "places").write_bytes(struct.pack(f"<{len(known)}Q", *known))
        counts = built.call(numbers, words=["counted", "places"], cwd=built.program.parent).counts
        self.assertEqual(counts.operations, before.operations)
        self.assertIn("solution.cpp:5", self.lines(built.program, counts.places[:1]))


if __name__ == "__main__":
    unittest.main()
