#include "judge/problem/settings.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <set>

#include "judge/problem/yaml_file.h"

namespace judge {

namespace {

using sandbox::Micros;
using sandbox::Status;

constexpr const char* kDifficulties[] = {"easy", "medium", "hard"};
constexpr double kMaxCpuSeconds = 60, kMaxMemoryMiB = 16'384, kMaxOutputMiB = 64;

std::string shown_name(const std::filesystem::path& folder, const char* file) {
  return (folder.filename() / file).string();
}

/// ICPC: a string, or a mapping from language to string; English is taken where there is a choice.
std::string read_name(YamlMap& map) {
  if (!map.has("name") || map.node("name").IsScalar()) return map.string("name");
  const auto names = map.node("name");
  if (!names.IsMap() || names.size() == 0) {
    map.fail(map.at("name"), "'name' must be a string, or a mapping from language to string");
    return {};
  }
  const auto name = names["en"] ? names["en"] : names.begin()->second;
  return name.IsScalar() ? name.Scalar() : std::string();
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
  problem.limits.memory = static_cast<sandbox::Bytes>(limits.number("memory", 256, 1, kMaxMemoryMiB) * sandbox::kMiB);
  problem.limits.output = static_cast<sandbox::Bytes>(limits.number("output", 8, 0.001, kMaxOutputMiB) * sandbox::kMiB);
  return limits.status();
}

/// The ICPC default output validator's arguments, as a list or one string: "case_sensitive", "float_tolerance 1e-6".
void read_validator_args(YamlMap& map, Compare& compare) {
  std::vector<std::string> words;
  for (const auto& entry : map.strings("output_validator_args")) {
    for (std::size_t at = 0; at < entry.size();) {
      const std::size_t start = entry.find_first_not_of(' ', at);
      if (start == std::string::npos) break;
      at = std::min(entry.find(' ', start), entry.size());
      words.push_back(entry.substr(start, at - start));
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "case_sensitive") {
      compare.case_sensitive = true;
    } else if (words[i] == "float_tolerance" && i + 1 < words.size()) {
      double value = 0;
      const auto& text = words[++i];
      std::from_chars(text.data(), text.data() + text.size(), value);
      if (!(value > 0 && value < 1))
        map.fail(map.at("output_validator_args"), "float_tolerance must lie between 0 and 1");
      compare.tolerance = value;
    } else {
      map.fail(map.at("output_validator_args"), "'" + words[i] + "' is not supported",
               "supported: case_sensitive, float_tolerance X");
    }
  }
}

bool is_identifier(const std::string& word) {
  if (word.empty() || (word[0] >= '0' && word[0] <= '9')) return false;
  return std::all_of(word.begin(), word.end(),
                     [](unsigned char c) { return c == '_' || (c < 0x80 && std::isalnum(c) != 0); });
}

Type read_type(YamlMap& map, const YAML::Node& node, const char* what) {
  if (!node.IsDefined() || !node.IsScalar()) {
    map.fail(map.at(node), std::string(what) + " must be a type");
    return {};
  }
  auto type = parse_type(node.Scalar());
  if (!type) {
    map.fail(map.at(node), type.error().message, type.error().hint);
    return {};
  }
  return std::move(*type);
}

void read_parameters(YamlMap& map, const std::string& shown, Signature& signature) {
  const auto list = map.node("parameters");
  if (!list.IsDefined() || !list.IsSequence() || list.size() == 0) {
    map.fail(map.at("parameters"), "'parameters' must be a list of {name, type}",
             "a function takes at least one argument");
    return;
  }
  std::set<std::string> names;
  for (const auto& item : list) {
    YamlMap entry(item, shown, {"name", "type"});
    Parameter parameter{entry.string("name"), {}};
    if (auto ok = entry.status(); !ok) return map.fail(ok.error().where, ok.error().message, ok.error().hint);
    parameter.type = read_type(map, entry.node("type"), "a parameter's 'type'");
    if (parameter.type.kind == Type::Kind::None) map.fail(map.at(item), "None is a return type only");
    if (!is_identifier(parameter.name))
      map.fail(map.at(item), "'" + parameter.name + "' is not a parameter name", "use letters, digits and _");
    if (!names.insert(parameter.name).second)
      map.fail(map.at(item), "two parameters are called '" + parameter.name + "'");
    signature.parameters.push_back(std::move(parameter));
  }
}

bool has_float(const Type& type) {
  return type.kind == Type::Kind::Float || std::any_of(type.args.begin(), type.args.end(), has_float);
}

void read_compare(YamlMap& map, const Type& returns, Compare& compare) {
  static const std::vector<std::pair<std::string, Compare::Mode>> kModes = {
      {"exact", Compare::Mode::Exact},
      {"any_order", Compare::Mode::AnyOrder},
      {"any_order_deep", Compare::Mode::AnyOrderDeep},
      {"tolerance", Compare::Mode::Tolerance}};
  const std::string word = map.has("compare") ? map.string("compare") : "exact";
  const auto mode = std::find_if(kModes.begin(), kModes.end(), [&](const auto& m) { return m.first == word; });
  if (mode == kModes.end()) {
    return map.fail(map.at("compare"), "unknown comparison '" + word + "'",
                    "known: exact, any_order, any_order_deep, tolerance");
  }
  compare.mode = mode->second;
  const bool any = compare.mode == Compare::Mode::AnyOrder || compare.mode == Compare::Mode::AnyOrderDeep;
  if (any && returns.kind != Type::Kind::List)
    map.fail(map.at("compare"), word + " needs a list as return type, not " + to_string(returns));
  const bool tolerant = compare.mode == Compare::Mode::Tolerance;
  if (tolerant != map.has("tolerance"))
    map.fail(map.at("tolerance"), "'tolerance' goes with compare: tolerance, and only with it");
  if (!tolerant) return;
  if (!has_float(returns))
    map.fail(map.at("compare"), "tolerance needs a float in the return type " + to_string(returns));
  compare.tolerance = map.number("tolerance", 1e-9, 1e-15, 0.5);
}

}  // namespace

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
  if (map.has("type") && map.string("type") != "pass-fail")
    map.fail(map.at("type"), "only type: pass-fail is supported");
  problem.name = read_name(map);
  read_keywords(map, problem);
  problem.compare.mode = Compare::Mode::Tokens;
  problem.compare.case_sensitive = false;
  read_validator_args(map, problem.compare);
  if (auto ok = map.status(); !ok) return ok;
  return read_limits(map, problem);
}

