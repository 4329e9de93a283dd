#include "judge/batch/result_line.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<BatchOutcome, const char*>, 3> kOutcomes = {{
    {BatchOutcome::Graded, "graded"},
    {BatchOutcome::ExtractionFailed, "extraction_failed"},
    {BatchOutcome::Invalid, "invalid"},
}};

std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json counts_json(const BatchCounts& counts) {
  Json verdicts = Json::object();
  for (std::size_t i = 0; i < counts.verdicts.size(); ++i) {
    const auto verdict = static_cast<Verdict>(i);
    if (verdict != Verdict::SK && verdict != Verdict::IE)
      verdicts[std::string(to_string(verdict))] = counts.verdicts[i];
  }
  return {{"total", counts.total()},
          {"verdicts", std::move(verdicts)},
          {"internal_errors", counts.of(Verdict::IE)},
          {"extraction_failed", counts.extraction_failed},
          {"invalid", counts.invalid}};
}

Json ids(const Batch& batch, const std::vector<std::size_t>& places) {
  Json out = Json::array();
  for (const std::size_t place : places) out.push_back(batch.results[place].id);
  return out;
}

Json baseline_json(const Batch& batch) {
  if (!batch.summary.baseline) return nullptr;
  const BaselineDifference& difference = *batch.summary.baseline;
  return {{"regressions", ids(batch, difference.regressions)},
          {"improvements", ids(batch, difference.improvements)},
          {"added", difference.added},
          {"gone", difference.gone}};
}

/// Reads fields of an object; what is missing, null or of another type is as if it were not there, and is counted where
/// it must be.
class Fields {
 public:
  explicit Fields(const Json& object) : object_(object) {}

  [[nodiscard]] std::string text(const char* name) const {
    const Json* found = find(name);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
  }
  [[nodiscard]] std::uint64_t number(const char* name) const {
    const Json* found = find(name);
    return found != nullptr && found->is_number_unsigned() ? found->get<std::uint64_t>() : 0;
  }
  [[nodiscard]] sandbox::Micros micros(const char* name) const {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
    return sandbox::Micros(static_cast<sandbox::Micros::rep>(std::min(number(name), kMost)));
  }
  [[nodiscard]] std::optional<double> real(const char* name) const {
    const Json* found = find(name);
    return found != nullptr && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
  }
  [[nodiscard]] bool flag(const char* name) const {
    const Json* found = find(name);
    return found != nullptr && found->is_boolean() && found->get<bool>();
  }
  [[nodiscard]] const Json* find(const char* name) const {
    const auto found = object_.find(name);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }
  [[nodiscard]] std::map<std::string, std::string> texts(const char* name) const {
    std::map<std::string, std::string> out;
    const Json* found = find(name);
    if (found == nullptr || !found->is_object()) return out;
    for (const auto& [key, value] : found->items()) {
      if (value.is_string()) out.emplace(key, value.get<std::string>());
    }
    return out;
  }

 private:
  const Json& object_;
};

Json cases_json(const BatchResult& result) {
  Json cases = Json::array();
  for (const BatchCase& test : result.cases)
    cases.push_back({{"name", test.name},
                     {"verdict", to_string(test.verdict)},
                     {"cpu_us", test.cpu_time.count()},
                     {"peak_memory_bytes", test.peak_memory}});
  return cases;
}

std::vector<BatchCase> read_cases(const Fields& fields) {
  std::vector<BatchCase> cases;
  const Json* list = fields.find("cases");
  if (list == nullptr || !list->is_array()) return cases;
  for (const Json& test : *list) {
    if (!test.is_object()) continue;
    const Fields of(test);
    cases.push_back({of.text("name"), verdict_of(of.text("verdict")).value_or(Verdict::IE), of.micros("cpu_us"),
                     of.number("peak_memory_bytes")});
  }
  return cases;
}

BatchHeader read_header(const Fields& fields) {
  BatchHeader header;
  header.judge_version = fields.text("judge_version");
  header.dataset = fields.text("dataset_sha256");
  header.shard = fields.text("shard");
  header.reveal = fields.text("reveal");
  header.started = fields.text("started");
  header.items = fields.number("items");
  header.isolation = fields.text("isolation");
  header.isolation_level = fields.text("isolation_level");
  header.shared_process = fields.flag("shared_process");
  header.machine_factor = fields.real("machine_factor");
  header.problems = fields.texts("problems");
  header.languages = fields.texts("languages");
  return header;
}

