#include "judge/pipeline/text.h"

#include "judge/value/utf8.h"

namespace judge {

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t length = utf8_sequence(bytes.substr(at));
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
