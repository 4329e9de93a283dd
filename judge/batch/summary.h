// What a batch's results come to. Pure.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "judge/model/batch.h"

namespace judge {

/// 1 - C(n-c, k) / C(n, k): the probability that one of k samples, drawn from n of which c are accepted, is accepted;
/// unbiased (Chen et al. 2021). Precondition: c <= n, 1 <= k <= n.
[[nodiscard]] double pass_at_k(std::uint64_t n, std::uint64_t c, std::uint64_t k);

using Accepts = std::function<bool(const BatchResult&)>;
/// Averaged over the problems of each `who` that have k samples or more, in order of `who`, then as `ks` has them. A
/// failed extraction is a sample that was not accepted; an internal error or an Invalid item is none.
[[nodiscard]] std::vector<PassAt> pass_at(const std::vector<BatchResult>& results, const std::vector<std::uint64_t>& ks,
                                          const Accepts& accepts = &BatchResult::accepted);

/// By id.
[[nodiscard]] BaselineDifference compare_with(const std::vector<BatchResult>& baseline,
                                              const std::vector<BatchResult>& results);

/// All but what is compared, and the times.
[[nodiscard]] BatchSummary summarise(const std::vector<BatchResult>& results, const std::vector<std::uint64_t>& ks);

}  // namespace judge
