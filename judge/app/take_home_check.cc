#include "judge/app/take_home_check.h"

#include <algorithm>
#include <cmath>

#include "judge/metric/leaks.h"

namespace judge::app {
namespace {

constexpr std::size_t kLeastHiddenRows = 5'000;
constexpr double kLeastDistance = 6;  ///< of two bands, in standard errors

/// The least certain of the accepted submissions' values.
double largest_standard_error(const std::vector<SubmissionCheck>& submissions) {
  double most = 0;
  for (const SubmissionCheck& check : submissions) {
    if (check.metric && check.metric->reached() != nullptr) most = std::max(most, check.metric->standard_error);
  }
  return most;
}

void check_bands(const Metric& metric, double error, std::vector<std::string>& out) {
  for (std::size_t i = 1; i < metric.bands.size(); ++i) {
    const Band &below = metric.bands[i - 1], &above = metric.bands[i];
    const double distance = std::abs(above.bound - below.bound);
    if (distance >= kLeastDistance * error) continue;
    out.push_back("the bands '" + below.name + "' and '" + above.name + "' are " + metric_text(distance / error) +
                  " standard errors of " + metric_text(error) +
                  " apart: luck decides between them; at least 6 are needed");
  }
}

/// A trap that catches nobody is none. What could not be graded here may be caught elsewhere.
void check_leak(const Problem& problem, const std::vector<SubmissionCheck>& submissions,
                std::vector<std::string>& out) {
  const std::string& leak = problem.metric->leak;
  if (leak.empty()) return;
  if (!has_column(problem.cases.front().files, leak))
    return out.push_back("the leaky column " + leak + " is in no .csv file");
  const bool caught = std::any_of(submissions.begin(), submissions.end(), [](const SubmissionCheck& check) {
    const bool misled = check.metric && check.metric->reached() == nullptr;
    return check.uses_leak && (misled || !check.skipped.empty());
  });
  if (!caught)
    out.push_back("no submission shows that the leaky column " + leak +
                  " misleads: one that uses it must be measured, and fall below the first band");
}

}  // namespace

std::vector<std::string> take_home_faults(const Problem& problem, const std::vector<SubmissionCheck>& submissions) {
  const TestCase& test = problem.cases.front();
  std::vector<std::string> out = label_leaks(test.files, test.labels, *problem.metric);
  if (test.labels.ids.size() < kLeastHiddenRows)
    out.push_back("there are " + std::to_string(test.labels.ids.size()) + " hidden rows, and at least " +
                  std::to_string(kLeastHiddenRows) + " are needed");
  check_bands(*problem.metric, largest_standard_error(submissions), out);
  check_leak(problem, submissions, out);
  return out;
}

}  // namespace judge::app
