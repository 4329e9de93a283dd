// What a judged grades, shown as what is graded here.
#pragma once

#include <string>

#include "judge/app/client_options.h"
#include "judge/app/output.h"

namespace judge::app {

/// Follows the submission to its end, with its progress on a terminal, then prints its report; the exit code of its
/// verdict. At Ctrl-C, where that is caught, it says that the submission goes on, and ends the program by the signal.
int follow_to_report(client::Api& api, const ClientArguments& arguments, const std::string& id, const Output& output);

/// The same of a batch, and what it came to.
int follow_to_counts(client::Api& api, const ClientArguments& arguments, const std::string& id, const Output& output);

}  // namespace judge::app
