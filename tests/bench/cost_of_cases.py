"""What test cases cost, as ratios of bare programs measured beside them.   cost_of_cases.py JUDGE [ROUNDS]

A problem with 100 cases and one with 300: the difference is what 100 pristine processes take, without what a judge that is
started for one submission takes once. `judge check` runs beside nothing else."""
import importlib.util
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "bench"))
from save_to_verdict import environment

PYTHON = "/usr/bin/python3"
YAML = "problem_format_version: 2025-09\nname: Cost\nuuid: 0d9f9d2c-6a55-4a2e-9d0f-3b9c1d7a4f98\nkeywords: [easy]\nlimits: {time_limit: 5.0, memory: 1024}\n"
INTEGERS = "kind: function\nentry: f\nparameters: [{name: nums, type: \"list[int]\"}]\nreturns: int\n"
ARRAYS = "kind: function\nentry: f\nparameters: [{name: x, type: \"ndarray[f64, n]\"}]\nreturns: ndarray[f64, n]\ncompare: tolerance\n"
SUM = "def f(nums): return sum(nums)\n"
NUMPY = "import numpy as np\ndef f(nums): return int(np.array(nums).sum())\n"
JAVA = "class Solution { public int f(int[] nums) { return Arrays.stream(nums).sum(); } }\n"
CPP = "class Solution { public: long long f(vector<int>& nums) { return accumulate(nums.begin(), nums.end(), 0LL); } };\n"


