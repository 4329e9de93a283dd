#include "judge/report/batch_text.h"

#include <algorithm>

#include "judge/report/batch_tables.h"

namespace judge {
namespace {

constexpr std::size_t kMostRows = 20;
constexpr std::size_t kMostNameColumns = 48;

/// The last column has what is left of the line.
std::vector<std::size_t> column_widths(const BatchTable& table) {
  std::vector<std::size_t> widths;
  for (const std::string& head : table.head) widths.push_back(columns(head));
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], std::min(kMostNameColumns, columns(printable_line(row[i]))));
  }
  return widths;
}

std::string render_row(const std::vector<std::string>& row, const BatchTable& table,
                       const std::vector<std::size_t>& widths, std::size_t width) {
  std::string line = " ";
  for (std::size_t i = 0; i < row.size(); ++i) {
    const bool last_text = i + 1 == row.size() && i < table.figures_from;
    const std::size_t used = columns(line) + 1;
    const std::size_t room = last_text ? std::max<std::size_t>(width, used + 30) - used : widths[i];
    const std::string cell = shorten(printable_line(row[i]), room);
    line += " ";
    if (i >= table.figures_from) line += " " + pad_left(cell, widths[i]);
    if (i < table.figures_from) line += last_text ? cell : pad_right(cell, widths[i]) + " ";
  }
  return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

std::string render_table(const BatchTable& table, std::size_t width, const Style& style) {
  std::string out = table.bad ? style.bad(table.title) : style.bold(table.title);
  if (!table.remark.empty()) out += style.dim("  " + table.remark);
  out += "\n";
  if (table.rows.empty()) return out + "\n";
  const auto widths = column_widths(table);
  // What stands in a list of items needs no heading.
  if (table.figures_from < table.head.size()) out += style.dim(render_row(table.head, table, widths, width));
  for (const auto& row : table.rows) out += render_row(row, table, widths, width);
  if (table.left_out > 0) out += style.dim("  and " + format_count(table.left_out) + " more\n");
  return out + "\n";
}

}  // namespace

std::string render_batch(const Batch& batch, const TerminalOptions& options) {
  const Style style(options.colour);
  const BatchCounts& counts = batch.summary.counts;
  std::string out;
  for (const BatchTable& table : batch_tables(batch, kMostRows)) out += render_table(table, options.width, style);
  const std::string verdicts = verdict_words(counts);
  const bool good = counts.of(Verdict::AC) == counts.judged() && counts.extraction_failed == 0;
  out += style.bold(good ? style.good(verdicts) : style.bad(verdicts));
  for (const std::string& apart : apart_words(counts)) out += "   " + style.bold(apart);
  out += "\n" + batch_words(batch) + "; " + rate_words(batch) + "\n";
  const std::string isolation = "isolation: " + printable_line(batch.header.isolation);
  return out + style.dim(isolation) + "\n";
}

}  // namespace judge
