#include "judge/app/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "judge/app/exit_codes.h"
#include "judge/report/format.h"

namespace judge::app {
namespace {

constexpr std::size_t kPlainColumns = 100;
constexpr std::size_t kMinColumns = 60;
constexpr std::size_t kMaxColumns = 160;

bool colour_by_environment() {
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  const bool refused = no_color != nullptr && *no_color != '\0';
  const bool dumb = term != nullptr && std::strcmp(term, "dumb") == 0;
  return isatty(STDOUT_FILENO) == 1 && !refused && !dumb;
}

}  // namespace

TerminalOptions terminal_options(Colour colour) {
  TerminalOptions options;
  options.colour = colour == Colour::Always || (colour == Colour::Auto && colour_by_environment());
  winsize size{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  options.width = known ? std::clamp<std::size_t>(size.ws_col, kMinColumns, kMaxColumns) : kPlainColumns;
  return options;
}

void print(std::string_view data) {
  std::fwrite(data.data(), 1, data.size(), stdout);
  std::fflush(stdout);
}

int fail(const sandbox::Error& error) {
  std::fprintf(stderr, "%s: error: %s\n", program_invocation_short_name, printable(error.text()).c_str());
  return exit_code(error.kind);
}

void warn(std::string_view message) {
  std::fprintf(stderr, "%s: warning: %s\n", program_invocation_short_name, printable(message).c_str());
}

Progress::Progress() : tty_(isatty(STDERR_FILENO) == 1) {}

void Progress::show(std::string_view line) {
  if (!tty_) return;
  std::fprintf(stderr, "\r\x1b[K%.*s", static_cast<int>(line.size()), line.data());
  shown_ = true;
}

void Progress::clear() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

void Progress::compiling() {
  show("compiling...");
}

void Progress::measuring_growth() {
  show("measuring growth");
}

void Progress::case_done(const CaseReport&, std::size_t index, std::size_t total) {
  show(std::to_string(index + 1) + "/" + std::to_string(total) + " cases");
}

void Progress::retried(const std::string& what) {
  clear();
  warn("internal retry: " + what);
}

void Progress::cache_failed(const std::string& why) {
  clear();
  warn("the compiled program was not cached: " + why);
}

}  // namespace judge::app