def package(folder, interface, cases):
    """Folder of a problem; `cases` is a list of ((input file, text or bytes), (answer file, ...))."""
    (folder / "statement").mkdir(parents=True)
    (folder / "statement" / "problem.en.md").write_text("Cost\n")
    (folder / "problem.yaml").write_text(YAML)
    (folder / "interface.yaml").write_text(interface)
    data = folder / "data" / "secret"
    data.mkdir(parents=True)
    for pair in cases:
        for name, content in pair:
            (data / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def sums(count):
    return [((f"{i}.in", f"[{i}, 2, 3]\n"), (f"{i}.ans", f"{i + 5}\n")) for i in range(count)]


def cost(command, env=None):
    """(CPU seconds, wall seconds) of a command and all that it starts."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{command}: {done.stdout}{done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def median_of(costs):
    return tuple(statistics.median(column) for column in zip(*costs))


def per_100(judge, few, many, source, env, rounds, *options):
    """What 100 cases more cost, in CPU and wall seconds: medians of runs that alternate."""
    small, large = [], []
    for _ in range(rounds):
        small.append(cost([judge, "run", str(few), str(source), *options], env))
        large.append(cost([judge, "run", str(many), str(source), *options], env))
    return tuple((big - little) / 2 for big, little in zip(median_of(large), median_of(small)))


def row(what, value, bare, aim):
    ratio = value / bare
    print(f"{what:<64}{value * 1000:>9.1f}{bare * 1000:>9.1f}  {ratio:>6.2f}x  aim <= {aim}x  {'met' if ratio <= aim else 'NOT MET'}")


def main():
    judge, rounds = str(pathlib.Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 7
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        env = environment(folder)
        few, many = package(folder / "few", INTEGERS, sums(100)), package(folder / "many", INTEGERS, sums(300))
        sources = {}
        for file, text in (("plain.py", SUM), ("with_numpy.py", NUMPY), ("plain.cpp", CPP)):
            sources[file] = folder / file
            sources[file].write_text(text)
        print(f"{'':<64}{'ms':>9}{'bare ms':>9}")
        python(judge, few, many, sources, env, rounds)
        _, wall = per_100(judge, few, many, sources["plain.cpp"], env, rounds)
        print(f"{'100 C++ cases after compiling, wall':<64}{wall * 1000:>9.1f}{'':>19}aim <= 40 ms  {'met' if wall <= 0.040 else 'NOT MET'}")
        compiling(judge, folder, env, rounds)
        if importlib.util.find_spec("numpy"):
            numpy(judge, few, many, sources, env, rounds)
            arrays(judge, folder, env, rounds)
        else:
            print("numpy is not installed: cases with arrays were not measured (scripts/setup ml)")
        if shutil.which("javac"):
            java(judge, folder, few, many, env, rounds)
        else:
            print("no JDK is installed: Java was not measured (scripts/setup languages)")


def python(judge, few, many, sources, env, rounds):
    bare = median_of([cost([PYTHON, "-c", "pass"]) for _ in range(3 * rounds)])
    cpu, _ = per_100(judge, few, many, sources["plain.py"], env, rounds)
    row("100 Python cases, CPU, against python3 -c pass", cpu, bare[0], 10)
    _, wall = per_100(judge, few, many, sources["plain.py"], env, rounds, "-j", "2")
    row("100 Python cases on two slots, wall, against python3 -c pass", wall, bare[1], 6)


def numpy(judge, few, many, sources, env, rounds):
    bare = median_of([cost([PYTHON, "-c", "import numpy"]) for _ in range(rounds)])
    cpu, _ = per_100(judge, few, many, sources["with_numpy.py"], env, rounds)
    row("100 cases with numpy, CPU, against import numpy", cpu, bare[0], 3)


def java(judge, folder, few, many, env, rounds):
    """One JVM answers all cases: its start is in the whole command, which finds the submission compiled, and not in 100 more."""
    hello = folder / "hello"
    hello.mkdir()
    (hello / "Hello.java").write_text('class Hello { public static void main(String[] a) { System.out.println("Hello"); } }\n')
    subprocess.run(["javac", "-d", str(hello), str(hello / "Hello.java")], check=True)
    bare = median_of([cost(["java", "-cp", str(hello), "Hello"]) for _ in range(3 * rounds)])
    source = folder / "plain.java"
    source.write_text(JAVA)
    cost([judge, "run", str(few), str(source)], env)  # compiled, and kept
    whole = median_of([cost([judge, "run", str(few), str(source)], env) for _ in range(rounds)])
    row("100 Java cases, the whole command, CPU, against java Hello", whole[0], bare[0], 2)
    cpu, _ = per_100(judge, few, many, source, env, rounds)
    row("100 Java cases more, CPU, against java Hello", cpu, bare[0], 2)
    one = folder / "one"
    ours, cold = [], []
    for i in range(rounds):
        source.write_text(JAVA + f"// {i}\n")
        ours.append(cost([judge, "run", str(one), str(source)], env))
        together = [cost(["javac", "-d", str(hello), str(hello / "Hello.java")]), cost(["java", "-cp", str(hello), "Hello"])]
        cold.append(tuple(map(sum, zip(*together))))
    row("Java to its first verdict, CPU, against javac and java", median_of(ours)[0], median_of(cold)[0], 0.5)
    row("Java to its first verdict, wall, against javac and java", median_of(ours)[1], median_of(cold)[1], 0.5)


def arrays(judge, folder, env, rounds):
    import numpy as np
    from io import BytesIO

    def npz(**members):
        out = BytesIO()
        np.savez(out, **members)
        return out.getvalue()

    source = folder / "twice.py"
    source.write_text("def f(x): return x * 2\n")
    many = np.random.default_rng(1).normal(size=1_000_000)
    small = many[:10]
    cases = {}
    for name, x in (("large", many), ("small", small)):
        cases[name] = package(folder / name, ARRAYS, [((f"{i}.in.npz", npz(x=x)), (f"{i}.ans.npz", npz(answer=x * 2))) for i in range(5)])
    large, little = [], []
    for _ in range(rounds):
        large.append(cost([judge, "run", str(cases["large"]), str(source)], env))
        little.append(cost([judge, "run", str(cases["small"]), str(source)], env))
    wall = (median_of(large)[1] - median_of(little)[1]) / 5
    print(f"{'a million float64 in and out of a case, read and compared, wall':<64}{wall * 1000:>9.1f}{'':>19}aim <= 60 ms  {'met' if wall <= 0.060 else 'NOT MET'}")


def compiling(judge, folder, env, rounds):
    """C++ to its first verdict, against plain g++ -O2 of the same file with <bits/stdc++.h>."""
    one = package(folder / "one", INTEGERS, sums(1))
    ours, plain = [], []
    for i in range(rounds):
        source = folder / "compiled.cpp"
        source.write_text(CPP + f"// {i}\n")
        ours.append(cost([judge, "run", str(one), str(source)], env))
        bare = folder / "bare.cpp"
        bare.write_text("#include <bits/stdc++.h>\nusing namespace std;\n" + CPP + "int main() { vector<int> v{1}; cout << Solution().f(v); }\n")
        plain.append(cost(["g++", "-O2", "-std=gnu++20", "-o", str(folder / "bare"), str(bare)]))
    row("C++ to its first verdict, the whole command, against g++ -O2", median_of(ours)[1], median_of(plain)[1], 0.8)


if __name__ == "__main__":
    main()
