// Warm Python interpreters that have libraries loaded: each case is a process of its own, its answers are those of an
// interpreter that has loaded nothing, and its figures are its own.
#include <algorithm>
#include <cstdlib>

#include "judge/pipeline/request.h"
#include "judge/value/frame.h"
#include "runners/runner.h"
#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

using sandbox::kMiB;
using sandbox::Micros;

constexpr Micros kCpuLimit{20'000'000};  // importing torch anew takes seconds on a busy machine

const runners::Runner& python() {
  static const auto registry = runners::Registry::load(JUDGED_HOME "/runners");
  return **registry->by_name("python");
}

judge::Signature signature() {
  return {{"f"}, {{"n", *judge::parse_type("int")}}, *judge::parse_type("list[str]")};
}

/// A call of the source's f(n).
judge::Request call_of(const std::string& source, const std::vector<std::string>* preload = nullptr) {
  runners::Launch launch = python().run({"mine.py", "python", source}, signature(), "");
  launch.spec.limits.cpu_time = kCpuLimit;
  launch.spec.limits.wall_time = 2 * kCpuLimit;
  launch.spec.limits.memory = 768 * kMiB;
  if (preload != nullptr) launch.spec.preload = *preload;
  const auto prepared = judge::PreparedLaunch::make(launch);
  return std::move(*prepared->with_input(judge::encode_call(signature(), {{0, {judge::Value{std::int64_t{3}}}}})));
}

/// The answer as JSON, or what came in its place: "ValueError: text", "(no reply)".
std::string answer_of(const Seen& seen) {
  const auto reply = judge::decode_reply(seen.answer, signature().returns);
  if (!reply) return "(no reply) " + seen.ending() + seen.err;
  if (reply->kind == judge::FrameKind::Answer) return judge::value_to_json(reply->value);
  return reply->strings.at(0) + ": " + reply->strings.at(1);
}

class PythonZygotes : public JailTest {
 protected:
  static Seen run_in(judge::ExecutorPool& pool, const judge::Request& request) {
    auto completed = pool.run(request);
    if (!completed) {
      ADD_FAILURE() << completed.error().text();
      return {};
    }
    for (const auto& fault : completed->faults) ADD_FAILURE() << "a fault was retried: " << fault;
    return read_outcome(std::move(*completed));
  }
  static Seen run(const judge::Request& request) { return run_in(pool(), request); }
};

/// The same for one library, which has to be installed.
class WithLibrary : public PythonZygotes, public testing::WithParamInterface<const char*> {
 protected:
  void SetUp() override {
    PythonZygotes::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    const auto libraries = python().libraries();
    const bool installed = std::find(libraries.begin(), libraries.end(),
                                     std::pair<std::string, bool>(GetParam(), true)) != libraries.end();
    if (installed) return;
    const std::string missing = std::string(GetParam()) + " is not installed: scripts/setup ml";
    const char* required = std::getenv("JUDGE_REQUIRE_ALL");
    if (required != nullptr && std::string(required) == "1") FAIL() << missing;
    GTEST_SKIP() << "SKIPPED, its warm interpreter is NOT tested here: " << missing;
  }

  /// `text` with LIB replaced by the library's name.
  static std::string source(std::string text) {
    for (std::size_t at = 0; (at = text.find("LIB", at)) != std::string::npos;) text.replace(at, 3, GetParam());
    return text;
  }
};

INSTANTIATE_TEST_SUITE_P(Each, WithLibrary, testing::Values("numpy", "pandas", "sklearn", "torch"),
                         [](const auto& library) { return std::string(library.param); });

TEST_P(WithLibrary, IsLoadedBeforeTheSubmissionIs) {
  const Seen seen =
      run(call_of(source("import os, sys\nLOADED = 'LIB' in sys.modules\nimport LIB\ndef f(n):\n"
                         "  return [str(LOADED), str(len(os.listdir('/proc/self/task')))]\n")));
  EXPECT_EQ(seen.outcome.preload_failure, "");
  EXPECT_EQ(answer_of(seen), R"(["True","1"])") << "loaded, and one thread";
}

TEST_P(WithLibrary, EachCaseIsPristine) {
  const auto request =
      call_of(source("import LIB\nimport numpy as np\ndef f(n):\n"
                     "  seen = [str(hasattr(LIB, 'mark')), str(np.sum([1, 2])), str(np.random.rand())]\n"
                     "  LIB.mark = 1\n  np.sum = lambda a: 0\n  np.random.seed(1)\n  return seen\n"));
  const std::string first = answer_of(run(request));
  EXPECT_EQ(first.rfind(R"(["False","3",)", 0), 0U) << first;
  EXPECT_EQ(answer_of(run(request)), first);
}

TEST_P(WithLibrary, TheFiguresAreTheCasesOwn) {
  const std::string head = source("import LIB\nimport numpy as np\ndef f(n):\n");
  const Seen little = run(call_of(head + "  return [str(np.arange(n).sum())]\n"));
  EXPECT_EQ(answer_of(little), R"(["3"])");
  EXPECT_LE(little.outcome.peak_memory, 48 * kMiB) << "what the warm process holds is not the case's";
  auto request = call_of(head + "  return [str(np.ones(25 << 20).sum())]\n");
  request.spec.limits.memory = 256 * kMiB;
  const Seen much = run(request);
  EXPECT_EQ(answer_of(much), R"(["26214400.0"])") << "200 MiB fit into 256";
  EXPECT_GE(much.outcome.peak_memory, 200 * kMiB);
  request = call_of(head + "  return [str(np.ones(40 << 20).sum())]\n");
  request.spec.limits.memory = 256 * kMiB;
  EXPECT_EQ(run(request).ending(), "MemoryKilled") << "320 MiB do not";
}

