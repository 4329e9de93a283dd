// Grades the units of a batch on several threads, and hands over what is finished to one.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "judge/model/batch.h"
#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge {

struct BatchWork {
  using Finished = std::vector<std::pair<std::size_t, BatchResult>>;  ///< the unit's place, and its result

  std::vector<std::size_t> units;  ///< places of the units to grade, begun in this order
  int jobs = 1;                    ///< threads
  /// Grades a unit; called on any of the threads. An Error ends the work: nothing more can be graded.
  std::function<sandbox::Result<BatchResult>(std::size_t unit)> grade;
  /// Takes over what was finished since, in the order in which it was. An Error ends the work. On the caller's thread.
  std::function<sandbox::Status(Finished)> finished;
  /// Whether to begin no more; called often. On the caller's thread.
  std::function<bool()> stop;
  /// Called at least this often while nothing is finished. On the caller's thread.
  std::function<void()> tick;
  sandbox::Micros tick_every{200'000};
};

/// Returns when no unit is being graded any more: all were, or stop() said so, or the first Error, which is returned.
[[nodiscard]] sandbox::Status run_batch(const BatchWork& work);

}  // namespace judge
