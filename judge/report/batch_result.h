// A submission's report as an item of a batch: what its line in the results file, and every report on the batch, tells.
#pragma once

#include "judge/model/batch.h"
#include "judge/model/report.h"
#include "judge/report/reveal.h"

namespace judge {

/// What a result keeps of the first failure, or of the compiler's words, in bytes.
inline constexpr std::size_t kBatchDetailBytes = std::size_t{8} * 1024;

/// Enters what grading found, as far as `reveal` allows it to be shown: nothing else of the report gets into a batch.
void enter_report(Report report, Reveal reveal, BatchResult& result);

}  // namespace judge
