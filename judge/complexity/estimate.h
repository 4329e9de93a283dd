// From a series of costs to the class that it is consistent with. Pure, and the same for the same series.
//
// The method and its constants are those of the project's own study of 99 labelled programs, where it reached 97 to 100
// % on counts of operations; docs/decisions has it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/complexity/fit.h"

namespace judge {

struct EstimateOptions {
  enum class Signal {
    Count,  ///< of operations: exact, the same in every run
    Time,   ///< CPU time: disturbed
    Space,  ///< bytes: what grows by doubling comes in steps
  };
  Signal signal = Signal::Count;
  bool python = false;  ///< integers above 256 may cost more
};

struct Estimate {
  struct Alternative {
    GrowthClass growth;
    Fit fit;
  };
  std::optional<GrowthClass> growth;      ///< nothing: inconclusive
  std::string why;                        ///< it is inconclusive, a sentence; empty else
  std::vector<Alternative> alternatives;  ///< other classes that fit nearly as well, best first
  Fit fit;                                ///< of the class, or of the best one where none is named
};

/// The class whose function, with at most two terms of lower order, makes up the series best. Precondition: the series
/// is ascending and positive.
[[nodiscard]] Estimate estimate_growth(const Series& series, const EstimateOptions& options);

/// How far counts and times bear each other out.
enum class Confidence {
  High,    ///< they agree
  Medium,  ///< they differ by a factor of log n
  None,    ///< neither, or one of them is inconclusive
};
[[nodiscard]] Confidence confidence_of(const Estimate& counts, const Estimate& times);

}  // namespace judge
