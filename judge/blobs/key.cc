#include "judge/blobs/key.h"

#include <algorithm>

namespace judge {

std::string Key::hex() const {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const std::uint8_t byte : digest) {
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::optional<Key> Key::from_bytes(std::string_view bytes) {
  Key key;
  if (bytes.size() != key.digest.size()) return std::nullopt;
  std::copy(bytes.begin(), bytes.end(), key.digest.begin());
  return key;
}

void Sha256::update(std::string_view bytes) {
  sha256_update(&state_, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

Key Sha256::finish() {
  Key key;
  sha256_digest(&state_, key.digest.size(), key.digest.data());
  return key;
}

Key key_of(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

void KeyMaker::field(std::string_view bytes) {
  field(bytes.size());
  hash_.update(bytes);
}

void KeyMaker::field(std::uint64_t number) {
  char bytes[sizeof number];
  for (std::size_t i = 0; i < sizeof number; ++i) bytes[i] = static_cast<char>(number >> (8 * i));
  hash_.update({bytes, sizeof bytes});
}

}  // namespace judge
