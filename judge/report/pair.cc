#include "judge/report/pair.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace judge {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";
constexpr std::size_t kContextLines = 2;
constexpr std::size_t kValueLines = 12;
/// What the words on a cut take of a line.
constexpr std::size_t kCutColumns = 40;

std::string_view without_last_newline(std::string_view text) {
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  text = without_last_newline(text);
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.push_back(text);
  return lines;
}

/// The offset of the token of this number, from 1; the text's end if it has fewer.
std::size_t token_offset(std::string_view text, std::size_t number) {
  std::size_t at = 0;
  for (std::size_t i = 1;; ++i) {
    at = text.find_first_not_of(kSpace, at);
    if (at == std::string_view::npos) return without_last_newline(text).size();
    if (i == number) return at;
    at = std::min(text.find_first_of(kSpace, at), text.size());
  }
}

/// Past the JSON value that starts at `at`.
std::size_t skip_json(std::string_view json, std::size_t at) {
  int depth = 0;
  bool quoted = false;
  for (; at < json.size(); ++at) {
    const char c = json[at];
    if (quoted) {
      if (c == '\\') ++at;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      ++depth;
    } else if (c == ']' || c == '}') {
      if (depth-- == 0) return at;
    } else if (c == ',' && depth == 0) {
      return at;
    }
  }
  return json.size();
}

/// The offset of the element at a path such as "[3][0]"; a list that is too short gives its closing bracket.
std::optional<std::size_t> json_offset(std::string_view json, std::string_view path) {
  std::size_t at = 0;
  while (!path.empty()) {
    std::size_t index = 0;
    const auto [end, error] = std::from_chars(path.data() + 1, path.data() + path.size(), index);
    if (path[0] != '[' || error != std::errc() || end == path.data() + path.size() || *end != ']') return std::nullopt;
    path.remove_prefix(static_cast<std::size_t>(end - path.data()) + 1);
    if (at >= json.size() || json[at] != '[') return std::nullopt;
    ++at;
    for (std::size_t i = 0; i < index && at < json.size() && json[at] != ']'; ++i) {
      at = skip_json(json, at);
      if (at < json.size() && json[at] == ',') ++at;
    }
  }
  return std::min(at, json.size());
}

struct Window {
  std::string text;
  std::size_t marker = 0;  ///< the column in `text` of the byte asked for
};

/// At most about `width` columns of one line around `at`, with a word on what is cut on either side.
Window window(std::string_view line, std::size_t at, std::size_t width) {
  at = character_start(line, std::min(at, line.size()));
  if (columns(line) <= width) return {printable_line(line), columns(printable_line(line.substr(0, at)))};
  width = width > kCutColumns + 20 ? width - kCutColumns : 20;
  const std::size_t from = at > width / 2 ? character_start(line, at - width / 2) : 0;
  const std::size_t to = character_start(line, std::min(line.size(), from + width));
  std::string left;
  if (from > 0) left = "(" + format_count(from) + " bytes) ...";
  Window cut;
  cut.marker = columns(left) + columns(printable_line(line.substr(from, at - from)));
  cut.text = left + printable_line(line.substr(from, to - from));
  if (to < line.size()) cut.text += "... (" + plural(line.size() - to, "more byte") + ")";
  return cut;
}

std::string labelled(std::string_view label, std::string_view rest, const Style& style) {
  const std::string margin(kMarginColumns, ' ');
  if (rest.empty()) return margin + style.bold(label) + "\n";
  const std::size_t gap = kLabelColumns - std::min(kLabelColumns, columns(label));
  return margin + style.bold(label) + std::string(gap, ' ') + std::string(rest) + "\n";
}

std::size_t value_width(std::size_t width) {
  const std::size_t taken = kMarginColumns + kLabelColumns;
  return width > taken + 20 ? width - taken : 20;
}

std::string marker_line(std::size_t column, const Style& style) {
  return std::string(kMarginColumns + kLabelColumns + column, ' ') + style.bad("^") + "\n";
}

struct Place {
  std::size_t line, offset;
};

Place place_of(const std::vector<std::string_view>& lines, std::size_t at) {
  std::size_t line = 0;
  while (line + 1 < lines.size() && at > lines[line].size()) at -= lines[line++].size() + 1;
  return {line, std::min(at, lines[line].size())};
}

