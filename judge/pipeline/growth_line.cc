#include "judge/pipeline/growth_line.h"

#include <algorithm>
#include <map>

#include "judge/pipeline/text.h"

namespace judge {
namespace {

using Places = std::vector<Counts::Place>;
/// Operations by line.
using Lines = std::map<int, double>;

std::vector<std::uint64_t> addresses(const Places& places) {
  std::vector<std::uint64_t> out;
  for (const Counts::Place& place : places) out.push_back(place.place);
  return out;
}

/// The line of each place; 0 for code that is not the submission's.
sandbox::Result<std::vector<int>> lines_of(ExecutorPool& pool, const runners::Runner& runner,
                                           const std::string& artifact, const Places& places) {
  std::vector<int> out;
  const auto launch = runner.find_lines(artifact, addresses(places));
  if (!launch) {
    for (const Counts::Place& place : places)
      out.push_back(static_cast<int>(std::min<std::uint64_t>(place.place, 1 << 30)));
    return out;
  }
  const auto prepared = PreparedLaunch::make(*launch);
  if (!prepared) return tl::unexpected(prepared.error());
  const auto request = prepared->with_input({});
  if (!request) return tl::unexpected(request.error());
  const auto completed = pool.run(*request);
  if (!completed) return tl::unexpected(completed.error());
  const auto output = read_output(completed->outcome, launch->spec.limits.output);
  if (!output) return tl::unexpected(output.error());
  return runner.read_lines(output->stdout_bytes, places.size());
}

Lines sum_by_line(const Places& places, const std::vector<int>& lines) {
  Lines out;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (lines[i] > 0) out[lines[i]] += static_cast<double>(places[i].count);
  }
  return out;
}

std::string text_of_line(const std::string& source, int number) {
  std::size_t at = 0;
  for (int line = 1; line < number && at != std::string::npos; ++line) {
    at = source.find('\n', at);
    if (at != std::string::npos) ++at;
  }
  if (at == std::string::npos) return {};
  std::string text = source.substr(at, source.find('\n', at) - at);
  text.erase(0, text.find_first_not_of(" \t"));
  text.erase(text.find_last_not_of(" \t\r") + 1);
  return to_utf8(text);
}

std::optional<GrowthLine> hottest(const Lines& low, const Lines& high, const TwoSizes& sizes,
                                  const std::string& source) {
  const auto before = [&low](int line) {
    const auto found = low.find(line);
    return found == low.end() ? 0.0 : found->second;
  };
  double all = 0;
  for (const auto& [line, count] : high) all += count;
  const auto most = std::max_element(high.begin(), high.end(), [&](const auto& a, const auto& b) {
    return a.second - before(a.first) < b.second - before(b.first);
  });
  if (most == high.end() || most->second <= before(most->first)) return std::nullopt;
  GrowthLine out;
  out.line = most->first;
  out.text = text_of_line(source, out.line);
  if (out.text.empty()) return std::nullopt;
  out.share = most->second / all;
  out.growth = most->second / std::max(1.0, before(out.line));
  out.from = sizes.low;
  out.to = sizes.high;
  return out;
}

}  // namespace

sandbox::Result<std::optional<GrowthLine>> find_line(ExecutorPool& pool, const Problem& problem,
                                                     const runners::Runner& runner, const Submission& submission,
                                                     const std::string& artifact, const TwoSizes& sizes) {
  Places low = sizes.low_counts.places, high = sizes.high_counts.places;
  auto lines = lines_of(pool, runner, artifact, high);
  if (!lines) return tl::unexpected(lines.error());
  const auto counted = CountedRunner::make(pool, problem, runner, submission, artifact, runners::Counting::Places,
                                           addresses(high), *lines);
  if (!counted) return tl::unexpected(counted.error());
  if (*counted) {
    for (const auto& [frame, places] : {std::pair(&sizes.low_frame, &low), std::pair(&sizes.high_frame, &high)}) {
      auto call = (*counted)->call(*frame);
      if (!call) return tl::unexpected(call.error());
      if (!call->answered) return std::optional<GrowthLine>();
      *places = std::move(call->counts.places);
    }
    lines = lines_of(pool, runner, artifact, high);
    if (!lines) return tl::unexpected(lines.error());
  }
  const auto low_lines = lines_of(pool, runner, artifact, low);
  if (!low_lines) return tl::unexpected(low_lines.error());
  return hottest(sum_by_line(low, *low_lines), sum_by_line(high, *lines), sizes, submission.source);
}

}  // namespace judge
