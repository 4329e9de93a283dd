// What a command leaves of a report: text or JSON on stdout, and a page in a file where one is asked for.
#pragma once

#include <string>

#include "judge/app/console.h"
#include "judge/app/options.h"
#include "judge/model/report.h"

namespace judge::app {

/// How a report is to be written.
struct Output {
  Format format = Format::Terminal;
  Colour colour = Colour::Auto;
  std::string html;  ///< a file; empty for none
};
/// --format, --color and --html.
void add_output_options(CLI::App& command, Output& output);

/// Prints it and writes the page. The exit code of its verdict, or that of a usage error where the page's file cannot
/// be written, which is said on stderr.
[[nodiscard]] int write_report(const Report& report, const Output& output);

/// The same for a page of any kind. An Error (Usage) says why it could not be written.
[[nodiscard]] sandbox::Status write_page(const std::string& file, const std::string& page);

}  // namespace judge::app
