#include "judge/app/doctor.h"

#include <unistd.h>

#include <iterator>
#include <optional>

#include "judge/app/workplace.h"
#include "judge/blobs/blob_store.h"
#include "judge/report/format.h"
#include "sandbox/base/confinement.h"

namespace judge::app {
namespace {

Finding good(std::string name, std::string detail) {
  return {std::move(name), true, true, std::move(detail), {}};
}
Finding bad(std::string name, std::string detail, std::string fix) {
  return {std::move(name), false, true, std::move(detail), std::move(fix)};
}

std::string fix_or(const sandbox::Error& error, const std::string& fix) {
  return error.hint.empty() ? fix : error.hint;
}

std::string without_hint(sandbox::Error error) {
  error.hint.clear();
  return error.text();
}

Finding find_executor(const Places& places) {
  if (access(places.executor.c_str(), X_OK) == 0) return good("executor", places.executor.string());
  return bad("executor", places.executor.string() + " is not there", "build or install judge-executor beside judge");
}

std::string_view meaning(sandbox::IsolationLevel level) {
  switch (level) {
    case sandbox::IsolationLevel::Strong:
      return "strong: every wall stands, and the kernel enforces every limit";
    case sandbox::IsolationLevel::Weak:
      return "weak: every wall stands, but a limit or a figure is approximate";
    case sandbox::IsolationLevel::Minimal:
      return "minimal: a wall is missing, so nothing is run here, but for your own file by judge run --trust-mine";
    case sandbox::IsolationLevel::None:
      break;
  }
  return "none: what no run can do without is missing, so nothing is run here";
}

Finding layer_finding(const sandbox::Layer& layer) {
  const bool whole = layer.fix.empty();
  return {"layer " + layer.name, whole, layer.level < sandbox::IsolationLevel::Weak, layer.detail, layer.fix};
}

/// What the whole is good for, then its layers. Nothing else is worth a look if the first is not ok.
std::vector<Finding> find_isolation(ExecutorPool& pool) {
  const auto isolation = pool.isolation();
  if (!isolation)
    return {bad("isolation", without_hint(isolation.error()), fix_or(isolation.error(), "reinstall judge-executor"))};
  const auto level = isolation->level();
  std::vector<Finding> findings = {level < sandbox::IsolationLevel::Weak
                                       ? bad("isolation", std::string(meaning(level)), "those of the layers that FAIL")
                                       : good("isolation", std::string(meaning(level)))};
  for (const sandbox::Layer& layer : isolation->layers) findings.push_back(layer_finding(layer));
  return findings;
}

/// Runs the language's own starter program in the jail: that it is installed does not yet mean that it works there.
Finding find_language(Workplace& workplace, const runners::Runner& runner) {
  const std::string name = "language " + runner.name();
  const std::string fix = "install " + runner.display_name() + " for the judge: see the README's list of packages";
  if (const auto installed = runner.installed(); !installed)
    return Finding{name, false, false, without_hint(installed.error()), installed.error().hint};
  const std::string version = runner.version();
  if (version.empty()) return bad(name, "not installed", fix);
  Problem problem;
  problem.slug = "doctor";
  Submission submission;
  submission.file_name = "starter";
  submission.language = runner.name();
  submission.source = runner.program_starter();
  GradeEvents silent;
  const auto run = workplace.pipeline().run_input(problem, submission, "", silent);
  if (!run) return bad(name, version + ": " + without_hint(run.error()), fix);
  if (run->report.verdict == Verdict::AC) return good(name, version + ", runs in the jail");
  const std::string why = !run->report.message.empty() ? run->report.message : run->report.cases.front().message;
  return bad(
      name, version + ": its starter program failed (" + std::string(describe(run->report.verdict)) + "): " + why, fix);
}

/// What is there beyond the language itself. Nothing is started for it.
std::optional<Finding> find_libraries(const runners::Runner& runner) {
  std::string present, missing;
  for (const auto& [library, installed] : runner.libraries()) {
    std::string& list = installed ? present : missing;
    list += (list.empty() ? "" : ", ") + library;
  }
  if (present.empty() && missing.empty()) return std::nullopt;
  const std::string name = runner.name() + " libraries";
  if (missing.empty()) return good(name, present);
  return Finding{name, false, false, (present.empty() ? "none" : present) + "; not installed: " + missing,
                 "if submissions are to use them: scripts/setup ml"};
}

/// Opens the cache, and keeps something in it: a disk may be full or read-only.
Finding find_cache() {
  const std::string name = "compile cache";
  const auto useless = [&name](const sandbox::Error& error) {
    return Finding{name, false, false, without_hint(error), fix_or(error, "make room on the disk, or set JUDGE_CACHE")};
  };
  const auto folder = cache_folder();
  if (!folder) return useless(folder.error());
  if (!*folder) return good(name, "off, as JUDGE_CACHE says");
  const auto store = BlobStore::open(**folder);
  if (!store) return useless(store.error());
  if (const auto kept = (*store)->put("judge doctor was here\n"); !kept) return useless(kept.error());
  const BlobStore::Usage usage = (*store)->usage();
  return good(name, (*folder)->string() + ", " + format_mib(usage.bytes) + " of " + format_mib((*store)->max_bytes()) +
                        " in " + plural(usage.entries, "file"));
}

void find_problems(const Catalogue& catalogue, std::vector<Finding>& findings) {
  const auto listing = catalogue.list();
  if (listing.problems.empty()) {
    findings.push_back(bad("problems", "none found", "name a folder of packages: --problems DIR or JUDGE_PROBLEMS"));
  } else {
    findings.push_back(good("problems", std::to_string(listing.problems.size()) + " found"));
  }
  for (const sandbox::Error& error : listing.broken) {
    findings.push_back(
        bad("problems", without_hint(error), fix_or(error, "mend the package, or take it out of the folder")));
  }
}

}  // namespace

std::vector<Finding> examine(const std::vector<std::string>& problem_folders) {
  std::vector<Finding> findings;
  const auto places = find_places(own_path());
  if (!places) return {bad("home folder", places.error().message, places.error().hint)};
  findings.push_back(good("home folder", places->home.string()));

  auto workplace = Workplace::open(problem_folders, 1, Cache::Off);  // the compilers are to be tried
  if (!workplace) {
    findings.push_back(
        bad("languages", without_hint(workplace.error()), fix_or(workplace.error(), "mend the file that is named")));
    return findings;
  }
  findings.push_back(good("surroundings", sandbox::own_confinement().text()));
  findings.push_back(find_executor(*places));
  bool runs = findings.back().ok;
  if (runs) {
    auto layers = find_isolation((*workplace)->pool());
    runs = layers.front().ok;
    std::move(layers.begin(), layers.end(), std::back_inserter(findings));
  }
  if (runs) {
    for (const runners::Runner* runner : (*workplace)->languages().all()) {
      findings.push_back(find_language(**workplace, *runner));
      if (auto libraries = find_libraries(*runner)) findings.push_back(std::move(*libraries));
    }
  }
  findings.push_back(find_cache());
  find_problems((*workplace)->catalogue(), findings);
  return findings;
}

}  // namespace judge::app
