#include "judge/batch/record.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "judge/batch/record_stream.h"
#include "judge/problem/problem.h"

namespace judge {
namespace {

using Json = nlohmann::json;

constexpr const char* kNativeForm =
    R"(a record is {"id": ..., "problem": ..., "language": ..., "source": ...}, or has "path" for "source")";
constexpr const char* kTaskForm =
    R"(a record with a task_id has "solution", or "completion" and perhaps "prompt": docs/batch.md)";
constexpr const char* kListForm =
    R"(a record with a question_id has "code_list" or "output_list", a list of texts: docs/batch.md)";

sandbox::Result<Json> parse(std::string_view text) {
  Json record;
  try {
    record = Json::parse(text);
  } catch (const Json::parse_error& error) {
    return sandbox::usage_error("not JSON, from its byte " + std::to_string(error.byte) + " on",
                                "a record is one JSON object: whole on its line, or an element of one array");
  }
  if (!record.is_object()) return sandbox::usage_error("not a JSON object", kNativeForm);
  return record;
}

bool has(const Json& record, const char* name) {
  const auto found = record.find(name);
  return found != record.end() && !found->is_null();
}

/// The text of a field; empty if it is not there, or null.
sandbox::Result<std::string> text_of(const Json& record, const char* name, std::size_t max) {
  const auto found = record.find(name);
  if (found == record.end() || found->is_null()) return std::string();
  if (!found->is_string()) return sandbox::usage_error(std::string("'") + name + "' is not a string");
  auto text = found->get<std::string>();
  if (text.size() > max)
    return sandbox::usage_error(std::string("'") + name + "' is longer than " + std::to_string(max) + " bytes");
  return text;
}

sandbox::Result<std::optional<std::uint64_t>> sample_of(const Json& record) {
  const auto found = record.find("sample");
  if (found == record.end() || found->is_null()) return std::nullopt;
  if (!found->is_number_unsigned())
    return sandbox::usage_error("'sample' is not a whole number from 0 on",
                                "number the samples of a task 0, 1, 2, ...");
  return found->get<std::uint64_t>();
}

/// The names and the number that all kinds share; `task` is the field that names the task.
sandbox::Status read_names(const Json& record, const char* task, Record& out) {
  const std::array<std::pair<const char*, std::string*>, 5> fields = {{{"id", &out.id},
                                                                       {task, &out.task_id},
                                                                       {"problem", &out.problem},
                                                                       {"who", &out.who},
                                                                       {"language", &out.language}}};
  for (const auto& [name, to] : fields) {
    if (const auto number = record.find(name);
        to == &out.task_id && number != record.end() && number->is_number_unsigned()) {
      out.task_id = std::to_string(number->get<std::uint64_t>());  // MBPP numbers its tasks
      continue;
    }
    auto text = text_of(record, name, kMaxNameBytes);
    if (!text) return tl::unexpected(text.error());
    *to = std::move(*text);
  }
  auto sample = sample_of(record);
  if (!sample) return tl::unexpected(sample.error());
  out.sample = *sample;
  return {};
}

/// Exactly one of the two fields, which become the record's code.
sandbox::Status read_code(const Json& record, std::pair<const char*, Record::Code> first,
                          std::pair<const char*, Record::Code> second, const char* form, Record& out) {
  if (has(record, first.first) && has(record, second.first))
    return sandbox::usage_error(std::string("both '") + first.first + "' and '" + second.first + "'", form);
  if (!has(record, first.first) && !has(record, second.first))
    return sandbox::usage_error(std::string("neither '") + first.first + "' nor '" + second.first + "'", form);
  const auto& [name, code] = has(record, first.first) ? first : second;
  auto text = text_of(record, name, kMaxRecordBytes);
  if (!text) return tl::unexpected(text.error());
  out.code = code;
  out.text = std::move(*text);
  return {};
}

sandbox::Status read_native(const Json& record, Record& out) {
  static const std::vector<std::string> kKnown = {"id", "problem", "language", "source", "path", "who", "sample"};
  for (const auto& [name, value] : record.items()) {
    if (std::find(kKnown.begin(), kKnown.end(), name) != kKnown.end()) continue;
    const auto near = nearest(name, kKnown, 1);
    return sandbox::usage_error("unknown field '" + name.substr(0, kMaxNameBytes) + "'",
                                near.empty() ? kNativeForm : "did you mean '" + near.front() + "'?");
  }
  if (out.id.empty()) return sandbox::usage_error("no 'id'", kNativeForm);
  if (out.problem.empty()) return sandbox::usage_error("no 'problem'", kNativeForm);
  return read_code(record, {"source", Record::Code::Source}, {"path", Record::Code::Path}, kNativeForm, out);
}

sandbox::Status read_task(const Json& record, Record& out) {
  auto read =
      read_code(record, {"solution", Record::Code::Solution}, {"completion", Record::Code::Completion}, kTaskForm, out);
  if (!read || out.code != Record::Code::Completion) return read;
  auto prompt = text_of(record, "prompt", kMaxRecordBytes);
  if (!prompt) return tl::unexpected(prompt.error());
  out.prompt = std::move(*prompt);
  return {};
}

sandbox::Result<std::vector<Record>> read_one(const Json& record) {
  Record out;
  auto read = read_names(record, "task_id", out);
  if (read) read = out.task_id.empty() ? read_native(record, out) : read_task(record, out);
  if (!read) return tl::unexpected(read.error());
  return std::vector<Record>{std::move(out)};
}

/// The code that LiveCodeBench found in its model's outputs; the outputs themselves where it has not looked for it yet.
sandbox::Result<std::vector<Record>> read_list(const Json& record) {
  Record shared;
  if (auto read = read_names(record, "question_id", shared); !read) return tl::unexpected(read.error());
  if (shared.task_id.empty()) return sandbox::usage_error("'question_id' is empty", kListForm);
  const char* name = has(record, "code_list") ? "code_list" : "output_list";
  if (!has(record, name)) return sandbox::usage_error("neither 'code_list' nor 'output_list'", kListForm);
  const Json& list = record[name];
  const auto is_text = [](const Json& text) { return text.is_string(); };
  if (!list.is_array() || list.empty() || !std::all_of(list.begin(), list.end(), is_text))
    return sandbox::usage_error(std::string("'") + name + "' is not a list of one string or more", kListForm);
  shared.code = Record::Code::Solution;
  shared.id.clear();
  shared.sample.reset();
  std::vector<Record> out(list.size(), shared);
  for (std::size_t i = 0; i < out.size(); ++i) out[i].text = list[i].get<std::string>();
  return out;
}

}  // namespace

sandbox::Result<std::vector<Record>> read_records(std::string_view text) {
  const auto record = parse(text);
  if (!record) return tl::unexpected(record.error());
  return has(*record, "question_id") && !has(*record, "task_id") ? read_list(*record) : read_one(*record);
}

}  // namespace judge
