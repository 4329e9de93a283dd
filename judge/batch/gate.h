// What makes a batch fail. Pure.
#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "judge/model/batch.h"
#include "sandbox/base/error.h"

namespace judge {

class Gate {
 public:
  /// "any": whatever is not accepted. "none". Or verdicts, and "extraction" for failed extractions, between commas. A
  /// Usage error names the words that there are. Internal errors are no one's to gate on: a batch that has any failed.
  [[nodiscard]] static sandbox::Result<Gate> read(std::string_view words);

  [[nodiscard]] bool stops(const BatchResult& result) const;
  [[nodiscard]] bool stops(const std::vector<BatchResult>& results) const;

 private:
  std::set<Verdict> verdicts_;
  bool extraction_ = false;
};

}  // namespace judge
