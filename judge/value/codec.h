// The payload reader that frames and values share. Internal to this room.
#pragma once

#include <string>
#include <string_view>

#include "judge/value/type.h"
#include "judge/value/value.h"

namespace judge {

/// Reads encodings one after the other from a payload that a submission may have written.
class Decoder {
 public:
  Decoder(std::string_view bytes, const ValueLimits& limits) : rest_(bytes), limits_(limits) {}
  [[nodiscard]] sandbox::Result<Value> value(const Type& type);
  [[nodiscard]] bool done() const { return rest_.empty(); }

 private:
  [[nodiscard]] sandbox::Result<Value> sequence(const Type& type);
  [[nodiscard]] sandbox::Result<Value> nodes(Type::Kind kind);
  [[nodiscard]] sandbox::Result<Value> dict(const Type& type);
  [[nodiscard]] sandbox::Result<Value> bigint();
  [[nodiscard]] sandbox::Result<Value> string();
  [[nodiscard]] sandbox::Result<Value> array();
  /// A u32 count whose elements take at least `least` bytes each: never more than the bytes that are left can hold.
  [[nodiscard]] sandbox::Result<std::size_t> count(std::size_t least);
  /// Counts elements against the limit.
  [[nodiscard]] bool admit(std::size_t elements);
  [[nodiscard]] tl::unexpected<sandbox::Error> too_many() const;
  template <class T>
  [[nodiscard]] bool number(T& out);
  [[nodiscard]] bool flag(bool& out);

  std::string_view rest_;
  const ValueLimits& limits_;
  std::size_t elements_ = 0;
};

void append_value(std::string& out, const Value& value, const Type& type);
void append_u32(std::string& out, std::uint32_t number);
void append_u64(std::string& out, std::uint64_t number);

}  // namespace judge
