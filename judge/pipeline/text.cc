#include "judge/pipeline/text.h"

namespace judge {
namespace {

struct Lead {
  std::size_t length;
  unsigned char second_min, second_max;  ///< bounds of the second byte: they exclude overlong forms and surrogates
};

/// What a first byte announces; length 0 for a byte that starts no character.
Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

/// The length of the valid character that starts at `at`, or 0.
std::size_t character_at(std::string_view bytes, std::size_t at) {
  const Lead lead = lead_of(static_cast<unsigned char>(bytes[at]));
  if (lead.length <= 1) return lead.length;
  if (at + lead.length > bytes.size()) return 0;
  for (std::size_t i = 1; i < lead.length; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at + i]);
    const unsigned char low = i == 1 ? lead.second_min : 0x80;
    const unsigned char high = i == 1 ? lead.second_max : 0xBF;
    if (byte < low || byte > high) return 0;
  }
  return lead.length;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t length = character_at(bytes, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

std::string to_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (;;) {
    const std::size_t good = valid_utf8_prefix(bytes);
    out.append(bytes.substr(0, good));
    if (good == bytes.size()) return out;
    out += "\xEF\xBF\xBD";
    bytes.remove_prefix(good + 1);
  }
}

Excerpt make_excerpt(std::string_view bytes, std::size_t max) {
  Excerpt out;
  out.total_bytes = bytes.size();
  out.truncated = bytes.size() > max;
  if (out.truncated) {
    // Not in the middle of a character: its tail would read as a byte that the submission never wrote.
    std::size_t cut = max;
    while (cut > 0 && cut + 3 > max && (static_cast<unsigned char>(bytes[cut]) & 0xC0) == 0x80) --cut;
    bytes = bytes.substr(0, cut);
  }
  out.text = to_utf8(bytes);
  return out;
}

}  // namespace judge
