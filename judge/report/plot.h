// A plot of characters with logarithmic axes, readable without colour. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace judge {

/// Points of one kind; those that are not above 0 are left out.
struct PlotSeries {
  std::string mark;    ///< one column wide
  std::string legend;  ///< what they are
  std::vector<std::pair<double, double>> points;
};

/// Later series are drawn over earlier ones. Empty, if there are no two different x. Lines end with "\n".
[[nodiscard]] std::string log_log_plot(const std::vector<PlotSeries>& series, std::string_view x_title,
                                       std::string_view y_title, std::size_t width, std::size_t height);

}  // namespace judge
