#include "judge/report/pair.h"
#include "judge/report/terminal.h"

namespace judge {
namespace {

constexpr std::size_t kPrintLines = 20;
constexpr std::size_t kTracebackLines = 40;

std::string render_answers(const CaseReport& test, std::size_t width, const Style& style) {
  if (test.difference) {
    const Divergence at = find_divergence(test.expected, test.got, test.difference->path);
    return render_pair(test.expected, test.got, at, width, style) + render_difference(*test.difference, width, style);
  }
  std::string out;
  if (!test.expected.empty()) out += render_value("expected", test.expected, width, style);
  if (!test.got.empty()) out += render_value("got", test.got, width, style);
  return out;
}

std::string render_excerpt(std::string_view label, const Excerpt& excerpt, std::size_t width, const Style& style) {
  if (excerpt.total_bytes == 0) return {};
  return render_lines(label, excerpt.text, excerpt.total_bytes, kPrintLines, width, style);
}

}  // namespace

std::string render_difference(const Difference& difference, std::size_t width, const Style& style) {
  // Two whole answers stand above already.
  if (difference.path.empty() && difference.note.empty()) return {};
  std::string text = difference.path.empty() ? "" : "at " + difference.path + ": ";
  text += "expected " + shorten(printable_line(difference.want), width / 3);
  text += ", got " + shorten(printable_line(difference.got), width / 3);
  if (!difference.note.empty()) text += " (" + printable_line(difference.note) + ")";
  return std::string(kMarginColumns + kLabelColumns, ' ') + style.bad(text) + "\n";
}

std::string render_failure(const CaseReport& test, std::size_t width, const Style& style) {
  std::string out;
  // Without a function to call, no case's data had a part in it.
  if (test.verdict != Verdict::CE) {
    if (!test.input.empty()) out += render_value("input", test.input, width, style);
    out += render_answers(test, width, style);
  }
  if (!test.traceback.empty()) {
    out += render_lines("traceback", test.traceback, test.traceback.size(), kTracebackLines, width, style);
  }
  out += render_excerpt("your prints", test.stdout_text, width, style);
  out += render_excerpt("stderr", test.stderr_text, width, style);
  if (out.empty()) return out;
  std::string title = test.name + ": " + std::string(describe(test.verdict));
  // Where there is a difference, its own line says what the message says.
  if (!test.difference && !test.message.empty() && test.message != describe(test.verdict))
    title += ": " + printable(test.message);
  return style.verdict(test.verdict, title) + "\n" + out;
}

}  // namespace judge
