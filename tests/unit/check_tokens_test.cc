#include <gtest/gtest.h>

#include "judge/check/check.h"

namespace judge {
namespace {

std::optional<Difference> compare(std::string_view got, std::string_view want,
                                  std::optional<double> tolerance = std::nullopt, bool case_sensitive = false) {
  return compare_tokens(got, want, Compare{Compare::Mode::Tokens, tolerance, case_sensitive});
}

TEST(Tokens, WhitespaceDoesNotMatter) {
  EXPECT_FALSE(compare("1  2\r\n3", "1 2\n3\n"));
  EXPECT_FALSE(compare("", " \n\t"));
}

TEST(Tokens, CaseMattersOnlyWhenAsked) {
  EXPECT_FALSE(compare("YES", "yes"));
  EXPECT_TRUE(compare("YES", "yes", std::nullopt, true));
}

TEST(Tokens, TheFirstDifferenceIsNamed) {
  const auto difference = compare("1 2\n3 5\n", "1 2\n3 4\n");
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->path, "token 4 (line 2)");
  EXPECT_EQ(difference->want, "4");
  EXPECT_EQ(difference->got, "5");
}

TEST(Tokens, TooFewAndTooMany) {
  const auto few = compare("1\n", "1 2");
  ASSERT_TRUE(few);
  EXPECT_EQ(few->got, "nothing");
  EXPECT_EQ(few->note, "the output ends too early");
  const auto many = compare("1 2", "1");
  ASSERT_TRUE(many);
  EXPECT_EQ(many->want, "nothing");
  EXPECT_EQ(many->note, "the output goes on after the expected end");
  EXPECT_EQ(compare(" \n", "1")->note, "the output is empty");
}

TEST(Tokens, NumbersWithinTheTolerance) {
  EXPECT_TRUE(compare("1.0", "1"));
  EXPECT_FALSE(compare("1.0", "1", 1e-6));
  EXPECT_FALSE(compare("+1e3", "1000.0005", 1e-6)) << "relative";
  EXPECT_FALSE(compare("0.0000005", "0", 1e-6)) << "absolute";
  EXPECT_TRUE(compare("nan", "1", 1e-6));
  EXPECT_TRUE(compare("1x", "1", 1e-6));
  EXPECT_EQ(compare("1.002", "1.0", 1e-3)->note, "off by 0.002, 2 times the tolerance");
}

TEST(Tokens, OutputIsNotText) {
  const auto difference = compare("a\xff\x01", "ab");
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->note, "the output is not valid UTF-8 here");
  EXPECT_EQ(difference->got.substr(0, 5), "a\\xff");
  const auto huge = compare(std::string(1'000'000, 'x'), "y");
  ASSERT_TRUE(huge);
  EXPECT_LT(huge->got.size(), 100U);
}

}  // namespace
}  // namespace judge
