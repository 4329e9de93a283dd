// judge status: what became of submissions to a judged.
#include <algorithm>
#include <array>

#include "judge/app/client_options.h"
#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/report/json.h"

namespace judge::app {
namespace {

using client::SubmissionInfo;

constexpr int kLatest = 20;

struct StatusArguments {
  std::vector<std::string> ids;
  ClientArguments client;
  Format format = Format::Terminal;
  Colour colour = Colour::Auto;
};

/// "2026-11-30 12:00:00" of "2026-11-30T12:00:00.000000Z"
std::string short_time(const std::string& time) {
  std::string out = printable_line(time.substr(0, 19));
  std::replace(out.begin(), out.end(), 'T', ' ');
  return out;
}

std::string cases_of(const SubmissionInfo& submission) {
  if (!submission.passed || !submission.total) return {};
  return std::to_string(*submission.passed) + "/" + std::to_string(*submission.total);
}

std::string outcome_of(const SubmissionInfo& submission) {
  return std::string(submission.verdict ? to_string(*submission.verdict) : client::to_string(submission.state));
}

constexpr std::size_t kCells = 7;
using Row = std::array<std::string, kCells>;

Row row_of(const SubmissionInfo& submission) {
  return {printable_line(submission.id),
          short_time(submission.created),
          outcome_of(submission),
          cases_of(submission),
          printable_line(submission.problem),
          printable_line(submission.language),
          printable_line(submission.file_name)};
}

std::string render(const std::vector<SubmissionInfo>& submissions, const Style& style) {
  std::vector<Row> rows;
  Row::size_type widths[kCells] = {};
  for (const SubmissionInfo& submission : submissions) {
    rows.push_back(row_of(submission));
    for (std::size_t i = 0; i < kCells; ++i) widths[i] = std::max(widths[i], columns(rows.back()[i]));
  }
  std::string out;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    std::string line;
    for (std::size_t i = 0; i < kCells; ++i) {
      const bool last = i + 1 == kCells;
      std::string cell = last ? rows[row][i] : pad_right(rows[row][i], widths[i]) + "  ";
      if (i == 0) cell = style.bold(cell);
      if (i == 2 && submissions[row].verdict) cell = style.verdict(*submissions[row].verdict, cell);
      line += cell;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

int status(const StatusArguments& arguments) {
  auto api = open_api(arguments.client);
  if (!api) return fail(api.error());
  std::vector<SubmissionInfo> found;
  int code = kExitOk;
  if (arguments.ids.empty()) {
    client::Selection latest;
    latest.limit = kLatest;
    auto page = api->list(latest);
    if (!page) return fail(page.error());
    found = std::move(page->submissions);
  }
  for (const std::string& id : arguments.ids) {
    auto submission = api->find(id);
    if (submission) {
      found.push_back(std::move(*submission));
    } else {
      code = std::max(code, fail(submission.error()));
    }
  }
  if (arguments.format == Format::Json) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const SubmissionInfo& submission : found) list.push_back(client::to_json(submission));
    print(json_document({{"schema_version", kReportSchemaVersion}, {"submissions", std::move(list)}}));
  } else {
    print(render(found, Style(terminal_options(arguments.colour).colour)));
  }
  return code;
}

}  // namespace

void add_status_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<StatusArguments>();
  CLI::App* command = app.add_subcommand("status", "How submissions to a judged stand: the latest 20, or those named");
  command->add_option("ID", arguments->ids, "Submissions")->type_name(" ");
  add_client_options(*command, arguments->client);
  add_format_option(*command, arguments->format);
  add_color_option(*command, arguments->colour);
  command->callback([arguments, &code] { code = status(*arguments); });
}

}  // namespace judge::app
