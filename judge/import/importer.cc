#include "judge/import/importer.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

#include "judge/check/unnoticed.h"
#include "judge/grade/grade.h"
#include "judge/import/livecodebench_plan.h"
#include "judge/pipeline/request.h"

namespace judged_embedded {
extern const std::string_view import_values_py;
extern const std::string_view import_read_py;
extern const std::string_view import_record_py;
extern const std::string_view import_observe_py;
}  // namespace judged_embedded

namespace judge {
namespace fs = std::filesystem;
namespace {

using sandbox::package_error;

/// Of one of the importer's programs: all inputs of a record are answered in one run.
constexpr sandbox::Limits kLimits{sandbox::Micros(10'000'000), sandbox::Micros(30'000'000),
                                  sandbox::Bytes{1024} * sandbox::kMiB, sandbox::Bytes{64} * sandbox::kMiB, 64};

/// The time limits of packages: what the canonical solution may take, and what others may, as a multiple of what it
/// took.
constexpr int kMostSeconds = 10, kTimes = 4;

std::string joined(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const std::string_view part : parts) out.append(part).append("\n\n");
  return out;
}

sandbox::Error blamed(sandbox::Error error, const std::string& who) {
  error.message = who + ": " + error.message;
  return error;
}

/// A folder inside of another one, hidden from whoever lists packages; it vanishes with its content.
class Staging {
 public:
  static sandbox::Result<Staging> make(const fs::path& folder) {
    std::string pattern = (folder / ".import-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
      return sandbox::usage_error("cannot write to " + folder.string() + ": " + std::strerror(errno));
    return Staging(pattern);
  }
  Staging(Staging&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  Staging& operator=(Staging&&) = delete;
  ~Staging() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  explicit Staging(fs::path path) : path_(std::move(path)) {}
  fs::path path_;
};

sandbox::Status write_files(const fs::path& folder, const std::map<std::string, std::string>& files) {
  for (const auto& [name, content] : files) {
    std::error_code failed;
    fs::create_directories((folder / name).parent_path(), failed);
    std::ofstream file(folder / name, std::ios::binary);
    file << content;
    file.close();
    if (!file) return sandbox::usage_error("cannot write " + (folder / name).string() + ": " + std::strerror(errno));
  }
  return {};
}

/// A package that can be read, and whose cases tell plainly wrong numbers from right ones.
sandbox::Result<Problem> read_strong(const fs::path& folder) {
  auto problem = read_problem(folder);
  if (!problem) return problem;
  if (const auto unnoticed = unnoticed_answers(*problem); !unnoticed.empty())
    return package_error({}, "its cases are too weak: " + unnoticed.front());
  return problem;
}

/// For problem.yaml. A second, which packages have anyway, is left out.
std::string limits_yaml(sandbox::Micros::rep seconds) {
  return seconds <= 1 ? std::string() : "limits: {time_limit: " + std::to_string(seconds) + "}\n";
}

/// Why the canonical solution is not accepted. A relation that breaks is the record's doing.
sandbox::Error not_accepted(const Report& report) {
  const CaseReport* failed = report.first_failure();
  std::string message = failed != nullptr ? failed->message : report.message;
  const bool relation = failed != nullptr && failed->name.starts_with("relation/");
  if (failed != nullptr) message = failed->name + ": " + message;
  if (report.verdict == Verdict::IE && !relation) return sandbox::fault("import", message).value();
  if (failed != nullptr && failed->difference)
    message += "; in a process of its own, with values of the inferred types, it answers otherwise";
  return package_error({}, "the canonical solution gets " + std::string(to_string(report.verdict)) +
                               " as a submission, " + message)
      .value();
}

}  // namespace

sandbox::Status Importer::check_free(const std::string& slug) const {
  const fs::path place = folder_ / slug;
  std::error_code ignored;
  const auto there = fs::symlink_status(place, ignored);
  if (!fs::exists(there)) return {};
  if (options_.existing == Existing::Keep)
    return sandbox::usage_error(place.string() + " exists already", "--force replaces packages");
  if (fs::is_directory(there) && fs::exists(place / "problem.yaml", ignored)) return {};
  return sandbox::usage_error(place.string() + " is no package, and is not replaced", "move it away");
}

sandbox::Result<std::string> Importer::run(const std::string& program, std::string_view input, const std::string& who) {
  runners::Launch launch = python_.run({"import.py", python_.name(), program}, std::nullopt, {});
  runners::set_limits(launch, kLimits);
  const auto prepared = PreparedLaunch::make(launch);
  if (!prepared) return tl::unexpected(prepared.error());
  const auto request = prepared->with_input(input);
  if (!request) return tl::unexpected(request.error());
  const auto completed = pool_.run(*request);
  if (!completed) return tl::unexpected(completed.error());
  if (completed->outcome.ending == sandbox::Ending::SetupFailed)
    return sandbox::fault("import", completed->outcome.detail);
  if (const auto ended = judge_ending(completed->outcome, kLimits, true))
    return package_error({}, who + " " + ended->message);
  auto output = read_output(completed->outcome, kLimits.output);
  if (!output) return tl::unexpected(output.error());
  return std::move(output->stdout_bytes);
}

sandbox::Result<sandbox::Micros::rep> Importer::grade(const Problem& problem, const std::string& solution,
                                                      GradeEvents& events) {
  const auto report = pipeline_.grade(problem, {"canonical.py", python_.name(), solution}, {}, events);
  if (!report) return tl::unexpected(report.error());
  if (report->verdict != Verdict::AC) return tl::unexpected(not_accepted(*report));
  return (report->max_cpu_time() * kTimes + sandbox::Micros(999'999)) / sandbox::Micros(1'000'000);
}

sandbox::Status Importer::make_package(const fs::path& folder, PackagePlan& plan, GradeEvents& events) {
  std::string& settings = plan.files["problem.yaml"];
  const std::string without_limits = settings;
  settings += limits_yaml(plan.solution.empty() ? options_.time_limit : kMostSeconds);
  if (auto written = write_files(folder, plan.files); !written) return written;
  const auto problem = read_strong(folder);
  if (!problem) return tl::unexpected(problem.error());
  if (plan.solution.empty()) return {};
  const auto seconds = grade(*problem, plan.solution, events);
  if (!seconds) return tl::unexpected(seconds.error());
  return write_files(folder, {{"problem.yaml", without_limits + limits_yaml(*seconds)}});
}

sandbox::Status Importer::put_in_place(const fs::path& staged, const fs::path& away) const {
  const fs::path place = folder_ / staged.filename();
  std::error_code failed;
  if (fs::exists(place, failed)) fs::rename(place, away, failed);
  if (!failed) fs::rename(staged, place, failed);
  if (failed) return sandbox::usage_error("cannot write " + place.string() + ": " + failed.message());
  return {};
}

sandbox::Result<PackagePlan> Importer::plan_solved(const DatasetRecord& record) {
  using namespace judged_embedded;
  const auto read_reply = run(joined({import_values_py, import_read_py, "main(read)"}), record.json, "reading it");
  if (!read_reply) return tl::unexpected(read_reply.error());
  const auto reading = decode_reading(*read_reply);
  if (!reading) return tl::unexpected(reading.error());

  const std::string canonical = "the canonical solution";
  const auto observed = run(joined({import_values_py, import_record_py, import_observe_py}), *read_reply, canonical);
  if (!observed) return tl::unexpected(observed.error());
  const auto observation = decode_observation(*observed, *reading);
  if (!observation) return tl::unexpected(blamed(observation.error(), canonical));
  return plan_package(record, *reading, *observation);
}

sandbox::Result<PackagePlan> Importer::plan_livecodebench(const DatasetRecord& record) {
  const auto problem = read_livecodebench(record.json);
  if (!problem) return tl::unexpected(problem.error());
  if (problem->function.empty()) return plan_program(*problem);
  using namespace judged_embedded;
  const auto reply =
      run(joined({import_values_py, import_read_py, "main(read_function)"}), function_to_read(*problem), "reading it");
  if (!reply) return tl::unexpected(reply.error());
  return plan_function(record, *problem, *reply);
}

sandbox::Result<Imported> Importer::import(const DatasetRecord& record, GradeEvents& events) {
  if (auto free = check_free(record.slug); !free) return tl::unexpected(free.error());
  auto plan = record.kind == DatasetRecord::Kind::Solved ? plan_solved(record) : plan_livecodebench(record);
  if (!plan) return tl::unexpected(plan.error());
  const auto staging = Staging::make(folder_);
  if (!staging) return tl::unexpected(staging.error());
  const fs::path staged = staging->path() / record.slug;
  if (auto made = make_package(staged, *plan, events); !made) return tl::unexpected(made.error());
  if (auto placed = put_in_place(staged, staging->path() / "replaced"); !placed) return tl::unexpected(placed.error());
  return Imported{plan->cases, plan->relation, std::move(plan->notes)};
}

}  // namespace judge
