#include "judge/report/json.h"

#include "judge/report/format.h"
#include "judge/report/growth.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

Json text_json(std::string_view text, std::uint64_t total_bytes, bool truncated) {
  return {{"text", text}, {"total_bytes", total_bytes}, {"truncated", truncated}};
}

/// A value, cut; null if there is none to show.
Json value_json(const std::string& text) {
  if (text.empty()) return nullptr;
  if (text.size() <= kJsonTextBytes) return text_json(text, text.size(), false);
  return text_json(std::string_view(text).substr(0, character_start(text, kJsonTextBytes)), text.size(), true);
}

Json excerpt_json(const Excerpt& excerpt) {
  if (excerpt.total_bytes == 0) return nullptr;
  return text_json(excerpt.text, excerpt.total_bytes, excerpt.truncated);
}

Json string_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json case_json(const CaseReport& test) {
  return {{"name", test.name},
          {"sample", test.sample},
          {"verdict", to_string(test.verdict)},
          {"message", string_or_null(test.message)},
          {"cpu_us", test.cpu_time.count()},
          {"wall_us", test.wall_time.count()},
          {"peak_memory_bytes", test.peak_memory},
          {"retries", test.retries},
          {"reruns", test.reruns},
          {"second_try", test.second_try},
          {"input", value_json(test.input)},
          {"expected", value_json(test.expected)},
          {"got", value_json(test.got)},
          {"difference", difference_to_json(test.difference)},
          {"stdout", excerpt_json(test.stdout_text)},
          {"stderr", excerpt_json(test.stderr_text)},
          {"traceback", string_or_null(test.traceback)}};
}

Json metric_json(const std::optional<MetricReport>& metric) {
  if (!metric) return nullptr;
  Json bands = Json::array();
  for (const MetricReport::Band& band : metric->bands)
    bands.push_back({{"name", band.name}, {"bound", band.bound}, {"points", band.points}, {"reached", band.reached}});
  const MetricReport::Band* reached = metric->reached();
  return {{"name", metric->name},
          {"title", metric->title},
          {"value", metric->value},
          {"standard_error", metric->standard_error},
          {"larger_is_better", metric->larger_is_better},
          {"points", reached == nullptr ? 0 : reached->points},
          {"bands", std::move(bands)}};
}

Json level_json(std::optional<sandbox::IsolationLevel> level) {
  return level ? Json(sandbox::to_string(*level)) : Json(nullptr);
}

}  // namespace

Json difference_to_json(const std::optional<Difference>& difference) {
  if (!difference) return nullptr;
  return {{"path", difference->path},
          {"want", difference->want},
          {"got", difference->got},
          {"note", string_or_null(difference->note)}};
}

Json vectorised_to_json(const std::optional<VectorisedReport>& vectorised) {
  if (!vectorised) return nullptr;
  return {{"case", vectorised->case_name},           {"cpu_us", vectorised->cpu_time.count()},
          {"limit_us", vectorised->limit().count()}, {"naive_us", vectorised->naive.count()},
          {"half_us", vectorised->half.count()},     {"full_us", vectorised->full.count()},
          {"idle_us", vectorised->idle.count()}};
}

Json report_to_json(const Report& report) {
  Json bugs = Json::array();
  for (const BugReport& bug : report.bugs) bugs.push_back({{"name", bug.name}, {"fixed", bug.fixed}});
  Json cases = Json::array();
  for (const CaseReport& test : report.cases) cases.push_back(case_json(test));
  return {{"schema_version", kReportSchemaVersion},
          {"problem", report.problem},
          {"problem_name", report.problem_name},
          {"file_name", report.file_name},
          {"language", report.language},
          {"language_version", report.language_version},
          {"verdict", to_string(report.verdict)},
          {"message", string_or_null(report.message)},
          {"passed", report.passed()},
          {"total", report.cases.size()},
          {"cpu_limit_us", report.cpu_limit.count()},
          {"memory_limit_bytes", report.memory_limit},
          {"max_cpu_us", report.max_cpu_time().count()},
          {"max_peak_memory_bytes", report.max_peak_memory()},
          {"retries", report.retries()},
          {"startup_us", report.startup_time.count()},
          {"preload_failure", string_or_null(report.preload_failure)},
          {"isolation", report.isolation},
          {"isolation_level", level_json(report.isolation_level)},
          {"compile",
           {{"ok", report.compile.ok},
            {"cached", report.compile.cached},
            {"output", string_or_null(report.compile.output)},
            {"wall_us", report.compile.wall_time.count()},
            {"retries", report.compile.retries}}},
          {"bugs", std::move(bugs)},
          {"metric", metric_json(report.metric)},
          {"vectorised", vectorised_to_json(report.vectorised)},
          {"growth", growth_to_json(report)},
          {"growth_grid", grid_to_json(report)},
          {"growth_failure", string_or_null(report.growth_failure)},
          {"cases", std::move(cases)}};
}

std::string json_document(const Json& document) {
  // Everything in a report is UTF-8 already; a stray byte in a file name must not cost the whole document.
  return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace judge
