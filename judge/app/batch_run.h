// The grading of a batch: what is done already, what is to be done, and the results file in between.
#pragma once

#include <cstddef>
#include <vector>

#include "judge/app/batch_backend.h"
#include "judge/app/batch_progress.h"
#include "judge/batch/dataset.h"
#include "judge/batch/results_file.h"
#include "judge/report/reveal.h"

namespace judge::app {

class BatchRun {
 public:
  /// Borrows the backend and the dataset, whose items become the results.
  BatchRun(BatchBackend& backend, Dataset& dataset, ResultsFile file, Reveal reveal);

  /// Takes over what an earlier run found, and whatever needs no grading: items without a submission, and those that
  /// are identical to one that was graded. `remain` says how many are left to do.
  [[nodiscard]] sandbox::Status begin(std::vector<BatchResult> earlier);
  [[nodiscard]] std::size_t remain() const { return remain_; }
  [[nodiscard]] std::size_t graded_before() const { return graded_before_; }
  [[nodiscard]] ResultsFile& file() { return file_; }

  /// Grades what is left, `jobs` submissions at a time. Ends early if a signal was caught: remain() is not 0 then.
  [[nodiscard]] sandbox::Status grade(int jobs);

  /// In the order of the inputs. Final where remain() is 0.
  [[nodiscard]] std::vector<BatchResult> take_results() { return std::move(dataset_.items); }

 private:
  [[nodiscard]] sandbox::Result<BatchResult> grade_unit(const BatchUnit& unit);
  /// Gives the item what was found of an identical one, and the line that says so.
  [[nodiscard]] std::string settle(std::size_t item, const BatchResult& found);
  /// Gives all of its items what was found of the first, and their lines.
  [[nodiscard]] std::string enter(const BatchUnit& unit, const BatchResult& found);

  BatchBackend& backend_;
  Dataset& dataset_;
  ResultsFile file_;
  Reveal reveal_;
  BatchProgress progress_;
  std::vector<bool> done_;  ///< by item
  std::size_t remain_ = 0;
  std::size_t graded_before_ = 0;
};

/// How many submissions run at a time where nobody says: one per core that this process may use. Two threads of one
/// core take the time from each other that a limit counts.
[[nodiscard]] int usable_cores();

}  // namespace judge::app
