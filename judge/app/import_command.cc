// judge import: the records of a dataset become problem packages.
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <set>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/app/refusal.h"
#include "judge/app/workplace.h"
#include "judge/batch/record_stream.h"
#include "judge/import/importer.h"
#include "judge/report/format.h"

namespace judge::app {
namespace {

namespace fs = std::filesystem;

struct ImportArguments {
  std::string file, out, min_isolation;
  std::vector<std::string> only;
  bool force = false, skip_invalid = false;
  int time_limit = 1;
};

/// "humaneval-0   12 cases", "humaneval-4   a relation".
std::string row(const std::string& slug, const Imported& imported) {
  std::string line = slug + "  " + plural(imported.cases, "case");
  return line + (imported.relation ? ", a relation\n" : "\n");
}

class Command {
 public:
  Command(const ImportArguments& arguments, Workplace& workplace, Importer importer)
      : arguments_(arguments), workplace_(workplace), importer_(std::move(importer)) {}

  /// One record after the other: of a file of any size no more than one is in memory.
  int run(std::istream& in) {
    RecordStream stream(in, arguments_.file, kMaxDatasetRecordBytes);
    while (const auto raw = stream.next()) {
      const auto record = read(*raw);
      if (!wanted(record)) continue;
      ++records_;
      if (const auto failed = take(raw->place, record)) return *failed;
    }
    if (records_ > 0)
      print(format_count(imported_) + " of " + plural(records_, "record") + " imported to " + arguments_.out + "\n");
    const int code = conclude(records_ - imported_);
    const auto named = check_named();
    return named ? code : std::max(code, fail(named.error()));
  }

 private:
  /// An Error says what is wrong with the record as far as a look without running anything tells.
  sandbox::Result<DatasetRecord> read(const RawRecord& raw) {
    // A record that is cut off or too long is one that is broken, as any other.
    if (!raw.text) return sandbox::package_error({}, raw.text.error().message, raw.text.error().hint);
    return read_dataset_record(*raw.text);
  }

  [[nodiscard]] bool wanted(const sandbox::Result<DatasetRecord>& record) const {
    const auto& only = arguments_.only;
    return only.empty() || (record && std::find(only.begin(), only.end(), record->task_id) != only.end());
  }

  /// Imports the record, or tells why not. The exit code where nothing more can be done.
  std::optional<int> take(const std::string& place, const sandbox::Result<DatasetRecord>& record) {
    auto imported = record ? import(place, *record) : tl::unexpected(record.error());
    progress_.clear();
    if (imported) {
      ++imported_;
      print(row(record->slug, *imported));
      for (const std::string& note : imported->notes) warn(record->task_id + ": " + printable_line(note));
      return std::nullopt;
    }
    const auto kind = imported.error().kind;
    if (kind == sandbox::ErrorKind::Infrastructure || kind == sandbox::ErrorKind::Refused)
      return fail_or_refuse(imported.error(), workplace_.pool(), sandbox::MayTrust::No);
    tell(place, record ? record->task_id + ": " : "", imported.error());
    return std::nullopt;
  }

  sandbox::Result<Imported> import(const std::string& place, const DatasetRecord& record) {
    names_.insert(record.task_id);
    const auto [known, added] = places_.emplace(record.slug, place);
    if (!added)
      return sandbox::package_error(
          {}, "it would be the problem " + record.slug + ", as the record of " + known->second + " is");
    progress_.show(record.task_id);
    return importer_.import(record, progress_);
  }

  [[nodiscard]] sandbox::Status check_named() const {
    for (const std::string& name : arguments_.only) {
      if (!names_.contains(name))
        return sandbox::usage_error(arguments_.file + " has no record with the task_id or question_id '" + name + "'");
    }
    if (records_ == 0) return sandbox::usage_error("there is no record in " + arguments_.file);
    return {};
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

  void tell(const std::string& place, const std::string& name, sandbox::Error error) {
    // A broken package outweighs one that is there already.
    code_ = std::max(code_, exit_code(error.kind));
    if (!error.where.empty()) error.message = error.where + ": " + error.message;
    error.message = name + error.message;
    error.message = printable_line(error.message);
    error.where = place;
    if (arguments_.skip_invalid)
      warn("left out: " + error.text());
    else
      fail(error);
  }

  const ImportArguments& arguments_;
  Workplace& workplace_;
  Importer importer_;
  Progress progress_;
  std::size_t records_ = 0, imported_ = 0;
  std::map<std::string, std::string> places_;  // by slug
  std::set<std::string> names_;                // the task_ids that were there
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
  std::ifstream file(arguments.file, std::ios::binary);
  std::error_code unknown;
  if (!file || fs::is_directory(arguments.file, unknown))
    return fail(
        sandbox::usage_error("cannot read " + arguments.file + ": " + std::strerror(file ? EISDIR : errno)).value());
  if (auto admitted = (*workplace)->pool().admit(); !admitted)
    return fail_or_refuse(admitted.error(), (*workplace)->pool(), sandbox::MayTrust::No);
  std::error_code failed;
  fs::create_directories(arguments.out, failed);
  if (!fs::is_directory(arguments.out, failed))
    return fail(sandbox::usage_error("cannot make the folder " + arguments.out).value());
  const auto existing = arguments.force ? Importer::Existing::Replace : Importer::Existing::Keep;
  Importer importer((*workplace)->pool(), (*workplace)->pipeline(), **python, arguments.out,
                    {existing, arguments.time_limit});
  return Command(arguments, **workplace, std::move(importer)).run(file);
}

}  // namespace

void add_import_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<ImportArguments>();
  CLI::App* command = app.add_subcommand(
      "import", "Make problem packages of a dataset's records (HumanEval, EvalPlus, MBPP, LiveCodeBench)");
  command->add_option("file", arguments->file, "Records: JSON lines, one each, or one JSON array")
      ->type_name("FILE")
      ->required();
  command->add_option("--out", arguments->out, "The folder for the packages; made if it is not there")
      ->type_name("DIR")
      ->required();
  command
      ->add_option("--only", arguments->only, "Import the record with this task_id, or question_id, alone (repeatable)")
      ->type_name("TASK_ID")
      ->allow_extra_args(false);
  command->add_flag("--force", arguments->force, "Replace packages that are there already");
  command->add_flag("--skip-invalid", arguments->skip_invalid,
                    "Exit with 0 although records were left out, if any was imported");
  command
      ->add_option("--time-limit", arguments->time_limit,
                   "Seconds of CPU per case, for problems without a canonical solution")
      ->type_name("SECONDS")
      ->check(CLI::Range(1, 60))
      ->capture_default_str();
  add_min_isolation_option(*command, arguments->min_isolation);
  command->callback([arguments, &code] { code = import_dataset(*arguments); });
}

}  // namespace judge::app