sandbox::Result<BatchLine> read_result(const Fields& fields) {
  BatchResult result;
  result.id = fields.text("id");
  if (result.id.empty()) return sandbox::usage_error("a result without an id");
  result.problem = fields.text("problem");
  result.task = fields.text("task_id");
  result.who = fields.text("who");
  if (fields.find("sample") != nullptr) result.sample = fields.number("sample");
  result.language = fields.text("language");
  result.file_name = fields.text("file_name");
  result.key = fields.text("source_sha256");
  const std::string outcome = fields.text("outcome");
  const auto known =
      std::find_if(kOutcomes.begin(), kOutcomes.end(), [&](const auto& o) { return outcome == o.second; });
  if (known == kOutcomes.end()) return sandbox::usage_error("a result with an unknown outcome");
  result.outcome = known->first;
  const auto verdict = verdict_of(fields.text("verdict"));
  if (!verdict && result.outcome == BatchOutcome::Graded)
    return sandbox::usage_error("a result with an unknown verdict");
  result.verdict = verdict.value_or(Verdict::IE);
  result.message = fields.text("message");
  result.detail = fields.text("detail");
  result.duplicate_of = fields.text("duplicate_of");
  result.passed = fields.number("passed");
  result.total = fields.number("total");
  result.max_cpu_time = fields.micros("max_cpu_us");
  result.max_peak_memory = fields.number("max_peak_memory_bytes");
  result.wall_time = fields.micros("wall_us");
  result.retries = static_cast<int>(std::min<std::uint64_t>(fields.number("retries"), 1'000'000));
  result.flaky = fields.flag("flaky");
  result.score = fields.real("score");
  result.cases = read_cases(fields);
  return BatchLine(std::move(result));
}

}  // namespace

std::string header_line(const BatchHeader& header, bool resumed) {
  return line_of({{"record", resumed ? "resumed" : "batch"},
                  {"schema_version", kBatchSchemaVersion},
                  {"judge_version", header.judge_version},
                  {"dataset_sha256", header.dataset},
                  {"items", header.items},
                  {"shard", or_null(header.shard)},
                  {"reveal", header.reveal},
                  {"started", header.started},
                  {"isolation_level", header.isolation_level},
                  {"isolation", header.isolation},
                  {"shared_process", header.shared_process},
                  {"machine_factor", or_null(header.machine_factor)},
                  {"languages", header.languages},
                  {"problems", header.problems}});
}

std::string result_line(const BatchResult& result) {
  const bool graded = result.outcome == BatchOutcome::Graded;
  const auto outcome = std::find_if(kOutcomes.begin(), kOutcomes.end(),
                                    [&result](const auto& known) { return known.first == result.outcome; });
  return line_of({{"record", "result"},
                  {"id", result.id},
                  {"problem", result.problem},
                  {"task_id", or_null(result.task)},
                  {"who", or_null(result.who)},
                  {"sample", or_null(result.sample)},
                  {"language", or_null(result.language)},
                  {"file_name", or_null(result.file_name)},
                  {"source_sha256", or_null(result.key)},
                  {"outcome", outcome->second},
                  {"verdict", graded ? Json(to_string(result.verdict)) : Json(nullptr)},
                  {"message", or_null(result.message)},
                  {"passed", result.passed},
                  {"total", result.total},
                  {"score", or_null(result.score)},
                  {"max_cpu_us", result.max_cpu_time.count()},
                  {"max_peak_memory_bytes", result.max_peak_memory},
                  {"wall_us", result.wall_time.count()},
                  {"retries", result.retries},
                  {"flaky", result.flaky},
                  {"duplicate_of", or_null(result.duplicate_of)},
                  {"detail", or_null(result.detail)},
                  {"cases", cases_json(result)}});
}

std::string summary_line(const Batch& batch) {
  const BatchSummary& summary = batch.summary;
  Json problems = Json::object();
  for (const auto& [slug, counts] : summary.problems) problems[slug] = counts_json(counts);
  Json pass_at = Json::array();
  for (const PassAt& pass : summary.pass_at)
    pass_at.push_back({{"who", or_null(pass.who)},
                       {"k", pass.k},
                       {"value", pass.problems == 0 ? Json(nullptr) : Json(pass.value)},
                       {"problems", pass.problems},
                       {"left_out", pass.left_out}});
  return line_of({{"record", "summary"},
                  {"schema_version", kBatchSchemaVersion},
                  {"counts", counts_json(summary.counts)},
                  {"problems", std::move(problems)},
                  {"duplicates", summary.duplicates},
                  {"slowest", ids(batch, summary.slowest)},
                  {"flaky", ids(batch, summary.flaky)},
                  {"pass_at", std::move(pass_at)},
                  {"baseline", baseline_json(batch)},
                  {"wall_us", summary.wall_time.count()},
                  {"graded_before", summary.graded_before}});
}

sandbox::Result<BatchLine> read_batch_line(std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return sandbox::usage_error("not a JSON object");
  const Fields fields(json);
  const std::string record = fields.text("record");
  if (record == "result") return read_result(fields);
  if (record == "resumed" || record == "summary") return BatchLine(OtherLine{record == "summary"});
  if (record != "batch") return sandbox::usage_error("no line of a batch's results");
  if (fields.number("schema_version") != kBatchSchemaVersion)
    return sandbox::usage_error("the results are of schema version " + std::to_string(fields.number("schema_version")) +
                                ", this judge writes " + std::to_string(kBatchSchemaVersion));
  return BatchLine(read_header(fields));
}

}  // namespace judge
