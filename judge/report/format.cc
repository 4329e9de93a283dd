#include "judge/report/format.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace judge {
namespace {

/// One decimal below ten, none above: figures of three digits at most tell as much as a reader can use.
std::string short_decimal(double number, const char* unit) {
  char text[64];
  std::snprintf(text, sizeof text, number < 9.95 ? "%.1f %s" : "%.0f %s", number, unit);
  return text;
}

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The bytes of the character at `at`.
std::string_view character(std::string_view utf8, std::size_t at) {
  std::size_t end = at + 1;
  while (end < utf8.size() && continues(utf8[end])) ++end;
  return utf8.substr(at, end - at);
}

std::uint32_t code_point(std::string_view character) {
  const auto lead = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return lead;
  std::uint32_t code = lead & (0xFFu >> (character.size() + 1));
  for (std::size_t i = 1; i < character.size(); ++i)
    code = (code << 6) | (static_cast<unsigned char>(character[i]) & 0x3Fu);
  return code;
}

/// Terminals act on C0 and C1 controls; bidirectional controls and line separators make a line read as another.
bool unsafe(std::uint32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0x202A && code <= 0x202E) || code == 0x200E ||
         code == 0x200F || code == 0x2028 || code == 0x2029 || (code >= 0x2066 && code <= 0x2069);
}

std::string escape(std::uint32_t code) {
  if (code == '\n') return "\\n";
  if (code == '\t') return "\\t";
  if (code == '\r') return "\\r";
  char text[16];
  std::snprintf(text, sizeof text, code < 0x100 ? "\\x%02x" : "\\u%04x", code);
  return text;
}

std::string escaped(std::string_view utf8, bool one_line) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::string_view one = character(utf8, at);
    const std::uint32_t code = code_point(one);
    const bool kept = !unsafe(code) || (!one_line && (code == '\n' || code == '\t'));
    out += kept ? std::string(one) : escape(code);
    at += one.size();
  }
  return out;
}

}  // namespace

std::string format_ms(sandbox::Micros time) {
  return short_decimal(static_cast<double>(time.count()) / 1e3, "ms");
}

std::string format_mib(sandbox::Bytes bytes) {
  // Less than the kernel's batches resolve (docs/SPEC.md): a figure would be noise.
  if (bytes < sandbox::kMiB / 2) return "<0.5 MiB";
  return short_decimal(static_cast<double>(bytes) / static_cast<double>(sandbox::kMiB), "MiB");
}

std::string short_number(double number) {
  static constexpr const char* kUnits[] = {"", " k", " M", " G", " T", " P"};
  std::size_t unit = 0;
  while (std::fabs(number) >= 999.5 && unit + 1 < std::size(kUnits)) number /= 1000, ++unit;
  char text[48];
  const int decimals = number >= 99.95 || (unit == 0 && number == std::floor(number)) ? 0 : 1;
  std::snprintf(text, sizeof text, std::fabs(number) < 1e6 ? "%.*f%s" : "%.*e%s", decimals, number, kUnits[unit]);
  return text;
}

std::string short_bytes(double bytes) {
  return bytes < 1024      ? short_number(bytes) + " B"
         : bytes < 1048576 ? short_number(bytes / 1024) + " KiB"
                           : short_number(bytes / 1048576) + " MiB";
}

std::string short_duration(double micros) {
  char text[64];
  if (micros < 1000) {
    std::snprintf(text, sizeof text, "%.1f us", micros);
  } else if (micros < 1e6) {
    std::snprintf(text, sizeof text, "%.1f ms", micros / 1000);
  } else if (micros < 3600e6) {
    std::snprintf(text, sizeof text, "%.1f s", micros / 1e6);
  } else if (micros < 86400e6 * 1000) {
    std::snprintf(text, sizeof text, "%.1f hours", micros / 3600e6);
  } else {
    return "years";
  }
  return text;
}

std::string format_factor(double factor) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3f", factor);
  return text;
}

std::string format_ratio(double ratio) {
  char text[32];
  std::snprintf(text, sizeof text, ratio < 99.5 ? "%.1fx" : "%.0fx", ratio);
  return text;
}

std::string format_count(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, ",");
  return text;
}

std::string plural(std::uint64_t number, std::string_view noun) {
  return format_count(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string printable(std::string_view utf8) {
  return escaped(utf8, false);
}
std::string printable_line(std::string_view utf8) {
  return escaped(utf8, true);
}

std::size_t columns(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char byte) { return !continues(byte); }));
}

std::string pad_right(std::string_view utf8, std::size_t width) {
  const std::size_t used = columns(utf8);
  return std::string(utf8) + std::string(width > used ? width - used : 0, ' ');
}

std::string pad_left(std::string_view utf8, std::size_t width) {
  const std::size_t used = columns(utf8);
  return std::string(width > used ? width - used : 0, ' ') + std::string(utf8);
}

std::size_t character_start(std::string_view utf8, std::size_t at) {
  while (at > 0 && at < utf8.size() && continues(utf8[at])) --at;
  return at;
}

std::string shorten(std::string_view utf8, std::size_t max) {
  if (columns(utf8) <= max) return std::string(utf8);
  std::size_t at = 0;
  for (std::size_t kept = 0; kept + 3 < max && at < utf8.size(); ++kept) at += character(utf8, at).size();
  return std::string(utf8.substr(0, at)) + "...";
}

std::string Style::verdict(Verdict verdict, std::string_view text) const {
  switch (verdict) {
    case Verdict::AC:
      return paint("32", text);
    case Verdict::TLE:
    case Verdict::MLE:
    case Verdict::OLE:
      return paint("33", text);
    case Verdict::IE:
      return paint("35", text);
    case Verdict::SK:
      return paint("2", text);
    case Verdict::WA:
    case Verdict::RTE:
    case Verdict::CE:
    case Verdict::SV:
      break;
  }
  return paint("31", text);
}

std::string Style::paint(std::string_view code, std::string_view text) const {
  if (!colour_ || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace judge
