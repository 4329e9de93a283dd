#include <algorithm>
#include <cerrno>
#include <set>

#include "judge/model/submission.h"
#include "judge/problem/data.h"
#include "judge/problem/problem.h"
#include "judge/problem/settings.h"
#include "sandbox/base/fd.h"

namespace judge {

namespace {

namespace fs = std::filesystem;
using sandbox::package_error;
using sandbox::Result;
using sandbox::Status;

class PackageReader {
 public:
  explicit PackageReader(const fs::path& folder) {
    problem_.folder = folder.has_filename() ? folder : folder.parent_path();
    problem_.slug = problem_.folder.filename().string();
  }

  Status read_settings() {
    if (auto ok = read_problem_yaml(problem_.folder, problem_); !ok) return ok;
    if (auto ok = read_interface_yaml(problem_.folder, problem_); !ok) return ok;
    return read_metric_yaml(problem_.folder, problem_);
  }

  Status read_rest() {
    if (auto ok = check_layout(); !ok) return ok;
    if (auto ok = read_statement(); !ok) return ok;
    if (auto ok = read_cases(problem_); !ok) return ok;
    if (auto ok = read_relations(); !ok) return ok;
    if (problem_.cases.empty() && problem_.relations.empty())
      return package_error(shown("data"), "the package has no test case",
                           "add data/secret/01.in and data/secret/01.ans");
    problem_.starters = entries(problem_.folder / "starter");
    if (auto ok = check_bugs(); !ok) return ok;
    if (auto ok = list_submissions(); !ok) return ok;
    if (auto ok = read_vectorised(); !ok) return ok;
    return read_generators();
  }

  Problem& problem() { return problem_; }

 private:
  [[nodiscard]] std::string shown(const fs::path& inside) const { return (fs::path(problem_.slug) / inside).string(); }

  /// A folder or a settings file that this judge does not read is an error: a misspelt one would be a silent mistake,
  /// and a checker of the package's own that does not run would accept the wrong programs.
  Status check_layout() const {
    static const std::vector<std::string> kFiles = {"problem.yaml", "interface.yaml", "metric.yaml"};
    static const std::vector<std::string> kFolders = {
        "data",     "statement", "submissions", "generators", "attachments", "input_validators", "answer_validators",
        "solution", "relations", "starter"};
    for (const auto& entry : entries(problem_.folder)) {
      const std::string name = entry.filename().string();
      if (name == "output_validators" || name == "output_validator") {
        return package_error(shown(name), "checkers of a package's own are not supported",
                             "use the comparisons of interface.yaml, or output_validator_args");
      }
      std::error_code ignored;
      const bool folder = fs::is_directory(entry, ignored);
      const auto extension = entry.extension();
      if (!folder && extension != ".yaml" && extension != ".yml") continue;  // a README, a licence
      const auto& known = folder ? kFolders : kFiles;
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      const auto near = nearest(name, known, 1);
      std::string list = "known: ";
      for (const auto& each : known) list += (each == known.front() ? "" : ", ") + each;
      return package_error(shown(name), folder ? "is not a folder of a package" : "is not a file of a package",
                           near.empty() ? list : "did you mean " + near.front() + "?");
    }
    return {};
  }

  Status read_statement() {
    for (const char* name :
         {"statement/problem.en.md", "statement/problem.md", "statement/problem.en.tex", "statement/problem.tex"}) {
      auto text = sandbox::read_file((problem_.folder / name).string(), sandbox::kMiB);
      if (!text && text.error().sys_errno == ENOENT) continue;
      if (!text) return package_error(shown(name), "cannot be read, or is larger than 1 MiB");
      if (text->find_first_not_of(" \t\r\n") == std::string::npos) return package_error(shown(name), "is empty");
      problem_.statement = std::move(*text);
      return {};
    }
    return package_error(shown("statement"), "the statement is missing", "write statement/problem.en.md");
  }

  Status read_relations() {
    for (const auto& file : entries(problem_.folder / "relations")) {
      const fs::path inside = fs::path("relations") / file.filename();
      if (file.extension() != ".py") return package_error(shown(inside), "a relation is a Python file");
      if (!problem_.interface) {
        return package_error(shown(inside), "relations are for functions and classes, and this problem is a program",
                             "add an interface.yaml");
      }
      auto source = sandbox::read_file(file.string(), kMaxSourceBytes);
      if (!source) return package_error(shown(inside), "cannot be read, or is larger than 1 MiB");
      problem_.relations.push_back({"relation/" + file.stem().string(), inside.string(), std::move(*source)});
    }
    return {};
  }

  /// A debugging round has a starter, and bugs whose cases are there and are nobody else's.
  Status check_bugs() const {
    if (problem_.bugs.empty()) return {};
    if (problem_.starters.empty())
      return package_error(shown("interface.yaml"), "'bugs' are for a debugging round, which has a starter",
                           "put the file with the bugs into starter/");
    std::set<std::string> free;
    for (const TestCase& test : problem_.cases) free.insert(test.name);
    for (const Relation& relation : problem_.relations) free.insert(relation.name);
    for (const Bug& bug : problem_.bugs) {
      for (const std::string& name : bug.cases) {
        if (free.erase(name) == 1) continue;
        std::string what = "the bug '" + bug.name + "' names the case '" + name;
        what += "', which is not there, or belongs to a bug already";
        return package_error(shown("interface.yaml"), what, "such as sample/1, secret/04-name or relation/name");
      }
    }
    return {};
  }

