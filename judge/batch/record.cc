#include "judge/batch/record.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "judge/problem/problem.h"

namespace judge {
namespace {

using Json = nlohmann::json;

constexpr const char* kNativeForm =
    R"(a record is {"id": ..., "problem": ..., "language": ..., "source": ...}, or has "path" for "source")";
constexpr const char* kTaskForm =
    R"(a record with a task_id has "solution", or "completion" and perhaps "prompt": docs/batch.md)";

sandbox::Result<Json> parse(std::string_view line) {
  if (line.size() > kMaxRecordBytes)
    return sandbox::usage_error("the line is longer than 16 MiB", "is this a file of JSON lines?");
  Json record;
  try {
    record = Json::parse(line);
  } catch (const Json::parse_error& error) {
    return sandbox::usage_error("not JSON, from column " + std::to_string(error.byte) + " on",
                                "each line is one JSON object, whole on its line");
  }
  if (!record.is_object()) return sandbox::usage_error("not a JSON object", kNativeForm);
  return record;
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

/// The names and the number that both kinds share.
sandbox::Status read_names(const Json& record, Record& out) {
  const std::array<std::pair<const char*, std::string*>, 5> fields = {{{"id", &out.id},
                                                                       {"task_id", &out.task_id},
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
  const auto given = [&record](const char* name) {
    const auto found = record.find(name);
    return found != record.end() && !found->is_null();
  };
  if (given(first.first) && given(second.first))
    return sandbox::usage_error(std::string("both '") + first.first + "' and '" + second.first + "'", form);
  if (!given(first.first) && !given(second.first))
    return sandbox::usage_error(std::string("neither '") + first.first + "' nor '" + second.first + "'", form);
  const auto& [name, code] = given(first.first) ? first : second;
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

}  // namespace

sandbox::Result<Record> read_record(std::string_view line) {
  const auto record = parse(line);
  if (!record) return tl::unexpected(record.error());
  Record out;
  auto read = read_names(*record, out);
  if (read) read = out.task_id.empty() ? read_native(*record, out) : read_task(*record, out);
  if (!read) return tl::unexpected(read.error());
  return out;
}

}  // namespace judge
