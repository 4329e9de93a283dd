#include "judge/import/livecodebench_plan.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <sstream>
#include <vector>

#include "judge/import/reading.h"
#include "judge/problem/problem.h"
#include "judge/value/value.h"

namespace judge {
namespace {

using Json = nlohmann::json;

/// "0.50", but no "7": tokens are numbers only where there is a tolerance, and one for whole numbers would be wrong.
bool is_decimal(const std::string& token) {
  double value = 0;
  const char* end = token.data() + token.size();
  const auto parsed = std::from_chars(token.data(), end, value);
  return parsed.ec == std::errc() && parsed.ptr == end && token.find('.') != std::string::npos;
}

bool has_decimal(const LiveCodeBenchCase& test) {
  std::istringstream tokens(test.output);
  for (std::string token; tokens >> token;) {
    if (is_decimal(token)) return true;
  }
  return false;
}

/// What the record says of the problem beside its cases.
void add_words(const LiveCodeBenchProblem& problem, PackagePlan& plan) {
  std::string& statement = plan.files["statement/problem.en.md"];
  statement = problem.statement + "\n";
  const std::string starter = problem.starter.substr(0, problem.starter.find_last_not_of(" \t\r\n") + 1);
  if (!starter.empty()) statement += "\n```python\n" + starter + "\n```\n";
  for (const char* difficulty : {"easy", "medium", "hard"}) {
    if (problem.difficulty == difficulty) plan.files["problem.yaml"] += "keywords: [" + problem.difficulty + "]\n";
  }
}

}  // namespace

PackagePlan plan_program(const LiveCodeBenchProblem& problem) {
  PackagePlan plan;
  add_name(problem.question_id + ": " + problem.title, plan);
  add_words(problem, plan);
  if (std::any_of(problem.cases.begin(), problem.cases.end(), has_decimal))
    plan.files["problem.yaml"] +=
        "output_validator_args: [float_tolerance, " + value_to_json(Value{kTolerance64}) + "]\n";
  std::vector<PackageCase> samples, secret;
  for (const LiveCodeBenchCase& test : problem.cases)
    (test.is_public ? samples : secret).push_back({test.input, test.output});
  add_cases("sample", samples, plan);
  add_cases("secret", secret, plan);
  return plan;
}

std::string function_to_read(const LiveCodeBenchProblem& problem) {
  Json cases = Json::array();
  std::size_t shown = 0, hidden = 0;
  for (const LiveCodeBenchCase& test : problem.cases) {
    const std::string where = test.is_public ? "public_test_cases, case " + std::to_string(++shown)
                                             : "private_test_cases, case " + std::to_string(++hidden);
    cases.push_back({{"where", where},
                     {"from", test.is_public ? "example" : "test"},
                     {"input", test.input},
                     {"output", test.output}});
  }
  return Json{{"starter", problem.starter}, {"entry", problem.function}, {"cases", std::move(cases)}}.dump();
}

sandbox::Result<PackagePlan> plan_function(const DatasetRecord& record, const LiveCodeBenchProblem& problem,
                                           std::string_view reply) {
  auto reading = decode_reading(reply);
  if (!reading) return tl::unexpected(reading.error());
  const auto cases = decode_observation(reply, *reading);
  if (!cases) return tl::unexpected(cases.error());
  reading->title = problem.title;
  auto plan = plan_package(record, *reading, *cases);
  if (plan) add_words(problem, *plan);
  return plan;
}

}  // namespace judge
