// Two submissions' times side by side. Plain data, filled by the pipeline, read by report.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/model/report.h"

namespace judge {

/// At one size, or on one case: times taken in turns.
struct ComparedTimes {
  std::string parameter;               ///< of the size; empty where a case was run
  std::string input;                   ///< the generator, or the case
  double n = 0;                        ///< the size; 0 of a case
  double first_us = 0, second_us = 0;  ///< least CPU times: of a call, or of a case's whole process
  /// Likewise counted: absent where not counted, or not in the same unit.
  std::optional<double> first_operations, second_operations;
  /// How many times as fast the first is: the median of second / first, and its interval at 95 %.
  double ratio = 0, low = 0, high = 0;
  int pairs = 0;

  [[nodiscard]] bool differs() const { return low > 1 || high < 1; }
};

struct Comparison {
  std::string first_name, second_name;  ///< as the reader knows them
  Report first, second;                 ///< graded, and grown where the problem declares growth
  std::vector<ComparedTimes> times;     ///< of each parameter by ascending size, or by the case
  std::string why;                      ///< nothing could be compared, a sentence; empty else

  /// "a.py is 1.8x (1.6 to 2.1) as fast as b.py at n = 100,000; same class, O(n log n)".
  [[nodiscard]] std::string sentence() const;
};

}  // namespace judge
