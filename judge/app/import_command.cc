// judge import: the records of a dataset become problem packages.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/app/refusal.h"
#include "judge/app/workplace.h"
#include "judge/import/importer.h"
#include "judge/report/format.h"

namespace judge::app {
namespace {

namespace fs = std::filesystem;

struct ImportArguments {
  std::string file, out, min_isolation;
  std::vector<std::string> only;
  bool force = false, skip_invalid = false;
};

/// One line of the file, with what is wrong with it as far as a look without running anything tells.
struct Line {
  std::string place;  ///< "file.jsonl:3"
  sandbox::Result<DatasetRecord> record;
};

bool wanted(const ImportArguments& arguments, const sandbox::Result<DatasetRecord>& record) {
  if (arguments.only.empty()) return true;
  const auto& only = arguments.only;
  return record && std::find(only.begin(), only.end(), record->task_id) != only.end();
}

std::vector<Line> read_lines(std::istream& in, const ImportArguments& arguments) {
  std::vector<Line> out;
  std::map<std::string, std::string> places;  // by slug
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    std::string place = arguments.file + ":" + std::to_string(number);
    auto record = read_dataset_record(line);
    if (!wanted(arguments, record)) continue;
    if (record) {
      const auto [known, added] = places.emplace(record->slug, place);
      if (!added)
        record = sandbox::package_error({}, record->task_id + " would be the problem " + record->slug +
                                                ", as the record of " + known->second + " is");
    }
    out.push_back({std::move(place), std::move(record)});
  }
  return out;
}

sandbox::Status check_named(const ImportArguments& arguments, const std::vector<Line>& lines) {
  for (const std::string& task_id : arguments.only) {
    const auto is_meant = [&](const Line& line) { return line.record && line.record->task_id == task_id; };
    if (std::none_of(lines.begin(), lines.end(), is_meant))
      return sandbox::usage_error(arguments.file + " has no record with the task_id '" + task_id + "'");
  }
  if (lines.empty()) return sandbox::usage_error("there is no record in " + arguments.file);
  return {};
}

sandbox::Result<std::vector<Line>> read_file(const ImportArguments& arguments) {
  std::ifstream file(arguments.file, std::ios::binary);
  std::error_code unknown;
  if (!file || fs::is_directory(arguments.file, unknown))
    return sandbox::usage_error("cannot read " + arguments.file + ": " + std::strerror(file ? EISDIR : errno));
  auto lines = read_lines(file, arguments);
  if (auto named = check_named(arguments, lines); !named) return tl::unexpected(named.error());
  return lines;
}

/// "humaneval-0   12 cases", "humaneval-4   a relation".
std::string row(const std::string& slug, const Imported& imported) {
  std::string line = slug + "  " + plural(imported.cases, "case");
  return line + (imported.relation ? ", a relation\n" : "\n");
}

class Command {
 public:
  Command(const ImportArguments& arguments, Workplace& workplace, Importer importer)
      : arguments_(arguments), workplace_(workplace), importer_(std::move(importer)) {}

  int run(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      auto imported = line.record ? import(line) : tl::unexpected(line.record.error());
      progress_.clear();
      if (imported) {
        ++imported_;
        print(row(line.record->slug, *imported));
        for (const std::string& note : imported->notes) warn(line.record->task_id + ": " + printable_line(note));
        continue;
      }
      const auto kind = imported.error().kind;
      if (kind == sandbox::ErrorKind::Infrastructure || kind == sandbox::ErrorKind::Refused)
        return fail_or_refuse(imported.error(), workplace_.pool(), sandbox::MayTrust::No);
      tell(line, imported.error());
    }
    print(format_count(imported_) + " of " + plural(lines.size(), "record") + " imported to " + arguments_.out + "\n");
    return conclude(lines.size() - imported_);
  }

 private:
  sandbox::Result<Imported> import(const Line& line) {
    progress_.show(line.record->task_id);
    return importer_.import(*line.record, progress_);
  }

  [[nodiscard]] int conclude(std::size_t left_out) const {
    if (left_out == 0 || (arguments_.skip_invalid && imported_ > 0)) return kExitOk;
    const std::string message = plural(left_out, "record") + (left_out == 1 ? " was left out" : " were left out");
    fail(sandbox::Error{
        sandbox::ErrorKind::Usage,
        message,
        {},
        arguments_.skip_invalid ? "there is no other one" : "mend what is told, or let the others do: --skip-invalid",
        0});
    return code_;
  }

  void tell(const Line& line, sandbox::Error error) {
    // A broken package outweighs one that is there already.
    code_ = std::max(code_, exit_code(error.kind));
    if (!error.where.empty()) error.message = error.where + ": " + error.message;
    if (line.record) error.message = line.record->task_id + ": " + error.message;
    error.message = printable_line(error.message);
    error.where = line.place;
    if (arguments_.skip_invalid)
      warn("left out: " + error.text());
    else
      fail(error);
  }

  const ImportArguments& arguments_;
  Workplace& workplace_;
  Importer importer_;
  Progress progress_;
  std::size_t imported_ = 0;
  int code_ = kExitOk;
};

int import_dataset(const ImportArguments& arguments) {
  const auto level = sandbox::demanded_isolation(arguments.min_isolation, sandbox::IsolationLevel::Weak);
  if (!level) return fail(level.error());
  auto workplace = Workplace::open({}, 1, Cache::Off, *level);
  if (!workplace) return fail(workplace.error());
  const auto python = (*workplace)->languages().by_name("python");
  if (!python) return fail(python.error());
  if (auto installed = (*python)->installed(); !installed) return fail(installed.error());
  const auto lines = read_file(arguments);
  if (!lines) return fail(lines.error());
  if (auto admitted = (*workplace)->pool().admit(); !admitted)
    return fail_or_refuse(admitted.error(), (*workplace)->pool(), sandbox::MayTrust::No);
  std::error_code failed;
  fs::create_directories(arguments.out, failed);
  if (!fs::is_directory(arguments.out, failed))
    return fail(sandbox::usage_error("cannot make the folder " + arguments.out).value());
  const auto existing = arguments.force ? Importer::Existing::Replace : Importer::Existing::Keep;
  Importer importer((*workplace)->pool(), (*workplace)->pipeline(), **python, arguments.out, existing);
  return Command(arguments, **workplace, std::move(importer)).run(*lines);
}

}  // namespace

void add_import_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<ImportArguments>();
  CLI::App* command =
      app.add_subcommand("import", "Make problem packages of a dataset's records (HumanEval, EvalPlus, MBPP)");
  command->add_option("file", arguments->file, "JSON lines, a record each")->type_name("FILE")->required();
  command->add_option("--out", arguments->out, "The folder for the packages; made if it is not there")
      ->type_name("DIR")
      ->required();
  command->add_option("--only", arguments->only, "Import the record with this task_id alone (repeatable)")
      ->type_name("TASK_ID")
      ->allow_extra_args(false);
  command->add_flag("--force", arguments->force, "Replace packages that are there already");
  command->add_flag("--skip-invalid", arguments->skip_invalid,
                    "Exit with 0 although records were left out, if any was imported");
  add_min_isolation_option(*command, arguments->min_isolation);
  command->callback([arguments, &code] { code = import_dataset(*arguments); });
}

}  // namespace judge::app
