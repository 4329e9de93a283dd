#include "sandbox/tool/quantity.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <span>

namespace sandbox {

namespace {

struct Unit {
  std::string_view name;
  std::uint64_t size;  ///< in microseconds or bytes
};

// Ascending, so that the last one that divides a number is the largest.
constexpr std::array kTimeUnits = {Unit{"ms", 1'000}, Unit{"s", 1'000'000}, Unit{"m", 60'000'000},
                                   Unit{"h", 3'600'000'000}};
constexpr std::array kSizeUnits = {Unit{"B", 1}, Unit{"K", kKiB}, Unit{"M", kMiB}, Unit{"G", kGiB}};
constexpr std::array kLongSizeUnits = {Unit{"KiB", kKiB}, Unit{"MiB", kMiB}, Unit{"GiB", kGiB}};

constexpr std::uint64_t kMostTime = 24 * 3'600'000'000ULL;
constexpr std::uint64_t kMostSize = 1024 * kGiB;

constexpr const char* kTimeHint = "write a number and its unit: 500ms, 1.5s, 2m or 1h";
constexpr const char* kSizeHint = "write a number and its unit: 512B, 64K, 256M or 1G (1K is 1024 bytes)";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

const Unit* find_unit(std::span<const Unit> units, std::string_view name) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.name == name; });
  return found == units.end() ? nullptr : &*found;
}

/// `number` ("1.5") times `unit`, if that is a whole number that fits.
std::optional<std::uint64_t> exact_product(std::string_view number, std::uint64_t unit) {
  const std::size_t point = number.find('.');
  const std::string_view fraction = point == std::string_view::npos ? "" : number.substr(point + 1);
  if (number.empty() || point == 0 || (point != std::string_view::npos && fraction.empty())) return std::nullopt;
  std::uint64_t digits = 0, scale = 1;
  bool after_point = false;
  for (const char c : number) {
    if (c == '.') {
      if (after_point) return std::nullopt;
      after_point = true;
      continue;
    }
    if (!is_digit(c) || __builtin_mul_overflow(digits, 10U, &digits) ||
        __builtin_add_overflow(digits, static_cast<std::uint64_t>(c - '0'), &digits))
      return std::nullopt;
    if (after_point && __builtin_mul_overflow(scale, 10U, &scale)) return std::nullopt;
  }
  std::uint64_t product = 0;
  if (__builtin_mul_overflow(digits, unit, &product) || product % scale != 0) return std::nullopt;
  return product / scale;
}

/// What is common to times and sizes; nothing if it is no such quantity.
std::optional<std::uint64_t> parse(std::string_view text, std::span<const Unit> units, std::span<const Unit> others) {
  const auto end = std::find_if(text.begin(), text.end(), [](char c) { return !is_digit(c) && c != '.'; });
  const auto length = static_cast<std::size_t>(std::distance(text.begin(), end));
  const std::string_view name = text.substr(length);
  const Unit* unit = find_unit(units, name);
  if (unit == nullptr) unit = find_unit(others, name);
  return unit == nullptr ? std::nullopt : exact_product(text.substr(0, length), unit->size);
}

std::string format(std::uint64_t value, std::span<const Unit> units, std::string_view smallest) {
  const Unit* best = nullptr;
  for (const Unit& unit : units) {
    if (value % unit.size == 0 && value != 0) best = &unit;
  }
  if (best == nullptr) return std::to_string(value) + std::string(smallest);
  return std::to_string(value / best->size) + std::string(best->name);
}

tl::unexpected<Error> out_of_range(const std::string& option, std::string_view text, const std::string& least,
                                   const std::string& most) {
  return usage_error(option + " " + std::string(text) + " is out of range", "it may be from " + least + " to " + most);
}

}  // namespace

Result<Micros> parse_duration(const std::string& option, std::string_view text, Micros least) {
  const auto value = parse(text, kTimeUnits, {});
  if (!value) return usage_error(option + ": '" + std::string(text) + "' is no time", kTimeHint);
  if (*value > kMostTime || *value < static_cast<std::uint64_t>(least.count()))
    return out_of_range(option, text, format_duration(least), "24h");
  return Micros(static_cast<std::int64_t>(*value));
}

Result<Bytes> parse_size(const std::string& option, std::string_view text, Bytes least) {
  const auto value = parse(text, kSizeUnits, kLongSizeUnits);
  if (!value) return usage_error(option + ": '" + std::string(text) + "' is no size", kSizeHint);
  if (*value > kMostSize || *value < least) return out_of_range(option, text, format_size(least), "1024G");
  return *value;
}

std::string format_duration(Micros time) {
  return format(static_cast<std::uint64_t>(time.count()), kTimeUnits, "us");
}

std::string format_size(Bytes size) {
  return format(size, kSizeUnits, "B");
}

}  // namespace sandbox
