// Counted calls of a submission on a problem's generated inputs: what ladders and grids of sizes are made of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/model/submission.h"
#include "judge/pipeline/compile_cache.h"
#include "judge/pipeline/counted_submission.h"
#include "judge/pipeline/growth_bystanders.h"
#include "judge/pipeline/growth_findings.h"
#include "judge/pipeline/growth_inputs.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// The seed of the inputs, and that of others which have to show the same before a submission fails.
inline constexpr int kGrowthSeed = 1, kOtherGrowthSeed = 2;

/// What was measured with the inputs of one generator.
struct GrowthSeries {
  std::string input;
  int seed = kGrowthSeed;
  GrowthPoints points;
  std::string why;     ///< it ended where it did, where that was no matter of cost
  bool waits = false;  ///< by the clock the calls take much longer than they compute
};

class GrowthCalls {
 public:
  /// Borrows all but the artifact. `cache` may be null. Precondition: as of measure_growth.
  [[nodiscard]] static sandbox::Result<GrowthCalls> make(ExecutorPool& pool, const runners::Registry& registry,
                                                         CompileCache* cache, const Problem& problem,
                                                         const runners::Runner& runner, const Submission& submission,
                                                         const std::string& artifact);

  [[nodiscard]] sandbox::Result<std::string> frame(const GrowthSeries& series, const std::vector<double>& sizes) {
    return inputs_.frame(series.input, sizes, series.seed);
  }
  /// Adds the point of a call with these sizes. False, if the series ends before it.
  [[nodiscard]] sandbox::Result<bool> measure(GrowthSeries& series, double n, const std::vector<double>& sizes);
  /// The graded program's CPU time, at the last `count` points in turns, until calls have taken `most`.
  [[nodiscard]] sandbox::Status time(GrowthSeries& series, std::size_t count, sandbox::Micros most);
  /// What other programs make of the points' inputs (growth_bystanders.h). Precondition: they are timed.
  [[nodiscard]] sandbox::Status hear_bystanders(GrowthSeries& series);
  /// Bytes, where they do not come with the operations.
  [[nodiscard]] sandbox::Status measure_space(GrowthSeries& series);

  /// What calls cost, as the sizes are chosen by: the time of counting, as their operations have it.
  [[nodiscard]] static Series costs(const GrowthPoints& points);
  /// The series whose cost is the largest at the largest size that all have reached.
  [[nodiscard]] const GrowthSeries& dearest(const std::vector<GrowthSeries>& all) const;

  [[nodiscard]] const CountedSubmission& submission() const { return submission_; }
  /// CPU time that calls took since it was asked for last.
  [[nodiscard]] sandbox::Micros take_spent() { return std::exchange(spent_, sandbox::Micros(0)); }

 private:
  GrowthCalls(CountedSubmission submission, GrowthInputs inputs, GrowthBystanders bystanders,
              double most_nanoseconds_each)
      : submission_(std::move(submission)),
        inputs_(std::move(inputs)),
        bystanders_(bystanders),
        most_nanoseconds_each_(most_nanoseconds_each) {}

  CountedSubmission submission_;
  GrowthInputs inputs_;
  GrowthBystanders bystanders_;
  double most_nanoseconds_each_;
  sandbox::Micros spent_{0};
};

/// Of series of one kind that whose cost is the largest at the largest size that all have reached.
[[nodiscard]] const GrowthSeries& dearest_of(const std::vector<GrowthSeries>& all, Series (*cost)(const GrowthPoints&));

/// Why there is nothing to say of series, the worst of which is `worst`; empty if there is.
[[nodiscard]] std::string why_nothing_was_measured(const std::vector<GrowthSeries>& all, const GrowthSeries& worst);

}  // namespace judge