  Status list_submissions() {
    for (const auto& folder : entries(problem_.folder / "submissions")) {
      const std::string name = folder.filename().string();
      const auto verdict = verdict_of_folder(name);
      const fs::path inside = fs::path("submissions") / name;
      if (!verdict) {
        return package_error(shown(inside), "is not the folder of a verdict",
                             "known: accepted, wrong_answer, time_limit_exceeded, memory_limit_exceeded, "
                             "output_limit_exceeded, run_time_error, compile_error, security_violation");
      }
      for (const auto& file : entries(folder)) {
        std::error_code ignored;
        if (!fs::is_regular_file(file, ignored)) {
          return package_error(shown(inside / file.filename()), "a submission must be a single file");
        }
        problem_.submissions.push_back({file, name, *verdict});
      }
    }
    return {};
  }

  /// The case, and the sources of the versions that it is measured with: submissions, so that the check is seen to tell
  /// them apart.
  Status read_vectorised() {
    if (!problem_.vectorised) return {};
    Vectorised& vectorised = *problem_.vectorised;
    const auto& cases = problem_.cases;
    const auto is_meant = [&](const TestCase& test) { return test.name == vectorised.case_name; };
    if (std::none_of(cases.begin(), cases.end(), is_meant))
      return package_error(shown("interface.yaml"),
                           "'vectorised' names the case '" + vectorised.case_name + "', which is not there",
                           "such as secret/04-large");
    if (auto ok = read_version("naive", vectorised.naive, Verdict::TLE); !ok) return ok;
    if (auto ok = read_version("half", vectorised.half, Verdict::TLE); !ok) return ok;
    if (auto ok = read_version("full", vectorised.full, Verdict::AC); !ok) return ok;
    const auto language = fs::path(vectorised.full.file_name).extension();
    for (const Vectorised::Version* version : {&vectorised.naive, &vectorised.half}) {
      if (fs::path(version->file_name).extension() != language)
        return package_error(shown("interface.yaml"), "the versions under 'vectorised' are of several languages");
    }
    return {};
  }

  /// What makes inputs of every size.
  Status read_generators() {
    if (!problem_.growth) return {};
    Growth& growth = *problem_.growth;
    auto source = sandbox::read_file((problem_.folder / growth.file_name).string(), kMaxSourceBytes);
    if (!source) {
      return package_error(shown(growth.file_name), "cannot be read, or is larger than 1 MiB",
                           "it defines the functions that 'inputs' under 'growth' names: def random(n, rng)");
    }
    growth.source = std::move(*source);
    for (const std::string& name : growth.inputs) {
      if (growth.source.find("def " + name + "(") == std::string::npos)
        return package_error(shown("interface.yaml"), "'inputs' under 'growth' names " + name + ", which " +
                                                          growth.file_name + " does not define");
    }
    return {};
  }

  Status read_version(const std::string& key, Vectorised::Version& version, Verdict verdict) {
    for (const BundledSubmission& bundled : problem_.submissions) {
      if (bundled.folder + "/" + bundled.path.filename().string() != version.file_name) continue;
      if (bundled.expected != verdict) break;
      auto source = sandbox::read_file(bundled.path.string(), kMaxSourceBytes);
      if (!source) return package_error(shown(bundled.path.filename()), "cannot be read, or is larger than 1 MiB");
      version.source = std::move(*source);
      return {};
    }
    const std::string folder = verdict == Verdict::AC ? "accepted" : "time_limit_exceeded";
    return package_error(shown("interface.yaml"),
                         "'" + key + "' under 'vectorised' must be one of submissions/" + folder + ", and " +
                             version.file_name + " is not",
                         "such as " + folder + "/version.py");
  }

  Problem problem_;
};

}  // namespace

Result<Problem> read_problem(const fs::path& folder) {
  PackageReader reader(folder);
  if (auto ok = reader.read_settings(); !ok) return tl::unexpected(ok.error());
  if (auto ok = reader.read_rest(); !ok) return tl::unexpected(ok.error());
  return std::move(reader.problem());
}

Result<ProblemSummary> read_summary(const fs::path& folder) {
  PackageReader reader(folder);
  if (auto ok = reader.read_settings(); !ok) return tl::unexpected(ok.error());
  Problem& problem = reader.problem();
  ProblemSummary summary{std::move(problem.slug),
                         std::move(problem.name),
                         std::move(problem.difficulty),
                         std::move(problem.topics),
                         std::nullopt,
                         std::nullopt,
                         std::move(problem.folder)};
  if (problem.metric) summary.metric = problem.metric->kind;
  if (problem.interface) summary.signature = std::move(problem.interface->signature);
  return summary;
}

}  // namespace judge
