#include "judge/pipeline/admit.h"

#include <algorithm>

#include "judge/pipeline/text.h"

namespace judge {

sandbox::Status admit(const Submission& submission) {
  const std::string& source = submission.source;
  if (source.find_first_not_of(" \t\r\n\f\v") == std::string::npos) {
    return sandbox::usage_error(submission.file_name + " is empty",
                                "is it saved? `judge starter PROBLEM` prints a start");
  }
  if (source.size() > kMaxSourceBytes) {
    return sandbox::usage_error(submission.file_name + " is larger than a source may be (1 MiB)",
                                "is this the source, or a data file or a compiled program?");
  }
  if (const std::size_t good = valid_utf8_prefix(source); good != source.size()) {
    const auto line = 1 + std::count(source.begin(), source.begin() + static_cast<std::ptrdiff_t>(good), '\n');
    return sandbox::usage_error(submission.file_name + " is not UTF-8 text (line " + std::to_string(line) + ", byte " +
                                    std::to_string(good) + ")",
                                "save it as UTF-8");
  }
  return {};
}

}  // namespace judge
