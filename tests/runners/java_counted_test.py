"""Java programs that count what their calls cost, compiled and run with no jail: java_counted_test.py SUPPORT [unittest options]. A
JVM costs 0.4 s to compile and 0.3 s to run, so a class here holds many methods."""

import itertools
import pathlib
import subprocess
import sys
import tempfile
import textwrap
import unittest

import wire

SUPPORT = pathlib.Path(sys.argv.pop(1)).resolve()
JAVA = "/usr/lib/jvm/java-17-openjdk-amd64/bin/java"
FOLDER = tempfile.TemporaryDirectory()
COUNTER = itertools.count()


class Counted:
    """A submission whose calls are counted."""

    def __init__(self, source):
        self.folder = pathlib.Path(FOLDER.name) / str(next(COUNTER))
        self.folder.mkdir()
        (self.folder / "solution.java").write_text(textwrap.dedent(source))
        done = subprocess.run([JAVA, f"@{SUPPORT}/compile.flags", "-cp", f"{SUPPORT}/harness.jar", "judged.Compile", "counted", "function", "mine.java"],
                              cwd=self.folder, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    def run(self, words, **options):
        result = wire.run([JAVA, f"@{SUPPORT}/counted.flags", "-Xmx512m", f"--patch-module=java.base={SUPPORT}/counted.jar",
                           f"-Djudged.library={SUPPORT}/libjudged.so", "-cp", f"{SUPPORT}/harness.jar", "judged.Main", "counted", "operations", *words],
                          cwd=self.folder, **options)
        assert result.counts is not None, result
        return result

    def call(self, name, argument, type_text="list[int]", returns="int"):
        return self.run(["function", "mine.java", name, returns, "p1", type_text], returns=wire.answer_type(returns, [type_text]),
                        frame=wire.call_frame([argument], [type_text]))


class Operations(unittest.TestCase):
    def test_a_method_that_throws_and_one_that_catches(self):
        counted = Counted("""
            class Solution {
                int[] found = new int[2];
                Solution() { this(7); }
                Solution(int first) { try { found[first] = 1; } catch (ArrayIndexOutOfBoundsException e) { found[0] = first; } finally { found[1]++; } }
                int solve(int[] a) {
                    int sum = found[0];
                    for (int x : a) {
                        try { sum += one(x); } catch (IllegalStateException | NullPointerException e) { --sum; } finally { found[1]++; }
                    }
                    Supplier<String> kind = () -> switch (a.length) { case 0 -> "none"; case 1 -> "one"; default -> { String s = "many"; yield s; } };
                    return sum + found[1] + kind.get().length();
                }
                synchronized long one(long x) { double half = x / 2.0; if (x % 2 == 0) throw new IllegalStateException("even"); return (long) (half * 2); }
            }
            """)
        small, large = (counted.call("solve", list(range(n))) for n in (100, 1000))
        self.assertEqual((small.value, large.value), (7 + 2500 - 50 + 101 + 4, 7 + 250000 - 500 + 1001 + 4))
        self.assertGreater(large.counts.operations - small.counts.operations, 900 * 20)

    def test_counts_stand_before_an_exception(self):
        result = Counted("class Solution { int solve(int[] a) { int[] b = a.clone(); return b[a.length]; } }").call("solve", [1, 2])
        self.assertEqual((result.kind, result.value[0]), ("raised", "java.lang.ArrayIndexOutOfBoundsException"))
        self.assertGreater(result.counts.operations, 0)


class Space(unittest.TestCase):
    """Methods that are called with the numbers from 0 on."""

    @classmethod
    def setUpClass(cls):
        cls.counted = Counted("""
            class Solution {
                int inPlace(int[] a) { Arrays.sort(a); int s = 0; for (int x : a) s ^= x; return s; }
                int garbage(int[] a) {
                    int s = 0;
                    for (int x : a) { int[] one = {x, x + 1}; s += one[1] + String.valueOf(x).length() + List.of(x, x).size(); }
                    return s;
                }
                int copy(int[] a) { int[] b = a.clone(); b[0] = 7; return b[0]; }
                int list(int[] a) { List<Integer> b = new ArrayList<>(); for (int x : a) b.add(x + 1000); return b.size(); }
                int stream(int[] a) { return Arrays.stream(a).mapToObj(x -> x + 1000).collect(Collectors.toSet()).size(); }
                int table(int[] a) { return new int[a.length][a.length / 10].length; }
                int tableAtOnce(int[] a) { int[] t = new int[a.length * (a.length / 10)]; t[3] = a[0]; return t[3]; }
                int oneAfterTheOther(int[] a) {
                    int s = 0;
                    for (int i = 0; i < 200; i++) { List<Integer> b = new LinkedList<>(); for (int y : a) b.add(y + 1000); s += b.size(); }
                    return s;
                }
                int down(int[] a, int i) { return i == a.length ? 0 : 1 + down(a, i + 1); }
                int recursion(int[] a) { return down(a, 0); }
                int halves(int n) { return n == 0 ? 0 : 1 + halves(n / 2); }
                int shallow(int[] a) { return halves(a.length); }
                int dive(int[] a, int i) { if (i == 10) throw new IllegalStateException(); return dive(a, i + 1); }
                int caught(int[] a) { int c = 0; for (int x : a) { try { dive(a, 0); } catch (IllegalStateException e) { c++; } } return c; }
                int[] answer(int[] a) { int[] b = new int[a.length * 5]; b[1] = 7; return b; }
                List<String> texts(int[] a) { List<String> b = new ArrayList<>(); for (int x : a) b.add("" + x); return b; }
                void grow(List<Integer> a) { int n = a.size(); for (int i = 0; i < n; i++) a.add(i + 1000); }
                static List<int[]> left = new ArrayList<>();
                int kept(int[] a) { left.add(a.clone()); return 1; }
            }
            """)

    def at(self, name, n=4000, **options):
        return self.counted.call(name, list(range(n)), **options).counts

    def heap(self, name, wanted, n=4000, **options):
        """Within an eighth."""
        counts = self.at(name, n, **options)
        self.assertTrue(0.87 * wanted - 300 <= counts.heap <= 1.1 * wanted + 300, (name, counts.heap))
        self.assertLess(counts.stack, 600, name)

    def test_in_place_and_garbage_take_nothing(self):
        self.heap("inPlace", 0)
        self.heap("garbage", 0)

    def test_what_lives_at_once_counts(self):
        self.heap("copy", 1000 * 4, n=1000)
        self.heap("copy", 4000 * 4)
        self.heap("list", 4000 * 16 + 4702 * 4)
        self.heap("stream", 4000 * (16 + 32) + 8192 * 4)

    def test_a_table_counts_when_it_is_made_at_once(self):
        self.heap("table", 4000 * 1620)
        self.heap("tableAtOnce", 4000 * 1600)

    def test_what_is_dropped_and_made_again_counts_once(self):
        self.heap("oneAfterTheOther", 4000 * (24 + 16))

    def test_the_answer_does_not_count_and_what_is_kept_does(self):
        self.heap("answer", 0, returns="list[int]")
        self.heap("texts", 0, returns="list[str]")
        self.heap("grow", 0, returns="&0")
        self.heap("kept", 4000 * 4)

    def test_a_recursion_takes_stack(self):
        small, large = self.at("recursion", 1000), self.at("recursion")
        self.assertTrue(3.9 < large.stack / small.stack < 4.1, (small.stack, large.stack))
        self.assertLess(large.heap, 600)
        small, large = self.at("shallow", 1000), self.at("shallow")
        self.assertTrue(2 * 80 < large.stack - small.stack < 2 * 200, (small.stack, large.stack))

    def test_a_recursion_that_was_thrown_out_of_is_over(self):
        self.assertEqual(self.at("caught", 1).stack, self.at("caught").stack)

    def test_it_is_the_same_each_time(self):
        once, again = self.at("stream").heap, self.at("stream").heap
        self.assertAlmostEqual(once, again, delta=once / 100)

    def test_a_class_has_what_it_keeps_and_not_its_answers(self):
        counted = Counted("class Store { List<Integer> kept = new ArrayList<>(); int add(int x) { kept.add(x); return x; } int[] row(int x) { return new int[100]; } }")
        words = ["function", "mine.java", "class", "Store", "Store", "None", "0", "add", "int", "1", "x", "int", "row", "list[int]", "1", "x", "int"]

        def heap(method, answer):
            calls = [(0, [], [])] + [(method, [1000 + i], ["int"]) for i in range(2000)]
            return counted.run(words, returns=f"tuple[None{answer * 2000}]", frame=wire.class_frame(calls)).counts.heap
        # When its array grows for the last time.
        self.assertAlmostEqual(heap(1, ", int"), 1851 * 16 + (1851 + 2776) * 4, delta=1000)
        self.assertLess(heap(2, ", list[int]"), 1000)


if __name__ == "__main__":
    unittest.main()
