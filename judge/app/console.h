// The program's terminal: data on stdout, everything else on stderr.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "judge/pipeline/pipeline.h"
#include "judge/report/terminal.h"
#include "sandbox/base/error.h"

namespace judge::app {

/// --color.
enum class Colour { Auto, Always, Never };

/// Colour if asked for, or on a terminal where neither NO_COLOR nor TERM=dumb speaks against it; the terminal's width.
[[nodiscard]] TerminalOptions terminal_options(Colour colour);

void print(std::string_view data);
/// "judge: error: ..." and the hint on stderr; gives the exit code of the error's kind.
int fail(const sandbox::Error& error);
/// "judge: warning: ..." on stderr.
void warn(std::string_view message);

/// What is going on, as one line on stderr that rewrites itself; silent where stderr is no terminal.
class Progress final : public GradeEvents {
 public:
  Progress();
  ~Progress() override { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::string_view line);
  void clear();

  void compiling() override;
  void measuring_growth() override;
  void case_done(const CaseReport& report, std::size_t index, std::size_t total) override;
  void retried(const std::string& what) override;
  void cache_failed(const std::string& why) override;

 private:
  bool tty_;
  bool shown_ = false;
};

}  // namespace judge::app
