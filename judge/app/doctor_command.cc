// judge doctor: what works, what does not, and what to do about it.
#include <algorithm>

#include "judge/app/commands.h"
#include "judge/app/doctor.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/report/json.h"

namespace judge::app {
namespace {

struct DoctorArguments {
  std::vector<std::string> problem_folders;
  Format format = Format::Terminal;
  Colour colour = Colour::Auto;
};

std::string render(const std::vector<Finding>& findings, const Style& style) {
  std::size_t name_columns = 0;
  for (const Finding& finding : findings) name_columns = std::max(name_columns, columns(finding.name));
  std::string out;
  for (const Finding& finding : findings) {
    const std::string mark = finding.ok ? style.good("ok  ") : finding.needed ? style.bad("FAIL") : style.bold("weak");
    out += mark + "  " + pad_right(finding.name, name_columns) + "  " + printable_line(finding.detail) + "\n";
    if (!finding.ok)
      out += std::string(6 + name_columns + 2, ' ') + style.bold("fix: ") + printable_line(finding.fix) + "\n";
  }
  return out;
}

nlohmann::ordered_json to_json(const std::vector<Finding>& findings, bool ok) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const Finding& finding : findings) {
    list.push_back({{"name", finding.name},
                    {"ok", finding.ok},
                    {"needed", finding.needed},
                    {"detail", finding.detail},
                    {"fix", finding.fix.empty() ? Json(nullptr) : Json(finding.fix)}});
  }
  return {{"schema_version", kReportSchemaVersion}, {"ok", ok}, {"findings", std::move(list)}};
}

int doctor(const DoctorArguments& arguments) {
  const auto findings = examine(arguments.problem_folders);
  const bool ok = std::all_of(findings.begin(), findings.end(),
                              [](const Finding& finding) { return finding.ok || !finding.needed; });
  const bool json = arguments.format == Format::Json;
  print(json ? json_document(to_json(findings, ok))
             : render(findings, Style(terminal_options(arguments.colour).colour)));
  return ok ? kExitOk : kExitInfrastructure;
}

}  // namespace

void add_doctor_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<DoctorArguments>();
  CLI::App* command = app.add_subcommand(
      "doctor", "Look whether everything works; each failure names its fix, and the exit code is then 3");
  add_problems_option(*command, arguments->problem_folders);
  add_format_option(*command, arguments->format);
  add_color_option(*command, arguments->colour);
  command->callback([arguments, &code] { code = doctor(*arguments); });
}

}  // namespace judge::app