/// Every one of these through a warm process with the library and through one without.
TEST_P(WithLibrary, NothingButTheTimeDiffersFromAPlainInterpreter) {
  static const std::multimap<std::string, std::string> kBodies = {
      {"numpy", "  return [str(numpy.random.rand()), str(numpy.random.randint(1000)), str(random.random())]\n"},
      {"numpy", "  return [str(numpy.linalg.solve(numpy.eye(n) * 2, numpy.ones(n))), str(numpy.fft.fft([1, 2]))]\n"},
      {"numpy", "  return [str(numpy.array([1, 2]) @ numpy.array([3, 4, 5]))]\n"},
      {"numpy", "  return numpy.arange(n)\n"},
      {"numpy", "  return [str(numpy.int64(2**62) * 4), str(numpy.float32(1) / 3), str(numpy.isnan(numpy.nan))]\n"},
      {"numpy", "  numpy.seterr(all='raise')\n  return [str(numpy.float64(1) / 0)]\n"},
      {"pandas", "  return [str(pandas.DataFrame({'a': [1, 1], 'b': [n, 4]}).groupby('a').sum().to_dict())]\n"},
      {"pandas", "  return [str(pandas.Series(range(9)).sample(3).tolist())]\n"},
      {"pandas", "  return [pandas.DataFrame().no_such]\n"},
      {"sklearn",
       "  from sklearn.cluster import KMeans\n"
       "  return [str(KMeans(2, n_init=1).fit([[0.], [1.], [9.]]).labels_.tolist())]\n"},
      {"sklearn",
       "  from sklearn.linear_model import LinearRegression\n"
       "  return [str(LinearRegression().fit([[1], [2]], [2, 4]).coef_.round(6))]\n"},
      {"torch", "  return [str(torch.rand(2).tolist()), str(torch.randperm(9).tolist()), str(random.random())]\n"},
      {"torch",
       "  x = torch.ones(n, requires_grad=True)\n  (x ** 2).sum().backward()\n  return [str(x.grad.tolist())]\n"},
      {"torch", "  return [str(torch.ones(2) @ torch.ones(n))]\n"},
      {"torch", "  return [str(torch.nn.Linear(2, 1)(torch.ones(1, 2)).item())]\n"},
  };
  const std::vector<std::string> nothing;
  const auto [begin, end] = kBodies.equal_range(GetParam());
  for (auto body = begin; body != end; ++body) {
    const std::string text = source("import random, LIB\ndef f(n):\n") + body->second;
    const Seen warm = run(call_of(text)), plain = run(call_of(text, &nothing));
    EXPECT_EQ(answer_of(warm), answer_of(plain)) << text;
    EXPECT_EQ(warm.ending(), plain.ending()) << text;
  }
}

// What follows needs no library: any module can be loaded beforehand.

TEST_F(PythonZygotes, AModuleThatCannotBeLoadedIsDoneWithout) {
  const std::vector<std::string> missing = {"decimal", "no_such_module"};
  const auto request = call_of("def f(n):\n  return [str(n)]\n", &missing);
  for (int round = 0; round < 2; ++round) {
    const Seen seen = run(request);
    EXPECT_EQ(answer_of(seen), R"(["3"])");
    EXPECT_NE(seen.outcome.preload_failure.find("cannot load no_such_module: ModuleNotFoundError"), std::string::npos)
        << seen.outcome.preload_failure;
  }
}

TEST_F(PythonZygotes, AMissingLibraryIsTheSubmissionsError) {
  EXPECT_EQ(answer_of(run(call_of("import no_such_module\n"))),
            "ModuleNotFoundError: No module named 'no_such_module'");
}

TEST_F(PythonZygotes, StartingIsToldApart) {
  judge::ExecutorPool fresh(pool_options());
  const auto request = call_of("def f(n):\n  return []\n");
  const auto cold = run_in(fresh, request).outcome, warm = run_in(fresh, request).outcome;
  EXPECT_GT(cold.startup_time, cold.wall_time) << "an interpreter was started before the run";
  EXPECT_EQ(warm.startup_time, Micros(0));
}

TEST_F(PythonZygotes, TheFirstRunIsLimitedAndMeasuredAsAny) {
  judge::ExecutorPool one(pool_options()), other(pool_options());
  const auto allocate = [](const char* mib) {
    auto request = call_of(std::string("def f(n):\n  return [str(len(bytearray(") + mib + " << 20)))]\n");
    request.spec.limits.memory = 64 * kMiB;
    return request;
  };
  EXPECT_EQ(run_in(one, allocate("96")).ending(), "MemoryKilled");
  const Seen seen = run_in(other, allocate("40"));
  EXPECT_EQ(answer_of(seen), R"(["41943040"])");
  EXPECT_GE(seen.outcome.peak_memory, 40 * kMiB);
  EXPECT_LE(seen.outcome.peak_memory, 48 * kMiB);
}

TEST_F(PythonZygotes, OnlySoManyStayWarm) {
  judge::ExecutorPool fresh(pool_options());
  const auto jails_after = [&](const char* module) {
    const std::vector<std::string> modules = {module};
    EXPECT_EQ(answer_of(run_in(fresh, call_of("def f(n):\n  return []\n", &modules))), "[]");
    return children_of(fresh.executor_pids().at(0));
  };
  const auto first = jails_after("decimal");
  EXPECT_EQ(first.size(), 1U);
  EXPECT_EQ(jails_after("json").size(), 2U);
  EXPECT_EQ(jails_after("decimal").size(), 2U);
  const auto last = jails_after("csv");
  EXPECT_EQ(last.size(), 2U);
  EXPECT_EQ(std::count(last.begin(), last.end(), first.at(0)), 1) << "the one that was not used for longest has gone";
}

}  // namespace

}  // namespace judged_test
