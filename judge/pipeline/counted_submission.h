// A submission ready for counted calls: those that time it, and those that count its operations and bytes.
#pragma once

#include <optional>
#include <string>

#include "judge/pipeline/compile_cache.h"
#include "judge/pipeline/counted_runner.h"

namespace judge {

struct CountedSubmission {
  std::optional<CountedRunner> timed;              ///< the graded program: always there
  std::optional<CountedRunner> operations, space;  ///< absent where the language has none, or `note` says why not
  std::string counted;                             ///< the artifact that counts
  std::string note;                                ///< why operations are not counted; empty if they are

  /// Compiles what counts, where that needs a compile step. `cache` may be null. Precondition: runner.counting().
  [[nodiscard]] static sandbox::Result<CountedSubmission> make(ExecutorPool& pool, CompileCache* cache,
                                                               const Problem& problem, const runners::Runner& runner,
                                                               const Submission& submission,
                                                               const std::string& artifact);
};

}  // namespace judge
