// Reports as the pipeline would make them, one per kind of verdict.
#pragma once

#include <string>

#include "judge/model/report.h"

namespace judge::testing {

inline CaseReport passed_case(const std::string& name, int cpu_us) {
  CaseReport test;
  test.name = name;
  test.sample = name.rfind("sample/", 0) == 0;
  test.verdict = Verdict::AC;
  test.cpu_time = sandbox::Micros(cpu_us);
  test.wall_time = sandbox::Micros(cpu_us + 400);
  test.peak_memory = 5 * sandbox::kMiB + sandbox::kMiB / 4;
  test.input = "[2,7,11,15]\n9\n";
  test.expected = "[0,1]";
  test.got = "[0,1]";
  return test;
}

inline CaseReport skipped_case(const std::string& name) {
  CaseReport test;
  test.name = name;
  return test;
}

inline Report accepted_report() {
  Report report;
  report.problem = "two-sum";
  report.problem_name = "Two Sum";
  report.language = "python";
  report.language_version = "Python 3.11.2";
  report.file_name = "two_sum.py";
  report.isolation = "user+pid+mount+net+ipc+uts namespaces, seccomp, cgroup v1";
  report.isolation_level = sandbox::IsolationLevel::Strong;
  report.verdict = Verdict::AC;
  report.cpu_limit = sandbox::Micros(1'000'000);
  report.memory_limit = 256 * sandbox::kMiB;
  report.cases = {passed_case("sample/1", 820), passed_case("sample/2", 790), passed_case("secret/01-pair", 1'240),
                  passed_case("secret/02-large", 34'100)};
  return report;
}

/// A program that an earlier run compiled.
inline Report cached_report() {
  Report report = accepted_report();
  report.language = "cpp";
  report.language_version = "g++ 12.2.0";
  report.file_name = "two_sum.cpp";
  report.compile.cached = true;
  return report;
}

/// One that had to start an interpreter, without what it should have loaded.
inline Report started_report() {
  Report report = accepted_report();
  report.startup_time = sandbox::Micros(98'000);
  report.preload_failure = "jail python-numpy: pid 1: cannot load numpy: ImportError: libblas.so.3";
  return report;
}

/// A failing third case; what it failed of is the caller's to fill in.
inline Report failed_report(Verdict verdict, const std::string& message) {
  Report report = accepted_report();
  report.verdict = verdict;
  CaseReport& failed = report.cases[2];
  failed.verdict = verdict;
  failed.message = message;
  failed.input = "[3,3]\n6\n";
  failed.got.clear();
  return report;
}

/// A take-home that reached the first of two bands.
inline Report measured_report() {
  Report report = accepted_report();
  report.cases = {passed_case("secret/hidden", 92'000)};
  report.cases[0].expected.clear();
  report.metric = {"auc", "AUC", true, 0.75252, 0.0091, {{"baseline", 0.72, 40, true}, {"strong", 0.86, 100, false}}};
  return report;
}

/// A submission that is fast enough beside vectorised code.
inline Report vectorised_report() {
  Report report = accepted_report();
  report.cases.push_back(passed_case("vectorised", 11'000));
  report.cases.back().expected.clear();
  report.vectorised = {"secret/09-large", sandbox::Micros(11'000), sandbox::Micros(400'000), sandbox::Micros(90'000),
                       sandbox::Micros(10'000)};
  return report;
}

inline Report wrong_report() {
  Report report = failed_report(Verdict::WA, "expected 1, got 0 at [1]");
  CaseReport& failed = report.cases[2];
  failed.got = "[0,0]";
  failed.difference = Difference{"[1]", "1", "0", ""};
  failed.stdout_text = {"seen {}\nseen {3: 0}\n", 20, false};
  return report;
}

inline Report any_order_wrong_report() {
  Report report = failed_report(Verdict::WA, "expected 1, got 2 (1 is missing, 2 does not belong (in any order))");
  CaseReport& failed = report.cases[2];
  failed.got = "[2,0]";
  failed.difference = Difference{"", "1", "2", "1 is missing, 2 does not belong (in any order)"};
  return report;
}

inline Report long_wrong_report() {
  Report report = failed_report(Verdict::WA, "expected 3000, got -1 at [3000]");
  CaseReport& failed = report.cases[2];
  std::string expected = "[0", got = "[0";
  for (int i = 1; i < 100'000; ++i) {
    expected += "," + std::to_string(i);
    got += "," + std::to_string(i == 3000 ? -1 : i);
  }
  failed.input = expected + "]\n100000\n";
  failed.expected = expected + "]";
  failed.got = got + "]";
  failed.difference = Difference{"[3000]", "3000", "-1", ""};
  return report;
}

inline Report program_wrong_report() {
  Report report = failed_report(Verdict::WA, "expected 81, got 80 at token 9 (line 9)");
  CaseReport& failed = report.cases[2];
  failed.input = "9\n";
  failed.expected = "1\n4\n9\n16\n25\n36\n49\n64\n81\n";
  failed.got = "1\n4\n9\n16\n25\n36\n49\n64\n80\n";
  failed.difference = Difference{"token 9 (line 9)", "81", "80", ""};
  failed.stderr_text = {"\x1b[2Jcleared\rAccepted  4/4 cases\n", 1'234'597, true};
  return report;
}

inline Report timeout_report() {
  Report report = failed_report(Verdict::TLE, "used more than its 1 s of CPU time");
  report.cases[2].cpu_time = sandbox::Micros(1'003'200);
  report.cases[3] = skipped_case("secret/02-large");
  report.cases.push_back(skipped_case("secret/03-huge"));
  return report;
}

inline Report raised_report() {
  Report report = failed_report(Verdict::RTE, "raised KeyError: 6");
  report.cases[2].traceback = "  File \"two_sum.py\", line 4, in twoSum\n    return seen[target - n]\nKeyError: 6";
  report.cases[2].stdout_text = {"looking for 6\n", 14, false};
  return report;
}

inline Report compile_error_report() {
  Report report = accepted_report();
  report.language = "cpp";
  report.language_version = "g++ 12.2.0";
  report.file_name = "two_sum.cpp";
  report.verdict = Verdict::CE;
  report.message = "the source does not compile";
  report.compile.ok = false;
  report.compile.output =
      "two_sum.cpp:3:5: error: expected ';' before 'return'\n    3 |     return {};\n      |     ^~~~~~\n";
  report.compile.wall_time = sandbox::Micros(412'000);
  for (CaseReport& test : report.cases) test = skipped_case(test.name);
  return report;
}

inline Report internal_error_report() {
  Report report = failed_report(
      Verdict::IE, "the judge failed, not the submission: jail: fork: the executor went away (3 attempts)");
  report.message = report.cases[2].message;
  report.cases[0].retries = 1;
  report.compile.retries = 1;
  report.cases[3] = skipped_case("secret/02-large");
  return report;
}

/// A quadratic submission where n log n is expected, whose line and file name try to be HTML.
inline Report growing_report() {
  Report report = accepted_report();
  report.file_name = "<b>slow</b>.py";
  report.verdict = Verdict::TLE;
  report.cases.clear();
  GrowthReport growth;
  growth.parameter = "n";
  growth.input = "random";
  growth.unit = "instructions";
  growth.time = {{GrowthFinding::Confidence::High, "O(n^2)", {}, {}, {}, 0.01, {}},
                 "O(n log n)",
                 {},
                 true,
                 "from n = 512 to 1,024 the cost grew 4.0x; O(n log n) would be 2.2x"};
  growth.space = {{GrowthFinding::Confidence::High, "O(1)", {}, {}, {}, 0, {}}, "O(n)", {}, false, {}};
  GrowthFinding::Alternative other{"O(n^2 log n)", {}};
  for (int size = 4; size <= 1024; size *= 2) {
    const double n = size;
    growth.samples.push_back({n, 40 * n * n + 1000, n < 64 ? std::nullopt : std::optional(n * n / 500), 224});
    growth.time.found.fitted.push_back(40 * n * n + 1000);
    growth.time.expected_curve.push_back(2000 * n);
    growth.space.found.fitted.push_back(224);
    growth.space.expected_curve.push_back(8 * n);
    other.fitted.push_back(4 * n * n * 10 + 900);
  }
  growth.time.found.alternatives.push_back(other);
  growth.line = GrowthLine{5, "if a < b && \"<script>alert(1)</script>\":", 0.7, 16, 256, 1024};
  growth.forecast = GrowthForecast{200'000, sandbox::Micros(80'000'000), report.cpu_limit};
  growth.cpu_time = sandbox::Micros(400'000);
  report.growth.along.push_back(growth);
  return report;
}

/// A submission that goes through all pairs of n and m where n + m is expected, seen on a grid and along each.
inline Report gridded_report() {
  Report report = growing_report();
  report.file_name = "pairs.cpp";
  GrowthReport& along_n = report.growth.along.front();
  along_n.time.found.growth = along_n.time.expected = "O(n)";
  along_n.time.exceeds = false;
  along_n.time.evidence.clear();
  along_n.time.found.alternatives.clear();
  along_n.forecast.reset();
  GrowthReport along_m = along_n;
  along_m.parameter = "m";
  report.growth.along.push_back(along_m);
  GrowthGrid grid;
  grid.parameters = {"n", "m"};
  grid.input = "random";
  grid.unit = "basic blocks";
  grid.time = {{GrowthFinding::Confidence::High, "O(n m)", {}, {{"O(n m log n)", {}}}, {}, 0.002, {}},
               "O(n + m)",
               {},
               true,
               "from n = 256, m = 512 to n = 512, m = 1,024 the cost grew 4.0x; O(n + m) would be 2.0x"};
  grid.space = {{GrowthFinding::Confidence::High, "O(1)", {}, {}, {}, 0, {}}, "O(n)", {}, false, {}};
  for (const double n : {32, 128, 512}) {
    for (const double m : {64, 256, 1024}) {
      grid.samples.push_back({{n, m}, 3 * n * m + 500, m < 256 ? std::nullopt : std::optional(n * m / 700), 0});
      grid.time.found.fitted.push_back(3 * n * m + 500);
      grid.time.expected_curve.push_back(40 * (n + m));
      grid.time.found.alternatives.front().fitted.push_back(3 * n * m + 400);
      grid.space.found.fitted.push_back(1);
      grid.space.expected_curve.push_back(n / 32);
    }
  }
  grid.cpu_time = sandbox::Micros(150'000);
  report.growth.grid = grid;
  return report;
}

}  // namespace judge::testing
