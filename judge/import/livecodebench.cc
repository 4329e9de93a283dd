#include "judge/import/livecodebench.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "judge/import/packed_text.h"

namespace judge {
namespace {

using Json = nlohmann::json;
using sandbox::package_error;

/// The longest question_id: it becomes a folder's name.
constexpr std::size_t kMaxIdBytes = 100;

/// What a problem's cases say it is.
enum class Kind { Program, Function };

/// A field that holds cases.
struct Field {
  const char* name;
  bool is_public;
};

/// A parser's own words would quote the text.
sandbox::Result<Json> parse(std::string_view text, const std::string& where) {
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded()) return package_error(where, "not JSON, or not UTF-8");
  return json;
}

const Json* find(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

/// A field's text; nothing where it is not there.
sandbox::Result<std::optional<std::string>> optional_text(const Json& object, const char* name) {
  const Json* found = find(object, name);
  if (found == nullptr) return std::nullopt;
  if (!found->is_string()) return package_error(name, "not a string");
  return found->get<std::string>();
}

sandbox::Result<std::string> text(const Json& object, const char* name) {
  auto found = optional_text(object, name);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return package_error({}, std::string("no '") + name + "'", "is this a problem of LiveCodeBench?");
  return std::move(**found);
}

sandbox::Status check_id(const std::string& id) {
  const auto alnum = [](unsigned char c) { return c < 0x80 && std::isalnum(c) != 0; };
  const bool good =
      !id.empty() && id.size() <= kMaxIdBytes && alnum(static_cast<unsigned char>(id.front())) &&
      std::all_of(id.begin(), id.end(), [&](unsigned char c) { return alnum(c) || c == '_' || c == '-'; });
  if (good) return {};
  return package_error("question_id", "cannot be the name of a problem", "letters, digits, _ and - make one");
}

sandbox::Status read_texts(const Json& record, LiveCodeBenchProblem& out) {
  const std::array<std::pair<const char*, std::string*>, 3> needed = {
      {{"question_id", &out.question_id}, {"question_title", &out.title}, {"question_content", &out.statement}}};
  for (const auto& [name, to] : needed) {
    auto found = text(record, name);
    if (!found) return tl::unexpected(found.error());
    *to = std::move(*found);
  }
  const std::array<std::pair<const char*, std::string*>, 5> others = {{{"starter_code", &out.starter},
                                                                       {"platform", &out.platform},
                                                                       {"contest_id", &out.contest_id},
                                                                       {"contest_date", &out.contest_date},
                                                                       {"difficulty", &out.difficulty}}};
  for (const auto& [name, to] : others) {
    auto found = optional_text(record, name);
    if (!found) return tl::unexpected(found.error());
    *to = std::move(*found).value_or("");
  }
  return check_id(out.question_id);
}

/// The JSON of a list of cases. Private ones are packed, where there are many.
sandbox::Result<Json> read_list(const Json& record, const char* name, const LiveCodeBenchLimits& limits) {
  auto written = text(record, name);
  if (!written) return tl::unexpected(written.error());
  const std::size_t first = written->find_first_not_of(" \t\r\n");
  if (first != std::string::npos && (*written)[first] != '[') {
    auto unpacked = read_packed_text(*written, limits.max_cases_bytes);
    if (!unpacked) {
      sandbox::Error error = unpacked.error();
      error.where = name;
      return tl::unexpected(std::move(error));
    }
    written = std::move(unpacked);
  }
  auto list = parse(*written, name);
  if (list && !list->is_array()) return package_error(name, "not a list");
  return list;
}

sandbox::Result<Kind> kind_of(const Json& test, const std::string& where) {
  const Json* type = find(test, "testtype");
  if (type != nullptr && *type == "stdin") return Kind::Program;
  if (type != nullptr && *type == "functional") return Kind::Function;
  return package_error(where, "'testtype' is neither \"stdin\" nor \"functional\"");
}

/// The cases of a list of one field.
sandbox::Status add_cases(const Json& list, const Field& field, std::optional<Kind>& kind, LiveCodeBenchProblem& out) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string where = std::string(field.name) + ", case " + std::to_string(i + 1);
    const Json& test = list[i];
    if (!test.is_object()) return package_error(where, "not an object");
    const auto of_case = kind_of(test, where);
    if (!of_case) return tl::unexpected(of_case.error());
    if (kind.value_or(*of_case) != *of_case) return package_error(where, "a 'testtype' other than the cases before it");
    kind = *of_case;
    const Json *input = find(test, "input"), *output = find(test, "output");
    if (input == nullptr || output == nullptr || !input->is_string() || !output->is_string())
      return package_error(where, "'input' and 'output' are not both strings");
    out.cases.push_back({input->get<std::string>(), output->get<std::string>(), field.is_public});
  }
  return {};
}

/// The method that the cases call: metadata is a JSON text of its own.
sandbox::Result<std::string> function_of(const Json& record) {
  const auto written = text(record, "metadata");
  if (!written) return tl::unexpected(written.error());
  const auto metadata = parse(*written, "metadata");
  if (!metadata) return tl::unexpected(metadata.error());
  const Json* name = metadata->is_object() ? find(*metadata, "func_name") : nullptr;
  if (name == nullptr || !name->is_string() || name->get_ref<const std::string&>().empty())
    return package_error("metadata", "no 'func_name', and the cases are those of a function");
  return name->get<std::string>();
}

}  // namespace

sandbox::Result<LiveCodeBenchProblem> read_livecodebench(std::string_view record, const LiveCodeBenchLimits& limits) {
  const auto json = parse(record, {});
  if (!json) return tl::unexpected(json.error());
  if (!json->is_object()) return package_error({}, "not a JSON object");
  LiveCodeBenchProblem out;
  if (auto read = read_texts(*json, out); !read) return tl::unexpected(read.error());
  std::optional<Kind> kind;
  for (const Field& field : {Field{"public_test_cases", true}, Field{"private_test_cases", false}}) {
    const auto list = read_list(*json, field.name, limits);
    if (!list) return tl::unexpected(list.error());
    if (auto added = add_cases(*list, field, kind, out); !added) return tl::unexpected(added.error());
  }
  if (!kind) return package_error({}, "no test cases");
  if (*kind == Kind::Program) return out;
  auto function = function_of(*json);
  if (!function) return tl::unexpected(function.error());
  out.function = std::move(*function);
  return out;
}

}  // namespace judge
