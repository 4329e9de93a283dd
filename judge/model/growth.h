// How a submission grows: what measuring it at several sizes gave. Plain data, filled by the pipeline, read by report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/base/units.h"

namespace judge {

/// What one call cost at one size. What was not measured there is absent.
struct GrowthSample {
  double n = 0;
  std::optional<double> operations;
  std::optional<double> cpu_us;      ///< CPU time of the call: the least of several runs
  std::optional<double> peak_bytes;  ///< beyond its arguments and its answer: heap and stack
};

/// How a figure was found to grow.
struct GrowthFinding {
  enum class Confidence {
    High,          ///< operations and CPU time agree
    Medium,        ///< they differ by a factor of log n, or there is only one of them
    Inconclusive,  ///< nothing can be said; `why` is why
  };
  /// A class that fits nearly as well, and its curve.
  struct Alternative {
    std::string growth;
    std::vector<double> fitted;
  };
  Confidence confidence = Confidence::Inconclusive;
  std::string growth;                     ///< "O(n log n)"; empty if inconclusive
  std::string by_time;                    ///< what CPU time says, where it says something else
  std::vector<Alternative> alternatives;  ///< best first
  std::string why;                        ///< a sentence; empty unless inconclusive
  double residual = 0;                    ///< of the fit: root mean square of what it is off, in proportion
  /// The fitted curve at each sample of the report, in the figure's unit (of time: operations, or microseconds where
  /// they were not counted); empty if there is none.
  std::vector<double> fitted;
};

/// A figure's growth against what the problem expects.
struct GrowthCheck {
  GrowthFinding found;
  std::string expected;  ///< "O(n log n)"; empty where the problem names none
  /// At each sample, what the cost would be if it grew as expected from one of the smaller sizes on; empty without.
  std::vector<double> expected_curve;
  bool exceeds = false;  ///< clearly so, in two series of inputs
  /// "from n = 4,096 to 8,192 the work grew 4.0x; O(n log n) would be 2.2x"; where it exceeds.
  std::string evidence;
};

/// The line of the source whose share of the operations grew most.
struct GrowthLine {
  int line = 0;
  std::string text;         ///< as the source has it, without the white space round it
  double share = 0;         ///< of all operations at the largest size, 0 to 1
  double growth = 0;        ///< how many times as many operations at the largest size as at `from`
  double from = 0, to = 0;  ///< the two sizes
};

/// What a call would take at the largest size that the problem allows, by the fitted curve and the times measured.
struct GrowthForecast {
  double n = 0;
  sandbox::Micros cpu_time{0};
  sandbox::Micros limit{0};
};

/// Along one parameter of the size; the others stay.
struct GrowthReport {
  std::string parameter;              ///< "n"
  std::string input;                  ///< the generator whose inputs cost most: "sorted"
  std::string unit;                   ///< of operations: "basic blocks"; empty where only time was measured
  std::string note;                   ///< why operations were not counted, say; may be empty
  std::vector<GrowthSample> samples;  ///< by ascending n
  GrowthCheck time, space;
  std::optional<GrowthLine> line;
  std::optional<GrowthForecast> forecast;
  sandbox::Micros cpu_time{0};  ///< what measuring took in all

  [[nodiscard]] bool exceeds() const { return time.exceeds || space.exceeds; }
  /// "time consistent with O(n log n), expected O(n log n); memory consistent with O(n)".
  [[nodiscard]] std::string sentence() const;
};

/// With all parameters of the size, where there are several: a product of two looks like a class of one along each.
struct GrowthGrid {
  struct Sample {
    std::vector<double> sizes;         ///< in the order of the parameters
    std::optional<double> operations;  ///< as in GrowthSample
    std::optional<double> cpu_us;
    std::optional<double> peak_bytes;
  };
  std::vector<std::string> parameters;
  std::string input, unit;      ///< as in GrowthReport
  std::vector<Sample> samples;  ///< the smallest sizes first
  GrowthCheck time, space;      ///< of sums of products: "O(V + E)"
  sandbox::Micros cpu_time{0};

  [[nodiscard]] bool exceeds() const { return time.exceeds || space.exceeds; }
  /// "time consistent with O(n m), expected O(n m); memory consistent with O(n + m)".
  [[nodiscard]] std::string sentence() const;
};

/// All that was measured of how a submission grows.
struct GrowthMeasurement {
  std::vector<GrowthReport> along;  ///< one per parameter of the size; empty where growth was not measured
  std::optional<GrowthGrid> grid;   ///< where there are several

  /// Of any of them, time and memory.
  [[nodiscard]] bool time_exceeds() const;
  [[nodiscard]] bool space_exceeds() const;
  [[nodiscard]] sandbox::Micros cpu_time() const;
  /// The grid's sentence, or the only parameter's; where the grid exceeds nothing but along a parameter something does,
  /// that parameter's. Empty without any.
  [[nodiscard]] std::string sentence() const;
};

}  // namespace judge
