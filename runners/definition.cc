#include "runners/definition.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <initializer_list>
#include <regex>

#include "sandbox/base/fd.h"

namespace runners {
namespace {

/// Thrown inside this file only: yaml-cpp reports by exceptions, too.
struct Broken {
  sandbox::Error error;
};

std::string at_line(const std::string& file, const YAML::Mark& mark) {
  return file + ":" + std::to_string(mark.line + 1);
}

/// A YAML map that is read key by key, strictly.
class Map {
 public:
  Map(const std::string& file, const YAML::Node& node, std::string what, std::initializer_list<std::string_view> known)
      : file_(file), node_(node), what_(std::move(what)) {
    if (!node_.IsMap()) fail(node_, what_ + " must be a map");
    for (const auto& entry : node_) {
      const auto key = entry.first.as<std::string>();
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      std::string hint = "known keys:";
      for (const std::string_view name : known) hint.append(" ").append(name);
      fail(entry.first, "unknown key '" + key + "' in " + what_, hint);
    }
  }

  [[nodiscard]] YAML::Node at(const std::string& key) const {
    YAML::Node value = node_[key];
    if (!value) fail(node_, "missing key '" + key + "' in " + what_);
    return value;
  }
  [[nodiscard]] std::string text(const std::string& key) const {
    const YAML::Node value = at(key);
    if (!value.IsScalar() || value.Scalar().empty()) fail(value, key + " must be a text");
    return value.Scalar();
  }
  [[nodiscard]] std::string text_or(const std::string& key, std::string fallback) const {
    return node_[key] ? text(key) : std::move(fallback);
  }
  [[nodiscard]] std::vector<std::string> texts(const std::string& key) const {
    const YAML::Node value = at(key);
    if (!value.IsSequence() || value.size() == 0) fail(value, key + " must be a list of texts, with at least one");
    std::vector<std::string> out;
    for (const auto& item : value) {
      if (!item.IsScalar()) fail(item, key + " must be a list of texts");
      out.push_back(item.Scalar());
    }
    return out;
  }
  [[nodiscard]] std::vector<std::string> texts_or_none(const std::string& key) const {
    return node_[key] ? texts(key) : std::vector<std::string>{};
  }
  [[nodiscard]] bool flag_or(const std::string& key, bool fallback) const {
    if (!node_[key]) return fallback;
    bool out = false;
    if (!YAML::convert<bool>::decode(node_[key], out)) fail(node_[key], key + " must be true or false");
    return out;
  }
  [[nodiscard]] std::uint32_t number(const std::string& key) const {
    const YAML::Node value = at(key);
    std::uint32_t out = 0;
    if (!value.IsScalar() || !YAML::convert<std::uint32_t>::decode(value, out) || out == 0) {
      fail(value, key + " must be a whole number above 0");
    }
    return out;
  }

  [[noreturn]] void fail(const YAML::Node& where, std::string message, std::string hint = {}) const {
    throw Broken{
        {sandbox::ErrorKind::Infrastructure, std::move(message), at_line(file_, where.Mark()), std::move(hint)}};
  }

