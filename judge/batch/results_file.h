// Where a batch's results stand: a file of JSON lines that only grows, each line whole and on the disk before the next
// ones are waited for. It is all that a batch needs to go on after it was interrupted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/batch.h"
#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"

namespace judge {

/// What stood in a file that is gone on with.
struct EarlierResults {
  std::optional<BatchHeader> header;  ///< nothing if there was no file
  std::vector<BatchResult> results;
};

class ResultsFile {
 public:
  /// Makes the file and writes the header. A Usage error if there is one already.
  [[nodiscard]] static sandbox::Result<ResultsFile> create(const std::string& path, const BatchHeader& header);

  /// Goes on with the file, or makes it. What stands in it is left in `earlier`, but for what is to be graded again:
  /// internal errors. These, a last line that was not written to its end, and a summary are taken out of it. A Usage
  /// error if another process writes to it, a line is damaged, or it belongs to another batch than the header's: other
  /// inputs, problems, judge, shard or --reveal.
  [[nodiscard]] static sandbox::Result<ResultsFile> resume(const std::string& path, const BatchHeader& header,
                                                           EarlierResults& earlier);

  /// Lines go to standard output.
  [[nodiscard]] static sandbox::Result<ResultsFile> standard_output(const BatchHeader& header);

  /// Adds whole lines. When it returns they would outlive a power cut. An Infrastructure error if they cannot be
  /// written.
  [[nodiscard]] sandbox::Status append(std::string_view lines);

 private:
  ResultsFile(sandbox::Fd fd, std::string path, bool durable)
      : fd_(std::move(fd)), path_(std::move(path)), durable_(durable) {}

  sandbox::Fd fd_;
  std::string path_;
  bool durable_;  ///< it is a file
};

/// Every result in such a file, to compare with; a last line that was not written to its end is left out. A Usage error
/// with file:line if it is no such file.
[[nodiscard]] sandbox::Result<std::vector<BatchResult>> read_results(const std::string& path);

}  // namespace judge
