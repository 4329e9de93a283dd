#include "judge/model/batch.h"

#include <numeric>

namespace judge {

void BatchResult::sum_up_cases() {
  for (BatchCase& test : cases) {
    const bool is_sample = test.name.starts_with("sample/");
    sampled = sampled || is_sample;
    if (test.verdict == Verdict::AC) continue;
    if (is_sample && !failed_sample) failed_sample = test;
    if (!failed) failed = std::move(test);
  }
  cases.clear();
}

void BatchCounts::add(const BatchResult& result) {
  switch (result.outcome) {
    case BatchOutcome::Graded:
      ++verdicts.at(static_cast<std::size_t>(result.verdict));
      break;
    case BatchOutcome::ExtractionFailed:
      ++extraction_failed;
      break;
    case BatchOutcome::Invalid:
      ++invalid;
      break;
  }
}

std::size_t BatchCounts::judged() const {
  return std::accumulate(verdicts.begin(), verdicts.end(), std::size_t{0}) - of(Verdict::IE);
}

std::size_t BatchCounts::total() const {
  return judged() + of(Verdict::IE) + extraction_failed + invalid;
}

}  // namespace judge
