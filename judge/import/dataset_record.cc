#include "judge/import/dataset_record.h"

#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>

#include "judge/batch/mapping.h"

namespace judge {
namespace {

using Json = nlohmann::json;

/// A folder's name that is neither hidden nor a path, and that needs no quotes.
bool is_slug(const std::string& slug) {
  const auto alnum = [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; };
  return !slug.empty() && alnum(static_cast<unsigned char>(slug.front())) &&
         std::all_of(slug.begin(), slug.end(),
                     [&](unsigned char c) { return alnum(c) || c == '-' || c == '.' || c == '+'; });
}

/// A record with both names is one of a task_id, as a record of submissions is.
sandbox::Result<DatasetRecord> named(const Json& record) {
  const bool solved = record.contains("task_id") || !record.contains("question_id");
  const char* name = solved ? "task_id" : "question_id";
  const auto found = record.find(name);
  if (found == record.end())
    return sandbox::package_error({}, "no 'task_id'",
                                  "it names the problem, such as \"HumanEval/0\"; LiveCodeBench's are a 'question_id'");
  DatasetRecord out;
  out.kind = solved ? DatasetRecord::Kind::Solved : DatasetRecord::Kind::LiveCodeBench;
  if (found->is_number_unsigned())
    out.task_id = std::to_string(found->get<std::uint64_t>());
  else if (found->is_string())
    out.task_id = found->get<std::string>();
  else
    return sandbox::package_error({}, std::string("'") + name + "' is neither a string nor a whole number");
  if (out.task_id.size() > kMaxTaskIdBytes)
    return sandbox::package_error(
        {}, std::string("'") + name + "' is longer than " + std::to_string(kMaxTaskIdBytes) + " bytes");
  out.slug = plain_form(out.task_id);
  if (!is_slug(out.slug))
    return sandbox::package_error({}, std::string("'") + name + "' cannot be the name of a problem",
                                  "letters, digits, /, _, -, . and + make one, such as \"HumanEval/0\"");
  return out;
}

}  // namespace

sandbox::Result<DatasetRecord> read_dataset_record(std::string_view json) {
  Json record;
  try {
    record = Json::parse(json);
  } catch (const Json::exception& error) {
    return sandbox::package_error({}, "not JSON, or not UTF-8",
                                  "a record is one JSON object: whole on its line, or an element of one array");
  }
  if (!record.is_object()) return sandbox::package_error({}, "not a JSON object");
  auto out = named(record);
  if (out) out->json = json;
  return out;
}

}  // namespace judge
