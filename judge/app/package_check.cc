#include "judge/app/package_check.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

#include "judge/app/growth_check.h"
#include "judge/app/source.h"
#include "judge/app/take_home_check.h"
#include "judge/check/unnoticed.h"

namespace judge::app {
namespace {

struct Bundled {
  std::string name;
  Verdict expected;
  Submission submission;
  std::string missing;   ///< what to install before it can be graded
  bool counted = false;  ///< its language has a measure of growth
};

/// "JavaScript is not installed: there is no /usr/bin/node (apt-get install nodejs)", or nothing.
std::string missing_for(const Submission& submission, const Problem& problem, const runners::Registry& languages) {
  const auto runner = languages.by_name(submission.language);
  auto installed = runner ? (*runner)->installed() : sandbox::Status();
  if (runner && installed && problem.interface) installed = (*runner)->can_call(problem.interface->signature);
  if (runner && installed) installed = (*runner)->has_libraries(submission);
  return installed ? std::string() : installed.error().message + " (" + installed.error().hint + ")";
}

/// A language that is misspelt would forbid nothing.
sandbox::Status check_forbidden(const Problem& problem, const runners::Registry& languages) {
  if (!problem.interface) return {};
  for (const auto& [language, names] : problem.interface->forbidden) {
    const auto runner = languages.by_name(language);
    if (runner && (*runner)->name() == language) continue;
    return sandbox::package_error(problem.slug + "/interface.yaml",
                                  "'forbidden' names an unknown language, " + language,
                                  runner ? "write " + (*runner)->name() : runner.error().hint);
  }
  return {};
}

sandbox::Result<std::vector<Bundled>> read_bundled(const Problem& problem, const runners::Registry& languages) {
  std::vector<Bundled> all;
  std::vector<BundledSubmission> files = problem.submissions;
  // A debugging round's starter runs, and is wrong.
  for (const auto& file : problem.starters) {
    if (!problem.bugs.empty()) files.push_back({file, "starter", Verdict::WA});
  }
  for (const BundledSubmission& bundled : files) {
    auto submission = read_submission(bundled.path.string(), {}, languages);
    if (!submission) {
      sandbox::Error error = submission.error();
      error.kind = sandbox::ErrorKind::Package;
      error.where = problem.slug;
      return tl::unexpected(std::move(error));
    }
    const std::string name = bundled.folder + "/" + bundled.path.filename().string();
    std::string missing = missing_for(*submission, problem, languages);
    const auto runner = languages.by_name(submission->language);
    const bool counted = runner && (*runner)->counting();
    all.push_back({name, bundled.expected, std::move(*submission), std::move(missing), counted});
  }
  return all;
}

/// Faults are collected by their number; the check's table shows it.
class Quiet final : public GradeEvents {
  void cache_failed(const std::string& why) override { warn("a compiled program was not cached: " + why); }
};

/// The compiler's line that says why; the first one, where none is marked as an error.
std::string compile_error(const std::string& output) {
  const std::size_t mark = output.find("error:");
  const std::size_t begin = mark == std::string::npos ? 0 : output.rfind('\n', mark) + 1;
  return output.substr(begin, output.find('\n', begin) - begin);
}

void add_repetition(const Report& report, SubmissionCheck& check) {
  if (check.got.empty()) {
    const CaseReport* killer = report.first_failure();
    if (killer != nullptr) check.killer = killer->name;
    for (const BugReport& bug : report.bugs) {
      if (!bug.fixed) check.left.push_back(bug.name);
    }
    for (const CaseReport& test : report.cases) {
      if (test.verdict != Verdict::AC && test.verdict != Verdict::SK) check.killers.push_back(test.name);
    }
    check.metric = report.metric;
    check.vectorised = report.vectorised;
    check.growth = report.growth;
    check.growth_failure = report.growth_failure;
    check.message = killer != nullptr ? killer->message : report.message;
    if (!report.compile.ok && !report.compile.output.empty())
      check.message += ": " + compile_error(report.compile.output);
  }
  check.got.push_back(report.verdict);
  check.max_cpu_time = std::max(check.max_cpu_time, report.max_cpu_time());
  check.max_peak_memory = std::max(check.max_peak_memory, report.max_peak_memory());
  check.retries += report.retries();
  const auto ran = std::count_if(report.cases.begin(), report.cases.end(),
                                 [](const CaseReport& test) { return test.verdict != Verdict::SK; });
  check.runs += (report.compile.cached ? 0 : 1) + static_cast<int>(ran);
}

sandbox::Result<SubmissionCheck> check_submission(Pipeline& pipeline, const Problem& problem, const Bundled& bundled,
                                                  const CheckOptions& options) {
  SubmissionCheck check;
  check.name = bundled.name;
  check.expected = bundled.expected;
  check.skipped = bundled.missing;
  if (problem.metric && !problem.metric->leak.empty())
    check.uses_leak = bundled.submission.source.find(problem.metric->leak) != std::string::npos;
  Quiet quiet;
  GradeOptions grading;
  grading.shared_process = options.shared_process;
  grading.all_cases = options.every_case && bundled.expected != Verdict::AC;
  for (int i = 0; i < options.repeat && check.skipped.empty(); ++i) {
    grading.growth = options.growth && bundled.counted && i == 0;
    auto report = pipeline.grade(problem, bundled.submission, grading, quiet);
    if (!report) return tl::unexpected(report.error());
    add_repetition(*report, check);
  }
  return check;
}

/// A bug that no submission leaves alone of all might be mended with another's mending; and the starter has them all.
std::vector<std::string> unshown_bugs(const Problem& problem, const std::vector<SubmissionCheck>& submissions) {
  std::vector<std::string> out;
  for (const Bug& bug : problem.bugs) {
    const std::string quoted = "the bug '" + bug.name + "'";
    bool alone = false;
    for (const SubmissionCheck& check : submissions) {
      alone = alone || check.left == std::vector<std::string>{bug.name};
      const bool leaves = std::find(check.left.begin(), check.left.end(), bug.name) != check.left.end();
      if (check.name.starts_with("starter/") && check.skipped.empty() && !leaves)
        out.push_back(std::string(check.name).append(" does not have ").append(quoted).append(": its cases accept it"));
    }
    if (!alone)
      out.push_back(std::string("no submission leaves ")
                        .append(quoted)
                        .append(" and mends all others: nothing shows that it is scored for itself"));
  }
  return out;
}

}  // namespace

bool SubmissionCheck::as_expected() const {
  return std::all_of(got.begin(), got.end(), [this](Verdict verdict) { return verdict == expected; });
}

bool SubmissionCheck::internal_error() const {
  return std::find(got.begin(), got.end(), Verdict::IE) != got.end();
}

bool PackageCheck::as_expected() const {
  const bool all = std::all_of(submissions.begin(), submissions.end(),
                               [](const SubmissionCheck& check) { return check.as_expected(); });
  return has_accepted && bugs.empty() && metric.empty() && growth.empty() && unnoticed.empty() && all;
}

sandbox::Result<PackageCheck> check_package(Workplace& workplace, const Problem& problem, const CheckOptions& options,
                                            Progress& progress) {
  if (auto ok = check_forbidden(problem, workplace.languages()); !ok) return tl::unexpected(ok.error());
  const auto bundled = read_bundled(problem, workplace.languages());
  if (!bundled) return tl::unexpected(bundled.error());

  std::vector<sandbox::Result<SubmissionCheck>> results(bundled->size());
  std::atomic<std::size_t> next{0};
  std::mutex progress_lock;
  std::size_t done = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < bundled->size(); i = next++) {
      results[i] = check_submission(workplace.pipeline(), problem, (*bundled)[i], options);
      const std::lock_guard lock(progress_lock);
      progress.show(problem.slug + " " + std::to_string(++done) + "/" + std::to_string(bundled->size()) +
                    " submissions");
    }
  };
  std::vector<std::thread> workers;
  workers.reserve(static_cast<std::size_t>(options.jobs));
  for (int i = 0; i < options.jobs; ++i) workers.emplace_back(work);
  for (std::thread& worker : workers) worker.join();

  PackageCheck check;
  check.problem = problem.slug;
  for (const TestCase& test : problem.cases) check.cases.push_back(test.name);
  for (const Relation& relation : problem.relations) check.cases.push_back(relation.name);
  check.unnoticed = unnoticed_answers(problem);
  for (auto& result : results) {
    if (!result) return tl::unexpected(result.error());
    check.has_accepted = check.has_accepted || result->expected == Verdict::AC;
    check.submissions.push_back(std::move(*result));
  }
  check.bugs = unshown_bugs(problem, check.submissions);
  if (problem.metric) check.metric = take_home_faults(problem, check.submissions);
  if (options.growth && problem.growth) check.growth = growth_faults(problem, check.submissions);
  return check;
}

}  // namespace judge::app
