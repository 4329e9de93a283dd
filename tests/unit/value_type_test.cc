#include <gtest/gtest.h>

#include "tests/unit/values.h"

namespace judge {
namespace {

std::string error_of(std::string_view text) {
  const auto type = parse_type(text);
  return type ? "" : type.error().message;
}

TEST(Type, TextFormReadsBack) {
  for (const char* text :
       {"int", "float", "bool", "str", "None", "ListNode", "TreeNode", "list[int]", "int | None", "bigint",
        "RandomListNode", "NaryNode", "GraphNode", "dict[str, list[GraphNode]]", "dict[int, dict[str, bigint | None]]",
        "tuple[list[list[float]], str | None, tuple[bool]]", "list[list[int] | None]"}) {
    const auto type = parse_type(text);
    ASSERT_TRUE(type) << text << ": " << type.error().text();
    EXPECT_EQ(to_string(*type), text);
  }
}

TEST(Type, SpacesDoNotMatter) {
  EXPECT_EQ(to_string(testing::type_of("  tuple[ int ,list[ str|None ] ] ")), "tuple[int, list[str | None]]");
}

TEST(Type, ErrorsSayWhatIsWrong) {
  EXPECT_EQ(error_of(""), "type '': a type is missing");
  EXPECT_EQ(error_of("string"), "type 'string': unknown type 'string'");
  EXPECT_EQ(error_of("list"), "type 'list': '[' is missing");
  EXPECT_EQ(error_of("list[int"), "type 'list[int': ']' is missing");
  EXPECT_EQ(error_of("list[int, int]"), "type 'list[int, int]': a list has one element type");
  EXPECT_EQ(error_of("tuple[]"), "type 'tuple[]': a type is missing");
  EXPECT_EQ(error_of("list[None]"), "type 'list[None]': None is a return type only");
  EXPECT_EQ(error_of("int | str"), "type 'int | str': only None may follow '|'");
  EXPECT_EQ(error_of("int | None | None"), "type 'int | None | None': only one alternative to None is possible");
  EXPECT_EQ(error_of("None | None"), "type 'None | None': None twice");
  EXPECT_EQ(error_of("dict[str]"), "type 'dict[str]': a dict has a key type and a value type");
  EXPECT_EQ(error_of("dict[float, int]"), "type 'dict[float, int]': a dict's keys are int or str");
  EXPECT_EQ(error_of("dict[bigint, int]"), "type 'dict[bigint, int]': a dict's keys are int or str");
  EXPECT_EQ(error_of("int]"), "type 'int]': unexpected ']'");
}

TEST(Type, NodesAreNullableWithoutSayingSo) {
  EXPECT_EQ(error_of("ListNode | None"), "type 'ListNode | None': a ListNode may be null already");
  EXPECT_EQ(error_of("GraphNode | None"), "type 'GraphNode | None': a GraphNode may be null already");
  EXPECT_EQ(error_of("list[TreeNode | None]"), "type 'list[TreeNode | None]': a TreeNode may be null already");
}

TEST(Type, DepthIsBounded) {
  const auto nested = [](std::size_t depth) {
    std::string text;
    for (std::size_t i = 0; i + 1 < depth; ++i) text += "list[";
    return text + "int" + std::string(depth - 1, ']');
  };
  EXPECT_EQ(error_of(nested(kMaxTypeDepth)), "");
  EXPECT_NE(error_of(nested(kMaxTypeDepth + 1)).find("nested too deeply"), std::string::npos);
  EXPECT_NE(error_of(nested(100'000)).find("nested too deeply"), std::string::npos);
}

TEST(Signature, ReadsLikePython) {
  const Signature signature{{"twoSum", "two_sum"},
                            {{"nums", testing::type_of("list[int]")}, {"target", testing::type_of("int")}},
                            testing::type_of("list[int]")};
  EXPECT_EQ(to_string(signature), "twoSum(nums: list[int], target: int) -> list[int]");
}

}  // namespace
}  // namespace judge