Status read_interface_yaml(const std::filesystem::path& folder, Problem& problem) {
  std::error_code ignored;
  if (!std::filesystem::exists(folder / "interface.yaml", ignored)) return {};
  const std::string shown = shown_name(folder, "interface.yaml");
  auto node = load_yaml(folder / "interface.yaml", shown);
  if (!node) return tl::unexpected(node.error());
  YamlMap map(*node, shown, {"kind", "entry", "parameters", "returns", "compare", "tolerance"});
  if (const auto kind = map.string("kind"); kind != "function")
    map.fail(map.at("kind"), "unknown kind '" + kind + "'", "known: function");
  Signature signature;
  signature.entry = map.strings("entry");
  if (signature.entry.empty()) map.fail(map.at("entry"), "'entry' must name the function, or list its accepted names");
  for (const auto& name : signature.entry) {
    if (!is_identifier(name))
      map.fail(map.at("entry"), "'" + name + "' is not a function name", "use letters, digits and _");
  }
  read_parameters(map, shown, signature);
  signature.returns = read_type(map, map.node("returns"), "'returns'");
  Compare compare;
  read_compare(map, signature.returns, compare);
  if (auto ok = map.status(); !ok) return ok;
  problem.compare = compare;
  problem.interface = Interface{std::move(signature)};
  return {};
}

}  // namespace judge
