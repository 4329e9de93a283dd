// Figures and text as a person reads them on a terminal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "judge/model/verdict.h"
#include "sandbox/base/units.h"

namespace judge {

/// "0.8 ms", "34 ms", "1234 ms".
[[nodiscard]] std::string format_ms(sandbox::Micros time);
/// "<0.5 MiB", "5.2 MiB", "256 MiB".
[[nodiscard]] std::string format_mib(sandbox::Bytes bytes);
/// "1,234,567".
[[nodiscard]] std::string format_count(std::uint64_t number);
/// "950", "4.1 k", "20 M": three digits at most.
[[nodiscard]] std::string short_number(double number);
/// "512 B", "4.1 KiB", "20 MiB".
[[nodiscard]] std::string short_bytes(double bytes);
/// "2.5 us", "4.1 ms", "3.2 s", "5.0 hours", "years".
[[nodiscard]] std::string short_duration(double micros);
/// A machine factor: "0.875".
[[nodiscard]] std::string format_factor(double factor);
/// "1.8x", "340x".
[[nodiscard]] std::string format_ratio(double ratio);
/// "1 case", "2 cases".
[[nodiscard]] std::string plural(std::uint64_t number, std::string_view noun);

/// Text that others wrote, safe to print: control characters (terminal commands among them) and characters that reorder
/// a line become visible escapes; newlines and tabs stay.
[[nodiscard]] std::string printable(std::string_view utf8);
/// The same on one line: newlines too become escapes.
[[nodiscard]] std::string printable_line(std::string_view utf8);

/// How many columns the text takes, one per character.
[[nodiscard]] std::size_t columns(std::string_view utf8);
/// The text and spaces up to `width` columns.
[[nodiscard]] std::string pad_right(std::string_view utf8, std::size_t width);
[[nodiscard]] std::string pad_left(std::string_view utf8, std::size_t width);
/// Moves `at` back to the start of the character it falls in.
[[nodiscard]] std::size_t character_start(std::string_view utf8, std::size_t at);
/// At most `max` columns, "..." in place of what is cut.
[[nodiscard]] std::string shorten(std::string_view utf8, std::size_t max);

/// Colours, or nothing at all: the text means the same without them.
class Style {
 public:
  explicit Style(bool colour) : colour_(colour) {}
  [[nodiscard]] std::string bold(std::string_view text) const { return paint("1", text); }
  [[nodiscard]] std::string dim(std::string_view text) const { return paint("2", text); }
  [[nodiscard]] std::string good(std::string_view text) const { return paint("32", text); }
  [[nodiscard]] std::string bad(std::string_view text) const { return paint("31", text); }
  /// In the verdict's colour.
  [[nodiscard]] std::string verdict(Verdict verdict, std::string_view text) const;

 private:
  [[nodiscard]] std::string paint(std::string_view code, std::string_view text) const;
  bool colour_;
};

}  // namespace judge
