// What a problem's declared growth comes to along one of its parameters, the others staying. Pure.
#pragma once

#include <vector>

#include "judge/complexity/verdict.h"
#include "judge/problem/problem.h"

namespace judge {

/// Every parameter's size, in the order of growth.sizes, where one (by its number there) has grown to n.
[[nodiscard]] std::vector<double> sizes_along(const Growth& growth, std::size_t parameter, double n);

/// `expression` is one of the growth's, and both must outlive what is returned.
[[nodiscard]] Expected expected_along(const Growth& growth, std::size_t parameter, const Expression& expression);

}  // namespace judge
