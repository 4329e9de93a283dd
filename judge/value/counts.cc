#include "judge/value/counts.h"

#include <cstring>

#include "judge/value/codec.h"
#include "judge/value/frame.h"

namespace judge {
namespace {

enum Has : std::uint32_t { kOperations = 1, kSpace = 2, kTime = 4, kAll = 7 };

constexpr std::size_t kFixedBytes = 4 + 4 * 8 + 4, kPlaceBytes = 16;

tl::unexpected<sandbox::Error> malformed(const std::string& what) {
  return sandbox::fault("counted reply", what);
}

/// Precondition: the bytes are there.
std::uint64_t take(std::string_view& bytes, std::size_t size) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < size; ++i)
    number |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
  bytes.remove_prefix(size);
  return number;
}

}  // namespace

std::string encode_counts(const Counts& counts) {
  std::string payload;
  append_u32(payload,
             (counts.operations ? kOperations : 0U) | (counts.space ? kSpace : 0U) | (counts.nanoseconds ? kTime : 0U));
  append_u64(payload, counts.operations.value_or(0));
  append_u64(payload, counts.space.value_or(Counts::Space()).heap);
  append_u64(payload, counts.space.value_or(Counts::Space()).stack);
  append_u64(payload, counts.nanoseconds.value_or(0));
  append_u32(payload, static_cast<std::uint32_t>(counts.places.size()));
  for (const Counts::Place& place : counts.places) {
    append_u64(payload, place.place);
    append_u64(payload, place.count);
  }
  return make_frame(FrameKind::Counted, payload);
}

sandbox::Result<CountedReply> split_counted(std::string_view bytes) {
  if (bytes.size() < kFrameHeaderBytes + kFixedBytes) return malformed("is too short");
  if (!bytes.starts_with(kFrameMagic)) return malformed("does not start with the frame's magic");
  bytes.remove_prefix(kFrameMagic.size());
  if (take(bytes, 4) != static_cast<std::uint64_t>(FrameKind::Counted)) return malformed("does not begin with counts");
  const std::uint64_t length = take(bytes, 8);
  const auto has = static_cast<std::uint32_t>(take(bytes, 4));
  if (has > kAll) return malformed("has figures of an unknown kind");
  const std::uint64_t operations = take(bytes, 8), heap = take(bytes, 8), stack = take(bytes, 8), time = take(bytes, 8);
  const std::uint64_t places = take(bytes, 4);
  if (places > Counts::kMostPlaces || bytes.size() < places * kPlaceBytes ||
      length != kFixedBytes + places * kPlaceBytes)
    return malformed("has another number of places than its length has room for");
  CountedReply out;
  if ((has & kOperations) != 0) out.counts.operations = operations;
  if ((has & kSpace) != 0) out.counts.space = Counts::Space{heap, stack};
  if ((has & kTime) != 0) out.counts.nanoseconds = time;
  for (std::uint64_t i = 0; i < places; ++i) {
    const std::uint64_t place = take(bytes, 8);
    out.counts.places.push_back({place, take(bytes, 8)});
  }
  out.reply = bytes;
  return out;
}

}  // namespace judge
