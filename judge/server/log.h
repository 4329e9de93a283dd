// The server's log: lines for people, or JSON lines. Thread-safe.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace judge {

enum class LogForm { Text, Json };
enum class LogLevel { Debug, Info, Warning, Error };

class Log {
 public:
  /// To standard error; nothing below `least`.
  Log(LogForm form, LogLevel least);
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  /// "listening" with {"address": ...}. Values that a client chose are escaped: no line can be forged.
  void write(LogLevel level, std::string_view event, const nlohmann::ordered_json& fields = {});
  [[nodiscard]] bool writes(LogLevel level) const { return level >= least_; }

 private:
  struct Impl;
  LogForm form_;
  LogLevel least_;
  std::unique_ptr<Impl> impl_;
};

}  // namespace judge
