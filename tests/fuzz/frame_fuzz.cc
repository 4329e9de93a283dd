// A reply from an untrusted harness: data or an error. Half of the inputs get a right header, to reach the payloads.
#include "judge/value/counts.h"
#include "judge/value/frame.h"
#include "judge/value/session.h"
#include "judge/value/shared_answers.h"
#include "tests/fuzz/types.h"

namespace {

std::string with_header(std::uint8_t kind, std::string_view payload) {
  std::string frame(judge::kFrameMagic);
  frame += static_cast<char>(kind);
  frame += std::string(3, '\0');
  for (int shift = 0; shift < 64; shift += 8) frame += static_cast<char>(payload.size() >> shift);
  return frame.append(payload);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [type, bytes] = judge::fuzzing::split(data, size);
  if (bytes.empty()) return 0;
  const auto kind = static_cast<std::uint8_t>(bytes[0]);
  const std::string frame = kind < 13 ? with_header(kind, bytes.substr(1)) : std::string(bytes);
  // The same bytes as a relation's: of a function of that type, and of a class that has a method of it.
  judge::Signature function{{"f"}, {{"a", type}}, type};
  judge::Signature owner{{"C"}, {}, judge::Type{judge::Type::Kind::None, {}}};
  owner.methods.push_back({{"m"}, {{"a", type}}, type});
  for (const judge::Signature& signature : {function, owner}) {
    const auto relation = judge::decode_relation_reply(frame, signature, {});
    if (relation && relation->kind == judge::RelationReply::Kind::Calls && relation->sessions.empty()) std::abort();
  }
  if (const auto split = judge::split_counted(frame)) {
    const std::size_t counts = frame.size() - split->reply.size();
    if (judge::encode_counts(split->counts).size() != counts ||
        split->counts.places.size() > judge::Counts::kMostPlaces)
      std::abort();
  }
  constexpr std::size_t kCalls = 3;
  if (const auto answers = judge::split_shared(frame, kCalls)) {
    std::size_t used = 0;
    for (const judge::SharedAnswer& answer : *answers) {
      used += judge::encode_took(answer.cpu_time, answer.wall_time).size() + answer.reply.size();
      (void)judge::decode_reply(answer.reply, type);
    }
    if (answers->size() > kCalls || used > frame.size() || (answers->size() == kCalls && used != frame.size()))
      std::abort();
  }
  const auto reply = judge::decode_reply(frame, type);
  if (!reply) return 0;
  const bool answer = reply->kind == judge::FrameKind::Answer;
  const bool one = reply->kind == judge::FrameKind::Modified || reply->kind == judge::FrameKind::Shared;
  const std::size_t strings = answer ? 0 : one ? 1 : reply->kind == judge::FrameKind::Rejected ? 2 : 3;
  if (reply->strings.size() != strings || reply->kind == judge::FrameKind::Call) std::abort();
  if (answer && with_header(2, judge::encode_value(reply->value, type)) != frame) std::abort();
  return 0;
}
