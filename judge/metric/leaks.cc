#include "judge/metric/leaks.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <optional>
#include <set>

namespace judge {
namespace {

using Fields = std::vector<std::string>;

/// A line's fields; one in quotes may hold commas, not line breaks. Blanks around a field do not count.
Fields split(std::string_view line) {
  Fields out(1);
  bool in_quotes = false;
  for (const char c : line) {
    if (c == '"')
      in_quotes = !in_quotes;
    else if (c == ',' && !in_quotes)
      out.emplace_back();
    else if (c != '\r')
      out.back() += c;
  }
  for (std::string& field : out) {
    field.erase(0, std::min(field.find_first_not_of(' '), field.size()));
    field.erase(field.find_last_not_of(' ') + 1);
  }
  return out;
}

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::optional<std::size_t> column_of(const Fields& header, std::string_view name) {
  const auto found =
      std::find_if(header.begin(), header.end(), [&](const std::string& column) { return same_word(column, name); });
  if (found == header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.begin());
}

/// The header's line, which is taken off the text.
Fields take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  Fields fields = split(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return fields;
}

bool is_csv(const std::string& name) {
  return name.ends_with(".csv");
}

/// The hidden rows in a file, in its order.
std::vector<std::size_t> hidden_rows(std::string_view text, std::size_t id, const Labels& labels) {
  std::vector<std::size_t> out;
  while (!text.empty()) {
    const Fields fields = take_line(text);
    if (id >= fields.size()) continue;
    if (const auto row = labels.rows.find(fields[id]); row != labels.rows.end()) out.push_back(row->second);
  }
  return out;
}

/// Whether the place in this order predicts the label, upwards or downwards.
bool order_tells(const std::vector<std::size_t>& order, const Labels& labels, const Metric& metric) {
  if (order.size() != labels.ids.size() || std::set<std::size_t>(order.begin(), order.end()).size() != order.size())
    return false;
  std::vector<double> up(order.size()), down(order.size());
  for (std::size_t place = 0; place < order.size(); ++place) {
    up[order[place]] = static_cast<double>(place);
    down[order[place]] = -static_cast<double>(place);
  }
  return reaches(metric.kind, measure(metric.kind, labels.values, up), metric.bands.front()) ||
         reaches(metric.kind, measure(metric.kind, labels.values, down), metric.bands.front());
}

std::vector<std::size_t> order_of_ids(const Labels& labels) {
  std::vector<std::size_t> order(labels.ids.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return labels.ids[a] < labels.ids[b]; });
  return order;
}

}  // namespace

std::vector<std::string> label_leaks(const DataFiles& files, const Labels& labels, const Metric& metric) {
  std::vector<std::string> out;
  std::set<std::size_t> given;
  const bool ranks = metric.kind == MetricKind::Auc || metric.kind == MetricKind::AveragePrecision;
  for (const auto& [name, content] : files) {
    if (!is_csv(name)) continue;
    std::string_view rest = content;
    const Fields header = take_line(rest);
    const auto id = column_of(header, "id");
    if (!id) continue;
    const auto rows = hidden_rows(rest, *id, labels);
    given.insert(rows.begin(), rows.end());
    if (!rows.empty() && column_of(header, labels.column))
      out.push_back(name + " has the column " + labels.column + " and the hidden row " + labels.ids[rows.front()] +
                    ": the hidden labels must not be shown");
    if (ranks && order_tells(rows, labels, metric))
      out.push_back("the order of the hidden rows in " + name + " tells their labels: shuffle them");
  }
  for (std::size_t row = 0; row < labels.ids.size(); ++row) {
    if (given.contains(row)) continue;
    out.push_back("no file has a row for the hidden id " + labels.ids[row] + ": nobody could predict it");
    break;
  }
  if (ranks && order_tells(order_of_ids(labels), labels, metric))
    out.emplace_back("the order of the ids tells the labels: give the rows ids without meaning");
  return out;
}

bool has_column(const DataFiles& files, std::string_view column) {
  return std::any_of(files.begin(), files.end(), [&](const auto& file) {
    std::string_view rest = file.second;
    return is_csv(file.first) && column_of(take_line(rest), column).has_value();
  });
}

}  // namespace judge
