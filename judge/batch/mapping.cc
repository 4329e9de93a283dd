#include "judge/batch/mapping.h"

#include <cctype>
#include <nlohmann/json.hpp>

namespace judge {
namespace {

using Json = nlohmann::json;

constexpr const char* kForms =
    R"(a mapping is one JSON object {"HumanEval/0": "slug"}, lines {"task_id": ..., "problem": ...}, or lines task_id,problem)";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

tl::unexpected<sandbox::Error> wrong(const std::string& where, std::string what) {
  sandbox::Error error{sandbox::ErrorKind::Usage, std::move(what), where, kForms, 0};
  return tl::unexpected(std::move(error));
}

sandbox::Status add(Mapping& mapping, const std::string& where, std::string name, std::string slug) {
  if (name.empty() || slug.empty()) return wrong(where, "a name is empty");
  const auto [at, added] = mapping.emplace(std::move(name), std::move(slug));
  return added ? sandbox::Status() : wrong(where, "'" + at->first + "' is there twice");
}

sandbox::Status add_object(Mapping& mapping, const std::string& where, const Json& object) {
  for (const auto& [name, slug] : object.items()) {
    if (!slug.is_string()) return wrong(where, "'" + name + "' is not mapped to a string");
    if (auto added = add(mapping, where, name, slug.get<std::string>()); !added) return added;
  }
  return {};
}

sandbox::Status add_line(Mapping& mapping, const std::string& where, std::string_view line, bool first) {
  if (line.front() != '{') {
    const std::size_t comma = line.rfind(',');
    if (comma == std::string_view::npos || line.find('"') != std::string_view::npos)
      return wrong(where, "not task_id,problem");
    const std::string_view name = trimmed(line.substr(0, comma)), slug = trimmed(line.substr(comma + 1));
    if (first && name == "task_id" && slug == "problem") return {};
    return add(mapping, where, std::string(name), std::string(slug));
  }
  const Json object = Json::parse(line, nullptr, false);
  const bool good = object.is_object() && object.size() == 2 && object.contains("task_id") &&
                    object.contains("problem") && object["task_id"].is_string() && object["problem"].is_string();
  if (!good) return wrong(where, R"(not {"task_id": ..., "problem": ...})");
  return add(mapping, where, object["task_id"].get<std::string>(), object["problem"].get<std::string>());
}

}  // namespace

sandbox::Result<Mapping> read_mapping(std::string_view text, const std::string& file_name) {
  Mapping mapping;
  const Json whole = Json::parse(text, nullptr, false);
  if (whole.is_object() && !(whole.size() == 2 && whole.contains("task_id") && whole.contains("problem"))) {
    if (auto added = add_object(mapping, file_name, whole); !added) return tl::unexpected(added.error());
    return mapping;
  }
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = trimmed(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    ++number;
    if (line.empty()) continue;
    auto added = add_line(mapping, file_name + ":" + std::to_string(number), line, number == 1);
    if (!added) return tl::unexpected(added.error());
  }
  return mapping;
}

std::string plain_form(const std::string& name) {
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    out += c == '/' || c == '_' || c == ' ' ? '-' : static_cast<char>(std::tolower(byte));
  }
  return out;
}

}  // namespace judge
