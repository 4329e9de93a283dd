#include "judge/value/shared_answers.h"

#include <cstdint>

#include "judge/value/codec.h"
#include "judge/value/frame.h"

namespace judge {
namespace {

constexpr std::size_t kTookBytes = 16;
/// No run takes longer, and their sum can be told.
constexpr std::uint64_t kMostNanoseconds = 86'400'000'000'000;

std::uint64_t u64_at(std::string_view bytes, std::size_t place) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i)
    number |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[place + i])) << (8 * i);
  return number;
}

/// A whole frame of this kind that the bytes begin with, with its header; empty if they do not.
std::string_view first_frame(std::string_view bytes, FrameKind kind) {
  constexpr std::size_t kKindAt = kFrameMagic.size(), kLengthAt = kKindAt + 4;
  if (bytes.size() < kFrameHeaderBytes || !bytes.starts_with(kFrameMagic)) return {};
  if (static_cast<unsigned char>(bytes[kKindAt]) != static_cast<unsigned char>(kind)) return {};
  const std::uint64_t length = u64_at(bytes, kLengthAt);
  return length > bytes.size() - kFrameHeaderBytes ? std::string_view() : bytes.substr(0, kFrameHeaderBytes + length);
}

}  // namespace

sandbox::Result<std::vector<SharedAnswer>> split_shared(std::string_view bytes, std::size_t calls) {
  std::vector<SharedAnswer> out;
  while (out.size() < calls) {
    const std::string_view took = first_frame(bytes, FrameKind::Took);
    if (took.size() != kFrameHeaderBytes + kTookBytes) return out;
    const std::string_view answer = first_frame(bytes.substr(took.size()), FrameKind::Answer);
    if (answer.empty()) return out;
    const std::uint64_t cpu = u64_at(took, kFrameHeaderBytes), wall = u64_at(took, kFrameHeaderBytes + 8);
    if (cpu > kMostNanoseconds || wall > kMostNanoseconds) return out;
    const auto micros = [](std::uint64_t nanoseconds) {
      return sandbox::Micros(static_cast<std::int64_t>(nanoseconds / 1000));
    };
    out.push_back({micros(cpu), micros(wall), answer});
    bytes.remove_prefix(took.size() + answer.size());
  }
  if (!bytes.empty()) return sandbox::fault("shared reply", "goes on behind its last answer");
  return out;
}

std::string encode_took(sandbox::Micros cpu_time, sandbox::Micros wall_time) {
  std::string payload;
  append_u64(payload, static_cast<std::uint64_t>(cpu_time.count()) * 1000);
  append_u64(payload, static_cast<std::uint64_t>(wall_time.count()) * 1000);
  return make_frame(FrameKind::Took, payload);
}

}  // namespace judge
