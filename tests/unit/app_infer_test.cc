#include <gtest/gtest.h>

#include "judge/app/infer.h"

namespace judge::app {
namespace {

ProblemSummary problem(const std::string& slug, std::vector<std::string> entry) {
  ProblemSummary summary;
  summary.slug = slug;
  if (!entry.empty()) {
    summary.signature.emplace();
    summary.signature->entry = std::move(entry);
  }
  return summary;
}

const std::vector<ProblemSummary> kProblems{problem("two-sum", {"twoSum", "two_sum"}),
                                            problem("two-sum-sorted", {"twoSum"}), problem("lru", {"LRUCache"}),
                                            problem("subsets", {"subsets"}), problem("echo", {})};

TEST(SlugOfFile, SplitsWords) {
  EXPECT_EQ(slug_of_file("two_sum.py"), "two-sum");
  EXPECT_EQ(slug_of_file("TwoSum.cpp"), "two-sum");
  EXPECT_EQ(slug_of_file("twoSum.cc"), "two-sum");
  EXPECT_EQ(slug_of_file("two-sum-v2.py"), "two-sum-v2");
  EXPECT_EQ(slug_of_file("two sum (2).py"), "two-sum-2");
  EXPECT_EQ(slug_of_file("LRUCache.py"), "lru-cache");
  EXPECT_EQ(slug_of_file("__.py"), "");
}

TEST(InferProblem, ByFileName) {
  EXPECT_EQ(infer_problem("two_sum.py", {}, kProblems).value(), "two-sum");
  EXPECT_EQ(infer_problem("TwoSum.cpp", {}, kProblems).value(), "two-sum");
  EXPECT_EQ(infer_problem("two-sum-v2.py", {}, kProblems).value(), "two-sum");
  EXPECT_EQ(infer_problem("twosum.py", {}, kProblems).value(), "two-sum");
  EXPECT_EQ(infer_problem("two_sum_sorted_fast.py", {}, kProblems).value(), "two-sum-sorted");
  EXPECT_EQ(infer_problem("LRUCache.py", {}, kProblems).value(), "lru");
  EXPECT_EQ(infer_problem("echo.cpp", {"main"}, kProblems).value(), "echo");
}

TEST(InferProblem, TheNameOutweighsTheFunctions) {
  EXPECT_EQ(infer_problem("two_sum.py", {"subsets"}, kProblems).value(), "two-sum");
}

TEST(InferProblem, ByDefinedNames) {
  EXPECT_EQ(infer_problem("solution.py", {"helper", "subsets"}, kProblems).value(), "subsets");
  EXPECT_EQ(infer_problem("twosome.py", {"two_sum"}, kProblems).value(), "two-sum");
}

TEST(InferProblem, SeveralAreListed) {
  const auto inferred = infer_problem("solution.py", {"twoSum"}, kProblems);
  ASSERT_FALSE(inferred);
  EXPECT_EQ(inferred.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_NE(inferred.error().message.find("two-sum, two-sum-sorted"), std::string::npos) << inferred.error().message;
}

TEST(InferProblem, NoneSaysHowToNameIt) {
  const auto inferred = infer_problem("solution.py", {"frobnicate"}, kProblems);
  ASSERT_FALSE(inferred);
  EXPECT_EQ(inferred.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_NE(inferred.error().hint.find("judge run PROBLEM FILE"), std::string::npos);
}

}  // namespace
}  // namespace judge::app
