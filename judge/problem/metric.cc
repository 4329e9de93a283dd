// metric.yaml, which makes a take-home of a program, and the files of its case.
#include "judge/metric/metric.h"

#include <algorithm>
#include <cctype>

#include "judge/metric/predictions.h"
#include "judge/problem/data.h"
#include "judge/problem/settings.h"
#include "judge/problem/yaml_file.h"
#include "sandbox/base/fd.h"

namespace judge {
namespace {

namespace fs = std::filesystem;
using sandbox::package_error;
using sandbox::Status;

constexpr sandbox::Bytes kMaxFileBytes = 16 * sandbox::kMiB;
constexpr std::size_t kMaxFiles = 16;

/// "from" where more is better, "to" where less is.
const char* bound_key(MetricKind kind) {
  return facts(kind).larger_is_better ? "from" : "to";
}

Band read_band(YamlMap& map, const YAML::Node& item, const std::string& shown, MetricKind kind) {
  constexpr double kMost = 1e300, kMostPoints = 1'000'000;
  const char* const key = bound_key(kind);
  YamlMap entry(item, shown, {"name", key, "points"});
  Band band{entry.string("name"), entry.number(key, 0, -kMost, kMost), 0};
  const double points = entry.number("points", 0, 0, kMostPoints);
  band.points = static_cast<int>(points);
  if (points != band.points) entry.fail(entry.at("points"), "'points' must be a whole number");
  for (const char* needed : {key, "points"}) {
    if (!entry.has(needed)) entry.fail(entry.at(item), std::string("the key '").append(needed).append("' is missing"));
  }
  if (auto ok = entry.status(); !ok) map.fail(ok.error().where, ok.error().message, ok.error().hint);
  return band;
}

void read_bands(YamlMap& map, const std::string& shown, Metric& metric) {
  const auto list = map.node("bands");
  const std::string form = std::string("bands: a list of {name, ") + bound_key(metric.kind) + ", points}";
  if (!list.IsDefined() || !list.IsSequence() || list.size() == 0)
    return map.fail(map.at("bands"), "'bands' must be a list, from the easiest to the hardest", form);
  for (const auto& item : list) {
    const Band band = read_band(map, item, shown, metric.kind);
    if (!map.status()) return;
    const bool harder = metric.bands.empty() || (band.bound != metric.bands.back().bound &&
                                                 reaches(metric.kind, band.bound, metric.bands.back()) &&
                                                 band.points >= metric.bands.back().points);
    if (!harder)
      return map.fail(map.at(item),
                      "the band '" + band.name + "' is not harder than the one before it, or is worth less",
                      "the first band is the easiest: what reaches none is a wrong answer");
    metric.bands.push_back(band);
  }
}

/// A name that means the same in every language's working directory, and that no runner gives to a file of its own.
bool is_data_name(const std::string& name) {
  const bool plain = std::all_of(name.begin(), name.end(), [](unsigned char c) {
    return (c < 0x80 && std::isalnum(c) != 0) || c == '_' || c == '-' || c == '.';
  });
  const auto extension = fs::path(name).extension();
  return plain && (extension == ".csv" || extension == ".json" || extension == ".txt") && name != kPredictionsFile;
}

}  // namespace

Status read_metric_yaml(const fs::path& folder, Problem& problem) {
  std::error_code ignored;
  if (!fs::exists(folder / "metric.yaml", ignored)) return {};
  const std::string shown = shown_name(folder, "metric.yaml");
  if (problem.interface)
    return package_error(shown, "a metric is for programs, and this problem is a function or a class",
                         "leave interface.yaml out");
  if (problem.compare.tolerance || problem.compare.case_sensitive)
    return package_error(shown, "the package has output_validator_args, and a take-home's output is not compared");
  auto node = load_yaml(folder / "metric.yaml", shown);
  if (!node) return tl::unexpected(node.error());
  YamlMap map(*node, shown, {"metric", "bands", "leak"});
  const std::string name = map.string("metric");
  const auto kind = metric_of_name(name);
  if (!kind) {
    map.fail(map.at("metric"), "unknown metric '" + name + "'", "known: " + metric_names());
    return map.status();
  }
  Metric metric{*kind, {}, map.has("leak") ? map.string("leak") : std::string()};
  read_bands(map, shown, metric);
  if (auto ok = map.status(); !ok) return ok;
  problem.metric = std::move(metric);
  return {};
}

Status read_take_home_files(const fs::path& folder, const std::string& shown, TestCase& test) {
  for (const auto& file : entries(folder)) {
    const std::string name = file.filename().string();
    const std::string where = (fs::path(shown) / name).string();
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) return package_error(where, "is not a plain file");
    if (!is_data_name(name))
      return package_error(where, "cannot be shown to a submission by this name",
                           "letters, digits, - and _, and .csv, .txt or .json at the end; not pred.csv");
    if (test.files.size() == kMaxFiles)
      return package_error(where, "is one file more than the " + std::to_string(kMaxFiles) + " allowed");
    auto text = sandbox::read_file(file.string(), kMaxFileBytes);
    if (!text) return package_error(where, "cannot be read, or is larger than 16 MiB");
    test.files.emplace_back(name, std::move(*text));
  }
  if (test.files.empty())
    return package_error(shown, "holds no file", "put the training rows and the rows to predict there");
  return {};
}

Status read_take_home_labels(const Metric& metric, std::string_view text, const std::string& shown, TestCase& test) {
  auto labels = read_labels(text);
  if (!labels)
    return package_error(shown, labels.error(), "the hidden labels are lines of id,LABEL below such a header");
  if (const std::string unfit = unfit_labels(metric.kind, labels->values); !unfit.empty())
    return package_error(shown, unfit);
  test.labels = std::move(*labels);
  return {};
}

}  // namespace judge
