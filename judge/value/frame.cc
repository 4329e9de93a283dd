#include "judge/value/frame.h"

#include "judge/value/codec.h"

namespace judge {

namespace {

tl::unexpected<sandbox::Error> malformed(const std::string& what) {
  return sandbox::fault("reply frame", what);
}

bool is_reason(std::string_view word) {
  return word == "syntax" || word == "entry" || word == "arity" || word == "load" || word == "forbidden";
}

std::size_t string_count(FrameKind kind) {
  if (kind == FrameKind::Modified || kind == FrameKind::Shared) return 1;
  return kind == FrameKind::Rejected ? 2 : 3;
}

}  // namespace

std::string encode_call(const Signature& signature, const std::vector<Call>& calls) {
  std::string payload;
  if (signature.is_class()) append_u32(payload, static_cast<std::uint32_t>(calls.size()));
  for (const Call& call : calls) {
    const auto& parameters = parameters_of(signature, call.method);
    if (signature.is_class()) append_u32(payload, static_cast<std::uint32_t>(call.method));
    for (std::size_t i = 0; i < parameters.size(); ++i) append_value(payload, call.arguments[i], parameters[i].type);
  }
  return make_frame(FrameKind::Call, payload);
}

std::string make_frame(FrameKind kind, std::string_view payload) {
  std::string frame(kFrameMagic);
  append_u32(frame, static_cast<std::uint32_t>(kind));  // and three zero bytes
  append_u64(frame, payload.size());
  return frame.append(payload);
}

sandbox::Result<Frame> open_frame(std::string_view bytes, const ValueLimits& limits) {
  if (bytes.size() < kFrameHeaderBytes) return malformed("is shorter than a frame's header");
  if (!bytes.starts_with(kFrameMagic)) return malformed("does not start with the frame's magic");
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned kind = byte(4);
  if (kind < static_cast<unsigned>(FrameKind::Answer) || kind > static_cast<unsigned>(FrameKind::Shared))
    return malformed("is of an unknown kind");
  if (byte(5) != 0 || byte(6) != 0 || byte(7) != 0) return malformed("has padding that is not zero");
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < 8; ++i) length |= static_cast<std::uint64_t>(byte(8 + i)) << (8 * i);
  const std::string_view payload = bytes.substr(kFrameHeaderBytes);
  if (length != payload.size()) {
    return malformed("announces " + std::to_string(length) + " bytes and has " + std::to_string(payload.size()));
  }
  if (payload.size() > limits.max_bytes)
    return malformed("is larger than " + std::to_string(limits.max_bytes) + " bytes");
  return Frame{static_cast<FrameKind>(kind), payload};
}

sandbox::Result<Reply> decode_reply(std::string_view bytes, const Type& returns, const ValueLimits& limits) {
  const auto frame = open_frame(bytes, limits);
  if (!frame) return tl::unexpected(frame.error());
  const std::string_view payload = frame->payload;
  if (frame->kind > FrameKind::Modified && frame->kind != FrameKind::Shared)
    return malformed("is of a kind that only relations send");
  Reply reply;
  reply.kind = frame->kind;
  if (reply.kind == FrameKind::Answer) {
    auto value = decode_value(payload, returns, limits);
    if (!value) return tl::unexpected(value.error());
    reply.value = std::move(*value);
    return reply;
  }
  static const Type kStr{Type::Kind::Str, {}};
  Decoder decoder(payload, limits);
  for (std::size_t i = 0; i < string_count(reply.kind); ++i) {
    auto text = decoder.value(kStr);
    if (!text) return tl::unexpected(text.error());
    reply.strings.push_back(std::get<std::string>(std::move(text->data)));
  }
  if (!decoder.done()) return malformed("goes on after its last string");
  if (reply.kind == FrameKind::Rejected && !is_reason(reply.strings[0]))
    return malformed("rejects for an unknown reason");
  return reply;
}

}  // namespace judge
