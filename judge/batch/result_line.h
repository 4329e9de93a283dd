// The lines of a results file (docs/batch.md): JSON objects that `record` tells apart. Pure.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "judge/model/batch.h"
#include "sandbox/base/error.h"

namespace judge {

/// Raised when a field changes its meaning or goes away; new fields may come without.
inline constexpr int kBatchSchemaVersion = 1;

/// The first line; also, where a run went on with a file, a line that says where: its `record` is "resumed" then.
[[nodiscard]] std::string header_line(const BatchHeader& header, bool resumed);
[[nodiscard]] std::string result_line(const BatchResult& result);
/// The last line of a batch that was ended.
[[nodiscard]] std::string summary_line(const Batch& batch);

/// A line that tells nothing which a later run needs: "resumed", "summary".
struct OtherLine {
  bool summary = false;
};
using BatchLine = std::variant<BatchHeader, BatchResult, OtherLine>;
/// Reads a line, without its end. An Error (Usage) says what is wrong with it.
[[nodiscard]] sandbox::Result<BatchLine> read_batch_line(std::string_view line);

}  // namespace judge
