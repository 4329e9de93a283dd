#include "runners/gcc_messages.h"

#include <algorithm>
#include <array>
#include <vector>

namespace runners {
namespace {

constexpr std::size_t kMaxLines = 50;
constexpr std::size_t kMaxBytes = 8 * 1024;
constexpr std::size_t kMaxLineBytes = 1024;

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// "path:12:3: error: message" or "path: In function ...", taken apart.
struct Located {
  std::string_view path;
  std::string_view rest;  ///< from the colon behind the path
};

/// The line's location, or an empty path if it has none.
Located locate(std::string_view line) {
  if (line.empty() || line[0] == ' ') return {};
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view path = line.substr(0, colon);
  const std::size_t dot = path.rfind('.');
  const bool is_file = path.find(' ') == std::string_view::npos && (dot != std::string_view::npos || path[0] == '/');
  return is_file ? Located{path, line.substr(colon)} : Located{};
}

bool is_ours(std::string_view path) {
  return path == "main.cpp" || path == "main.c" || path == "judged.h" || path.starts_with("judged/") ||
         path.starts_with("/judge/");
}

/// "/usr/include/c++/12/bits/stl_algo.h" → "bits/stl_algo.h"
std::string_view shortened(std::string_view path) {
  for (const std::string_view prefix : {"/usr/include/c++/12/", "/usr/include/x86_64-linux-gnu/c++/12/",
                                        "/usr/lib/gcc/x86_64-linux-gnu/12/include/", "/usr/include/"}) {
    if (path.starts_with(prefix)) return path.substr(prefix.size());
  }
  return path;
}

/// What stands behind "error: " in a located line, or nothing if the line is no error.
std::string_view error_text(std::string_view rest) {
  for (const std::string_view mark : {": fatal error: ", ": error: "}) {
    const std::size_t at = rest.find(mark);
    if (at != std::string_view::npos) return rest.substr(at + mark.size());
  }
  return {};
}

class Rewriter {
 public:
  Rewriter(std::string_view source_name, std::string_view file_name)
      : source_name_(source_name), file_name_(file_name) {}

  void line(std::string_view line) {
    if (line.starts_with("In file included from ") || line.starts_with("                 from ")) return;
    if (line.starts_with("collect2: ") || line.starts_with(">>>")) return;
    const std::size_t linker = line.find("mold: ");
    if (linker == 0 || line.starts_with("/usr/bin/ld.mold: ")) {
      kept_ = true;
      keep("linker: " + std::string(line.substr(linker + 6)));
    } else if (const Located located = locate(line); !located.path.empty()) {
      start(located);
    } else if (kept_) {
      keep(std::string(line));
    }
  }

  std::string text() {
    std::string out;
    std::size_t shown = 0;
    while (shown < lines_.size() && shown < kMaxLines && out.size() + lines_[shown].size() < kMaxBytes) {
      out += lines_[shown++] + "\n";
    }
    if (shown < lines_.size()) out += "[lines left out: " + std::to_string(lines_.size() - shown) + "]\n";
    return out;
  }

 private:
  /// A located line decides whether the lines under it are shown, too.
  void start(const Located& located) {
    kept_ = !is_ours(located.path);
    if (kept_) {
      keep(std::string(shortened(located.path)) + std::string(located.rest));
      return;
    }
    std::string_view message = error_text(located.rest);
    if (message.empty()) return;
    // In C the text stands in quotes.
    for (const std::string_view assertion :
         {"static assertion failed: judged: ", "static assertion failed: \"judged: "}) {
      if (!message.starts_with(assertion)) continue;
      message.remove_prefix(assertion.size());
      if (message.ends_with('"')) message.remove_suffix(1);
    }
    keep(std::string(source_name_) + ": error: " + std::string(message));
  }

  void keep(std::string line) {
    replace_all(line, kOwnPrefix, "");
    replace_all(line, source_name_, file_name_);
    replace_all(line, "judged_ignored_main", "main");
    if (line.size() > kMaxLineBytes) {
      std::size_t end = kMaxLineBytes;
      while ((line[end] & 0xc0) == 0x80) --end;  // not inside a character
      line.replace(end, std::string::npos, "...");
    }
    lines_.push_back(std::move(line));
  }

  std::string_view source_name_, file_name_;
  std::vector<std::string> lines_;
  bool kept_ = true;
};

}  // namespace

std::string rewrite_messages(std::string_view output, std::string_view source_name, std::string_view file_name) {
  Rewriter rewriter(source_name, file_name);
  while (!output.empty()) {
    const std::size_t end = output.find('\n');
    rewriter.line(output.substr(0, end));
    output.remove_prefix(end == std::string_view::npos ? output.size() : end + 1);
  }
  return rewriter.text();
}

bool repeats(int exit_code, std::string_view output) {
  if (exit_code == 0) return true;
  constexpr int kErrorsInTheSource = 1;
  const auto says = [output](std::string_view words) { return output.find(words) != std::string_view::npos; };
  if (exit_code != kErrorsInTheSource || !says("error: ")) return false;
  constexpr std::array<std::string_view, 14> kTroubles{"internal compiler error",
                                                       "gcc: fatal error",
                                                       "gcc: internal error",
                                                       "cc1: ",
                                                       "g++: fatal error",
                                                       "g++: internal error",
                                                       "cc1plus: ",
                                                       "collect2: fatal error",
                                                       "mold: fatal",
                                                       "terminated with",
                                                       "out of memory",
                                                       "Cannot allocate memory",
                                                       "No space left on",
                                                       "Resource temporarily unavailable"};
  return std::none_of(kTroubles.begin(), kTroubles.end(), says);
}

CompileResult read_gcc(std::string_view source_name, std::string_view file_name, int exit_code,
                       std::string_view output) {
  CompileResult result{exit_code == 0, repeats(exit_code, output), rewrite_messages(output, source_name, file_name)};
  if (!result.ok && result.message.empty())
    result.message = "the compiler ended with exit code " + std::to_string(exit_code);
  return result;
}

}  // namespace runners
