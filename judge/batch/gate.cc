#include "judge/batch/gate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace judge {
namespace {

constexpr std::array kVerdicts = {Verdict::WA,  Verdict::TLE, Verdict::MLE, Verdict::OLE,
                                  Verdict::RTE, Verdict::CE,  Verdict::SV};

std::string upper(std::string_view word) {
  std::string out(word);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::toupper(c); });
  return out;
}

}  // namespace

sandbox::Result<Gate> Gate::read(std::string_view words) {
  Gate gate;
  const std::string all = upper(words);
  if (all == "NONE") return gate;
  if (all == "ANY") {
    gate.verdicts_.insert(kVerdicts.begin(), kVerdicts.end());
    gate.extraction_ = true;
    return gate;
  }
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find(',', at), all.size());
    const std::string word = all.substr(at, end - at);
    at = end + 1;
    const auto verdict =
        std::find_if(kVerdicts.begin(), kVerdicts.end(), [&word](Verdict known) { return to_string(known) == word; });
    if (verdict != kVerdicts.end()) {
      gate.verdicts_.insert(*verdict);
    } else if (word == "EXTRACTION") {
      gate.extraction_ = true;
    } else {
      return sandbox::usage_error("--fail-on does not know '" + word + "'",
                                  "any, none, or some of WA,TLE,MLE,OLE,RTE,CE,SV,extraction; an IE fails every batch");
    }
  }
  return gate;
}

bool Gate::stops(const BatchResult& result) const {
  if (result.outcome == BatchOutcome::ExtractionFailed) return extraction_;
  return result.outcome == BatchOutcome::Graded && verdicts_.contains(result.verdict);
}

bool Gate::stops(const std::vector<BatchResult>& results) const {
  return std::any_of(results.begin(), results.end(), [this](const BatchResult& result) { return stops(result); });
}

}  // namespace judge
