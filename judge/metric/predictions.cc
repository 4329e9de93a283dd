#include "judge/metric/predictions.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace judge {
namespace {

using Failure = tl::unexpected<std::string>;

constexpr std::size_t kMaxQuoted = 60;  ///< bytes of a file's words in a message

/// The words of a file in a sentence: short, and without what a terminal would act on.
std::string quoted(std::string_view words) {
  std::string out(words.substr(0, kMaxQuoted));
  std::replace_if(
      out.begin(), out.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, ' ');
  return "'" + out + (words.size() > kMaxQuoted ? "...'" : "'");
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::string number_text(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", value);
  return text;
}

/// A row of two fields.
struct Row {
  std::size_t line = 0;  ///< from 1
  std::string_view id, value;
};

/// Goes through a file of two columns.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  /// The next row; nothing at the end.
  tl::expected<std::optional<Row>, std::string> next() {
    if (rest_.empty()) return std::nullopt;
    ++line_;
    const std::size_t end = rest_.find('\n');
    std::string_view text = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    if (text.ends_with('\r')) text.remove_suffix(1);
    if (trimmed(text).empty() && rest_.empty()) return std::nullopt;
    if (text.find('"') != std::string_view::npos) return fail("has quotes: write the fields without");
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos) {
      const auto fields = 1 + std::count(text.begin(), text.end(), ',');
      return fail("has " + std::to_string(fields) + (fields == 1 ? " field" : " fields") +
                  " instead of 2: " + quoted(text));
    }
    return Row{line_, trimmed(text.substr(0, comma)), trimmed(text.substr(comma + 1))};
  }

 private:
  [[nodiscard]] Failure fail(const std::string& what) const {
    return Failure("line " + std::to_string(line_) + " " + what);
  }

  std::string_view rest_;
  std::size_t line_ = 0;
};

Failure fail(const Row& row, const std::string& what) {
  return Failure("line " + std::to_string(row.line) + ": " + what);
}

tl::expected<double, std::string> read_number(const Row& row) {
  double value = 0;
  const auto [end, error] = std::from_chars(row.value.data(), row.value.data() + row.value.size(), value);
  if (row.value.empty()) return fail(row, "the id " + quoted(row.id) + " has no number");
  if (error == std::errc::result_out_of_range) return fail(row, quoted(row.value) + " is too large or too small");
  if (error != std::errc() || end != row.value.data() + row.value.size())
    return fail(row, quoted(row.value) + " is not a number");
  if (!std::isfinite(value)) return fail(row, quoted(row.value) + " is not a finite number");
  return value;
}

/// "412 of 5000 ids are missing, the first of them c104"
std::string missing_ids(const Labels& labels, const std::vector<std::size_t>& lines) {
  const auto missing = std::count(lines.begin(), lines.end(), std::size_t{0});
  const auto first = static_cast<std::size_t>(std::find(lines.begin(), lines.end(), std::size_t{0}) - lines.begin());
  const std::string count = std::to_string(missing) + " of " + std::to_string(lines.size());
  return missing == 1 ? "1 of " + std::to_string(lines.size()) + " ids is missing: " + labels.ids[first]
                      : count + " ids are missing, the first of them " + labels.ids[first];
}

}  // namespace

tl::expected<Labels, std::string> read_labels(std::string_view text) {
  Reader reader(text);
  auto header = reader.next();
  if (!header) return Failure(header.error());
  if (!*header || (*header)->id != "id" || (*header)->value.empty())
    return Failure("line 1: the labels begin with a header, id and the label's name");
  Labels labels;
  labels.column = (*header)->value;
  for (;;) {
    const auto row = reader.next();
    if (!row) return Failure(row.error());
    if (!*row) return labels;
    const auto value = read_number(**row);
    if (!value) return Failure(value.error());
    if ((*row)->id.empty()) return fail(**row, "there is no id");
    if (!labels.rows.emplace((*row)->id, labels.ids.size()).second)
      return fail(**row, "the id " + quoted((*row)->id) + " is there twice");
    labels.ids.emplace_back((*row)->id);
    labels.values.push_back(*value);
  }
}

tl::expected<Predictions, std::string> read_predictions(std::string_view text, const Labels& labels, MetricKind kind) {
  Reader reader(text);
  auto header = reader.next();
  if (!header) return Failure(header.error());
  if (!*header) return Failure("it is empty: its first line is id,prediction");
  if ((*header)->id != "id" || (*header)->value != "prediction")
    return Failure("line 1 must be id,prediction and is " +
                   quoted(std::string((*header)->id).append(",").append((*header)->value)));
  Predictions out{std::vector<double>(labels.ids.size()), std::vector<std::size_t>(labels.ids.size())};
  for (;;) {
    const auto row = reader.next();
    if (!row) return Failure(row.error());
    if (!*row) break;
    const auto found = labels.rows.find(std::string((*row)->id));
    if (found == labels.rows.end()) return fail(**row, "the id " + quoted((*row)->id) + " is not to be predicted");
    std::size_t& line = out.lines[found->second];
    if (line != 0)
      return fail(**row, "the id " + quoted((*row)->id) + " was there already, in line " + std::to_string(line));
    const auto value = read_number(**row);
    if (!value) return Failure(value.error());
    if (facts(kind).probability && (*value < 0 || *value > 1))
      return fail(**row, quoted((*row)->value) + " is no probability: it must lie between 0 and 1");
    line = (*row)->line;
    out.values[found->second] = *value;
  }
  if (std::find(out.lines.begin(), out.lines.end(), std::size_t{0}) != out.lines.end())
    return Failure(missing_ids(labels, out.lines));
  return out;
}

std::optional<std::string> first_change(const Predictions& first, const Predictions& second, const Labels& labels) {
  constexpr double kRounding = 1e-9;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < labels.ids.size(); ++i) {
    const double a = first.values[i], b = second.values[i];
    if (std::abs(a - b) <= kRounding * std::max({1.0, std::abs(a), std::abs(b)})) continue;
    if (!found || first.lines[i] < first.lines[*found]) found = i;
  }
  if (!found) return std::nullopt;
  return "line " + std::to_string(first.lines[*found]) + " has " + number_text(first.values[*found]) + " and then " +
         number_text(second.values[*found]) + ", for the id " + labels.ids[*found];
}

}  // namespace judge
