#include <algorithm>
#include <set>

#include "judge/problem/settings.h"
#include "judge/problem/yaml_file.h"

namespace judge {
namespace {

constexpr std::size_t kMostSizes = 4;
constexpr const char* kSizesForm = "write the smallest and the largest, as in sizes: {n: [4, 100000]}";
constexpr const char* kSeveralForm =
    "of several, each needs a third: the size that it has while another grows, as in {V: [4, 5000, 64], E: [4, 20000, "
    "256]}";

/// [from, to] or [from, to, meanwhile]
void read_size(YamlMap& map, const YAML::Node& key, const YAML::Node& list, bool several, Growth& growth) {
  Growth::Parameter size{map.text(key, "sizes"), 1, 1, 1};
  std::vector<double> numbers;
  for (const auto& item : list) {
    double number = 0;
    if (!item.IsScalar() || !YAML::convert<double>::decode(item, number) || number < 1 || number > 1e9)
      return map.fail(map.at(list), "sizes lie between 1 and 1e9", kSizesForm);
    numbers.push_back(number);
  }
  if (!list.IsSequence() || numbers.size() < 2 || numbers.size() > 3 || numbers[0] >= numbers[1])
    return map.fail(map.at(list), "the sizes of '" + size.name + "' are no range", kSizesForm);
  if (several != (numbers.size() == 3))
    return map.fail(map.at(list), "'" + size.name + "' has no size of its own", kSeveralForm);
  size.from = numbers[0];
  size.to = numbers[1];
  size.meanwhile = several ? numbers[2] : numbers[0];
  if (size.meanwhile < size.from || size.meanwhile > size.to)
    return map.fail(map.at(list), "the third size of '" + size.name + "' lies outside of its range", kSeveralForm);
  growth.sizes.push_back(std::move(size));
}

void read_sizes(YamlMap& entry, Growth& growth) {
  const auto sizes = entry.node("sizes");
  if (!sizes.IsDefined() || !sizes.IsMap() || sizes.size() == 0)
    return entry.fail(entry.at("sizes"), "'sizes' must be a mapping from a parameter's name to its range", kSizesForm);
  if (sizes.size() > kMostSizes)
    return entry.fail(entry.at("sizes"), "'sizes' has more than four parameters",
                      "let the generators tie some together");
  for (const auto& size : sizes) read_size(entry, size.first, size.second, sizes.size() > 1, growth);
}

void read_expected(YamlMap& entry, const char* key, const Growth& growth, std::optional<Expression>& out) {
  if (!entry.has(key)) return;
  auto read = growth.read_class(entry.string(key));
  if (!read) return entry.fail(entry.at(key), read.error().message, read.error().hint);
  out = std::move(*read);
}

void read_exceeding(YamlMap& entry, Growth& growth) {
  if (!entry.has("exceeding")) return;
  const std::string word = entry.string("exceeding");
  if (word != "fail" && word != "warn" && word != "inform")
    return entry.fail(entry.at("exceeding"), "unknown word '" + word + "'", "known: fail, warn, inform");
  growth.exceeding = word == "fail"   ? Growth::Exceeding::Fail
                     : word == "warn" ? Growth::Exceeding::Warn
                                      : Growth::Exceeding::Inform;
  if (growth.exceeding == Growth::Exceeding::Fail && !growth.time && !growth.space)
    entry.fail(entry.at("exceeding"), "nothing is expected that could be exceeded", "add time or space");
}

}  // namespace

sandbox::Result<Expression> Growth::read_class(std::string_view text) const {
  std::vector<std::string> names;
  for (const Parameter& size : sizes) names.push_back(size.name);
  return Expression::parse(text, names);
}

void read_growth(YamlMap& map, const std::string& shown, std::optional<Growth>& growth) {
  if (!map.has("growth")) return;
  YamlMap entry(map.node("growth"), shown, {"inputs", "sizes", "time", "space", "exceeding"});
  growth.emplace();
  growth->file_name = "generators/growth.py";
  growth->inputs = entry.strings("inputs");
  if (growth->inputs.empty())
    entry.fail(entry.at("inputs"), "'inputs' must name functions of generators/growth.py", "such as [random, sorted]");
  read_sizes(entry, *growth);
  if (entry.status()) read_expected(entry, "time", *growth, growth->time);
  if (entry.status()) read_expected(entry, "space", *growth, growth->space);
  if (entry.status()) read_exceeding(entry, *growth);
  if (auto ok = entry.status(); !ok) map.fail(ok.error().where, ok.error().message, ok.error().hint);
}

}  // namespace judge
