// Whether a take-home's data, bands and submissions let its metric tell good work from bad.
#pragma once

#include <string>
#include <vector>

#include "judge/app/package_check.h"
#include "judge/problem/problem.h"

namespace judge::app {

/// What does not hold, a sentence each. Precondition: the problem has a metric, and all its submissions were graded.
[[nodiscard]] std::vector<std::string> take_home_faults(const Problem& problem,
                                                        const std::vector<SubmissionCheck>& submissions);

}  // namespace judge::app
