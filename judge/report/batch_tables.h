// What every report on a batch says, before it is set for a terminal, as Markdown or as HTML.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "judge/model/batch.h"

namespace judge {

/// "WA", "extraction failed", "invalid".
[[nodiscard]] std::string outcome_word(const BatchResult& result);

/// Cells are text as others wrote it: whoever sets them escapes them.
struct BatchTable {
  std::string title;
  std::string remark;  ///< a sentence below the title; may be empty
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;
  std::size_t figures_from = 1;  ///< the first column of figures, which are set to the right
  std::size_t left_out = 0;      ///< further rows
  bool bad = false;              ///< it lists what should not be
};

/// In order, without empty ones: regressions, problems, what was not accepted, internal errors, failed extractions,
/// invalid records, pass@k, the slowest, the flaky. Lists of items have `most_rows` at most.
[[nodiscard]] std::vector<BatchTable> batch_tables(const Batch& batch, std::size_t most_rows);

/// What occurs, and AC.
[[nodiscard]] std::vector<std::pair<Verdict, std::size_t>> verdict_counts(const BatchCounts& counts);
/// "80 AC, 20 WA, 3 TLE".
[[nodiscard]] std::string verdict_words(const BatchCounts& counts);
/// "2 internal errors (the judge's fault, no verdicts)", "1 extraction failed", "3 invalid": what is apart from
/// verdicts.
[[nodiscard]] std::vector<std::string> apart_words(const BatchCounts& counts);
/// "120 submissions to 3 problems, 34 of them copies of others; shard 2/4": what was graded, and where.
[[nodiscard]] std::string batch_words(const Batch& batch);
/// "12.3 s, 9.8 submissions/s", of this run.
[[nodiscard]] std::string rate_words(const Batch& batch);
/// What the batch is and what graded it, by name: "judge", "started", "dataset", "languages", "isolation", "machine
/// factor".
[[nodiscard]] std::vector<std::pair<std::string, std::string>> header_facts(const BatchHeader& header);

}  // namespace judge
