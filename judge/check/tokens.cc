#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "judge/check/check.h"
#include "judge/value/utf8.h"

namespace judge {

namespace {

constexpr std::size_t kShown = 80;

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  /// The next whitespace-separated token; empty at the end.
  std::string_view next() {
    while (at_ < text_.size() && is_space(text_[at_])) line_ += text_[at_++] == '\n' ? 1 : 0;
    const std::size_t start = at_;
    while (at_ < text_.size() && !is_space(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  static bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1;
};

std::optional<double> number(std::string_view token) {
  if (token.starts_with('+')) token.remove_prefix(1);
  double value = 0;
  const auto parsed = std::from_chars(token.data(), token.data() + token.size(), value);
  if (parsed.ec != std::errc{} || parsed.ptr != token.data() + token.size()) return std::nullopt;
  return value;
}

bool same_letters(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(a[i])) != std::tolower(static_cast<unsigned char>(b[i]))) return false;
  }
  return true;
}

/// Within the tolerance, absolute or relative (ICPC's float_tolerance). `note` says how far off a number is.
bool equal_tokens(std::string_view got, std::string_view want, const Compare& compare, std::string& note) {
  if (got == want || (!compare.case_sensitive && same_letters(got, want))) return true;
  if (!compare.tolerance) return false;
  const auto x = number(got), y = number(want);
  if (!x || !y || !std::isfinite(*x) || !std::isfinite(*y)) return false;
  const double off = std::fabs(*x - *y), allowed = *compare.tolerance * std::max(1.0, std::fabs(*y));
  if (off <= allowed) return true;
  char text[96];
  std::snprintf(text, sizeof text, "off by %.2g, %.3g times the tolerance", off, off / allowed);
  note = text;
  return false;
}

/// A token as a report shows it: cut, and marked where it is not text.
std::string shown(std::string_view token) {
  if (token.empty()) return "nothing";
  std::string out;
  while (!token.empty() && out.size() < kShown) {
    const std::size_t length = utf8_sequence(token);
    if (length == 0) {
      char hex[8];
      std::snprintf(hex, sizeof hex, "\\x%02x", static_cast<unsigned>(static_cast<unsigned char>(token[0])));
      out += hex;
    } else {
      out += token.substr(0, length);
    }
    token.remove_prefix(length == 0 ? 1 : length);
  }
  return token.empty() ? out : out + "...";
}

}  // namespace

std::optional<Difference> compare_tokens(std::string_view got, std::string_view want, const Compare& compare) {
  Tokens got_tokens(got), want_tokens(want);
  for (std::size_t index = 1;; ++index) {
    const std::string_view g = got_tokens.next(), w = want_tokens.next();
    if (g.empty() && w.empty()) return std::nullopt;
    std::string note;
    if (!g.empty() && !w.empty() && equal_tokens(g, w, compare, note)) continue;
    Difference difference{"token " + std::to_string(index), shown(w), shown(g), note};
    if (!g.empty()) difference.path += " (line " + std::to_string(got_tokens.line()) + ")";
    if (g.empty()) difference.note = index == 1 ? "the output is empty" : "the output ends too early";
    if (w.empty()) difference.note = "the output goes on after the expected end";
    if (!g.empty() && !is_utf8(g)) difference.note = "the output is not valid UTF-8 here";
    return difference;
  }
}

}  // namespace judge
