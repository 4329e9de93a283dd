// Following a submission or a batch to its end, across lost connections and restarts of the server.
#pragma once

#include <functional>
#include <string>

#include "judge/client/api.h"

namespace judge::client {

using OnHappening = std::function<void(const Happening&)>;

/// Calls `on` for each event until the submission has ended, and gives it as it stands then. While the server cannot be
/// reached, or its stream ends early again and again, it goes on for as long as the api's patience.
[[nodiscard]] sandbox::Result<SubmissionInfo> follow_submission(Api& api, const std::string& id, const OnHappening& on);
/// The same until nothing of the batch waits or runs.
[[nodiscard]] sandbox::Result<BatchInfo> follow_batch(Api& api, const std::string& id, const OnHappening& on);

}  // namespace judge::client
