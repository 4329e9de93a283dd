#include <algorithm>
#include <cctype>
#include <set>

#include "judge/problem/names.h"
#include "judge/problem/settings.h"
#include "judge/problem/yaml_file.h"

namespace judge {

namespace {

using sandbox::Status;

/// Fails unless the word is a name in every language.
void check_identifier(YamlMap& map, const std::string& where, const std::string& word) {
  if (!is_identifier(word)) {
    map.fail(where, "'" + word + "' is not a name", "use letters, digits and _");
  } else if (is_reserved(word)) {
    map.fail(where, "'" + word + "' is a reserved word in a language");
  }
}

/// The type that the key holds; `map` keeps the error.
Type read_type(YamlMap& map, const char* key) {
  const std::string text = map.string(key);
  if (!map.status()) return {};
  auto type = parse_type(text);
  if (type) return std::move(*type);
  map.fail(map.at(key), type.error().message, type.error().hint);
  return {};
}

/// The parameters that the list under `key` declares; an absent list has none. `map` keeps the error.
std::vector<Parameter> read_parameters(YamlMap& map, const char* key, const std::string& shown) {
  std::vector<Parameter> parameters;
  const auto list = map.node(key);
  if (!list.IsDefined()) return parameters;
  if (!list.IsSequence()) {
    map.fail(map.at(key), std::string("'") + key + "' must be a list of {name, type}");
    return parameters;
  }
  std::set<std::string> names;
  for (const auto& item : list) {
    YamlMap entry(item, shown, {"name", "type"});
    Parameter parameter{entry.string("name"), {}};
    parameter.type = read_type(entry, "type");
    if (auto ok = entry.status(); !ok) {
      map.fail(ok.error().where, ok.error().message, ok.error().hint);
      return parameters;
    }
    if (parameter.type.kind == Type::Kind::None) map.fail(map.at(item), "None is a return type only");
    check_identifier(map, map.at(item), parameter.name);
    if (!names.insert(parameter.name).second)
      map.fail(map.at(item), "two parameters are called '" + parameter.name + "'");
    parameters.push_back(std::move(parameter));
  }
  return parameters;
}

/// The accepted names under `entry`.
std::vector<std::string> read_entry(YamlMap& map, const std::string& what) {
  std::vector<std::string> names = map.strings("entry");
  if (names.empty()) map.fail(map.at("entry"), "'entry' must name the " + what + ", or list its accepted names");
  for (const std::string& name : names) check_identifier(map, map.at("entry"), name);
  return names;
}

/// The parameter that the function leaves its answer in: one that a call can change in every language.
void read_result(YamlMap& map, Signature& signature) {
  const std::string name = map.string("result");
  const auto& parameters = signature.parameters;
  const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const auto& p) { return p.name == name; });
  if (found == parameters.end()) return map.fail(map.at("result"), "'" + name + "' is no parameter");
  if (found->type.kind != Type::Kind::List && !is_node(found->type.kind))
    return map.fail(
        map.at("result"),
        "'" + name + "' is of type " + to_string(found->type) + ", which a function cannot change for its caller",
        "use a list, or a type of nodes");
  signature.result = static_cast<std::size_t>(found - parameters.begin());
  signature.returns = found->type;
}

void read_function(YamlMap& map, const std::string& shown, Signature& signature) {
  signature.parameters = read_parameters(map, "parameters", shown);
  if (signature.parameters.empty() && map.status()) {
    map.fail(map.at("parameters"), "'parameters' must be a list of {name, type}",
             "a function takes at least one argument");
  }
  signature.returns = read_type(map, "returns");
  const bool is_void = signature.returns.kind == Type::Kind::None;
  if (is_void && map.has("result")) return read_result(map, signature);
  if (is_void) {
    map.fail(map.at("returns"), "a function that returns None leaves nothing to compare",
             "'result' names the parameter that it changes");
  } else if (map.has("result")) {
    map.fail(map.at("result"), "'result' goes with returns: None");
  }
}

/// Whether the answer must be a copy. It is told by the nodes it is made of.
void read_copy(YamlMap& map, Signature& signature) {
  if (!map.has("copy")) return;
  const std::string word = map.string("copy");
  if (word != "true" && word != "false") map.fail(map.at("copy"), "'copy' is true or false");
  signature.copy = word == "true";
  if (signature.copy && (!is_node(signature.returns.kind) || signature.result))
    map.fail(map.at("copy"), "copy is for a function that returns nodes, not " + to_string(signature.returns));
}

