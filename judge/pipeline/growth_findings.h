// From what counted calls cost to what is said of it. Pure.
#pragma once

#include <optional>
#include <vector>

#include "judge/complexity/estimate.h"
#include "judge/complexity/grid.h"
#include "judge/complexity/verdict.h"
#include "judge/model/growth.h"
#include "judge/pipeline/counted_runner.h"

namespace judge {

/// A size, and what calls there came to.
struct GrowthPoint {
  double n = 0;                            ///< of several sizes: the one that grows, or how far all have grown
  std::vector<double> sizes;               ///< of every parameter
  CountedCall counted;                     ///< of Counting::Operations, or of Counting::Time where there is none
  std::optional<sandbox::Micros> outside;  ///< least CPU time of a graded call's whole process
  std::optional<double> nanoseconds;       ///< least CPU time of a graded call
  /// Least CPU time of the process of a program that does nothing, with the same input; where it was needed.
  std::optional<sandbox::Micros> decoding;
  std::optional<Counts::Space> space;
  std::size_t input_bytes = 0;
  double page_nanoseconds = 0;       ///< what this machine takes to give a page of memory
  double most_nanoseconds_each = 0;  ///< the most that an operation takes in the language; 0: that cannot be said
  std::string timed_reply;           ///< a graded call's answer; may be empty
  std::string doubt;                 ///< why what was measured here is not believed; empty if nothing speaks against it

  /// Lowers the figures of graded calls to those of another one with the same input.
  void take(const CountedCall& graded);
};
/// By ascending n.
using GrowthPoints = std::vector<GrowthPoint>;

[[nodiscard]] Series operations_of(const GrowthPoints& points);
/// In microseconds.
[[nodiscard]] Series times_of(const GrowthPoints& points);
[[nodiscard]] Series bytes_of(const GrowthPoints& points);

/// How time grows: by operations, where they were counted, with CPU time as the witness; else by CPU time alone.
struct TimeFinding {
  GrowthFinding said;  ///< without its curves
  std::optional<GrowthClass> growth;
  Estimate estimate;
  Series series;  ///< that it was found in
};
[[nodiscard]] TimeFinding find_time_growth(const GrowthPoints& points, bool python);

struct SpaceFinding {
  GrowthFinding said;  ///< without its curves
  std::optional<GrowthClass> growth;
  Estimate estimate;
  Series series;
};
[[nodiscard]] SpaceFinding find_space_growth(const GrowthPoints& points, bool python);

/// Whether it is so much worse than what is expected that a second series of inputs is asked.
[[nodiscard]] bool exceeds(const TimeFinding& found, const Expected& expected);
/// The same; memory that sorting's scratch may take never is.
[[nodiscard]] bool exceeds(const SpaceFinding& found, const Expected& expected);

/// The same of points at combinations of several sizes.
struct GridFinding {
  GrowthFinding said;  ///< without its curves
  GridEstimate estimate;
};
/// `along`: what was found along each parameter.
[[nodiscard]] GridFinding find_time_growth(const GrowthPoints& points, const std::vector<std::string>& names,
                                           const GrowthAlong& along);
[[nodiscard]] GridFinding find_space_growth(const GrowthPoints& points, const std::vector<std::string>& names,
                                            const GrowthAlong& along);

/// Of the cost that find_time_growth goes by, and of bytes.
[[nodiscard]] Grid time_grid(const GrowthPoints& points);
[[nodiscard]] Grid space_grid(const GrowthPoints& points);
/// Whether the memory beyond what is expected is more than sorting's scratch may take.
[[nodiscard]] bool is_more_than_scratch(const Grid& path);

}  // namespace judge
