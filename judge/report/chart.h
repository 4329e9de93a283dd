// What a plot of growth shows, whatever it is drawn with. Pure.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/model/growth.h"

namespace judge {

struct GrowthChart {
  using Points = std::vector<std::pair<double, double>>;  ///< size and cost
  struct Curve {
    std::string growth;  ///< the class: "O(n log n)"
    Points points;
  };
  std::string what;     ///< "time", "memory"
  std::string x_title;  ///< the parameter
  std::string y_title;  ///< the unit: "basic blocks", "bytes"
  Points measured;
  std::optional<Curve> fitted;    ///< nothing where no class was found
  std::optional<Curve> expected;  ///< as the problem has it
  std::vector<Curve> alternatives;
};

/// Of operations, or of CPU time where they were not counted.
[[nodiscard]] GrowthChart time_chart(const GrowthReport& growth);
[[nodiscard]] GrowthChart memory_chart(const GrowthReport& growth);

}  // namespace judge
