#include <gtest/gtest.h>

#include "judge/value/frame.h"
#include "tests/unit/values.h"

namespace judge {
namespace {

using testing::type_of;
using testing::value_of;

std::string frame(int kind, const std::string& payload) {
  std::string out = "JDG1";
  out += static_cast<char>(kind);
  out += std::string(3, '\0');
  for (int shift = 0; shift < 64; shift += 8) out += static_cast<char>(payload.size() >> shift);
  return out + payload;
}

std::string strings(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& text : list) out += encode_value(Value{text}, type_of("str"));
  return out;
}

std::string error_of(const std::string& bytes, std::string_view returns = "int") {
  const auto reply = decode_reply(bytes, type_of(returns));
  return reply ? "" : reply.error().message;
}

const std::string kSeven = std::string("\x07") + std::string(7, '\0');

Signature two_sum_signature() {
  return {{"twoSum"}, {{"nums", type_of("list[int]")}, {"target", type_of("int")}}, type_of("list[int]")};
}

TEST(Frame, TheDocumentedCall) {
  const std::string call =
      encode_call(two_sum_signature(), {{0, {value_of("[2,7]", "list[int]"), value_of("9", "int")}}});
  const unsigned char expected[] = {0x4a, 0x44, 0x47, 0x31, 1, 0, 0, 0, 0x1c, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0,
                                    0,    0,    0,    0,    0, 0, 7, 0, 0,    0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0};
  EXPECT_EQ(call, std::string(reinterpret_cast<const char*>(expected), sizeof expected));
}

/// Counter(5); add(2); a count of calls, then each one's method and arguments.
TEST(Frame, CallsOfAClass) {
  const Signature counter{{"Counter"},
                          {{"start", type_of("int")}},
                          type_of("None"),
                          {{{"add"}, {{"by", type_of("int")}}, type_of("int")}, {{"reset"}, {}, type_of("None")}}};
  const std::vector<Call> calls = {
      {0, {value_of("5", "int")}}, {1, {value_of("2", "int")}}, {2, {}}, {1, {value_of("-1", "int")}}};
  const unsigned char expected[] = {0x4a, 0x44, 0x47, 0x31, 1, 0, 0, 0,    44,   0,    0,    0,    0,    0,    0,
                                    0,    4,    0,    0,    0, 0, 0, 0,    0,    5,    0,    0,    0,    0,    0,
                                    0,    0,    1,    0,    0, 0, 2, 0,    0,    0,    0,    0,    0,    0,    2,
                                    0,    0,    0,    1,    0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
  EXPECT_EQ(encode_call(counter, calls), std::string(reinterpret_cast<const char*>(expected), sizeof expected));
  const Type answers = answer_type(counter, calls);
  EXPECT_EQ(to_string(answers), "tuple[None, int, None, int]");
  const auto reply = decode_reply(frame(2, kSeven + std::string("\x06") + std::string(7, '\0')), answers);
  ASSERT_TRUE(reply) << reply.error().text();
  EXPECT_EQ(value_to_json(reply->value), "[null,7,null,6]");
  EXPECT_EQ(call_at(counter, calls, "[3]"), "call 3: add(-1)");
  EXPECT_EQ(call_at(counter, calls, "[4]"), "");
  EXPECT_EQ(call_at(two_sum_signature(), calls, "[1]"), "");
}

TEST(Frame, Answers) {
  const auto reply = decode_reply(frame(2, kSeven), type_of("int"));
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->kind, FrameKind::Answer);
  EXPECT_EQ(reply->value, value_of("7", "int"));
  EXPECT_TRUE(decode_reply(frame(2, ""), type_of("None")));
}

TEST(Frame, ReasonsInWords) {
  const auto raised = decode_reply(frame(3, strings({"ValueError", "bad", "trace"})), type_of("int"));
  ASSERT_TRUE(raised);
  EXPECT_EQ(raised->kind, FrameKind::Raised);
  EXPECT_EQ(raised->strings, (std::vector<std::string>{"ValueError", "bad", "trace"}));
  const auto rejected = decode_reply(frame(5, strings({"entry", "no twoSum"})), type_of("int"));
  ASSERT_TRUE(rejected);
  EXPECT_EQ(rejected->strings.size(), 2U);
  const auto shared = decode_reply(frame(10, strings({"[3]"})), type_of("int"));
  ASSERT_TRUE(shared);
  EXPECT_EQ(shared->strings, (std::vector<std::string>{"[3]"}));
  EXPECT_EQ(error_of(frame(7, strings({"it does not hold"}))), "is of a kind that only relations send");
  EXPECT_EQ(error_of(frame(5, strings({"boredom", "x"}))), "rejects for an unknown reason");
  EXPECT_EQ(error_of(frame(4, strings({"[0]", "int"}))), "ends in the middle of a string");
  EXPECT_EQ(error_of(frame(4, strings({"[0]", "int", "str", "more"}))), "goes on after its last string");
  EXPECT_EQ(error_of(frame(3, strings({"a", "b", "\xff"}))), "holds a string that is not valid UTF-8");
}

TEST(Frame, NothingButOneFrame) {
  const std::string good = frame(2, kSeven);
  EXPECT_EQ(error_of(""), "is shorter than a frame's header");
  EXPECT_EQ(error_of(good.substr(0, 15)), "is shorter than a frame's header");
  EXPECT_EQ(error_of(good + good), "announces 8 bytes and has 32");
  EXPECT_EQ(error_of(good.substr(0, 20)), "announces 8 bytes and has 4");
  EXPECT_EQ(error_of("x" + good.substr(1)), "does not start with the frame's magic");
  EXPECT_EQ(error_of(frame(1, kSeven)), "is of an unknown kind") << "a call is no reply";
  EXPECT_EQ(error_of(frame(11, kSeven)), "is of an unknown kind");
  std::string padded = good;
  padded[6] = 1;
  EXPECT_EQ(error_of(padded), "has padding that is not zero");
  std::string huge = good;
  huge[15] = '\xff';
  EXPECT_EQ(error_of(huge), "announces 18374686479671623688 bytes and has 8");
}

TEST(Frame, TheByteLimitHoldsForEveryKind) {
  for (const auto& reply : {frame(2, kSeven), frame(3, strings({"E", "", ""})), frame(5, strings({"load", ""}))}) {
    const std::size_t payload = reply.size() - kFrameHeaderBytes;
    EXPECT_TRUE(decode_reply(reply, type_of("int"), {payload, 0}));
    EXPECT_FALSE(decode_reply(reply, type_of("int"), {payload - 1, 0}));
  }
}

}  // namespace
}  // namespace judge
