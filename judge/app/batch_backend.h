// Where a batch's submissions are graded: by executors of this machine, or by a judged.
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "judge/app/client_options.h"
#include "judge/app/workplace.h"
#include "judge/batch/dataset.h"
#include "judge/report/reveal.h"

namespace judge::app {

class BatchBackend {
 public:
  virtual ~BatchBackend() = default;
  /// Enters what grades into the header. An Error, before anything is written, if nothing can be graded there.
  [[nodiscard]] virtual sandbox::Status describe(const Dataset& dataset, BatchHeader& header) = 0;
  /// Grades the first of the unit's submissions, for all of them. On any of several threads.
  [[nodiscard]] virtual sandbox::Result<Report> grade(const BatchUnit& unit, GradeEvents& events) = 0;
  /// Whether the error says that nothing more can be graded; else the submission alone is IE.
  [[nodiscard]] virtual bool ends(const sandbox::Error& error) const = 0;
};

/// Borrows the workplace. Grades by these options.
[[nodiscard]] std::unique_ptr<BatchBackend> local_backend(Workplace& workplace, const GradeOptions& options);

/// `reveal`: what the server is to keep of secret cases' data. A Usage error if the options name no server.
[[nodiscard]] sandbox::Result<std::unique_ptr<BatchBackend>> server_backend(const ClientArguments& arguments,
                                                                            const GradeOptions& options, Reveal reveal);

}  // namespace judge::app
