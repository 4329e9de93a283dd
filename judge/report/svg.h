// A chart of growth as an SVG picture: both axes logarithmic, the curves named at their ends, for light and dark pages.
// Pure.
#pragma once

#include <string>
#include <string_view>

#include "judge/report/chart.h"

namespace judge {

/// One <svg> element that stands by itself. Empty, if there are fewer than two costs above 0.
[[nodiscard]] std::string growth_svg(const GrowthChart& chart);

/// Text that others wrote, for XML and HTML, content or attribute: printable, and escaped.
[[nodiscard]] std::string xml_text(std::string_view utf8);

}  // namespace judge
