#include "judge/server/log.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "judge/server/requests.h"
#include "judge/worker/worker.h"

namespace judge {
namespace {

spdlog::level::level_enum level_of(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return spdlog::level::debug;
    case LogLevel::Info:
      return spdlog::level::info;
    case LogLevel::Warning:
      return spdlog::level::warn;
    case LogLevel::Error:
      break;
  }
  return spdlog::level::err;
}

std::string dump(const nlohmann::ordered_json& json) {
  // Everything but ASCII is escaped: what a client sent is not to move a terminal's cursor.
  return json.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace

struct Log::Impl {
  spdlog::logger logger{"judged", std::make_shared<spdlog::sinks::stderr_sink_mt>()};
};

Log::Log(LogForm form, LogLevel least) : form_(form), least_(least), impl_(std::make_unique<Impl>()) {
  impl_->logger.set_level(level_of(least));
  impl_->logger.flush_on(spdlog::level::debug);
  impl_->logger.set_pattern(form == LogForm::Json ? "%v" : "%Y-%m-%d %H:%M:%S.%e %l %v");
}

Log::~Log() = default;

void Log::write(LogLevel level, std::string_view event, const nlohmann::ordered_json& fields) {
  if (!writes(level)) return;
  std::string line;
  if (form_ == LogForm::Json) {
    const auto word = spdlog::level::to_string_view(level_of(level));
    nlohmann::ordered_json all = {
        {"time", time_text(utc_now())}, {"level", std::string(word.data(), word.size())}, {"event", event}};
    for (const auto& [name, value] : fields.items()) all[name] = value;
    line = dump(all);
  } else {
    line = event;
    for (const auto& [name, value] : fields.items()) line += " " + name + "=" + dump(value);
  }
  impl_->logger.log(level_of(level), line);
}

}  // namespace judge