/// The lines around the one that holds `at`, numbered, that one marked.
std::string render_around(std::string_view label, std::string_view text, std::size_t at, std::size_t width,
                          const Style& style) {
  const auto lines = split_lines(text);
  const Place place = place_of(lines, at);
  const std::size_t from = place.line > kContextLines ? place.line - kContextLines : 0;
  const std::size_t to = std::min(lines.size(), place.line + kContextLines + 1);
  const std::size_t digits = std::to_string(to).size();
  std::string out = labelled(label, style.dim("(" + plural(lines.size(), "line") + ")"), style);
  for (std::size_t i = from; i < to; ++i) {
    const bool marked = i == place.line;
    const Window shown = window(lines[i], marked ? place.offset : 0, value_width(width));
    const std::string number = pad_left(std::to_string(i + 1), digits);
    out += std::string(kMarginColumns, ' ') + (marked ? style.bad("> " + number) : "  " + number) + " | " + shown.text +
           "\n";
    if (marked) out += std::string(kMarginColumns + 2 + digits + 3 + shown.marker, ' ') + style.bad("^") + "\n";
  }
  return out;
}

}  // namespace

Divergence find_divergence(std::string_view want, std::string_view got, std::string_view path) {
  constexpr std::string_view kToken = "token ";
  if (path.substr(0, kToken.size()) == kToken) {
    std::size_t number = 0;
    std::from_chars(path.data() + kToken.size(), path.data() + path.size(), number);
    if (number > 0) return {token_offset(want, number), token_offset(got, number), true};
  }
  if (!path.empty()) {
    const auto in_want = json_offset(want, path);
    const auto in_got = json_offset(got, path);
    if (in_want && in_got) return {*in_want, *in_got, true};
  }
  const std::size_t both = std::min(want.size(), got.size());
  const auto first = std::mismatch(want.begin(), want.begin() + static_cast<std::ptrdiff_t>(both), got.begin()).first;
  const std::size_t at = static_cast<std::size_t>(first - want.begin());
  return {character_start(want, at), character_start(got, at), !path.empty() && want != got};
}

std::string render_value(std::string_view label, std::string_view text, std::size_t width, const Style& style) {
  const auto lines = split_lines(text);
  if (text.empty()) return labelled(label, style.dim("(nothing)"), style);
  std::string out;
  std::size_t shown_bytes = 0;
  for (std::size_t i = 0; i < lines.size() && i < kValueLines; ++i) {
    out += labelled(i == 0 ? label : "", window(lines[i], 0, value_width(width)).text, style);
    shown_bytes += lines[i].size() + 1;
  }
  if (lines.size() > kValueLines) {
    const std::string rest =
        plural(lines.size() - kValueLines, "more line") + ", " + plural(text.size() - shown_bytes, "more byte");
    out += labelled("", style.dim("... (" + rest + ")"), style);
  }
  return out;
}

std::string render_pair(std::string_view want, std::string_view got, Divergence at, std::size_t width,
                        const Style& style, const PairLabels& labels) {
  want = without_last_newline(want);
  got = without_last_newline(got);
  const bool one_line = want.find('\n') == std::string_view::npos && got.find('\n') == std::string_view::npos;
  if (!one_line) {
    return render_around(labels.want, want, at.want, width, style) +
           render_around(labels.got, got, at.got, width, style);
  }
  const Window want_window = window(want, at.want, value_width(width));
  const Window got_window = window(got, at.got, value_width(width));
  std::string out = labelled(labels.want, want.empty() ? style.dim("(nothing)") : want_window.text, style);
  if (got.empty()) return out + labelled(labels.got, style.dim("(nothing)"), style);
  out += labelled(labels.got, got_window.text, style);
  return at.marked ? out + marker_line(got_window.marker, style) : out;
}

std::string render_lines(std::string_view label, std::string_view text, std::size_t total_bytes, std::size_t max_lines,
                         std::size_t width, const Style& style) {
  std::string out = labelled(label, "", style);
  const std::string bar = std::string(kMarginColumns, ' ') + "  | ";
  const auto lines = split_lines(text);
  std::size_t shown_bytes = 0;
  for (std::size_t i = 0; i < lines.size() && i < max_lines; ++i) {
    out += bar + window(lines[i], 0, value_width(width)).text + "\n";
    shown_bytes += lines[i].size() + 1;
  }
  if (lines.size() > max_lines || total_bytes > text.size()) {
    out +=
        bar + style.dim("... (" + plural(total_bytes - std::min(shown_bytes, total_bytes), "more byte") + ")") + "\n";
  }
  return out;
}

}  // namespace judge
