#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/values.h"

namespace judge {
namespace {

using testing::type_of;
using testing::value_of;

std::string bytes(std::initializer_list<int> list) {
  std::string out;
  for (const int b : list) out.push_back(static_cast<char>(b));
  return out;
}

std::string error_of(const std::string& encoding, std::string_view type, const ValueLimits& limits = {}) {
  const auto value = decode_value(encoding, type_of(type), limits);
  return value ? "" : value.error().message;
}

TEST(Codec, LayoutIsTheDocumentedOne) {
  EXPECT_EQ(encode_value(value_of("-2", "int"), type_of("int")),
            bytes({0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}));
  EXPECT_EQ(encode_value(value_of("1.0", "float"), type_of("float")), bytes({0, 0, 0, 0, 0, 0, 0xf0, 0x3f}));
  EXPECT_EQ(encode_value(value_of("[true,false]", "list[bool]"), type_of("list[bool]")), bytes({2, 0, 0, 0, 1, 0}));
  EXPECT_EQ(encode_value(value_of("\"hé\"", "str"), type_of("str")), bytes({3, 0, 0, 0, 'h', 0xc3, 0xa9}));
  EXPECT_EQ(encode_value(value_of("[true,null]", "tuple[bool, bool | None]"), type_of("tuple[bool, bool | None]")),
            bytes({1, 0}));
  EXPECT_EQ(encode_value(value_of("false", "bool | None"), type_of("bool | None")), bytes({1, 0}));
  EXPECT_EQ(encode_value(Value{}, type_of("None")), "");
  EXPECT_EQ(encode_value(value_of("[7]", "ListNode"), type_of("ListNode")),
            bytes({1, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(encode_value(value_of("[1,null,2]", "TreeNode"), type_of("TreeNode")),
            bytes({3, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0}));
}

TEST(Codec, LengthMustBeExact) {
  EXPECT_EQ(error_of("", "int"), "ends in the middle of an int");
  EXPECT_EQ(error_of(std::string(9, '\0'), "int"), "goes on after the value");
  EXPECT_EQ(error_of("x", "None"), "goes on after the value");
  EXPECT_EQ(error_of(bytes({1, 0}), "list[bool]"), "ends in the middle of a count");
  EXPECT_EQ(error_of(bytes({5, 0, 0, 0, 'a'}), "str"), "ends in the middle of a string");
}

TEST(Codec, ACountIsNeverBelievedBeyondItsBytes) {
  EXPECT_EQ(error_of(bytes({0xff, 0xff, 0xff, 0xff}), "list[bool]"), "announces more elements than it holds");
  EXPECT_EQ(error_of(bytes({2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), "list[int]"),
            "announces more elements than it holds");
  EXPECT_EQ(error_of(bytes({3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}), "list[list[int]]"),
            "announces more elements than it holds");
  EXPECT_EQ(error_of(bytes({0xff, 0xff, 0xff, 0x7f}), "TreeNode"), "announces more elements than it holds");
}

TEST(Codec, OnlyCanonicalBytes) {
  EXPECT_EQ(error_of(bytes({2}), "bool"), "holds a bool that is neither 0 nor 1");
  EXPECT_EQ(error_of(bytes({2, 1}), "bool | None"), "holds a presence byte that is neither 0 nor 1");
  EXPECT_EQ(error_of(bytes({1, 0, 0, 0, 0xff}), "str"), "holds a string that is not valid UTF-8");
  EXPECT_EQ(error_of(bytes({3, 0, 0, 0, 0xed, 0xa0, 0x80}), "str"), "holds a string that is not valid UTF-8");
  EXPECT_EQ(error_of(bytes({1, 0, 0, 0, 0}), "TreeNode"), "holds places that are not a tree's level order");
}

TEST(Codec, LimitsCountFieldsToo) {
  EXPECT_EQ(error_of(bytes({3, 0, 0, 0, 1, 1, 1}), "list[bool]", {64, 3}), "");
  EXPECT_EQ(error_of(bytes({4, 0, 0, 0, 1, 1, 1, 1}), "list[bool]", {64, 3}), "has more than 3 elements");
  EXPECT_EQ(error_of(bytes({2, 0, 0, 0, 1, 1}), "list[tuple[bool]]", {64, 3}), "has more than 3 elements");
  EXPECT_EQ(error_of(bytes({2, 0, 0, 0, 1, 1}), "list[bool]", {5, 3}), "is larger than 5 bytes");
}

TEST(Codec, EveryBitOfAFloatSurvives) {
  const std::string signalling = bytes({1, 2, 3, 4, 5, 6, 0xf0, 0xff});  // a NaN with a payload
  const auto value = decode_value(signalling, type_of("float"));
  ASSERT_TRUE(value);
  EXPECT_TRUE(std::isnan(std::get<double>(value->data)));
  EXPECT_EQ(encode_value(*value, type_of("float")), signalling);
}

}  // namespace
}  // namespace judge
