#include "judge/value/tree.h"

namespace judge {

bool is_level_order(const Value::List& places) {
  if (places.empty()) return true;
  std::size_t room = 1;
  for (const auto& place : places) {
    if (room-- == 0) return false;
    if (!std::holds_alternative<Null>(place.data)) room += 2;
  }
  return !std::holds_alternative<Null>(places.front().data) && !std::holds_alternative<Null>(places.back().data);
}

}  // namespace judge