/// Three kinds of nodes are the class Node to a submission: which one must be told by the signature.
void check_nodes(YamlMap& map, const Signature& signature) {
  std::string first;
  for (const Type::Kind kind : {Type::Kind::RandomListNode, Type::Kind::NaryNode, Type::Kind::GraphNode}) {
    if (!uses(signature, kind)) continue;
    std::string name = to_string(Type{kind, {}});
    if (!first.empty())
      map.fail(map.at("parameters"), first.append(" and ").append(name).append(" are both the class Node"),
               "a signature has one of them");
    first = std::move(name);
  }
}

void read_methods(YamlMap& map, const std::string& shown, Signature& signature) {
  const auto list = map.node("methods");
  if (!list.IsDefined() || !list.IsSequence() || list.size() == 0)
    return map.fail(map.at("methods"), "'methods' must be a list of {entry, parameters, returns}");
  std::set<std::string> names(signature.entry.begin(), signature.entry.end());
  for (const auto& item : list) {
    YamlMap entry(item, shown, {"entry", "parameters", "returns"});
    Method method{read_entry(entry, "method"), read_parameters(entry, "parameters", shown), {}};
    method.returns = read_type(entry, "returns");
    for (const std::string& name : method.names) {
      if (!names.insert(name).second) entry.fail(entry.at("entry"), "'" + name + "' is there twice");
    }
    if (auto ok = entry.status(); !ok) return map.fail(ok.error().where, ok.error().message, ok.error().hint);
    signature.methods.push_back(std::move(method));
  }
  const bool answers = std::any_of(signature.methods.begin(), signature.methods.end(),
                                   [](const Method& method) { return method.returns.kind != Type::Kind::None; });
  if (!answers) map.fail(map.at("methods"), "no method returns anything: there is nothing to compare");
}

bool has_float(const Type& type) {
  return type.kind == Type::Kind::Float || (is_array(type) && is_float(type.array.dtype)) ||
         std::any_of(type.args.begin(), type.args.end(), has_float);
}

bool has_array(const Type& type) {
  return is_array(type) || std::any_of(type.args.begin(), type.args.end(), has_array);
}

void read_casting(YamlMap& map, const Type& returns, Compare& compare) {
  if (!map.has("casting")) return;
  const std::string word = map.string("casting");
  if (word != "no" && word != "same_kind")
    map.fail(map.at("casting"), "unknown casting '" + word + "'", "known: no, same_kind");
  if (!has_array(returns))
    map.fail(map.at("casting"), "casting is for arrays, and " + to_string(returns) + " has none");
  compare.casting = word == "same_kind" ? Casting::SameKind : Casting::No;
}

/// Whether an answer has floats: a function's, or that of one of a class's methods.
bool has_float(const Signature& signature) {
  return has_float(signature.returns) || std::any_of(signature.methods.begin(), signature.methods.end(),
                                                     [](const Method& method) { return has_float(method.returns); });
}

void read_compare(YamlMap& map, const Signature& signature, Compare& compare) {
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
  if (any && signature.is_class())
    map.fail(map.at("compare"), word + " is for functions: a class's answers come in the order of its calls");
  const bool orderless = signature.returns.kind == Type::Kind::List ||
                         (signature.returns.kind == Type::Kind::Dict && compare.mode == Compare::Mode::AnyOrderDeep);
  if (any && !signature.is_class() && !orderless)
    map.fail(map.at("compare"), word + " needs a list as return type, not " + to_string(signature.returns));
  const bool tolerant = compare.mode == Compare::Mode::Tolerance;
  // Arrays have a tolerance of their own by dtype; a float's must be named.
  if (tolerant != map.has("tolerance") && !(tolerant && has_array(signature.returns)))
    map.fail(map.at(tolerant ? "compare" : "tolerance"), "'tolerance' goes with compare: tolerance, and only with it");
  if (!tolerant) return;
  if (!has_float(signature))
    map.fail(map.at("compare"), "tolerance needs a float in the return type of " + to_string(signature));
  if (map.has("tolerance")) compare.tolerance = map.number("tolerance", 1e-9, 1e-15, 0.5);
}

/// "sklearn", "numpy.linalg", ".sort", "@"
bool is_forbiddable(const std::string& name) {
  if (name == "@") return true;
  bool ends = false;  // with a whole word
  for (std::size_t i = 0; i < name.size(); ++i) {
    const auto c = static_cast<unsigned char>(name[i]);
    const bool digit = std::isdigit(c) != 0, letter = c == '_' || std::isalpha(c) != 0;
    if (c == '.' ? !ends && i > 0 : !letter && !(digit && ends)) return false;
    ends = c != '.';
  }
  return ends;
}

