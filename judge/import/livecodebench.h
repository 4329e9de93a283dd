// A problem as LiveCodeBench's data set has it (release_v1 and later): one JSON object on a line. Pure; for bytes of
// unknown origin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

struct LiveCodeBenchCase {
  std::string input;   ///< stdin; or the arguments of a call, a JSON value on each line
  std::string output;  ///< stdout; or the answer, a JSON value
  bool is_public = false;
};

struct LiveCodeBenchProblem {
  std::string question_id;  ///< "1873_A": letters, digits, '_' and '-'; `plain_form` of it is the slug
  std::string title;
  std::string statement;  ///< Markdown, as its platform has it
  std::string starter;    ///< Python, "class Solution: ..."; empty for programs
  std::string function;   ///< the method that is called; empty for programs, which read stdin
  std::string platform, contest_id, contest_date, difficulty;  ///< its words; may be empty
  std::vector<LiveCodeBenchCase> cases;                        ///< the public ones first; one or more
};

struct LiveCodeBenchLimits {
  std::size_t max_cases_bytes = std::size_t{128} << 20;  ///< of a problem's private cases, unpacked
};

/// An Error (Package) says what is wrong with the record; its place names the field, and the case from 1 on.
[[nodiscard]] sandbox::Result<LiveCodeBenchProblem> read_livecodebench(std::string_view record,
                                                                       const LiveCodeBenchLimits& limits = {});

}  // namespace judge
