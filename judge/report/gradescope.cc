#include "judge/report/gradescope.h"

#include <nlohmann/json.hpp>

#include "judge/report/batch_tables.h"
#include "judge/report/json.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

std::string output_of(const BatchResult& result) {
  std::string out = outcome_word(result) + (result.message.empty() ? "" : ": " + result.message) + "\n";
  if (result.outcome == BatchOutcome::Graded && result.total > 0)
    out += std::to_string(result.passed) + "/" + std::to_string(result.total) + " cases\n";
  if (result.internal_error()) out += "This is no verdict on the submission.\n";
  return out + (result.detail.empty() ? "" : "\n" + result.detail);
}

std::string name_of(const BatchResult& result) {
  return result.id.starts_with(result.problem) ? result.id : result.problem + ": " + result.id;
}

Json test_of(const BatchResult& result) {
  Json test = {{"name", name_of(result)}, {"output", output_of(result)}, {"output_format", "text"}};
  if (result.internal_error()) return test;
  test["score"] = result.score.value_or(result.accepted() ? 1 : 0);
  test["max_score"] = 1;
  test["status"] = result.accepted() ? "passed" : "failed";
  return test;
}

}  // namespace

std::string gradescope_json(const Batch& batch) {
  Json tests = Json::array();
  for (const BatchResult& result : batch.results) tests.push_back(test_of(result));
  std::string output = verdict_words(batch.summary.counts);
  for (const std::string& apart : apart_words(batch.summary.counts)) output += "; " + apart;
  return json_document({{"output", output},
                        {"output_format", "text"},
                        {"visibility", "visible"},
                        {"stdout_visibility", "hidden"},
                        {"tests", std::move(tests)}});
}

}  // namespace judge
