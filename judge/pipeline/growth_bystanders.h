// Other programs on the inputs that a submission's growth is measured with: one that does nothing, whose cost is that
// of reading the input, and one of the package's that is accepted, whose answers are right.
#pragma once

#include <functional>
#include <string>

#include "judge/execute/pool.h"
#include "judge/pipeline/compile_cache.h"
#include "judge/pipeline/growth_findings.h"
#include "judge/pipeline/growth_inputs.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

class GrowthBystanders {
 public:
  /// Borrows all; `cache` may be null.
  GrowthBystanders(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache, const Problem& problem,
                   const runners::Runner& runner)
      : pool_(pool), registry_(registry), cache_(cache), problem_(problem), runner_(runner) {}

  using Input = std::function<sandbox::Result<GrowthInputs::Input>(const GrowthPoint& point)>;
  /// Enters what reading the inputs costs, at the largest sizes, and doubts of answers that are not those of the
  /// package's. Where the package has no accepted submission, or it does not answer, there are none. The points are
  /// timed; where reading is, `graded`, which made their calls, makes them again beside it: processes that stay, like
  /// a JVM, are as warm then, and the machine is as busy.
  [[nodiscard]] sandbox::Status hear(const Input& input, const CountedRunner& graded, GrowthPoints& points) const;

 private:
  [[nodiscard]] sandbox::Result<std::optional<CountedRunner>> ready(const Submission& submission) const;
  [[nodiscard]] sandbox::Status time_decoding(const Input& input, const CountedRunner& graded,
                                              GrowthPoints& points) const;
  [[nodiscard]] sandbox::Result<std::optional<Submission>> reference() const;
  [[nodiscard]] sandbox::Status compare_answers(const Input& input, GrowthPoints& points) const;

  ExecutorPool& pool_;
  const runners::Registry& registry_;
  CompileCache* cache_;
  const Problem& problem_;
  const runners::Runner& runner_;
};

}  // namespace judge