void read_forbidden(YamlMap& map, std::map<std::string, std::vector<std::string>>& forbidden) {
  if (!map.has("forbidden")) return;
  const auto by_language = map.node("forbidden");
  const char* const form = "write a list of names for each language, such as python: [sklearn, sorted, .sort]";
  if (!by_language.IsMap()) return map.fail(map.at("forbidden"), "'forbidden' must be a mapping", form);
  for (const auto& entry : by_language) {
    const std::string language = map.text(entry.first, "forbidden");
    if (!entry.second.IsSequence()) return map.fail(map.at(entry.second), "'" + language + "' must be a list", form);
    for (const auto& item : entry.second) {
      const std::string name = map.text(item, language);
      if (!is_forbiddable(name)) map.fail(map.at(item), "'" + name + "' is no name that a submission could use", form);
      forbidden[language].push_back(name);
    }
  }
}

void read_bugs(YamlMap& map, const std::string& shown, std::vector<Bug>& bugs) {
  if (!map.has("bugs")) return;
  const auto list = map.node("bugs");
  if (!list.IsSequence() || list.size() == 0) return map.fail(map.at("bugs"), "'bugs' must be a list of {name, cases}");
  for (const auto& item : list) {
    YamlMap entry(item, shown, {"name", "cases"});
    bugs.push_back({entry.string("name"), entry.strings("cases")});
    if (bugs.back().cases.empty()) entry.fail(entry.at("cases"), "'cases' must name the cases that the bug fails");
    if (auto ok = entry.status(); !ok) return map.fail(ok.error().where, ok.error().message, ok.error().hint);
  }
}

void read_vectorised(YamlMap& map, const std::string& shown, std::optional<Vectorised>& vectorised) {
  if (!map.has("vectorised")) return;
  YamlMap entry(map.node("vectorised"), shown, {"case", "naive", "half", "full"});
  vectorised = Vectorised{
      entry.string("case"), {entry.string("naive"), {}}, {entry.string("half"), {}}, {entry.string("full"), {}}};
  if (auto ok = entry.status(); !ok) map.fail(ok.error().where, ok.error().message, ok.error().hint);
}

}  // namespace

Status read_interface_yaml(const std::filesystem::path& folder, Problem& problem) {
  std::error_code ignored;
  if (!std::filesystem::exists(folder / "interface.yaml", ignored)) return {};
  const std::string shown = shown_name(folder, "interface.yaml");
  auto node = load_yaml(folder / "interface.yaml", shown);
  if (!node) return tl::unexpected(node.error());
  YamlMap map(*node, shown,
              {"kind", "entry", "parameters", "returns", "result", "constructor", "methods", "compare", "tolerance",
               "casting", "copy", "forbidden", "bugs", "vectorised", "growth"});
  const std::string kind = map.string("kind");
  const bool is_class = kind == "class";
  if (kind != "function" && !is_class)
    map.fail(map.at("kind"), "unknown kind '" + kind + "'", "known: function, class");
  for (const char* key : {"parameters", "returns", "result", "copy", "constructor", "methods"}) {
    const bool of_class = key == std::string("constructor") || key == std::string("methods");
    if (map.has(key) && of_class != is_class)
      map.fail(map.at(key), std::string("'") + key + "' is for a " + (of_class ? "class" : "function"));
  }
  Signature signature;
  signature.entry = read_entry(map, kind);
  if (is_class) {
    signature.parameters = read_parameters(map, "constructor", shown);
    read_methods(map, shown, signature);
  } else {
    read_function(map, shown, signature);
    read_copy(map, signature);
  }
  check_nodes(map, signature);
  if (problem.compare.tolerance || problem.compare.case_sensitive) {
    map.fail(shown, "the package has output_validator_args, which are for programs", kFunctionArgsHint);
  }
  Compare compare;
  read_compare(map, signature, compare);
  read_casting(map, signature.returns, compare);
  Interface interface {
    std::move(signature), {}
  };
  read_forbidden(map, interface.forbidden);
  read_bugs(map, shown, problem.bugs);
  read_vectorised(map, shown, problem.vectorised);
  read_growth(map, shown, problem.growth);
  if (auto ok = map.status(); !ok) return ok;
  problem.compare = compare;
  problem.interface = std::move(interface);
  return {};
}

}  // namespace judge
