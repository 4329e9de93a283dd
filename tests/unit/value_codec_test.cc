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
  EXPECT_EQ(error_of(bytes({1, 0, 0, 0, 0}), "TreeNode"),
            "holds what is no TreeNode: not a tree's level order: the root is missing, a null trails, or a value hangs "
            "below a null");
}

/// Little-endian.
std::string whole(std::uint64_t number, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) out.push_back(static_cast<char>(number >> (8 * i)));
  return out;
}

TEST(Codec, ADictsKeysAscend) {
  const Type type = type_of("dict[int, bool]");
  EXPECT_EQ(encode_value(value_of(R"({"7":true,"-1":false})", "dict[int, bool]"), type),
            whole(2, 4) + whole(~std::uint64_t{0}, 8) + whole(0, 1) + whole(7, 8) + whole(1, 1));
  const char* const order = "holds a dict whose keys do not ascend";
  EXPECT_EQ(error_of(whole(2, 4) + whole(7, 8) + whole(1, 1) + whole(3, 8) + whole(1, 1), "dict[int, bool]"), order);
  EXPECT_EQ(error_of(whole(2, 4) + whole(7, 8) + whole(1, 1) + whole(7, 8) + whole(1, 1), "dict[int, bool]"), order);
}

TEST(Codec, ABigintIsItsDigits) {
  const auto encoded = [](const std::string& digits) { return whole(digits.size(), 4) + digits; };
  for (const char* good : {"0", "-1", "123456789012345678901234567890"}) {
    EXPECT_EQ(error_of(encoded(good), "bigint"), "") << good;
    EXPECT_EQ(encode_value(value_of(good, "bigint"), type_of("bigint")), encoded(good));
  }
  EXPECT_EQ(error_of(encoded(std::string(kMaxDigits, '1')), "bigint"), "");
  for (const std::string& bad : {std::string(), std::string("-"), std::string("-0"), std::string("01"),
                                 std::string("+1"), std::string("1e5"), std::string(kMaxDigits + 1, '1')})
    EXPECT_EQ(error_of(encoded(bad), "bigint"), "holds a bigint that is not its digits") << bad.substr(0, 9);
}

TEST(Codec, NodesLinkToNodes) {
  const std::string one = whole(1, 4) + whole(7, 8);
  EXPECT_EQ(error_of(one + whole(0, 1), "RandomListNode"), "");
  EXPECT_EQ(error_of(one + whole(1, 1) + whole(0, 8), "RandomListNode"), "");
  EXPECT_EQ(error_of(one + whole(1, 1) + whole(1, 8), "RandomListNode"),
            "holds what is no RandomListNode: [0]: there is no place 1 in a list of 1");
  EXPECT_EQ(error_of(one + whole(1, 4) + whole(0, 8), "GraphNode"), "");
  EXPECT_EQ(error_of(one + whole(1, 4) + whole(1, 8), "GraphNode"), "holds a graph whose nodes stand in another order");
  EXPECT_EQ(error_of(whole(2, 4) + whole(1, 8) + whole(0, 4) + whole(2, 8) + whole(0, 4), "GraphNode"),
            "holds a graph whose nodes stand in another order")
      << "the second cannot be reached";
  EXPECT_EQ(error_of(whole(2, 4) + whole(1, 1) + whole(1, 8) + whole(1, 1) + whole(2, 8), "NaryNode").substr(0, 50),
            "holds what is no NaryNode: not a tree's level orde")
      << "a second root";
}

TEST(Codec, AGraphIsNumberedByItsValues) {
  const Type type = type_of("GraphNode");
  const Value numbered = value_of("[[2,4],[1,3],[2,4],[1,3]]", "GraphNode");
  EXPECT_EQ(value_to_json(*decode_value(encode_value(numbered, type), type)), "[[2,4],[1,3],[2,4],[1,3]]");
  EXPECT_EQ(value_to_json(*decode_value(whole(1, 4) + whole(7, 8) + whole(1, 4) + whole(0, 8), type)), "[[7,[0]]]");
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
