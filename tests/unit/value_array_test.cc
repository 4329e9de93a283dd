#include <gtest/gtest.h>

#include "judge/value/value.h"
#include "tests/unit/values.h"

namespace judge {
namespace {

using testing::type_of;

std::string error_of(std::string_view json, std::string_view type) {
  const auto value = value_from_json(json, type_of(type));
  return value ? "no error" : value.error().message;
}

const Array& array_of(const Value& value) {
  return *std::get<SharedArray>(value.data);
}

std::string round_trip(std::string_view json, std::string_view type) {
  const auto value = value_from_json(json, type_of(type));
  return value ? value_to_json(*value) : value.error().message;
}

TEST(ArrayType, TextForms) {
  for (const char* text : {"ndarray[f64]", "ndarray[f64, n, d]", "tensor[f32, 3, T]", "ndarray[bool, ...]",
                           "list[ndarray[i32, n]]", "tuple[ndarray[u8, n], tensor[i64]]", "ndarray[f64, n] | None"}) {
    EXPECT_EQ(to_string(type_of(text)), text);
  }
  for (const char* text : {"ndarray", "ndarray[]", "ndarray[float]", "ndarray[f64, ]", "ndarray[f64, 03]",
                           "ndarray[f64, 3x]", "ndarray[f64, n, ...]", "ndarray[f64, ..., n]", "ndarray[f64, ....]",
                           "ndarray[f64, 1000000000000]", "tensor[f32 n]"}) {
    EXPECT_FALSE(parse_type(text)) << text;
  }
}

TEST(ArrayJson, NestedListsOfTheDeclaredDepth) {
  const auto value = value_from_json("[[1, 2.5, -3], [4, 5, NaN]]", type_of("ndarray[f64, n, d]"));
  ASSERT_TRUE(value);
  EXPECT_EQ(array_of(*value).shape, (Shape{2, 3}));
  EXPECT_EQ(value_to_json(*value), "[[1.0,2.5,-3.0],[4.0,5.0,NaN]]");
  EXPECT_EQ(round_trip("7", "ndarray[i64]"), "7");
  EXPECT_EQ(round_trip("[true,false]", "ndarray[bool, n]"), "[true,false]");
  EXPECT_EQ(round_trip("[[[1]]]", "ndarray[u8, ...]"), "[[[1]]]");
  EXPECT_EQ(round_trip("[0.1]", "tensor[f32, n]"), "[0.1]") << "in a float32's digits";
}

TEST(ArrayJson, WithoutElements) {
  EXPECT_EQ(round_trip("[]", "ndarray[f64, n]"), "[]");
  EXPECT_EQ(round_trip("[]", "ndarray[f64, n, 3]"), R"({"shape":[0,3]})");
  EXPECT_EQ(round_trip("[[],[]]", "ndarray[f64, n, d]"), R"({"shape":[2,0]})");
  EXPECT_EQ(round_trip(R"({"shape": [0, 4]})", "ndarray[f64, n, d]"), R"({"shape":[0,4]})");
  EXPECT_EQ(error_of(R"({"shape": [1, 4]})", "ndarray[f64, n, d]"),
            "an array with elements is written as nested lists");
  EXPECT_EQ(error_of(R"({"shape": [0]})", "ndarray[f64, n, d]"), "expected ndarray[f64, n, d], got the shape (0,)");
}

TEST(ArrayJson, ErrorsNameThePlace) {
  EXPECT_EQ(error_of("[[1,2],[3]]", "ndarray[f64, n, d]"), "[1]: a list of 1 beside one of 2");
  EXPECT_EQ(error_of("[1,2]", "ndarray[f64, n, d]"), "[0]: expected ndarray[f64, n, d], got int");
  EXPECT_EQ(error_of("[1,2]", "ndarray[f64, 3]"), "expected ndarray[f64, 3], got the shape (2,)");
  EXPECT_EQ(error_of("[1.5]", "ndarray[i64, n]"), "[0]: expected int, got float");
  EXPECT_EQ(error_of("[3000000000]", "ndarray[i32, n]"), "[0]: outside the range of int32");
  EXPECT_EQ(error_of("[-1]", "ndarray[u8, n]"), "[0]: outside the range of uint8");
  EXPECT_EQ(error_of("[1e300]", "ndarray[f32, n]"), "[0]: outside the range of float32");
}

TEST(ArrayJson, PeopleSeeTheStartOfALongOne) {
  Array array{Dtype::I32, {40, 50}, std::string(40 * 50 * 4, '\0')};
  array.bytes[4] = 7;
  EXPECT_EQ(value_to_text(Value{SharedArray(array)}), "int32 (40, 50): 0,7,0,0,0,0,0,0,...");
  EXPECT_EQ(value_to_text(Value{SharedArray({Dtype::U8, {2}, "\1\2"})}), "[1,2]");
}

std::string wire(std::initializer_list<int> bytes) {
  std::string out;
  for (const int byte : bytes) out.push_back(static_cast<char>(byte));
  return out;
}

std::string decode_error(const std::string& bytes, std::string_view type = "ndarray[u8, n]", ValueLimits limits = {}) {
  const auto value = decode_value(bytes, type_of(type), limits);
  return value ? "no error" : value.error().message;
}

const std::string kTwoBytes = wire({5, 1, 2, 0, 0, 0, 0, 0, 0, 0, 8, 9});  // uint8, one dimension of 2

TEST(ArrayCodec, Bytes) {
  const auto value = value_from_json("[8,9]", type_of("ndarray[u8, n]"));
  ASSERT_TRUE(value);
  EXPECT_EQ(encode_value(*value, type_of("ndarray[u8, n]")), kTwoBytes);
  const auto back = decode_value(kTwoBytes, type_of("ndarray[u8, n]"));
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, *value);
}

TEST(ArrayCodec, AnotherDtypeAndShapeAreForTheComparison) {
  const auto value = decode_value(kTwoBytes, type_of("ndarray[f64, n, d]"));
  ASSERT_TRUE(value);
  EXPECT_EQ(array_of(*value).dtype, Dtype::U8);
  EXPECT_EQ(array_of(*value).shape, Shape{2});
}

TEST(ArrayCodec, NothingElseIsAnArray) {
  EXPECT_EQ(decode_error(""), "ends in the middle of an array's head");
  EXPECT_EQ(decode_error(wire({7, 0})), "holds an array of an unknown dtype");
  EXPECT_EQ(decode_error(wire({0, 0})), "holds an array of an unknown dtype");
  EXPECT_EQ(decode_error(wire({5, 33})), "holds an array of more than 32 dimensions");
  EXPECT_EQ(decode_error(kTwoBytes.substr(0, 9)), "ends in the middle of an array's shape");
  EXPECT_EQ(decode_error(kTwoBytes.substr(0, 11)), "ends in the middle of an array's elements");
  EXPECT_EQ(decode_error(kTwoBytes + "x"), "goes on after the value");
  EXPECT_EQ(decode_error(wire({6, 0, 2})), "holds a bool that is neither 0 nor 1");
  EXPECT_EQ(decode_error(kTwoBytes, "ndarray[u8, n]", {100, 2}), "has more than 2 elements");
}

TEST(ArrayCodec, SizesThatOverflow) {
  // 2^32 * 2^32 is 0 in 64 bits; 0 * 2^60 is 0, and would be 2^60 lists in JSON.
  const std::string big = wire({0, 0, 0, 0, 1, 0, 0, 0}), none = wire({0, 0, 0, 0, 0, 0, 0, 0}),
                    huge = wire({0, 0, 0, 0, 0, 0, 0, 16});
  EXPECT_EQ(decode_error(wire({5, 2}) + big + big), "has more than 8388608 elements");
  EXPECT_EQ(decode_error(wire({5, 2}) + none + huge), "has more than 8388608 elements");
  EXPECT_EQ(decode_error(wire({5, 2}) + huge + none), "has more than 8388608 elements");
  EXPECT_FALSE(element_count({3, 3}, 8));
  EXPECT_EQ(element_count({0, 8}, 8), 0u);
  EXPECT_EQ(element_count({}, 8), 1u);
}

}  // namespace
}  // namespace judge