 private:
  const std::string& file_;
  YAML::Node node_;
  std::string what_;
};

sandbox::Limits read_limits(const std::string& file, const YAML::Node& node) {
  const Map map(file, node, "limits", {"cpu_seconds", "wall_seconds", "memory_mib", "output_mib", "processes"});
  sandbox::Limits limits;
  limits.cpu_time = std::chrono::seconds(map.number("cpu_seconds"));
  limits.wall_time = std::chrono::seconds(map.number("wall_seconds"));
  limits.memory = map.number("memory_mib") * sandbox::kMiB;
  limits.output = map.number("output_mib") * sandbox::kMiB;
  limits.processes = map.number("processes");
  return limits;
}

Step read_step(const std::string& file, const Map& map) {
  Step step;
  step.profile = map.text("profile");
  step.function_argv = map.texts("function");
  step.program_argv = map.texts("program");
  step.env = map.texts_or_none("env");
  for (const std::string& name : map.texts_or_none("files")) {
    auto content = sandbox::read_file((std::filesystem::path(file).parent_path() / name).string());
    if (!content) map.fail(map.at("files"), name + " cannot be read: " + content.error().text());
    step.files.emplace_back(name, std::move(*content));
  }
  return step;
}

sandbox::Repeat read_repeat(const Map& run) {
  const std::string repeat = run.text_or("repeat", "exec");
  if (repeat == "exec") return sandbox::Repeat::Exec;
  if (repeat == "template") return sandbox::Repeat::Template;
  if (repeat != "resident") run.fail(run.at("repeat"), "repeat must be exec, template or resident");
  return sandbox::Repeat::Resident;
}

Heap read_heap(const std::string& file, const YAML::Node& node) {
  const Map map(file, node, "heap", {"beside_mib", "full_exit_code"});
  return {map.number("beside_mib") * sandbox::kMiB, static_cast<int>(map.number("full_exit_code"))};
}

Libraries read_libraries(const std::string& file, const YAML::Node& node) {
  const Map map(file, node, "libraries", {"folder", "preload"});
  Libraries out;
  out.folder = map.text("folder");
  const YAML::Node list = map.at("preload");
  if (!list.IsSequence()) map.fail(list, "preload must be a list");
  for (const auto& item : list) {
    const Map preload(file, item, "a preload", {"name", "modules"});
    out.preloads.push_back({preload.text("name"), preload.texts("modules")});
  }
  return out;
}

Requirement read_requirement(const std::string& file, const YAML::Node& node) {
  const Map map(file, node, "requires", {"file", "package"});
  return {map.text("file"), map.text("package")};
}

Script::TypeNames read_type_names(const std::string& file, const YAML::Node& node) {
  const std::initializer_list<std::string_view> kinds = {"int",      "float",    "bool", "str",   "None",
                                                         "ListNode", "TreeNode", "list", "tuple", "optional"};
  const Map map(file, node, "types", kinds);
  Script::TypeNames out;
  for (const std::string_view kind : kinds) out.emplace(kind, map.text(std::string(kind)));
  return out;
}

Script read_script(const std::string& file, const YAML::Node& node) {
  const Map map(file, node, "script", {"source", "definitions", "starter"});
  Script out;
  out.source = map.text("source");
  out.definitions = map.texts("definitions");
  for (const std::string& pattern : out.definitions) {
    try {
      if (std::regex(pattern).mark_count() < 1) map.fail(map.at("definitions"), "no group in '" + pattern + "'");
    } catch (const std::regex_error& error) {
      map.fail(map.at("definitions"), "'" + pattern + "' is not a regular expression: " + error.what());
    }
  }
  const Map starter(file, map.at("starter"), "starter", {"function", "class", "method", "program", "types"});
  out.function_starter = starter.text("function");
  out.class_starter = starter.text_or("class", "");
  out.method_starter = starter.text_or("method", "");
  out.program_starter = starter.text("program");
  out.type_names = read_type_names(file, starter.at("types"));
  return out;
}

/// A counted run: of function problems only.
Step read_counted_step(const std::string& file, const YAML::Node& node, const std::string& name) {
  const Map map(file, node, name, {"profile", "function", "env", "repeat", "heap"});
  Step step;
  step.profile = map.text("profile");
  step.function_argv = map.texts("function");
  step.env = map.texts_or_none("env");
  step.repeat = read_repeat(map);
  if (node["heap"]) step.heap = read_heap(file, node["heap"]);
  return step;
}

Counted read_counted(const std::string& file, const YAML::Node& node) {
  const Map map(file, node, "counted",
                {"unit", "cap_ms", "most_ns", "requires", "compile", "time", "operations", "space", "places"});
  Counted out;
  out.unit = map.text("unit");
  out.cap = std::chrono::milliseconds(map.number("cap_ms"));
  if (node["most_ns"]) out.most_nanoseconds = static_cast<double>(map.number("most_ns"));
  if (node["requires"]) out.requires_tool = read_requirement(file, node["requires"]);
  out.compile = map.texts_or_none("compile");
  out.steps.emplace(Counting::Time, read_counted_step(file, map.at("time"), "time"));
  out.steps.emplace(Counting::Operations, read_counted_step(file, map.at("operations"), "operations"));
  if (node["space"]) out.steps.emplace(Counting::Space, read_counted_step(file, node["space"], "space"));
  if (node["places"]) out.steps.emplace(Counting::Places, read_counted_step(file, node["places"], "places"));
  return out;
}

Definition read_all(const std::string& file, const YAML::Node& root) {
  const Map map(file, root, "the runner",
                {"name", "display_name", "aliases", "extensions", "version", "compile", "run", "libraries", "requires",
                 "classes", "in_place", "script", "counted"});
  Definition out;
  out.name = map.text("name");
  out.display_name = map.text("display_name");
  out.aliases = map.texts_or_none("aliases");
  out.extensions = map.texts("extensions");
  for (const std::string& extension : out.extensions) {
    if (extension.front() != '.')
      map.fail(map.at("extensions"), "an extension starts with a dot: '." + extension + "'");
  }
  const Map version(file, map.at("version"), "version", {"command", "prefix"});
  out.version_command = version.texts("command");
  out.version_prefix = version.text_or("prefix", "");
  const Map compile(file, map.at("compile"), "compile",
                    {"profile", "function", "program", "env", "files", "limits", "toolchain"});
  out.compile = read_step(file, compile);
  out.compile.toolchain = compile.texts_or_none("toolchain");
  out.compile.limits = read_limits(file, compile.at("limits"));
  const Map run(file, map.at("run"), "run", {"profile", "function", "program", "env", "files", "repeat", "heap"});
  out.run = read_step(file, run);
  out.run.repeat = read_repeat(run);
  if (root["run"]["heap"]) out.run.heap = read_heap(file, root["run"]["heap"]);
  if (root["libraries"]) out.libraries = read_libraries(file, root["libraries"]);
  if (root["requires"]) out.requires_tool = read_requirement(file, root["requires"]);
  out.classes = map.flag_or("classes", false);
  out.in_place = map.flag_or("in_place", false);
  if (root["script"]) out.script = read_script(file, root["script"]);
  if (root["counted"]) out.counted = read_counted(file, root["counted"]);
  return out;
}

}  // namespace

sandbox::Result<Definition> parse_definition(const std::string& text, const std::string& name) {
  try {
    return read_all(name, YAML::Load(text));
  } catch (const Broken& broken) {
    return tl::unexpected(broken.error);
  } catch (const YAML::Exception& error) {
    return tl::unexpected(sandbox::Error{sandbox::ErrorKind::Infrastructure, error.msg, at_line(name, error.mark), ""});
  }
}

sandbox::Result<Definition> read_definition(const std::filesystem::path& file) {
  const auto text = sandbox::read_file(file.string());
  if (!text) return tl::unexpected(text.error());
  return parse_definition(*text, file.string());
}

std::vector<std::string> fill_in(const std::vector<std::string>& argv, const std::string& file_name) {
  std::vector<std::string> out = argv;
  std::replace(out.begin(), out.end(), std::string("{file}"), file_name);
  return out;
}

}  // namespace runners
