#include "judge/problem/yaml_file.h"

#include <yaml-cpp/eventhandler.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <set>
#include <sstream>

#include "judge/problem/problem.h"
#include "judge/value/utf8.h"
#include "sandbox/base/fd.h"
#include "sandbox/base/units.h"

namespace judge {

namespace {

constexpr sandbox::Bytes kMaxYamlBytes = 256 * sandbox::kKiB;

std::string line_of(const std::string& shown, const YAML::Mark& mark) {
  return mark.is_null() ? shown : shown + ":" + std::to_string(mark.line + 1);
}

/// Takes a document's events and keeps none.
class Discard final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

/// Whether something follows the first document, which YAML::Load would ignore. (YAML::LoadAll would see it, but
/// "{}," keeps it running until no memory is left.)
bool goes_on(const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  Discard discard;
  parser.HandleNextDocument(discard);
  return static_cast<bool>(parser);
}

}  // namespace

sandbox::Result<YAML::Node> load_yaml(const std::filesystem::path& file, const std::string& shown) {
  auto text = sandbox::read_file(file.string(), kMaxYamlBytes);
  if (!text) return sandbox::package_error(shown, "cannot be read", "it must be a file of at most 256 KiB");
  // yaml-cpp accepts a quote that is never closed if the file ends in a line end, and drops every key behind it.
  text->erase(text->find_last_not_of(" \r\n") + 1);
  try {
    if (goes_on(*text)) return sandbox::package_error(shown, "goes on after its first YAML document");
    return YAML::Load(*text);
  } catch (const YAML::Exception& e) {
    return sandbox::package_error(line_of(shown, e.mark), "is not YAML: " + e.msg);
  }
}

YamlMap::YamlMap(const YAML::Node& node, std::string shown, std::vector<std::string> known_keys)
    : node_(node), shown_(std::move(shown)) {
  if (!node_.IsMap()) {
    fail(at(node_), "must be a mapping of keys to values");
    node_.reset(YAML::Node(YAML::NodeType::Map));
    return;
  }
  std::set<std::string> seen;
  for (const auto& entry : node_) {
    if (!entry.first.IsScalar()) {
      fail(at(entry.first), "a key must be a word");
      continue;
    }
    const auto& key = entry.first.Scalar();
    if (!seen.insert(key).second) fail(at(entry.first), "the key '" + key + "' is there twice");
    if (std::find(known_keys.begin(), known_keys.end(), key) != known_keys.end()) continue;
    const auto near = nearest(key, known_keys, 1);
    std::string known = "known keys: ";
    for (std::size_t i = 0; i < known_keys.size(); ++i) known += (i > 0 ? ", " : "") + known_keys[i];
    fail(at(entry.first), "unknown key '" + key + "'", near.empty() ? known : "did you mean '" + near.front() + "'?");
  }
}

YAML::Node YamlMap::node(const std::string& key) const {
  const YAML::Node& readable = node_;  // a const lookup does not add the key
  return readable[key];
}

bool YamlMap::has(const std::string& key) const {
  return static_cast<bool>(node(key)) && !node(key).IsNull();
}

std::string YamlMap::at(const YAML::Node& node) const {
  // An absent key's node has no place of its own.
  return node.IsDefined() ? line_of(shown_, node.Mark()) : shown_;
}

std::string YamlMap::string(const std::string& key) {
  if (!has(key)) {
    fail(at(node_), "the key '" + key + "' is missing");
    return {};
  }
  if (!node(key).IsScalar()) {
    fail(at(key), "'" + key + "' must be a string");
    return {};
  }
  return text(node(key), key);
}

std::string YamlMap::text(const YAML::Node& scalar, const std::string& key) {
  if (!is_plain_text(scalar.Scalar())) fail(at(scalar), "'" + key + "' must be UTF-8 without control characters");
  return scalar.Scalar();
}

double YamlMap::number(const std::string& key, double fallback, double least, double most) {
  if (!has(key)) return fallback;
  double value = 0;
  if (node(key).IsScalar() && YAML::convert<double>::decode(node(key), value) && std::isfinite(value) &&
      value >= least && value <= most) {
    return value;
  }
  char range[96];
  std::snprintf(range, sizeof range, "it must be a number from %g to %g", least, most);
  fail(at(key),
       "'" + key + "' is " + (node(key).IsScalar() ? "'" + node(key).Scalar() + "'" : std::string("not a number")),
       range);
  return fallback;
}

std::vector<std::string> YamlMap::strings(const std::string& key) {
  std::vector<std::string> out;
  if (!has(key)) return out;
  const auto list = node(key);
  if (list.IsScalar()) return {text(list, key)};
  if (!list.IsSequence()) {
    fail(at(key), "'" + key + "' must be a list of strings");
    return out;
  }
  for (const auto& item : list) {
    if (item.IsScalar()) {
      out.push_back(text(item, key));
    } else {
      fail(at(item), "an entry of '" + key + "' must be a string");
    }
  }
  return out;
}

void YamlMap::fail(const std::string& where, const std::string& message, const std::string& hint) {
  if (!error_) error_ = sandbox::Error{sandbox::ErrorKind::Package, message, where, hint, 0};
}

sandbox::Status YamlMap::status() const {
  if (error_) return tl::unexpected(*error_);
  return {};
}

}  // namespace judge
