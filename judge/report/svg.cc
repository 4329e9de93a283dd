#include "judge/report/svg.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "judge/report/format.h"

namespace judge {
namespace {

constexpr double kWidth = 760, kHeight = 400;
constexpr double kLeft = 78, kRight = 190, kTop = 20, kBottom = 52;
constexpr double kLabelHeight = 17;
/// From so many times as much on, the gap to what is expected is worth a word.
constexpr double kGap = 1.5;

/// Colours that are told apart without red and green, and by dashes without any.
constexpr const char* kStyle =
    "<style>"
    ".growth{--ink:#1d2530;--dim:#667180;--grid:#e4e8ed;--page:#fff;--measured:#b3400a;--expected:#1565a8;"
    "font:13px system-ui,sans-serif;max-width:100%;height:auto}"
    "@media(prefers-color-scheme:dark){.growth{--ink:#e6eaf0;--dim:#9aa5b3;--grid:#2c343e;--page:#14181d;"
    "--measured:#ff9a5c;--expected:#6cb6ff}}"
    ".growth text{fill:var(--dim)}"
    ".growth .grid{stroke:var(--grid)}.growth .axis{stroke:var(--dim)}"
    ".growth .gap{fill:var(--measured);opacity:.13}"
    ".growth .fitted{fill:none;stroke:var(--measured);stroke-width:2}"
    ".growth .expected{fill:none;stroke:var(--expected);stroke-width:2;stroke-dasharray:8 5}"
    ".growth .other{fill:none;stroke:var(--dim);stroke-width:1.2;stroke-dasharray:2 4}"
    ".growth .dot{fill:var(--measured);stroke:var(--page)}"
    ".growth .of-measured{fill:var(--measured);font-weight:600}.growth .of-expected{fill:var(--expected);"
    "font-weight:600}"
    "</style>";

std::string decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

/// A logarithmic axis from one place of the picture to another.
struct Scale {
  double low = INFINITY, high = -INFINITY;  ///< natural logarithms
  double from = 0, to = 0;

  void hold(double value) {
    low = std::min(low, std::log(value));
    high = std::max(high, std::log(value));
  }
  [[nodiscard]] double place(double value) const {
    return high > low ? from + (to - from) * (std::log(value) - low) / (high - low) : (from + to) / 2;
  }

  /// Round numbers along it: powers of ten, thinned out where they are many; with 2 and 5 times them where they are
  /// few.
  [[nodiscard]] std::vector<double> ticks() const {
    const int first = static_cast<int>(std::floor(low / std::log(10.0))),
              last = static_cast<int>(std::ceil(high / std::log(10.0)));
    const int every = std::max(1, (last - first) / 6);
    std::vector<double> out;
    for (int power = first; power <= last; ++power) {
      for (const double step : {1.0, 2.0, 5.0}) {
        const double value = step * std::pow(10.0, power);
        if (step > 1 ? last - first > 3 : (power - first) % every != 0) continue;
        if (std::log(value) >= low - 1e-9 && std::log(value) <= high + 1e-9) out.push_back(value);
      }
    }
    if (out.size() < 2) out = {std::exp(low), std::exp(high)};
    return out;
  }
};

class Picture {
 public:
  explicit Picture(const GrowthChart& chart) : chart_(chart) {
    x_.from = kLeft, x_.to = kWidth - kRight;
    y_.from = kHeight - kBottom, y_.to = kTop;
    hold(chart.measured);
    if (chart.fitted) hold(chart.fitted->points);
    if (chart.expected) hold(chart.expected->points);
    // A cost that stays does not look as if it grew.
    constexpr double kLeastRange = 0.7;
    if (y_.high - y_.low < 2 * kLeastRange) y_.low -= kLeastRange, y_.high += kLeastRange;
  }

  std::string draw() {
    const std::string title = chart_.what + ": " + chart_.y_title + " against " + chart_.x_title;
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"growth\" role=\"img\" viewBox=\"0 0 " +
                      decimal(kWidth) + " " + decimal(kHeight) + "\" width=\"" + decimal(kWidth) + "\"><title>" +
                      xml_text(title) + ", both axes logarithmic</title>" + kStyle;
    out += axes() + gap();
    for (const auto& other : chart_.alternatives)
      out += line("other", other.points, other.growth + " fits nearly as well");
    if (chart_.expected) out += line("expected", chart_.expected->points, "expected: " + chart_.expected->growth);
    if (chart_.fitted) out += line("fitted", chart_.fitted->points, "fitted: " + chart_.fitted->growth);
    for (const auto& [n, cost] : chart_.measured)
      out += "<circle class=\"dot\" r=\"4\" cx=\"" + decimal(x_.place(n)) + "\" cy=\"" + decimal(y_.place(cost)) +
             "\"><title>" + xml_text(chart_.x_title) + " = " + short_figure(n) + ": " + short_figure(cost) + " " +
             xml_text(chart_.y_title) + "</title></circle>";
    return out + labels() + "</svg>";
  }

 private:
  struct Label {
    double y = 0;
    std::string style, text, more;
  };

  void hold(const GrowthChart::Points& points) {
    for (const auto& [n, cost] : points) x_.hold(n), y_.hold(cost);
  }

