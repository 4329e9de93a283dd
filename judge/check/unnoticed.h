// Whether a package's cases could tell plainly wrong numbers from right ones: pure.
#pragma once

#include <string>
#include <vector>

#include "judge/problem/problem.h"

namespace judge {

/// Wrong answers that every case would accept, each as a sentence with what to do: zeros in place of the floats, every
/// matrix transposed, and every float off by ten times the tolerance of the largest. None for a package that compares
/// without tolerance. A matrix that equals its transpose counts as wrong unless its two dimensions have one name: a
/// distance matrix may, a table of n by d must not in every case.
[[nodiscard]] std::vector<std::string> unnoticed_answers(const Problem& problem);

}  // namespace judge
