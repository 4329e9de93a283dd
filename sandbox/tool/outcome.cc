#include "sandbox/tool/outcome.h"

#include <cstring>
#include <nlohmann/json.hpp>

#include "sandbox/tool/exit_codes.h"

namespace sandbox {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json signal_name(int number) {
  const char* name = sigabbrev_np(number);
  return name == nullptr ? Json(nullptr) : Json(std::string("SIG") + name);
}

Json stream(const StreamReport& report) {
  return {{"bytes", report.bytes},
          {"truncated", report.truncated},
          {"text", report.text ? Json(*report.text) : Json(nullptr)}};
}

Json fetched(const std::vector<FetchedReport>& reports) {
  Json list = Json::array();
  for (const auto& file : reports)
    list.push_back({{"name", file.name}, {"path", file.host_path}, {"bytes", file.bytes}});
  return list;
}

Json limits(const Limits& limits) {
  return {{"cpu_us", limits.cpu_time.count()},
          {"wall_us", limits.wall_time.count()},
          {"memory_bytes", limits.memory},
          {"output_bytes", limits.output},
          {"processes", limits.processes}};
}

}  // namespace

bool is_truncated(const Outcome& outcome, Bytes bytes, Bytes limit) {
  return outcome.ending != Ending::Exited && outcome.ending != Ending::SetupFailed && bytes >= limit;
}

std::string outcome_json(const OutcomeReport& report) {
  const Outcome& outcome = report.outcome;
  const bool exited = outcome.ending == Ending::Exited, signaled = outcome.ending == Ending::Signaled;
  const Json document = {
      {"schema_version", kOutcomeSchemaVersion},
      {"ending", std::string(to_string(outcome.ending))},
      {"exit_code", exited ? Json(outcome.exit_code) : Json(nullptr)},
      {"signal", signaled ? Json(outcome.signal) : Json(nullptr)},
      {"signal_name", signaled ? signal_name(outcome.signal) : Json(nullptr)},
      {"denied_syscall", text_or_null(outcome.denied_syscall)},
      {"detail", text_or_null(outcome.detail)},
      {"cpu_us", outcome.cpu_time.count()},
      {"wall_us", outcome.wall_time.count()},
      {"peak_memory_bytes", outcome.peak_memory},
      {"voluntary_switches", outcome.voluntary_switches},
      {"involuntary_switches", outcome.involuntary_switches},
      {"stdout", stream(report.out)},
      {"stderr", stream(report.err)},
      {"fetched", fetched(report.fetched)},
      {"limits", limits(report.limits)},
      {"isolation", report.isolation.line()},
      {"isolation_level", std::string(to_string(report.isolation.level()))},
  };
  return document.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

int outcome_exit_code(const Outcome& outcome, bool pass_exit_code) {
  constexpr int kShellSignalBase = 128;  // as shells have it
  if (outcome.ending == Ending::Exited) {
    if (pass_exit_code) return outcome.exit_code;
    return outcome.exit_code == 0 ? kToolOk : kToolEndedOtherwise;
  }
  return pass_exit_code && outcome.ending == Ending::Signaled ? kShellSignalBase + outcome.signal : kToolEndedOtherwise;
}

}  // namespace sandbox
