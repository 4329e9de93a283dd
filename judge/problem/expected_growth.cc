#include "judge/problem/expected_growth.h"

namespace judge {

std::vector<double> sizes_along(const Growth& growth, std::size_t parameter, double n) {
  std::vector<double> out;
  for (const Growth::Parameter& size : growth.sizes) out.push_back(size.meanwhile);
  out[parameter] = n;
  return out;
}

Expected expected_along(const Growth& growth, std::size_t parameter, const Expression& expression) {
  return {expression.text(),
          [&growth, parameter, &expression](double n) { return expression.log_at(sizes_along(growth, parameter, n)); },
          [&growth, parameter, &expression](double low, double high) {
            return expression.most_growth(sizes_along(growth, parameter, low), sizes_along(growth, parameter, high));
          }};
}

}  // namespace judge
