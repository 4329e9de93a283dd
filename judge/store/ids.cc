#include "judge/store/ids.h"

#include <sys/random.h>

#include <algorithm>
#include <cstring>
#include <tuple>

namespace judge::store {
namespace {

constexpr std::size_t kLength = 36;
constexpr int kTailBits = 12, kLowBits = 62;
constexpr std::int64_t kMostMillis = (std::int64_t{1} << 48) - 1;
constexpr std::uint64_t kTail = (std::uint64_t{1} << kTailBits) - 1;
constexpr std::uint64_t kLow = (std::uint64_t{1} << kLowBits) - 1;
constexpr std::string_view kDigits = "0123456789abcdef";

bool is_hyphen(std::size_t at) {
  return at == 8 || at == 13 || at == 18 || at == 23;
}

std::uint64_t random_bits() {
  std::uint64_t bits = 0;
  // Up to 256 bytes come whole, or the machine has hardly started: then ids are in order all the same.
  std::ignore = getrandom(&bits, sizeof bits, 0);
  return bits;
}

}  // namespace

bool is_id(std::string_view text) {
  if (text.size() != kLength) return false;
  for (std::size_t i = 0; i < kLength; ++i) {
    if (is_hyphen(i) ? text[i] != '-' : kDigits.find(text[i]) == std::string_view::npos) return false;
  }
  return true;
}

void Ids::above(std::string_view id) {
  if (!is_id(id)) return;
  std::uint64_t words[2] = {0, 0};
  std::size_t digit = 0;
  for (const char c : id) {
    if (c == '-') continue;
    std::uint64_t& word = words[digit++ / 16];
    word = word << 4 | kDigits.find(c);
  }
  // Without the version and the variant.
  const std::uint64_t high = (words[0] >> 16) << kTailBits | (words[0] & kTail);
  const std::uint64_t low = words[1] & kLow;
  if (std::tie(high, low) > std::tie(high_, low_)) std::tie(high_, low_) = std::tie(high, low);
}

std::string Ids::next(UtcTime now) {
  const std::int64_t millis = std::clamp<std::int64_t>(now.time_since_epoch().count() / 1000, 0, kMostMillis);
  const std::uint64_t time = static_cast<std::uint64_t>(millis) << kTailBits;
  if (time > high_) {
    high_ = time | (random_bits() & kTail);
    low_ = random_bits() & kLow;
  } else {
    low_ += (random_bits() >> 32) + 1;
    high_ += low_ >> kLowBits;
    low_ &= kLow;
  }
  const std::uint64_t words[2] = {(high_ >> kTailBits) << 16 | 0x7000 | (high_ & kTail), std::uint64_t{2} << 62 | low_};
  std::string id;
  for (int digit = 0; digit < 32; ++digit) {
    if (is_hyphen(id.size())) id += '-';
    id += kDigits[words[digit / 16] >> (60 - digit % 16 * 4) & 15];
  }
  return id;
}

}  // namespace judge::store
