#include "sandbox/base/isolation.h"

#include <algorithm>

namespace sandbox {

std::string_view to_string(IsolationLevel level) {
  switch (level) {
    case IsolationLevel::Strong:
      return "strong";
    case IsolationLevel::Weak:
      return "weak";
    case IsolationLevel::Minimal:
      break;
  }
  return "minimal";
}

IsolationLevel Isolation::level() const {
  if (layers.empty()) return IsolationLevel::Minimal;
  return std::min_element(layers.begin(), layers.end(),
                          [](const Layer& a, const Layer& b) { return a.level < b.level; })
      ->level;
}

std::string Isolation::line() const {
  std::string line(to_string(level()));
  const char* separator = ": ";
  for (const Layer& layer : layers) {
    line += separator + layer.detail;
    separator = "; ";
  }
  return line;
}

}  // namespace sandbox
