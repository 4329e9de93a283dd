// The submission's source: a file, or standard input.
#pragma once

#include <string>

#include "judge/model/submission.h"
#include "runners/runner.h"
#include "sandbox/base/error.h"

namespace judge::app {

/// At most this much of a candidate's own input is read.
inline constexpr std::size_t kMaxInputBytes = 64u << 20;

/// Reads a regular file, or standard input for "-"; a Usage error says why not. More than `max` bytes are an error, and
/// are not read to find out.
[[nodiscard]] sandbox::Result<std::string> read_text(const std::string& path, std::size_t max);

/// The source in the file `path`, a notebook's code cells as Python. The language is as given, and empty where the
/// file's extension is to tell it; standard input needs it given.
[[nodiscard]] sandbox::Result<Submission> read_source(const std::string& path, const std::string& language);

/// The submission in the file `path`. The language is `language` if given, else by the file's extension; standard input
/// needs it given.
[[nodiscard]] sandbox::Result<Submission> read_submission(const std::string& path, const std::string& language,
                                                          const runners::Registry& languages);

}  // namespace judge::app
