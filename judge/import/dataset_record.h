// One line of a dataset of function problems, as HumanEval, EvalPlus and MBPP have them. Pure; for bytes of unknown
// origin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sandbox/base/error.h"

namespace judge {

/// The longest line, in bytes: EvalPlus has some with megabytes of inputs.
inline constexpr std::size_t kMaxDatasetRecordBytes = std::size_t{64} * 1024 * 1024;
/// The longest task_id, in bytes: its slug must be a folder's name.
inline constexpr std::size_t kMaxTaskIdBytes = 100;

/// A record of which only the name was read. What else it holds is for a program in the jail to read.
struct DatasetRecord {
  std::string task_id;  ///< a number as its digits
  std::string slug;     ///< that under which `judge batch` looks for it; fit to be a folder's name
  std::string json;     ///< the line
};

/// Reads one line. An Error (Package) says what is wrong with it.
[[nodiscard]] sandbox::Result<DatasetRecord> read_dataset_record(std::string_view line);

}  // namespace judge
