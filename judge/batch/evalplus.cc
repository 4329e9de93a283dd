#include "judge/batch/evalplus.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "judge/batch/summary.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

/// What EvalPlus estimates.
const std::vector<std::uint64_t> kSamples = {1, 10, 100};

const std::optional<BatchCase>& failed_base(const BatchResult& result) {
  return result.sampled ? result.failed_sample : result.failed;
}

bool passes_base(const BatchResult& result) {
  return result.accepted() || (result.sampled && !result.failed_sample);
}

const char* word(bool passes, Verdict verdict) {
  return passes ? "pass" : verdict == Verdict::TLE ? "timeout" : "fail";
}

Json names(const std::optional<BatchCase>& test) {
  return test ? Json::array({test->name}) : Json::array();
}

Json sample_json(const BatchResult& result, const std::string& task, std::string_view source) {
  const std::optional<BatchCase>& base = failed_base(result);
  return {{"task_id", task},
          {"solution", source},
          {"base_status", word(passes_base(result), base ? base->verdict : result.verdict)},
          {"plus_status", word(result.accepted(), result.verdict)},
          {"base_fail_tests", names(base)},
          {"plus_fail_tests", names(result.failed)}};
}

Json estimates(const std::vector<PassAt>& estimates) {
  Json out = Json::object();
  for (const PassAt& pass : estimates) {
    if (pass.problems > 0 && pass.left_out == 0) out["pass@" + std::to_string(pass.k)] = pass.value;
  }
  return out;
}

/// "2024-05-01 12:00" of "2024-05-01T12:00:00Z".
std::string date_of(std::string started) {
  constexpr std::size_t kDate = 10, kMinutes = 16;
  if (started.size() > kDate) started[kDate] = ' ';
  return started.substr(0, kMinutes);
}

}  // namespace

sandbox::Status check_one_model(const std::vector<BatchResult>& items) {
  for (const BatchResult& item : items) {
    if (item.who == items.front().who) continue;
    return sandbox::usage_error(
        "--evalplus is of one model's samples, and these are of '" + items.front().who + "' and '" + item.who + "'",
        "grade each model as a batch of its own");
  }
  return {};
}

std::string evalplus_json(const Batch& batch) {
  Json eval = Json::object();
  for (std::size_t i = 0; i < batch.results.size(); ++i) {
    const BatchResult& result = batch.results[i];
    if (result.internal_error() || result.outcome == BatchOutcome::Invalid) continue;
    const std::string& task = result.task.empty() ? result.problem : result.task;
    eval[task].push_back(sample_json(result, task, batch.sources[i]));
  }
  const Json all = {{"date", date_of(batch.header.started)},
                    {"hash", batch.header.dataset},
                    {"eval", std::move(eval)},
                    {"pass_at_k",
                     {{"base", estimates(pass_at(batch.results, kSamples, passes_base))},
                      {"plus", estimates(pass_at(batch.results, kSamples))}}}};
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace judge
