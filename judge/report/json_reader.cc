#include "judge/report/json_reader.h"

#include "judge/report/json.h"

namespace judge {
namespace {

/// Far above what is ever retried, and low enough that no sum of them overflows.
constexpr std::int64_t kMaxRetries = 1000;
constexpr std::int64_t kMaxPoints = 1'000'000;

sandbox::Micros micros(const JsonPlace& place, const char* name) {
  return sandbox::Micros(place.whole(name));
}

sandbox::Bytes bytes(const JsonPlace& place, const char* name) {
  return static_cast<sandbox::Bytes>(place.whole(name));
}

int retries(const JsonPlace& place, const char* name) {
  return static_cast<int>(place.whole(name, kMaxRetries));
}

Verdict read_verdict(const JsonPlace& place) {
  const auto verdict = verdict_of(place.text("verdict"));
  if (!verdict) place.at("verdict").wrong("is no verdict");
  return verdict.value_or(Verdict::IE);
}

Excerpt read_excerpt(const JsonPlace& place, const char* name) {
  const auto text = place.if_any(name);
  if (!text) return {};
  return {text->text("text"), static_cast<std::uint64_t>(text->whole("total_bytes")), text->flag("truncated")};
}

std::optional<Difference> read_difference(const JsonPlace& place) {
  const auto found = place.if_any("difference");
  if (!found) return std::nullopt;
  return Difference{found->text("path"), found->text("want"), found->text("got"), found->text_or_empty("note")};
}

CaseReport read_case(const JsonPlace& place) {
  CaseReport test;
  test.name = place.text("name");
  test.sample = place.flag("sample");
  test.verdict = read_verdict(place);
  test.message = place.text_or_empty("message");
  test.cpu_time = micros(place, "cpu_us");
  test.wall_time = micros(place, "wall_us");
  test.peak_memory = bytes(place, "peak_memory_bytes");
  test.retries = retries(place, "retries");
  test.reruns = retries(place, "reruns");
  test.second_try = place.flag("second_try");
  test.input = read_excerpt(place, "input").text;
  test.expected = read_excerpt(place, "expected").text;
  test.got = read_excerpt(place, "got").text;
  test.difference = read_difference(place);
  test.stdout_text = read_excerpt(place, "stdout");
  test.stderr_text = read_excerpt(place, "stderr");
  test.traceback = place.text_or_empty("traceback");
  return test;
}

CompileReport read_compile(const JsonPlace& place) {
  CompileReport compile;
  compile.ok = place.flag("ok");
  compile.cached = place.flag("cached");
  compile.output = place.text_or_empty("output");
  compile.wall_time = micros(place, "wall_us");
  compile.retries = retries(place, "retries");
  return compile;
}

std::optional<MetricReport> read_metric(const JsonPlace& report) {
  const auto place = report.if_any("metric");
  if (!place) return std::nullopt;
  MetricReport metric;
  metric.name = place->text("name");
  // Documents of the first judge have no title.
  metric.title = place->if_any("title") ? place->text("title") : metric.name;
  metric.larger_is_better = place->flag("larger_is_better");
  metric.value = place->number("value");
  metric.standard_error = place->number("standard_error");
  for (const JsonPlace& band : place->items("bands"))
    metric.bands.push_back({band.text("name"), band.number("bound"), static_cast<int>(band.whole("points", kMaxPoints)),
                            band.flag("reached")});
  return metric;
}

std::optional<VectorisedReport> read_vectorised(const JsonPlace& report) {
  const auto place = report.if_any("vectorised");
  if (!place) return std::nullopt;
  VectorisedReport out;
  out.case_name = place->text("case");
  out.cpu_time = micros(*place, "cpu_us");
  out.naive = micros(*place, "naive_us");
  out.half = micros(*place, "half_us");
  out.full = micros(*place, "full_us");
  out.idle = micros(*place, "idle_us");
  return out;
}

std::optional<sandbox::IsolationLevel> read_level(const JsonPlace& report) {
  using sandbox::IsolationLevel;
  const auto place = report.if_any("isolation_level");
  if (!place) return std::nullopt;
  const std::string word = report.text("isolation_level");
  for (const auto level :
       {IsolationLevel::None, IsolationLevel::Minimal, IsolationLevel::Weak, IsolationLevel::Strong}) {
    if (word == sandbox::to_string(level)) return level;
  }
  place->wrong("is no level of isolation");
  return std::nullopt;
}

void check_version(const JsonPlace& report) {
  const std::int64_t version = report.whole("schema_version");
  if (version == kReportSchemaVersion) return;
  report.at("schema_version")
      .wrong("is " + std::to_string(version) + ", and this judge reads " + std::to_string(kReportSchemaVersion),
             "take a judge of the same age as the one that wrote the report");
}

Report read_report(const JsonPlace& place) {
  check_version(place);
  Report report;
  report.problem = place.text("problem");
  report.problem_name = place.text("problem_name");
  report.file_name = place.text("file_name");
  report.language = place.text("language");
  report.language_version = place.text("language_version");
  report.verdict = read_verdict(place);
  report.message = place.text_or_empty("message");
  report.cpu_limit = micros(place, "cpu_limit_us");
  report.memory_limit = bytes(place, "memory_limit_bytes");
  report.startup_time = micros(place, "startup_us");
  report.preload_failure = place.text_or_empty("preload_failure");
  report.isolation = place.text("isolation");
  report.isolation_level = read_level(place);
  report.compile = read_compile(place.at("compile"));
  for (const JsonPlace& bug : place.items("bugs")) report.bugs.push_back({bug.text("name"), bug.flag("fixed")});
  report.metric = read_metric(place);
  report.vectorised = read_vectorised(place);
  report.growth = read_growth(place);
  report.growth_failure = place.text_or_empty("growth_failure");
  for (const JsonPlace& test : place.items("cases")) report.cases.push_back(read_case(test));
  return report;
}

}  // namespace

sandbox::Result<Report> report_from_json(std::string_view text) {
  const auto document = parse_json(text);
  if (!document) return tl::unexpected(document.error());
  JsonPlace::Fault fault;
  Report report = read_report(JsonPlace(*document, fault));
  if (fault) return tl::unexpected(*fault);
  return report;
}

}  // namespace judge
