#include "judge/batch/summary.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

namespace judge {
namespace {

constexpr std::size_t kSlowest = 10;

struct Samples {
  std::uint64_t all = 0, accepted = 0;
};

}  // namespace

double pass_at_k(std::uint64_t n, std::uint64_t c, std::uint64_t k) {
  if (n - c < k) return 1;
  // The ratio of the two binomials as a product: neither of them need fit a number.
  double none = 1;
  for (std::uint64_t i = n - c + 1; i <= n; ++i) none *= 1 - static_cast<double>(k) / static_cast<double>(i);
  return 1 - none;
}

std::vector<PassAt> pass_at(const std::vector<BatchResult>& results, const std::vector<std::uint64_t>& ks,
                            const Accepts& accepts) {
  std::map<std::string, std::map<std::string, Samples>> by_who;
  for (const BatchResult& result : results) {
    if (result.internal_error() || result.outcome == BatchOutcome::Invalid) continue;
    Samples& samples = by_who[result.who][result.problem];
    ++samples.all;
    if (accepts(result)) ++samples.accepted;
  }
  std::vector<PassAt> out;
  for (const auto& [who, problems] : by_who) {
    for (const std::uint64_t k : ks) {
      PassAt estimate{who, k, 0, 0, 0};
      for (const auto& [slug, samples] : problems) {
        if (samples.all < k) {
          ++estimate.left_out;
          continue;
        }
        ++estimate.problems;
        estimate.value += pass_at_k(samples.all, samples.accepted, k);
      }
      if (estimate.problems > 0) estimate.value /= static_cast<double>(estimate.problems);
      out.push_back(std::move(estimate));
    }
  }
  return out;
}

BaselineDifference compare_with(const std::vector<BatchResult>& baseline, const std::vector<BatchResult>& results) {
  std::unordered_map<std::string, const BatchResult*> before;
  for (const BatchResult& result : baseline) before.emplace(result.id, &result);
  BaselineDifference difference;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const auto known = before.find(results[i].id);
    if (known == before.end()) {
      ++difference.added;
      continue;
    }
    const BatchResult& earlier = *known->second;
    if (earlier.accepted() && !results[i].accepted() && !results[i].internal_error())
      difference.regressions.push_back(i);
    if (!earlier.accepted() && !earlier.internal_error() && results[i].accepted()) difference.improvements.push_back(i);
    before.erase(known);
  }
  for (const BatchResult& result : baseline) {
    if (before.contains(result.id)) difference.gone.push_back(result.id);
  }
  return difference;
}

BatchSummary summarise(const std::vector<BatchResult>& results, const std::vector<std::uint64_t>& ks) {
  BatchSummary summary;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const BatchResult& result = results[i];
    summary.counts.add(result);
    if (result.outcome != BatchOutcome::Invalid) summary.problems[result.problem].add(result);
    if (!result.duplicate_of.empty()) ++summary.duplicates;
    if (result.flaky && result.duplicate_of.empty()) summary.flaky.push_back(i);
    if (result.max_cpu_time.count() > 0 && result.duplicate_of.empty()) summary.slowest.push_back(i);
  }
  const std::size_t shown = std::min(kSlowest, summary.slowest.size());
  const auto slower = [&results](std::size_t a, std::size_t b) {
    return std::pair(-results[a].max_cpu_time, a) < std::pair(-results[b].max_cpu_time, b);
  };
  std::partial_sort(summary.slowest.begin(), summary.slowest.begin() + static_cast<std::ptrdiff_t>(shown),
                    summary.slowest.end(), slower);
  summary.slowest.resize(shown);
  summary.pass_at = pass_at(results, ks);
  return summary;
}

}  // namespace judge
