#include <gtest/gtest.h>

#include "judge/check/check.h"
#include "tests/unit/values.h"

namespace judge {
namespace {

using Mode = Compare::Mode;
using testing::type_of;
using testing::value_of;

std::optional<Difference> compare(Mode mode, std::string_view type, std::string_view got, std::string_view want,
                                  std::optional<double> tolerance = std::nullopt) {
  return compare_values(value_of(got, type), value_of(want, type), type_of(type), Compare{mode, tolerance, true});
}

void expect_difference(const std::optional<Difference>& difference, const char* path, const char* want, const char* got,
                       const char* note) {
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->path, path);
  EXPECT_EQ(difference->want, want);
  EXPECT_EQ(difference->got, got);
  EXPECT_EQ(difference->note, note);
}

TEST(Exact, EqualValues) {
  EXPECT_FALSE(compare(Mode::Exact, "int", "3", "3"));
  EXPECT_FALSE(compare(Mode::Exact, "list[list[str]]", R"([["a"],[]])", R"([["a"],[]])"));
  EXPECT_FALSE(compare(Mode::Exact, "list[float]", "[NaN,Infinity,-0.0]", "[NaN,Infinity,0.0]"));
  EXPECT_FALSE(compare(Mode::Exact, "int | None", "null", "null"));
}

TEST(Exact, TheFirstDifferenceIsNamed) {
  expect_difference(compare(Mode::Exact, "list[list[int]]", "[[1],[2,4]]", "[[1],[2,3]]"), "[1][1]", "3", "4", "");
  expect_difference(compare(Mode::Exact, "tuple[int, bool]", "[1,true]", "[1,false]"), "[1]", "false", "true", "");
  expect_difference(compare(Mode::Exact, "int | None", "null", "4"), "", "4", "null", "");
  expect_difference(compare(Mode::Exact, "TreeNode", "[1,2]", "[1,null,2]"), "[1]", "null", "2",
                    "expected 3 elements, got 2");
  expect_difference(compare(Mode::Exact, "float", "0.30000000000000004", "0.3"), "", "0.3", "0.30000000000000004", "");
}

TEST(Exact, DictsHaveNoOrder) {
  const char* const type = "dict[str, list[int]]";
  EXPECT_FALSE(compare(Mode::Exact, type, R"({"a":[1],"b":[]})", R"({"b":[],"a":[1]})"));
  expect_difference(compare(Mode::Exact, type, R"({"a":[1],"b":[]})", R"({"a":[2],"b":[]})"), "[\"a\"][0]", "2", "1",
                    "");
  expect_difference(compare(Mode::Exact, type, R"({"a":[1]})", R"({"a":[2],"b":[]})"), "[\"b\"]", "[]", "no such key",
                    "expected 2 keys, got 1");
  expect_difference(compare(Mode::Exact, type, R"({"a":[1],"b":[]})", R"({"a":[1]})"), "[\"b\"]", "no such key", "[]",
                    "expected 1 keys, got 2");
  EXPECT_TRUE(compare(Mode::Exact, type, R"({"a":[1,2]})", R"({"a":[2,1]})"));
  EXPECT_FALSE(compare(Mode::AnyOrderDeep, type, R"({"a":[1,2]})", R"({"a":[2,1]})"));
  EXPECT_TRUE(compare(Mode::AnyOrderDeep, type, R"({"a":[1,2]})", R"({"a":[2,2]})"));
  EXPECT_FALSE(compare(Mode::Tolerance, "dict[int, float]", R"({"1":1.0000001})", R"({"1":1.0})", 1e-6));
}

TEST(Exact, LongBigintsNameTheDigit) {
  const std::string want(100, '1');
  expect_difference(compare(Mode::Exact, "bigint", "12", "13"), "", "13", "12", "");
  const auto digit = compare(Mode::Exact, "bigint", std::string(90, '1') + "2" + std::string(9, '1'), want);
  ASSERT_TRUE(digit);
  EXPECT_EQ(digit->note, "of 100 digits the first that differs is number 91");
  EXPECT_EQ(compare(Mode::Exact, "bigint", "1" + want, want)->note, "expected 100 digits, got 101");
}

TEST(Exact, Graphs) {
  EXPECT_FALSE(compare(Mode::Exact, "GraphNode", "[[2],[1]]", "[[2],[1]]"));
  expect_difference(compare(Mode::Exact, "GraphNode", "[[2],[2]]", "[[2],[1]]"), "[1][0]", "1", "2", "");
}

TEST(Exact, LengthsThatDiffer) {
  expect_difference(compare(Mode::Exact, "list[int]", "[1,2]", "[1,2,3]"), "[2]", "3", "nothing",
                    "expected 3 elements, got 2");
  expect_difference(compare(Mode::Exact, "ListNode", "[1,2]", "[]"), "[0]", "nothing", "1",
                    "expected 0 elements, got 2");
  expect_difference(compare(Mode::Exact, "list[int]", "[9]", "[1,2]"), "[0]", "1", "9", "expected 2 elements, got 1");
}

TEST(Exact, LongElementsAreCutBetweenCharacters) {
  std::string text = "\"" + std::string(78, 'a') + "\xc3\xa9" + std::string(100, 'b') + "\"";
  const auto difference = compare(Mode::Exact, "str", text, "\"\"");
  ASSERT_TRUE(difference);
  EXPECT_EQ(difference->got, "\"" + std::string(78, 'a') + "...");
}

TEST(AnyOrder, OuterOrderIsFree) {
  EXPECT_FALSE(compare(Mode::AnyOrder, "list[int]", "[3,1,2,1]", "[1,1,2,3]"));
  EXPECT_FALSE(compare(Mode::AnyOrder, "list[list[int]]", "[[3],[1,2]]", "[[1,2],[3]]"));
  EXPECT_TRUE(compare(Mode::AnyOrder, "list[list[int]]", "[[2,1]]", "[[1,2]]"));
  EXPECT_FALSE(compare(Mode::AnyOrder, "list[float]", "[NaN,1.0,NaN]", "[1.0,NaN,NaN]"));
}

TEST(AnyOrder, MultiplicityCounts) {
  expect_difference(compare(Mode::AnyOrder, "list[int]", "[1,2,2]", "[1,1,2]"), "", "1", "2",
                    "1 is missing, 2 does not belong (in any order)");
  expect_difference(compare(Mode::AnyOrder, "list[int]", "[2]", "[1,2]"), "", "1", "nothing more",
                    "1 is missing (in any order); expected 2 elements, got 1");
}

TEST(AnyOrderDeep, EveryListsOrderIsFree) {
  EXPECT_FALSE(compare(Mode::AnyOrderDeep, "list[list[int]]", "[[3],[2,1]]", "[[1,2],[3]]"));
  EXPECT_FALSE(compare(Mode::AnyOrderDeep, "list[list[list[str]]]", R"([[["b","a"]],[]])", R"([[],[["a","b"]]])"));
  EXPECT_FALSE(compare(Mode::AnyOrderDeep, "list[tuple[int, list[int]]]", "[[1,[3,2]]]", "[[1,[2,3]]]"));
  EXPECT_TRUE(compare(Mode::AnyOrderDeep, "list[tuple[int, int]]", "[[2,1]]", "[[1,2]]")) << "fields keep their order";
  EXPECT_TRUE(compare(Mode::AnyOrderDeep, "list[ListNode]", "[[2,1]]", "[[1,2]]")) << "a linked list is in order";
}

TEST(Tolerance, ScalesWithTheLargestExpectedFloat) {
  EXPECT_FALSE(compare(Mode::Tolerance, "list[float]", "[1000.0005,0.0005]", "[1000.0,0.0]", 1e-6));
  EXPECT_TRUE(compare(Mode::Tolerance, "list[float]", "[1000.002,0.0]", "[1000.0,0.0]", 1e-6));
  EXPECT_FALSE(compare(Mode::Tolerance, "float", "1e-7", "0.0", 1e-6)) << "all zero: the scale is 1";
  EXPECT_TRUE(compare(Mode::Tolerance, "float", "1e-7", "1e-9", 1e-6)) << "small answers have a small scale";
}

TEST(Tolerance, SaysHowFarOff) {
  const auto difference = compare(Mode::Tolerance, "list[float]", "[1.0,0.50032]", "[1.0,0.5]", 1e-6);
  expect_difference(difference, "[1]", "0.5", "0.50032", "off by 0.00032, 320 times the tolerance");
}

TEST(Tolerance, NonFiniteNumbersMustAgree) {
  EXPECT_FALSE(compare(Mode::Tolerance, "list[float]", "[NaN,Infinity,-Infinity]", "[NaN,Infinity,-Infinity]", 1e-6));
  for (const char* got : {"NaN", "Infinity"}) EXPECT_TRUE(compare(Mode::Tolerance, "float", got, "1.0", 0.5)) << got;
  for (const char* want : {"NaN", "-Infinity"})
    EXPECT_TRUE(compare(Mode::Tolerance, "float", "Infinity", want, 0.5)) << want;
  EXPECT_TRUE(compare(Mode::Tolerance, "list[float]", "[NaN]", "[1e308]", 0.5));
}

TEST(Tolerance, EverythingElseIsExact) {
  EXPECT_TRUE(compare(Mode::Tolerance, "tuple[float, int]", "[1.0,1000000]", "[1.0,1000001]", 0.5));
  EXPECT_TRUE(compare(Mode::Tolerance, "tuple[float, str]", R"([1.0,"a"])", R"([1.0,"b"])", 0.5));
  EXPECT_TRUE(compare(Mode::Tolerance, "list[float]", "[1.0]", "[1.0,1.0]", 0.5));
}

}  // namespace
}  // namespace judge
