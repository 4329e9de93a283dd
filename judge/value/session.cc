#include "judge/value/session.h"

#include <algorithm>

#include "judge/value/codec.h"
#include "judge/value/frame.h"

namespace judge {
namespace {

void append_bytes(std::string& out, std::string_view bytes) {
  append_u32(out, static_cast<std::uint32_t>(bytes.size()));
  out.append(bytes);
}

tl::unexpected<sandbox::Error> malformed(const std::string& what) {
  return sandbox::fault("relation frame", what);
}

/// Reads the calls that a relation waits for.
class CallsReader {
 public:
  CallsReader(std::string_view payload, const Signature& signature, const std::vector<Session>& known,
              std::size_t most_calls)
      : rest_(payload), signature_(signature), known_(known), most_calls_(most_calls) {}

  sandbox::Result<std::vector<std::pair<std::size_t, Session>>> read() {
    std::vector<std::pair<std::size_t, Session>> out;
    const std::size_t count = number();
    std::size_t least = 0;  // indices rise
    for (std::size_t i = 0; i < count && !broken_; ++i) {
      const std::size_t index = number();
      if (broken_) break;
      if (index < least || index > known_.size() + i) return malformed("names a session that cannot be the next");
      least = index + 1;
      auto session = read_session(index);
      if (!session) return tl::unexpected(session.error());
      out.emplace_back(index, std::move(*session));
    }
    if (broken_ || !rest_.empty() || out.empty()) return malformed("is cut short, or goes on after its last session");
    return out;
  }

 private:
  std::size_t number() {
    if (rest_.size() < 4) broken_ = true;
    if (broken_) return 0;
    std::size_t out = 0;
    for (std::size_t i = 0; i < 4; ++i)
      out |= static_cast<std::size_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
    rest_.remove_prefix(4);
    return out;
  }

  std::string_view bytes() {
    const std::size_t size = number();
    if (size > rest_.size()) broken_ = true;
    if (broken_) return {};
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  sandbox::Result<Session> read_session(std::size_t index) {
    Session session;
    const std::size_t count = number();
    for (std::size_t i = 0; i < count && !broken_; ++i) {
      if (++calls_ > most_calls_) return malformed("makes more than " + std::to_string(most_calls_) + " calls");
      const std::size_t method = number();
      const std::string_view encoded = bytes();
      if (method > signature_.methods.size() || (signature_.is_class() && (method == 0) != (i == 0)))
        return malformed("makes a call that the signature does not have");
      auto call = read_call(method, encoded);
      if (!call) return tl::unexpected(call.error());
      session.calls.push_back(std::move(*call));
      session.argument_bytes.emplace_back(encoded);
    }
    if (broken_ || session.calls.empty() || (!signature_.is_class() && session.calls.size() != 1))
      return malformed("has a session without the calls of one");
    const std::vector<std::string> before =
        index < known_.size() ? known_[index].argument_bytes : std::vector<std::string>();
    if (session.calls.size() <= before.size() ||
        !std::equal(before.begin(), before.end(), session.argument_bytes.begin()))
      return malformed("continues a session that was another one before");
    return session;
  }

  sandbox::Result<Call> read_call(std::size_t method, std::string_view encoded) const {
    static const ValueLimits kLimits;
    Decoder decoder(encoded, kLimits);
    Call call{method, {}};
    for (const Parameter& parameter : parameters_of(signature_, method)) {
      auto value = decoder.value(parameter.type);
      if (!value) return tl::unexpected(value.error());
      call.arguments.push_back(std::move(*value));
    }
    if (!decoder.done()) return malformed("has bytes after a call's last argument");
    return call;
  }

  std::string_view rest_;
  const Signature& signature_;
  const std::vector<Session>& known_;
  const std::size_t most_calls_;
  std::size_t calls_ = 0;
  bool broken_ = false;
};

}  // namespace

std::string encode_sessions(const std::vector<Session>& sessions) {
  std::string payload;
  append_u32(payload, static_cast<std::uint32_t>(sessions.size()));
  for (const Session& session : sessions) {
    append_u32(payload, static_cast<std::uint32_t>(session.answers.size()));
    for (std::size_t i = 0; i < session.answers.size(); ++i) {
      append_u32(payload, static_cast<std::uint32_t>(session.calls[i].method));
      append_bytes(payload, session.argument_bytes[i]);
      append_bytes(payload, session.answers[i]);
    }
  }
  return make_frame(FrameKind::Call, payload);
}

sandbox::Result<RelationReply> decode_relation_reply(std::string_view bytes, const Signature& signature,
                                                     const std::vector<Session>& known, std::size_t most_calls) {
  const auto frame = open_frame(bytes, {});
  if (!frame) return tl::unexpected(frame.error());
  RelationReply reply;
  if (frame->kind == FrameKind::Calls) {
    auto sessions = CallsReader(frame->payload, signature, known, most_calls).read();
    if (!sessions) return tl::unexpected(sessions.error());
    reply.kind = RelationReply::Kind::Calls;
    reply.sessions = std::move(*sessions);
    return reply;
  }
  if (frame->kind == FrameKind::Fails || frame->kind == FrameKind::Unlikely) {
    static const ValueLimits kLimits;
    Decoder decoder(frame->payload, kLimits);
    auto text = decoder.value(Type{Type::Kind::Str, {}});
    if (!text || !decoder.done()) return malformed("has more, or less, than a sentence");
    const bool fails = frame->kind == FrameKind::Fails;
    reply.kind = fails ? RelationReply::Kind::Fails : RelationReply::Kind::Unlikely;
    reply.text = std::get<std::string>(std::move(text->data));
    return reply;
  }
  auto plain = decode_reply(bytes, Type{Type::Kind::None, {}});
  if (!plain) return tl::unexpected(plain.error());
  if (plain->kind == FrameKind::Answer) return reply;
  reply.kind = RelationReply::Kind::Raised;
  reply.text = plain->strings[plain->kind == FrameKind::Rejected ? 1 : 0];
  if (plain->kind != FrameKind::Raised) return reply;
  if (!plain->strings[1].empty()) reply.text += ": " + plain->strings[1];
  reply.traceback = plain->strings[2];
  return reply;
}

void keep_answer(const Signature& signature, const Value& answer, Session& session) {
  const auto keep = [&](const Value& value, const Type& type) {
    session.answers.emplace_back();
    append_value(session.answers.back(), value, type);
  };
  session.answers.clear();
  if (!signature.is_class()) return keep(answer, signature.returns);
  const Type type = answer_type(signature, session.calls);
  const auto& fields = std::get<Value::List>(answer.data);
  for (std::size_t i = 0; i < fields.size(); ++i) keep(fields[i], type.args[i]);
}

}  // namespace judge
