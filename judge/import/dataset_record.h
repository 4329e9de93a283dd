// One record of a dataset of problems, as HumanEval, EvalPlus, MBPP and LiveCodeBench have them. Pure; for bytes of
// unknown origin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sandbox/base/error.h"

namespace judge {

/// The longest record, in bytes: EvalPlus has some with megabytes of inputs, LiveCodeBench some with tens of them.
inline constexpr std::size_t kMaxDatasetRecordBytes = std::size_t{64} * 1024 * 1024;
/// The longest task_id, in bytes: its slug must be a folder's name.
inline constexpr std::size_t kMaxTaskIdBytes = 100;

/// A record of which only the name was read. What else it holds is for a program in the jail to read.
struct DatasetRecord {
  /// Solved has a canonical solution, and a task_id; LiveCodeBench has cases with answers, and a question_id.
  enum class Kind { Solved, LiveCodeBench };
  Kind kind = Kind::Solved;
  std::string task_id;  ///< a number as its digits; or the question_id
  std::string slug;     ///< that under which `judge batch` looks for it; fit to be a folder's name
  std::string json;     ///< all of it
};

/// Reads one record. An Error (Package) says what is wrong with it.
[[nodiscard]] sandbox::Result<DatasetRecord> read_dataset_record(std::string_view json);

}  // namespace judge