  static std::string short_figure(double number) {
    return number < 10 && number != std::floor(number) ? decimal(number) : short_number(number);
  }

  [[nodiscard]] static std::string text(double x, double y, const char* anchor, const std::string& words,
                                        const std::string& style = {}) {
    return "<text x=\"" + decimal(x) + "\" y=\"" + decimal(y) + "\" text-anchor=\"" + anchor + "\"" +
           (style.empty() ? "" : " class=\"" + style + "\"") + ">" + xml_text(words) + "</text>";
  }

  [[nodiscard]] static std::string segment(const char* style, double x1, double y1, double x2, double y2) {
    return std::string("<line class=\"") + style + "\" x1=\"" + decimal(x1) + "\" y1=\"" + decimal(y1) + "\" x2=\"" +
           decimal(x2) + "\" y2=\"" + decimal(y2) + "\"/>";
  }

  [[nodiscard]] std::string axes() const {
    std::string out;
    for (const double tick : y_.ticks()) {
      const double y = y_.place(tick);
      out += segment("grid", x_.from, y, x_.to, y) + text(x_.from - 8, y + 4, "end", short_figure(tick));
    }
    for (const double tick : x_.ticks()) {
      const double x = x_.place(tick);
      out += segment("grid", x, y_.from, x, y_.to) + text(x, y_.from + 18, "middle", short_figure(std::round(tick)));
    }
    out += segment("axis", x_.from, y_.from, x_.to, y_.from) + segment("axis", x_.from, y_.from, x_.from, y_.to);
    out += text((x_.from + x_.to) / 2, kHeight - 12, "middle", chart_.x_title);
    return out + "<g transform=\"rotate(-90)\">" + text(-(y_.from + y_.to) / 2, 16, "middle", chart_.y_title) + "</g>";
  }

  [[nodiscard]] std::string path(const GrowthChart::Points& points) const {
    std::string out;
    for (const auto& [n, cost] : points)
      out += (out.empty() ? "" : " ") + decimal(x_.place(n)) + "," + decimal(std::clamp(y_.place(cost), kTop, y_.from));
    return out;
  }

  [[nodiscard]] std::string line(const char* style, const GrowthChart::Points& points, const std::string& title) const {
    return std::string("<polyline class=\"") + style + "\" points=\"" + path(points) + "\"><title>" + xml_text(title) +
           "</title></polyline>";
  }

  /// How many times as much it costs at the largest size as it would if it grew as expected; 0 without both curves.
  [[nodiscard]] double times_expected() const {
    if (!chart_.fitted || !chart_.expected || chart_.fitted->points.empty() || chart_.expected->points.empty())
      return 0;
    return chart_.fitted->points.back().second / chart_.expected->points.back().second;
  }

  /// The area between what is expected and what was found above it, up to the largest size.
  [[nodiscard]] std::string gap() const {
    if (times_expected() < kGap) return {};
    GrowthChart::Points above = chart_.fitted->points, below = chart_.expected->points;
    std::size_t first = std::min(above.size(), below.size());
    while (first > 0 && above[first - 1].second >= below[first - 1].second) --first;
    above.erase(above.begin(), above.begin() + static_cast<std::ptrdiff_t>(first));
    below.erase(below.begin(), below.begin() + static_cast<std::ptrdiff_t>(first));
    std::reverse(below.begin(), below.end());
    return "<polygon class=\"gap\" points=\"" + path(above) + " " + path(below) + "\"/>";
  }

  /// At the ends of the curves, moved apart where they would cover each other.
  [[nodiscard]] std::string labels() const {
    std::vector<Label> found;
    const auto end = [&](const GrowthChart::Points& points) {
      return points.empty() ? y_.from : std::clamp(y_.place(points.back().second), kTop, y_.from);
    };
    if (chart_.fitted) found.push_back({end(chart_.fitted->points), "of-measured", "● " + chart_.fitted->growth, {}});
    if (!chart_.fitted) found.push_back({end(chart_.measured), "of-measured", "● measured", {}});
    if (chart_.expected)
      found.push_back({end(chart_.expected->points), "of-expected", "╌ " + chart_.expected->growth + " expected", {}});
    if (times_expected() >= kGap)
      found.push_back(
          {(found[0].y + found[1].y) / 2, "of-measured", short_number(times_expected()) + "x the expected", {}});
    for (const auto& other : chart_.alternatives)
      found.push_back({end(other.points), {}, "· " + other.growth + " possible", {}});
    std::stable_sort(found.begin(), found.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
    for (std::size_t i = 1; i < found.size(); ++i) found[i].y = std::max(found[i].y, found[i - 1].y + kLabelHeight);
    const double over = found.empty() ? 0 : found.back().y - y_.from;
    std::string out;
    for (const Label& label : found)
      out += text(x_.to + 10, label.y + 4 - std::max(0.0, over), "start", label.text, label.style);
    return out;
  }

  const GrowthChart& chart_;
  Scale x_, y_;
};

}  // namespace

std::string growth_svg(const GrowthChart& chart) {
  if (chart.measured.size() < 2) return {};
  return Picture(chart).draw();
}

std::string xml_text(std::string_view utf8) {
  std::string out;
  for (const char c : printable(utf8)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace judge
