#include "judge/report/batch_result.h"

#include <algorithm>

#include "judge/report/format.h"
#include "judge/report/terminal.h"

namespace judge {
namespace {

constexpr std::size_t kColumns = 110;

/// The case that gave the submission its verdict.
const CaseReport* deciding_case(const Report& report) {
  const auto decided = std::find_if(report.cases.begin(), report.cases.end(),
                                    [&report](const CaseReport& test) { return test.verdict == report.verdict; });
  return decided == report.cases.end() ? report.first_failure() : &*decided;
}

/// The compiler's line that says why; the first one, where none is marked as an error.
std::string compile_error(const std::string& output) {
  const std::size_t mark = output.find("error:");
  const std::size_t begin = mark == std::string::npos ? 0 : output.rfind('\n', mark) + 1;
  return output.substr(begin, output.find('\n', begin) - begin);
}

std::string message_of(const Report& report) {
  if (report.verdict == Verdict::AC) return {};
  const std::string words(describe(report.verdict));
  if (!report.compile.ok && !report.compile.output.empty()) return words + ": " + compile_error(report.compile.output);
  const CaseReport* decided = deciding_case(report);
  std::string message = decided == nullptr ? report.message : decided->message;
  if (decided == nullptr) return message.empty() ? words : message;
  return message.empty() || message == words ? words + " on " + decided->name
                                             : words + " on " + decided->name + ": " + message;
}

std::string detail_of(const Report& report) {
  std::string text;
  if (!report.compile.ok) {
    text = report.compile.output;
  } else if (const CaseReport* failed = deciding_case(report); failed != nullptr && report.verdict != Verdict::AC) {
    text = render_failure(*failed, kColumns, Style(false));
  }
  if (text.size() <= kBatchDetailBytes) return text;
  return text.substr(0, character_start(text, kBatchDetailBytes)) + "...\n";
}

std::optional<double> score_of(const Report& report) {
  if (report.metric) {
    const MetricReport::Band* reached = report.metric->reached();
    int most = 0;
    for (const MetricReport::Band& band : report.metric->bands) most = std::max(most, band.points);
    if (most > 0) return static_cast<double>(reached == nullptr ? 0 : reached->points) / most;
  }
  if (report.bugs.empty()) return std::nullopt;
  const auto fixed =
      std::count_if(report.bugs.begin(), report.bugs.end(), [](const BugReport& bug) { return bug.fixed; });
  return static_cast<double>(fixed) / static_cast<double>(report.bugs.size());
}

}  // namespace

void enter_report(Report report, Reveal reveal, BatchResult& result) {
  const Report shown = apply_reveal(std::move(report), reveal);
  result.outcome = BatchOutcome::Graded;
  result.verdict = shown.verdict;
  result.message = message_of(shown);
  result.detail = detail_of(shown);
  result.passed = shown.passed();
  result.total = shown.cases.size();
  result.max_cpu_time = shown.max_cpu_time();
  result.max_peak_memory = shown.max_peak_memory();
  result.retries = shown.retries();
  result.score = score_of(shown);
  result.flaky = false;
  result.cases.clear();
  for (const CaseReport& test : shown.cases) {
    result.flaky = result.flaky || test.reruns > 0 || test.second_try;
    if (test.verdict != Verdict::SK) result.cases.push_back({test.name, test.verdict, test.cpu_time, test.peak_memory});
  }
}

}  // namespace judge
