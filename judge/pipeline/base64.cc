#include "judge/pipeline/base64.h"

#include <nettle/base64.h>

#include <cstdint>

namespace judge {

std::optional<std::string> decode_base64(std::string_view text) {
  base64_decode_ctx context{};
  base64_decode_init(&context);
  std::string out(BASE64_DECODE_LENGTH(text.size()), '\0');
  std::size_t size = out.size();
  if (base64_decode_update(&context, &size, reinterpret_cast<std::uint8_t*>(out.data()), text.size(), text.data()) != 1)
    return std::nullopt;
  if (base64_decode_final(&context) != 1) return std::nullopt;
  out.resize(size);
  return out;
}

std::string encode_base64(std::string_view bytes) {
  std::string out(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(out.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return out;
}

}  // namespace judge
