#include <gtest/gtest.h>

#include "judge/value/frame.h"
#include "judge/value/session.h"
#include "tests/unit/values.h"

namespace judge {
namespace {

using testing::type_of;
using testing::value_of;

std::string u32(std::size_t number) {
  std::string out;
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift);
  return out;
}

std::string bytes(const std::string& text) {
  return u32(text.size()) + text;
}

std::string integer(std::int64_t number) {
  return encode_value(Value{number}, type_of("int"));
}

const Signature kAdd{{"add"}, {{"a", type_of("int")}, {"b", type_of("int")}}, type_of("int")};

Signature counter() {
  Signature out{{"Counter"}, {{"start", type_of("int")}}, type_of("None")};
  out.methods = {{{"add"}, {{"by", type_of("int")}}, type_of("None")}, {{"total"}, {}, type_of("int")}};
  return out;
}

sandbox::Result<RelationReply> calls(const std::string& payload, const Signature& signature = kAdd,
                                     const std::vector<Session>& known = {}) {
  return decode_relation_reply(make_frame(FrameKind::Calls, payload), signature, known);
}

std::string error_of(const std::string& payload, const Signature& signature = kAdd,
                     const std::vector<Session>& known = {}) {
  const auto reply = calls(payload, signature, known);
  return reply ? "no error" : reply.error().message;
}

TEST(Session, AFunctionsCalls) {
  const auto reply = calls(u32(2) + u32(0) + u32(1) + u32(0) + bytes(integer(1) + integer(2)) +  //
                           u32(1) + u32(1) + u32(0) + bytes(integer(3) + integer(4)));
  ASSERT_TRUE(reply) << reply.error().message;
  ASSERT_EQ(reply->kind, RelationReply::Kind::Calls);
  ASSERT_EQ(reply->sessions.size(), 2U);
  EXPECT_EQ(reply->sessions[1].first, 1U);
  EXPECT_EQ(to_string(kAdd, reply->sessions[1].second.calls.at(0)), "add(3, 4)");
}

TEST(Session, WhatWasAnsweredIsGivenAgain) {
  const Signature signature = counter();
  Session session{
      {{0, {value_of("1", "int")}}, {1, {value_of("2", "int")}}, {2, {}}}, {integer(1), integer(2), ""}, {}};
  keep_answer(signature, Value{Value::List{Value{}, Value{}, Value{std::int64_t{3}}}}, session);
  EXPECT_EQ(session.answers, (std::vector<std::string>{"", "", integer(3)}));
  EXPECT_EQ(encode_sessions({session}),
            make_frame(FrameKind::Call, u32(1) + u32(3) + u32(0) + bytes(integer(1)) + bytes("") + u32(1) +
                                            bytes(integer(2)) + bytes("") + u32(2) + bytes("") + bytes(integer(3))));
  const std::string first = u32(0) + bytes(integer(1)) + u32(1) + bytes(integer(2)) + u32(2) + bytes("");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(4) + first + u32(2) + bytes(""), signature, {session}), "no error");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(3) + first, signature, {session}),
            "continues a session that was another one before")
      << "nothing new";
  const std::string other = u32(0) + bytes(integer(7)) + u32(1) + bytes(integer(2)) + u32(2) + bytes("");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(4) + other + u32(2) + bytes(""), signature, {session}),
            "continues a session that was another one before");
}

TEST(Session, WhatIsRefused) {
  const std::string call = u32(0) + bytes(integer(1) + integer(2));
  const std::string cut = "is cut short, or goes on after its last session";
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(1) + call), "no error");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(1) + call + "x"), cut);
  EXPECT_EQ(error_of(u32(0)), cut);
  EXPECT_EQ(error_of(""), cut);
  EXPECT_EQ(error_of(u32(2) + u32(0) + u32(1) + call), cut);
  EXPECT_EQ(error_of(u32(1) + u32(1) + u32(1) + call), "names a session that cannot be the next");
  EXPECT_EQ(error_of(u32(2) + u32(0) + u32(1) + call + u32(0) + u32(1) + call),
            "names a session that cannot be the next");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(2) + call + call), "has a session without the calls of one");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(0)), "has a session without the calls of one");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(1) + u32(1) + bytes(integer(1))),
            "makes a call that the signature does not have");
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(1) + u32(0) + bytes(integer(1) + integer(2) + integer(3))),
            "has bytes after a call's last argument");
  EXPECT_NE(error_of(u32(1) + u32(0) + u32(1) + u32(0) + bytes(integer(1))), "no error") << "an argument is missing";
  EXPECT_EQ(error_of(u32(1) + u32(0) + u32(2) + u32(2) + bytes("") + u32(2) + bytes(""), counter()),
            "makes a call that the signature does not have")
      << "a method before the constructor";
}

TEST(Session, OtherReplies) {
  const auto reply = [](FrameKind kind, const std::vector<std::string>& strings) {
    std::string payload;
    for (const auto& text : strings) payload += bytes(text);
    return decode_relation_reply(make_frame(kind, payload), kAdd, {});
  };
  EXPECT_EQ(reply(FrameKind::Answer, {})->kind, RelationReply::Kind::Holds);
  EXPECT_EQ(reply(FrameKind::Fails, {"the order counts"})->text, "the order counts");
  EXPECT_FALSE(reply(FrameKind::Fails, {"one", "two"}));
  EXPECT_EQ(reply(FrameKind::Unlikely, {"no coin"})->kind, RelationReply::Kind::Unlikely);
  EXPECT_EQ(reply(FrameKind::Unlikely, {"no coin"})->text, "no coin");
  EXPECT_FALSE(reply(FrameKind::Unlikely, {}));
  const auto raised = reply(FrameKind::Raised, {"KeyError", "7", "trace"});
  EXPECT_EQ(raised->kind, RelationReply::Kind::Raised);
  EXPECT_EQ(raised->text, "KeyError: 7");
  EXPECT_EQ(raised->traceback, "trace");
  EXPECT_EQ(reply(FrameKind::Rejected, {"syntax", "line 3"})->text, "line 3");
  EXPECT_FALSE(decode_relation_reply("", kAdd, {}));
  // A submission cannot pass for a relation.
  EXPECT_FALSE(decode_reply(make_frame(FrameKind::Fails, bytes("x")), type_of("None")));
  EXPECT_FALSE(decode_reply(make_frame(FrameKind::Unlikely, bytes("x")), type_of("None")));
  EXPECT_FALSE(decode_reply(make_frame(FrameKind::Calls, u32(0)), type_of("None")));
}

}  // namespace
}  // namespace judge
