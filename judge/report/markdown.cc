#include "judge/report/markdown.h"

#include "judge/report/batch_tables.h"
#include "judge/report/format.h"

namespace judge {
namespace {

constexpr std::size_t kMostRows = 100;
constexpr std::size_t kCellColumns = 300;

std::string row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const std::string& cell : cells) out += " " + markdown_text(shorten(printable_line(cell), kCellColumns)) + " |";
  return out + "\n";
}

std::string table_of(const BatchTable& table) {
  std::string out = "### " + markdown_text(table.title) + "\n\n";
  if (!table.remark.empty()) out += markdown_text(table.remark) + "\n\n";
  if (table.rows.empty()) return out;
  out += row(table.head) + "|";
  for (std::size_t i = 0; i < table.head.size(); ++i) out += i < table.figures_from ? " --- |" : " ---: |";
  out += "\n";
  for (const auto& cells : table.rows) out += row(cells);
  if (table.left_out > 0) out += "\nand " + format_count(table.left_out) + " more\n";
  return out + "\n";
}

}  // namespace

std::string markdown_text(std::string_view utf8) {
  constexpr std::string_view kMeant = "\\`*_[]<>#|~&$@";
  const std::string line = printable_line(utf8);
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    // An address would become a link by itself.
    const bool address = line[i] == ':' && line.compare(i, 3, "://") == 0;
    if (address || kMeant.find(line[i]) != std::string_view::npos) out += '\\';
    out += line[i];
  }
  return out;
}

std::string markdown_page(const Batch& batch) {
  const BatchCounts& counts = batch.summary.counts;
  std::string out = "## judge batch: " + markdown_text(verdict_words(counts)) + "\n\n";
  for (const std::string& apart : apart_words(counts)) out += "**" + markdown_text(apart) + "**\n\n";
  out += markdown_text(batch_words(batch) + "; " + rate_words(batch)) + "\n\n";
  for (const BatchTable& table : batch_tables(batch, kMostRows)) out += table_of(table);
  for (const auto& [name, value] : header_facts(batch.header)) out += "- " + name + ": " + markdown_text(value) + "\n";
  return out;
}

}  // namespace judge
