// Keys: SHA-256 digests. The key of a blob is that of its bytes, so whoever has the key can tell whether the bytes are
// the right ones.
#pragma once

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace judge {

struct Key {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};

  /// 64 lower-case hexadecimal digits.
  [[nodiscard]] std::string hex() const;
  /// The digest as bytes, and back; nothing if there are more or fewer than a digest has.
  [[nodiscard]] std::string bytes() const { return {digest.begin(), digest.end()}; }
  [[nodiscard]] static std::optional<Key> from_bytes(std::string_view bytes);
  bool operator==(const Key&) const = default;
};

class Sha256 {
 public:
  Sha256() { sha256_init(&state_); }
  void update(std::string_view bytes);
  /// The key of everything so far; the object then starts anew.
  [[nodiscard]] Key finish();

 private:
  sha256_ctx state_{};
};

[[nodiscard]] Key key_of(std::string_view bytes);

/// A key of several things. Every field is hashed with its length, so that two lists of fields have the same key only
/// if they are equal field by field.
class KeyMaker {
 public:
  void field(std::string_view bytes);
  void field(std::uint64_t number);
  [[nodiscard]] Key finish() { return hash_.finish(); }

 private:
  Sha256 hash_;
};

}  // namespace judge
