#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "tests/unit/values.h"

namespace judge {
namespace {

using testing::json_error;
using testing::value_of;

std::string round_trip(std::string_view json, std::string_view type) {
  return value_to_json(value_of(json, type));
}

TEST(Json, WritesWhatItReads) {
  EXPECT_EQ(round_trip(" [ 1 , -2,\t3 ]\n", "list[int]"), "[1,-2,3]");
  EXPECT_EQ(round_trip("[[1,\"a\"],[2,\"\"]]", "list[tuple[int, str]]"), R"([[1,"a"],[2,""]])");
  EXPECT_EQ(round_trip("[null,3]", "list[int | None]"), "[null,3]");
  EXPECT_EQ(round_trip("[]", "list[list[int]]"), "[]");
  EXPECT_EQ(round_trip("true", "bool"), "true");
  EXPECT_EQ(round_trip("null", "None"), "null");
}

TEST(Json, IntegersAreExactTo64Bits) {
  EXPECT_EQ(value_of("9223372036854775807", "int").data, Value{std::numeric_limits<std::int64_t>::max()}.data);
  EXPECT_EQ(value_of("-9223372036854775808", "int").data, Value{std::numeric_limits<std::int64_t>::min()}.data);
  EXPECT_EQ(value_of("9007199254740993", "int").data, Value{std::int64_t{9007199254740993}}.data);
  EXPECT_EQ(json_error("9223372036854775808", "int"), "the integer 9223372036854775808 is outside the 64-bit range");
  EXPECT_EQ(json_error("[1,-9223372036854775809]", "list[int]"),
            "[1]: the integer -9223372036854775809 is outside the 64-bit range");
}

TEST(Json, FloatsTakeIntegersAndBareWords) {
  EXPECT_EQ(round_trip("[1, 0.1, 1e300, -0.0, 1E-7]", "list[float]"), "[1.0,0.1,1e+300,-0.0,1e-07]");
  EXPECT_EQ(round_trip("[NaN, Infinity, -Infinity]", "list[float]"), "[NaN,Infinity,-Infinity]");
  EXPECT_EQ(json_error("1e999", "float"), "the number 1e999 is outside double's range");
  EXPECT_EQ(std::get<double>(value_of("1e-999", "float").data), 0.0) << "underflow is not an error";
  EXPECT_EQ(std::get<double>(value_of("5e-324", "float").data), std::numeric_limits<double>::denorm_min());
}

TEST(Json, NumbersFollowTheGrammar) {
  for (const char* bad : {"01", "+1", "1.", ".5", "1.e5", "1e", "1e+", "-", "--1", "0x10", "inf", "nan", "1.5.2",
                          "1e5.2", "1e5e2", "-NaN"}) {
    EXPECT_EQ(json_error(bad, "float").substr(0, 19), "expected float, got") << bad;
  }
}

TEST(Json, MismatchesNamePathAndBothTypes) {
  EXPECT_EQ(json_error("[1,2,3,\"4\"]", "list[int]"), "[3]: expected int, got string");
  EXPECT_EQ(json_error("[[1],[2,3.5]]", "list[list[int]]"), "[1][1]: expected int, got float");
  EXPECT_EQ(json_error("[1,null]", "list[int]"), "[1]: expected int, got null");
  EXPECT_EQ(json_error("[1,true]", "list[int | None]"), "[1]: expected int | None, got bool");
  EXPECT_EQ(json_error("{\"a\":1}", "list[int]"), "expected list[int], got object");
  EXPECT_EQ(json_error("null", "list[int]"), "expected list[int], got null");
  EXPECT_EQ(json_error("[1,2]", "str"), "expected str, got list");
  EXPECT_EQ(json_error("NaN", "int"), "expected int, got float");
  EXPECT_EQ(json_error("", "int"), "expected int, got nothing");
}

TEST(Json, WordsOfOtherLanguagesAreQuoted) {
  EXPECT_EQ(json_error("True", "bool"), "expected bool, got 'True'");
  EXPECT_EQ(json_error("None", "int | None"), "expected int | None, got 'None'");
  EXPECT_EQ(json_error("007", "int"), "expected int, got '007'");
  EXPECT_EQ(json_error("'a'", "str"), "expected str, got ''a''");
}

TEST(Json, TuplesHaveTheirLength) {
  EXPECT_EQ(json_error("[1]", "tuple[int, str]"), "expected tuple[int, str], got 1 of 2 fields");
  EXPECT_EQ(json_error("[]", "tuple[int]"), "expected tuple[int], got 0 of 1 fields");
  EXPECT_EQ(json_error("[1,\"a\",2]", "tuple[int, str]"), "expected tuple[int, str], got more than 2 fields");
}

TEST(Json, PunctuationIsStrict) {
  EXPECT_EQ(json_error("[1,]", "list[int]"), "[1]: expected int, got ']'");
  EXPECT_EQ(json_error("[1 2]", "list[int]"), "expected ',' or ']' in a list, got int");
  EXPECT_EQ(json_error("[1", "list[int]"), "expected ',' or ']' in a list, got nothing");
  EXPECT_EQ(json_error("1 2", "int"), "text after the value: '2'");
  EXPECT_EQ(json_error("truely", "bool"), "text after the value: 'ly'");
}

TEST(Json, StringsDecodeEscapes) {
  EXPECT_EQ(std::get<std::string>(value_of(R"("a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00")", "str").data),
            "a\"\\/\b\f\n\r\t\xc3\xa9\xf0\x9f\x98\x80");
  EXPECT_EQ(round_trip(R"("\u0000\u001b\u007f\n")", "str"), R"("\u0000\u001b\u007f\n")");
}

TEST(Json, BadStringsAreErrors) {
  EXPECT_EQ(json_error("\"a", "str"), "an unterminated string");
  EXPECT_EQ(json_error("\"a\nb\"", "str"), "a control character in a string must be escaped");
  EXPECT_EQ(json_error("\"\xff\"", "str"), "not valid UTF-8");
  EXPECT_EQ(json_error("\"\xed\xa0\x80\"", "str"), "not valid UTF-8") << "a surrogate";
  EXPECT_EQ(json_error("\"\xc0\xaf\"", "str"), "not valid UTF-8") << "an overlong form";
  for (const char* bad :
       {R"("\x41")", R"("\u12")", R"("\ud800")", R"("\udc00")", R"("\ud800\u0041")", R"("\)", R"("\ud800\)"}) {
    EXPECT_EQ(json_error(bad, "str"), "a bad escape in a string") << bad;
  }
}

TEST(Json, ListNodes) {
  EXPECT_EQ(round_trip("[1,2]", "ListNode"), "[1,2]");
  EXPECT_EQ(round_trip("null", "ListNode"), "[]");
  EXPECT_EQ(json_error("[1,null]", "ListNode"), "[1]: expected int, got null");
}

TEST(Json, TreesAreInLevelOrder) {
  for (const char* good :
       {"[]", "[1]", "[1,2,3]", "[1,null,2]", "[1,2,null,3]", "[5,4,8,11,null,13,4,7,2,null,null,null,1]"}) {
    EXPECT_EQ(round_trip(good, "TreeNode"), good);
  }
  for (const char* bad :
       {"[null]", "[1,null]", "[1,2,null]", "[null,1]", "[1,null,null,2]", "[1,2,3,null,null,null,null,4]"}) {
    EXPECT_EQ(json_error(bad, "TreeNode"),
              "not a tree's level order: the root is missing, a null trails, or a value hangs below a null")
        << bad;
  }
}

TEST(Json, ListsWithRandomLinks) {
  EXPECT_EQ(round_trip("[[7,null],[13,0],[11,1]]", "RandomListNode"), "[[7,null],[13,0],[11,1]]");
  EXPECT_EQ(round_trip("[]", "RandomListNode"), "[]");
  EXPECT_EQ(json_error("[[7,1]]", "RandomListNode"), "[0]: there is no place 1 in a list of 1");
  EXPECT_EQ(json_error("[[7,-1]]", "RandomListNode"), "[0]: there is no place -1 in a list of 1");
  EXPECT_EQ(json_error("[7]", "RandomListNode"), "[0]: expected tuple[int, int | None], got int");
}

TEST(Json, TreesOfAnyNumberOfChildren) {
  for (const char* good : {"[]", "[1]", "[1,null,2]", "[1,null,3,2,4,null,5,6]", "[1,null,2,3,null,null,4]"})
    EXPECT_EQ(round_trip(good, "NaryNode"), good);
  for (const char* bad : {"[null]", "[1,2]", "[1,null]", "[1,null,2,null]", "[1,null,2,null,null,null,3]", "[null,1]"})
    EXPECT_EQ(json_error(bad, "NaryNode").substr(0, 25), "not a tree's level order:") << bad;
}

TEST(Json, Graphs) {
  for (const char* good : {"[]", "[[]]", "[[1,1]]", "[[2,4],[1,3],[2,4],[1,3]]", "[[3],[],[2]]"})
    EXPECT_EQ(round_trip(good, "GraphNode"), good);
  EXPECT_EQ(json_error("[[2]]", "GraphNode"), "[0]: there is no node 2 in a graph of 1");
  EXPECT_EQ(json_error("[[0]]", "GraphNode"), "[0]: there is no node 0 in a graph of 1");
  EXPECT_EQ(json_error("[[],[1]]", "GraphNode"), "a node cannot be reached from node 1");
}

TEST(Json, Dicts) {
  EXPECT_EQ(round_trip(R"({ "b" : [1], "a" : [] })", "dict[str, list[int]]"), R"({"a":[],"b":[1]})");
  EXPECT_EQ(round_trip(R"({"10":true,"9":false,"-1":true})", "dict[int, bool]"), R"({"-1":true,"9":false,"10":true})");
  EXPECT_EQ(round_trip("{}", "dict[int, dict[str, int]]"), "{}");
  EXPECT_EQ(json_error(R"({"a":1,"a":2})", "dict[str, int]"), "a key is there twice");
  EXPECT_EQ(json_error(R"({"1":1,"1.0":2})", "dict[int, int]"), "the key \"1.0\" is no int");
  EXPECT_EQ(json_error(R"({"a":[1,"x"]})", "dict[str, list[int]]"), "[\"a\"][1]: expected int, got string");
  EXPECT_EQ(json_error("[]", "dict[str, int]"), "expected dict[str, int], got list");
  EXPECT_EQ(json_error(R"({"a":1,"b":2,"c":3,"d":4})", "dict[str, int]", {64, 3}), "more than 3 elements");
}

TEST(Json, Bigints) {
  const std::string digits(kMaxDigits, '9');
  EXPECT_EQ(round_trip("-" + digits, "bigint"), "-" + digits);
  EXPECT_EQ(round_trip("[0, -5]", "list[bigint]"), "[0,-5]");
  EXPECT_EQ(json_error(digits + "9", "bigint").substr(0, 21), "the integer 999999999");
  EXPECT_EQ(json_error("1.5", "bigint"), "expected bigint, got float");
}

TEST(Json, LimitsHold) {
  EXPECT_EQ(json_error("[1,2,3]", "list[int]", {64, 3}), "");
  EXPECT_EQ(json_error("[1,2,3,4]", "list[int]", {64, 3}), "more than 3 elements");
  EXPECT_EQ(json_error("[[1],[2]]", "list[tuple[int]]", {64, 3}), "[1]: more than 3 elements");
  EXPECT_EQ(json_error("[1,2,3]", "list[int]", {6, 3}), "more than 6 bytes");
}

TEST(Json, ErrorsQuoteOnlyALittle) {
  const std::string message = json_error("1 " + std::string(39, 'x') + "\xc3\xa9" + std::string(1000, 'y'), "int");
  EXPECT_EQ(message, "text after the value: '" + std::string(39, 'x') + "'");
}

}  // namespace
}  // namespace judge
