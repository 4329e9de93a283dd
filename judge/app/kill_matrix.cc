#include "judge/app/kill_matrix.h"

#include <algorithm>
#include <set>

namespace judge::app {
namespace {

/// "sample/1, secret/04, secret/09 and 5 more"
std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t kShown = 3;
  std::string out;
  const std::size_t shown = names.size() == kShown + 1 ? names.size() : std::min(names.size(), kShown);
  for (std::size_t i = 0; i < shown; ++i) out.append(i == 0 ? "" : ", ").append(names[i]);
  return shown == names.size() ? out : out + " and " + std::to_string(names.size() - shown) + " more";
}

std::string row(const SubmissionCheck& check) {
  const std::size_t slash = check.name.find('/');
  std::string killed_by = listed(check.killers);
  if (!check.skipped.empty())
    killed_by = "not graded: what it needs is not installed";
  else if (!check.as_expected())
    killed_by = "**not as expected**";
  else if (check.killers.empty())
    killed_by = "compiling";
  return "| " + check.name.substr(slash + 1) + " | " + std::string(to_string(check.expected)) + " | " + killed_by +
         " |\n";
}

}  // namespace

std::string kill_matrix_head() {
  return "# Kill matrix\n\nEvery bundled submission that must fail, its verdict, and the cases that it fails. Written "
         "by `judge check --all "
         "--matrix`; where\ntime decides, another machine may name other cases.\n";
}

std::string kill_matrix(const PackageCheck& package) {
  std::string out = "\n## " + package.problem + "\n\n| submission | must be | fails |\n|---|---|---|\n";
  std::set<std::string> killers;
  for (const SubmissionCheck& check : package.submissions) {
    if (check.expected == Verdict::AC) continue;
    out += row(check);
    killers.insert(check.killers.begin(), check.killers.end());
  }
  std::vector<std::string> idle;
  for (const std::string& name : package.cases) {
    if (!killers.contains(name)) idle.push_back(name);
  }
  if (!idle.empty()) out += "\nNone of them fails " + listed(idle) + ".\n";
  return out;
}

}  // namespace judge::app
