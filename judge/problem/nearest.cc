#include <algorithm>
#include <cctype>
#include <numeric>

#include "judge/problem/problem.h"

namespace judge {

namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '-' && c != '_' && c != ' ') out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

/// Levenshtein distance.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitution = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substitution});
    }
  }
  return row[b.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates, std::size_t max) {
  constexpr std::size_t kLongestCompared = 64;
  const std::string wanted = folded(name.substr(0, kLongestCompared));
  std::vector<std::pair<std::size_t, std::string>> scored;
  for (const auto& candidate : candidates) {
    const std::string other = folded(candidate);
    const bool part =
        wanted.size() >= 2 && (other.find(wanted) != std::string::npos || wanted.find(other) != std::string::npos);
    const std::size_t score = part ? 1 : distance(wanted, other);
    if (part || score <= std::max<std::size_t>(2, other.size() / 3)) scored.emplace_back(score, candidate);
  }
  std::sort(scored.begin(), scored.end());
  std::vector<std::string> out;
  for (const auto& [score, candidate] : scored) {
    if (out.size() < max) out.push_back(candidate);
  }
  return out;
}

}  // namespace judge
