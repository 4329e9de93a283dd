#include <gtest/gtest.h>

#include "judge/check/unnoticed.h"
#include "tests/unit/values.h"

namespace judge {
namespace {

using testing::type_of;
using testing::value_of;

struct Case {
  const char* answer;
  std::optional<double> scale = {};
};

/// The first words of each wrong answer that these cases would accept.
std::string unnoticed(const char* returns, std::initializer_list<Case> cases, std::optional<double> tolerance = {}) {
  Problem problem;
  problem.interface = Interface{{{"f"}, {}, type_of(returns)}, {}};
  problem.compare.mode = Compare::Mode::Tolerance;
  problem.compare.tolerance = tolerance;
  for (const Case& each : cases) {
    TestCase& test = problem.cases.emplace_back();
    test.expected = value_of(each.answer, returns);
    test.scale = each.scale;
  }
  std::string out;
  for (const std::string& wrong : unnoticed_answers(problem)) {
    const std::size_t words = wrong.starts_with("an answer off") ? wrong.find(" by") : wrong.find(" would");
    out += (out.empty() ? "" : ", ") + wrong.substr(0, words);
  }
  return out;
}

TEST(Unnoticed, NothingWhereTheCasesTell) {
  EXPECT_EQ(unnoticed("ndarray[f64, n, d]", {{"[[1,2],[3,4]]"}}), "");
  EXPECT_EQ(unnoticed("ndarray[f64, n, d]", {{"[[0,0],[0,0]]"}, {"[[1,2]]"}}), "") << "one case is enough";
  EXPECT_EQ(unnoticed("float", {{"0.5"}}, 1e-9), "");
  EXPECT_EQ(unnoticed("tuple[ndarray[f32, n], list[int]]", {{"[[1],[3]]"}}), "");
}

TEST(Unnoticed, Zeros) {
  EXPECT_EQ(unnoticed("ndarray[f64, n]", {{"[0,0]"}, {"[0]"}}), "zeros");
  EXPECT_EQ(unnoticed("ndarray[f64, n]", {{"[1e-3]", 1e9}}), "zeros, an answer off");
  EXPECT_EQ(unnoticed("float", {{"0.0"}}, 1e-9), "zeros");
  EXPECT_EQ(unnoticed("tuple[ndarray[i64, n], ndarray[f64, n]]", {{"[[5],[0]]"}}), "zeros")
      << "the labels are right, the floats are not";
}

TEST(Unnoticed, Transposed) {
  EXPECT_EQ(unnoticed("ndarray[f64, n, d]", {{"[[1,2],[2,1]]"}, {"[[3]]"}}), "a transposed matrix");
  EXPECT_EQ(unnoticed("ndarray[f64, n, n]", {{"[[1,2],[2,1]]"}}), "") << "may be symmetric by its nature";
  EXPECT_EQ(unnoticed("ndarray[f64, n, n]", {{"[[1,2],[2.000001,1]]"}}, 1e-4), "a transposed matrix");
  EXPECT_EQ(unnoticed("ndarray[f64, b, n, d]", {{"[[[1,2],[2,1]],[[1,2],[3,4]]]"}}), "");
  EXPECT_EQ(unnoticed("list[list[float]]", {{"[[1,2],[2.000001,1]]"}}, 1e-4), "a transposed matrix");
  EXPECT_EQ(unnoticed("list[list[float]]", {{"[[1,2],[3,4]]"}}, 1e-4), "");
}

TEST(Unnoticed, OffByTenTimesTheTolerance) {
  EXPECT_EQ(unnoticed("ndarray[f64, n]", {{"[1,2]", 100.0}}), "an answer off");
  EXPECT_EQ(unnoticed("ndarray[f32, n]", {{"[1,2]"}}, 1e-12), "an answer off") << "finer than float32";
  EXPECT_EQ(unnoticed("ndarray[f64, n]", {{"[1,2]", 2.0}}), "");
}

TEST(Unnoticed, OnlyWithTolerance) {
  Problem problem;
  problem.interface = Interface{{{"f"}, {}, type_of("float")}, {}};
  problem.cases.emplace_back().expected = value_of("0.0", "float");
  EXPECT_TRUE(unnoticed_answers(problem).empty());
  problem.interface.reset();
  EXPECT_TRUE(unnoticed_answers(problem).empty());
}

}  // namespace
}  // namespace judge
