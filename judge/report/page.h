// The report as a page of HTML: one file without scripts that loads nothing, for light and dark screens.
#pragma once

#include <string>

#include "judge/model/report.h"

namespace judge {

/// All that the terminal's report has, and pictures of how time and memory grow.
[[nodiscard]] std::string html_page(const Report& report);

}  // namespace judge
