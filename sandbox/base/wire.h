// Bounded little-endian reading and writing of message payloads. Strings and lists are length-prefixed (u32).
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

class WireWriter {
 public:
  void u8(std::uint8_t v) { out_.push_back(static_cast<char>(v)); }
  void u32(std::uint32_t v) { number(v); }
  void u64(std::uint64_t v) { number(v); }
  void i64(std::int64_t v) { number(static_cast<std::uint64_t>(v)); }
  void string(std::string_view s) {
    u32(static_cast<std::uint32_t>(s.size()));
    out_.append(s);
  }
  void strings(const std::vector<std::string>& list) {
    u32(static_cast<std::uint32_t>(list.size()));
    for (const auto& s : list) string(s);
  }
  [[nodiscard]] const std::string& bytes() const { return out_; }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  template <class T>
  void number(T v) {
    for (std::size_t i = 0; i < sizeof v; ++i) out_.push_back(static_cast<char>(v >> (8 * i)));
  }
  std::string out_;
};

/// Reads what WireWriter wrote. After a short or malformed read every further read gives zero or empty and ok() is
/// false.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}
  std::uint8_t u8() { return static_cast<std::uint8_t>(number<std::uint8_t>()); }
  std::uint32_t u32() { return number<std::uint32_t>(); }
  std::uint64_t u64() { return number<std::uint64_t>(); }
  std::int64_t i64() { return static_cast<std::int64_t>(number<std::uint64_t>()); }
  std::string string() {
    const std::uint32_t size = u32();
    if (!ok_ || size > rest_.size()) return fail<std::string>();
    std::string s(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return s;
  }
  std::vector<std::string> strings() {
    const std::uint32_t count = u32();
    if (!ok_ || count > rest_.size() / 4) return fail<std::vector<std::string>>();
    std::vector<std::string> list;
    list.reserve(count);
    for (std::uint32_t i = 0; i < count && ok_; ++i) list.push_back(string());
    return list;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  /// Everything was read and nothing was malformed.
  [[nodiscard]] bool done() const { return ok_ && rest_.empty(); }

 private:
  template <class T>
  T fail() {
    ok_ = false;
    rest_ = {};
    return T{};
  }
  template <class T>
  T number() {
    if (!ok_ || rest_.size() < sizeof(T)) return fail<T>();
    T v = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i)
      v = static_cast<T>(v | (static_cast<T>(static_cast<unsigned char>(rest_[i])) << (8 * i)));
    rest_.remove_prefix(sizeof(T));
    return v;
  }
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace sandbox
