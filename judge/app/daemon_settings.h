// How `judged` is configured: a flag, else an environment variable, else the file, else the default.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "judge/server/log.h"
#include "sandbox/base/error.h"
#include "sandbox/base/isolation.h"

namespace judge::app {

struct DaemonSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 2358;
  std::filesystem::path data;         ///< the store's folder
  std::vector<std::string> problems;  ///< folders that come before JUDGE_PROBLEMS and the bundled one
  int slots = 0;                      ///< submissions at a time; 0: one per core
  LogForm log_form = LogForm::Text;
  LogLevel log_level = LogLevel::Info;
  std::size_t max_body = 16u << 20;
  std::size_t max_connections = 1000;
  std::size_t max_waiting = 1'000'000;
  std::size_t max_waiting_per_token = 100'000;
  double rate = 0;  ///< requests a second of one token that hand something in; 0: any number
  double burst = 50;
  int attempts = 5;
  double keep_days = 0;  ///< what ended earlier is forgotten; 0: never
  sandbox::IsolationLevel min_isolation = sandbox::IsolationLevel::Weak;
  std::set<std::string> callback_places;  ///< as CallbackUrl::place()
  std::string callback_secret;
  int callback_attempts = 8;
  double callback_wait = 10, callback_timeout = 10;  ///< in seconds
};

/// The words that were given on the command line and are settings, by name.
class DaemonOptions {
 public:
  /// Adds --config and an option for each setting.
  void add_to(CLI::App& app);
  /// All of it put together. A Usage error names the flag, variable or line of the file.
  [[nodiscard]] sandbox::Result<DaemonSettings> read() const;

 private:
  std::string config_;
  std::vector<std::vector<std::string>> given_;  ///< by setting
};

}  // namespace judge::app
