#include "judge/report/plot.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "judge/report/format.h"

namespace judge {
namespace {

constexpr std::size_t kLabelColumns = 9;

struct Axis {
  double low = INFINITY, high = -INFINITY;

  void hold(double value) {
    low = std::min(low, value);
    high = std::max(high, value);
  }
  /// Where a value is, 0 to `last`.
  [[nodiscard]] std::size_t place(double value, std::size_t last) const {
    const double part = high > low ? (value - low) / (high - low) : 0.5;
    return static_cast<std::size_t>(std::lround(std::clamp(part, 0.0, 1.0) * static_cast<double>(last)));
  }
  [[nodiscard]] double at(std::size_t place, std::size_t last) const {
    return low + (high - low) * static_cast<double>(place) / static_cast<double>(last);
  }
};

/// The labels under the x axis: of its ends and the places between.
std::string x_labels(const Axis& x, std::size_t columns_of_plot) {
  constexpr std::size_t kLabels = 4;
  std::string line(columns_of_plot + kLabelColumns, ' ');
  for (std::size_t i = 0; i < kLabels; ++i) {
    const std::size_t at = i * (columns_of_plot - 1) / (kLabels - 1);
    const std::string label = short_number(std::round(std::exp(x.at(at, columns_of_plot - 1))));
    const std::size_t begin = std::min(at, columns_of_plot - std::min(columns_of_plot, label.size()));
    line.replace(begin, label.size(), label);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string log_log_plot(const std::vector<PlotSeries>& series, std::string_view x_title, std::string_view y_title,
                         std::size_t width, std::size_t height) {
  Axis x, y;
  for (const PlotSeries& each : series) {
    for (const auto& [a, b] : each.points) {
      if (a > 0 && b > 0) x.hold(std::log(a)), y.hold(std::log(b));
    }
  }
  if (!(x.high > x.low)) return {};
  const std::size_t columns_of_plot = std::max<std::size_t>(width, 40) - kLabelColumns - 3;
  std::vector<std::vector<std::string>> grid(height, std::vector<std::string>(columns_of_plot, " "));
  std::string out;
  for (const PlotSeries& each : series) {
    if (each.points.empty()) continue;
    for (const auto& [a, b] : each.points) {
      if (a > 0 && b > 0)
        grid[height - 1 - y.place(std::log(b), height - 1)][x.place(std::log(a), columns_of_plot - 1)] = each.mark;
    }
    out.append(out.empty() ? std::string(kLabelColumns + 2, ' ') : "   ")
        .append(each.mark)
        .append(" ")
        .append(each.legend);
  }
  out += "\n";
  for (std::size_t row = 0; row < height; ++row) {
    const bool labelled = row % 4 == 0 || row == height - 1;
    const double value = std::exp(y.at(height - 1 - row, height - 1));
    out += pad_left(labelled ? short_number(value) : "", kLabelColumns) + (labelled ? " ┤" : " │");
    std::string line;
    for (const std::string& cell : grid[row]) line += cell;
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  out += std::string(kLabelColumns + 1, ' ') + "└";
  for (std::size_t i = 0; i < columns_of_plot; ++i) out += "─";
  out += "\n" + std::string(kLabelColumns + 2, ' ') + x_labels(x, columns_of_plot) + "\n";
  return out + std::string(kLabelColumns + 2, ' ') + std::string(y_title) + " against " + std::string(x_title) +
         ", both axes logarithmic\n";
}

}  // namespace judge
