// A YAML file read against a list of known keys, with errors that name the line. Internal to this room.
#pragma once

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

/// A mapping whose keys are known. Keeps the first error: read everything, then ask status().
class YamlMap {
 public:
  /// `shown` names the file in errors ("problem.yaml").
  YamlMap(const YAML::Node& node, std::string shown, std::vector<std::string> known_keys);

  [[nodiscard]] bool has(const std::string& key) const;
  [[nodiscard]] std::string string(const std::string& key);
  /// A scalar below `key`. It may be shown on a terminal: control characters in it are an error.
  [[nodiscard]] std::string text(const YAML::Node& scalar, const std::string& key);
  [[nodiscard]] double number(const std::string& key, double fallback, double least, double most);
  /// A list of strings; a single string counts as a list of one.
  [[nodiscard]] std::vector<std::string> strings(const std::string& key);
  [[nodiscard]] YAML::Node node(const std::string& key) const;

  /// "problem.yaml:7"
  [[nodiscard]] std::string at(const YAML::Node& node) const;
  [[nodiscard]] std::string at(const std::string& key) const { return at(node(key)); }
  void fail(const std::string& where, const std::string& message, const std::string& hint = {});
  [[nodiscard]] sandbox::Status status() const;

 private:
  YAML::Node node_;
  std::string shown_;
  std::optional<sandbox::Error> error_;
};

/// Parses a file; a syntax error names its line. `shown` as above.
[[nodiscard]] sandbox::Result<YAML::Node> load_yaml(const std::filesystem::path& file, const std::string& shown);

}  // namespace judge
