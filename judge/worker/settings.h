// How a submission is to be graded: what a store keeps beside it, as JSON. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "judge/report/reveal.h"
#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace judge {

/// A program that is run on an input of its submitter's, for no problem.
struct CustomRun {
  std::string input;
  std::optional<std::string> expected;  ///< output, compared token by token; nothing: whatever it writes is right
  sandbox::Limits limits;
};

struct GradeSettings {
  Reveal reveal = Reveal::Sample;
  bool growth = false;
  bool all_cases = false;
  bool shared_process = false;
  std::optional<CustomRun> custom;
};

[[nodiscard]] std::string settings_to_json(const GradeSettings& settings);
/// What settings_to_json wrote, of this version or an earlier one. An Infrastructure error if it is anything else.
[[nodiscard]] sandbox::Result<GradeSettings> settings_from_json(std::string_view text);

}  // namespace judge
