#include "judge/problem/settings.h"

#include <algorithm>
#include <charconv>

#include "judge/problem/yaml_file.h"

namespace judge {

namespace {

using sandbox::Micros;
using sandbox::Status;

constexpr const char* kDifficulties[] = {"easy", "medium", "hard"};
constexpr double kMaxCpuSeconds = 60, kMaxMemoryMiB = 16'384, kMaxOutputMiB = 64;

/// ICPC: a string, or a mapping from language to string; English is taken where there is a choice.
std::string read_name(YamlMap& map) {
  if (!map.has("name") || map.node("name").IsScalar()) return map.string("name");
  const auto names = map.node("name");
  if (!names.IsMap() || names.size() == 0) {
    map.fail(map.at("name"), "'name' must be a string, or a mapping from language to string");
    return {};
  }
  const auto name = names["en"] ? names["en"] : names.begin()->second;
  return name.IsScalar() ? map.text(name, "name") : std::string();
}

void read_keywords(YamlMap& map, Problem& problem) {
  for (auto& word : map.strings("keywords")) {
    if (std::find(std::begin(kDifficulties), std::end(kDifficulties), word) == std::end(kDifficulties)) {
      problem.topics.push_back(std::move(word));
    } else if (problem.difficulty.empty()) {
      problem.difficulty = std::move(word);
    } else {
      map.fail(map.at("keywords"), "names two difficulties, " + problem.difficulty + " and " + word);
    }
  }
}

Status read_limits(YamlMap& map, Problem& problem) {
  const auto node = map.has("limits") ? map.node("limits") : YAML::Node(YAML::NodeType::Map);
  YamlMap limits(node, shown_name(problem.folder, "problem.yaml"),
                 {"time_limit", "memory", "output", "time_multipliers", "time_resolution", "compilation_time",
                  "compilation_memory", "validation_time", "validation_memory", "validation_output", "code"});
  const double cpu = limits.number("time_limit", 1.0, 0.01, kMaxCpuSeconds);
  problem.limits.cpu_time = Micros(static_cast<std::int64_t>(cpu * 1e6));
  // Generous: on a loaded machine a run may get a fraction of a CPU, and the wall limit is only there for what waits.
  problem.limits.wall_time = problem.limits.cpu_time * 4 + Micros(2'000'000);
  if (limits.has("code")) limits.fail(limits.at("code"), "a limit on the code's size is not supported");
  problem.limits.memory = static_cast<sandbox::Bytes>(limits.number("memory", 256, 1, kMaxMemoryMiB) * sandbox::kMiB);
  problem.limits.output = static_cast<sandbox::Bytes>(limits.number("output", 8, 0.001, kMaxOutputMiB) * sandbox::kMiB);
  return limits.status();
}

std::vector<std::string> words_of(const std::vector<std::string>& entries) {
  std::vector<std::string> words;
  for (const auto& entry : entries) {
    for (std::size_t at = entry.find_first_not_of(' '); at != std::string::npos;
         at = entry.find_first_not_of(' ', at)) {
      const std::size_t end = std::min(entry.find(' ', at), entry.size());
      words.push_back(entry.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

/// The ICPC default output validator's arguments, as a list or one string: "case_sensitive", "float_tolerance 1e-6".
void read_validator_args(YamlMap& map, Compare& compare) {
  const std::string where = map.at("output_validator_args");
  const auto words = words_of(map.strings("output_validator_args"));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "case_sensitive") {
      compare.case_sensitive = true;
    } else if (words[i] == "float_tolerance" && i + 1 < words.size()) {
      double value = 0;
      const auto& text = words[++i];
      const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
      if (parsed.ptr != text.data() + text.size() || !(value > 0 && value < 1)) {
        map.fail(where, "float_tolerance is '" + text + "'", "it must lie between 0 and 1");
      }
      compare.tolerance = value;
    } else {
      map.fail(where, "'" + words[i] + "' is not supported", "supported: case_sensitive, float_tolerance X");
    }
  }
}

/// What a package may say in words that this judge knows and in ways that it does not follow.
void refuse_unsupported(YamlMap& map) {
  const auto type = map.strings("type");
  if (std::any_of(type.begin(), type.end(), [](const auto& word) { return word != "pass-fail"; })) {
    map.fail(map.at("type"), "type '" + type.front() + "' is not supported", "supported: pass-fail");
  }
  const auto languages = map.strings("languages");
  if (std::any_of(languages.begin(), languages.end(), [](const auto& word) { return word != "all"; })) {
    map.fail(map.at("languages"), "a choice of languages is not supported", "write languages: all, or leave it out");
  }
  if (map.has("constants") && map.node("constants").size() > 0) {
    map.fail(map.at("constants"), "constants are not supported", "write the values where they are used");
  }
}

}  // namespace

std::string shown_name(const std::filesystem::path& folder, const char* file) {
  return (folder.filename() / file).string();
}

Status read_problem_yaml(const std::filesystem::path& folder, Problem& problem) {
  const std::string shown = shown_name(folder, "problem.yaml");
  auto node = load_yaml(folder / "problem.yaml", shown);
  if (!node) return tl::unexpected(node.error());
  YamlMap map(
      *node, shown,
      {"problem_format_version", "name", "uuid", "version", "type", "credits", "source", "license", "rights_owner",
       "embargo_until", "keywords", "limits", "languages", "constants", "output_validator_args"});
  if (const auto version = map.string("problem_format_version"); version != "2025-09") {
    map.fail(map.at("problem_format_version"), "format version '" + version + "' is not supported",
             "supported: 2025-09");
  }
  refuse_unsupported(map);
  problem.name = read_name(map);
  if (problem.name.empty()) map.fail(map.at("name"), "'name' is empty");
  read_keywords(map, problem);
  problem.compare.mode = Compare::Mode::Tokens;
  problem.compare.case_sensitive = false;
  read_validator_args(map, problem.compare);
  if (auto ok = map.status(); !ok) return ok;
  return read_limits(map, problem);
}

Status read_group_yaml(const std::filesystem::path& file, const std::string& shown, Problem* problem) {
  auto node = load_yaml(file, shown);
  if (!node) return tl::unexpected(node.error());
  YamlMap map(*node, shown,
              {"description", "hint", "full_feedback", "input_validator_args", "output_visualizer_args",
               "output_validator_args"});
  if (map.has("output_validator_args")) {
    const std::string where = map.at("output_validator_args");
    if (problem == nullptr) {
      map.fail(where, "output_validator_args for some cases only are not supported", "write them into problem.yaml");
    } else if (problem->interface) {
      map.fail(where, "output_validator_args are for programs", kFunctionArgsHint);
    } else {
      read_validator_args(map, problem->compare);
    }
  }
  return map.status();
}

}  // namespace judge
