// The outcome of a run as JSON: docs/formats/sandbox-outcome.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

inline constexpr int kOutcomeSchemaVersion = 1;

/// A stream as the outcome tells of it.
struct StreamReport {
  Bytes bytes = 0;
  bool truncated = false;
  std::optional<std::string> text;  ///< only where the outcome is to hold the output itself
};

struct FetchedReport {
  std::string name, host_path;
  Bytes bytes = 0;
};

struct OutcomeReport {
  const Outcome& outcome;
  Limits limits;
  StreamReport out, err;
  std::vector<FetchedReport> fetched;
  Isolation isolation;
};

/// Whether a stream of `bytes` may have lost something at the limit: it is full, and the run did not end by itself (an
/// exit after more than the limit is an OutputOverflow).
[[nodiscard]] bool is_truncated(const Outcome& outcome, Bytes bytes, Bytes limit);

/// One JSON document on one line, newline included. Invalid UTF-8 stands as U+FFFD.
[[nodiscard]] std::string outcome_json(const OutcomeReport& report);

/// The tool's exit code for an outcome.
[[nodiscard]] int outcome_exit_code(const Outcome& outcome, bool pass_exit_code);

}  // namespace sandbox
