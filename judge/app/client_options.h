// How a command reaches a judged: --server, --token-file, --timeout and --patience.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "judge/client/api.h"
#include "sandbox/base/error.h"

namespace judge::app {

struct ClientArguments {
  std::string server;      ///< empty: JUDGED_SERVER, else this machine's
  std::string token_file;  ///< empty: JUDGED_TOKEN, else the user's own file, if there is one
  int timeout_s = 30;
  int patience_s = 60;
};
/// `help` says what becomes of a command without --server, where that is not to ask this machine's.
void add_client_options(CLI::App& command, ClientArguments& arguments, const std::string& help = {});

/// What the options, the environment and the user's token come to. Nothing is sent yet. Ctrl-C, where it is caught,
/// ends every wait.
[[nodiscard]] sandbox::Result<client::Api> open_api(const ClientArguments& arguments);

/// "judge watch ID", with the server if that is not the one that is taken anyway.
[[nodiscard]] std::string watch_words(const ClientArguments& arguments, const std::string& id);

}  // namespace judge::app
