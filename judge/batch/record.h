// One record of a file of submissions. Pure; for bytes of unknown origin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

/// The longest id, task_id, problem, who and language.
inline constexpr std::size_t kMaxNameBytes = 512;

/// A record as it stands: nothing in it was looked up.
struct Record {
  /// Where the code is.
  enum class Code {
    Source,      ///< `text` is the code
    Path,        ///< `text` is a file's path
    Solution,    ///< `text` is a whole program that a model wrote, maybe with words around it
    Completion,  ///< `text` continues `prompt`, maybe with words around it
  };
  std::string id;       ///< empty only where there is a task_id
  std::string task_id;  ///< or question_id; empty in native records
  std::string problem;  ///< empty only where there is a task_id
  std::string who, language;
  std::optional<std::uint64_t> sample;
  Code code = Code::Source;
  std::string text;
  std::string prompt;  ///< Completion only; may be empty
};

/// Reads a record's text. With a `task_id` it is of the HumanEval kind, with a `question_id` one of LiveCodeBench's
/// custom outputs, which is several records, one for each text; in both, fields that are not known here are left alone.
/// Else it is a native one, in which they are errors. An Error is a Usage error that says how to mend it.
[[nodiscard]] sandbox::Result<std::vector<Record>> read_records(std::string_view text);

}  // namespace judge
