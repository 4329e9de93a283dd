#include "judge/app/output.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include "judge/app/exit_codes.h"
#include "judge/report/json.h"
#include "judge/report/page.h"

namespace judge::app {

void add_output_options(CLI::App& command, Output& output) {
  add_format_option(command, output.format);
  add_color_option(command, output.colour);
  command.add_option("--html", output.html, "Write the report as a page of HTML to this file, too")->type_name("FILE");
}

int write_report(const Report& report, const Output& output) {
  const bool json = output.format == Format::Json;
  print(json ? json_document(report_to_json(report)) : render_terminal(report, terminal_options(output.colour)));
  if (output.html.empty()) return exit_code(report.verdict);
  const auto written = write_page(output.html, html_page(report));
  return written ? exit_code(report.verdict) : fail(written.error());
}

sandbox::Status write_page(const std::string& file, const std::string& page) {
  std::ofstream out(file, std::ios::binary);
  out << page;
  out.close();
  if (!out)
    return sandbox::usage_error("cannot write " + file + ": " + std::strerror(errno),
                                "--html wants a file in a folder that is there");
  return {};
}

}  // namespace judge::app
