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

sandbox::Result<std::string> task_id_of(const Json& record) {
  const auto found = record.find("task_id");
  if (found == record.end())
    return sandbox::package_error({}, "no 'task_id'", "it names the problem, such as \"HumanEval/0\"");
  if (found->is_number_unsigned()) return std::to_string(found->get<std::uint64_t>());
  if (!found->is_string()) return sandbox::package_error({}, "'task_id' is neither a string nor a whole number");
  return found->get<std::string>();
}

}  // namespace

sandbox::Result<DatasetRecord> read_dataset_record(std::string_view line) {
  if (line.size() > kMaxDatasetRecordBytes)
    return sandbox::package_error({}, "the line is longer than 64 MiB", "is this a file of JSON lines?");
  Json record;
  try {
    record = Json::parse(line);
  } catch (const Json::exception& error) {
    return sandbox::package_error({}, "not JSON, or not UTF-8", "each line is one JSON object, whole on its line");
  }
  if (!record.is_object()) return sandbox::package_error({}, "not a JSON object");
  auto task_id = task_id_of(record);
  if (!task_id) return tl::unexpected(task_id.error());
  if (task_id->size() > kMaxTaskIdBytes)
    return sandbox::package_error({}, "'task_id' is longer than " + std::to_string(kMaxTaskIdBytes) + " bytes");
  std::string slug = plain_form(*task_id);
  if (!is_slug(slug))
    return sandbox::package_error({}, "'task_id' cannot be the name of a problem",
                                  "letters, digits, /, _, -, . and + make one, such as \"HumanEval/0\"");
  return DatasetRecord{std::move(*task_id), std::move(slug), std::string(line)};
}

}  // namespace judge
