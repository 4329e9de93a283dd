#include "judge/value/value.h"

#include <algorithm>
#include <numeric>

namespace judge {

namespace {

/// Ascending: ints, and texts by their bytes.
bool is_below(const Value& a, const Value& b) {
  if (const auto* number = std::get_if<std::int64_t>(&a.data)) return *number < std::get<std::int64_t>(b.data);
  return std::get<std::string>(a.data) < std::get<std::string>(b.data);
}

}  // namespace

bool is_bigint(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
  if (digits.empty() || digits.size() > kMaxDigits || (digits[0] == '0' && text != "0")) return false;
  return digits.find_first_not_of("0123456789") == std::string_view::npos;
}

bool sort_keys(Value::Dict& dict) {
  std::vector<std::size_t> order(dict.keys.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return is_below(dict.keys[a], dict.keys[b]); });
  Value::Dict out;
  for (const std::size_t at : order) {
    out.keys.push_back(std::move(dict.keys[at]));
    out.values.push_back(std::move(dict.values[at]));
  }
  dict = std::move(out);
  const auto& keys = dict.keys;
  return std::adjacent_find(keys.begin(), keys.end()) == keys.end();
}

bool keys_ascend(const Value::Dict& dict) {
  const auto& keys = dict.keys;
  return std::adjacent_find(keys.begin(), keys.end(), [](const Value& a, const Value& b) { return !is_below(a, b); }) ==
         keys.end();
}

}  // namespace judge
