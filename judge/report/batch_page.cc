#include "judge/report/batch_page.h"

#include <algorithm>

#include "judge/report/batch_tables.h"
#include "judge/report/format.h"
#include "judge/report/page_parts.h"
#include "judge/report/svg.h"

namespace judge {
namespace {

constexpr std::size_t kMostRows = 2000;
constexpr std::size_t kMostDetails = 500;

/// The class of a cell.
std::string style_of(const BatchTable& table, std::size_t column, const std::string& cell) {
  if (column >= table.figures_from) return "figure";
  if (table.head[column] == "id" || table.head[column] == "problem") return "id";
  if (table.head[column] != "verdict") return {};
  const auto verdict = verdict_of(cell);
  return "strong " + (verdict ? html_style(*verdict) : std::string("plain"));
}

std::string table_of(const BatchTable& table) {
  std::string out = html_element("h2", table.bad ? "bad" : "", xml_text(table.title)) + "\n";
  if (!table.remark.empty()) out += html_element("p", "dim", xml_text(table.remark)) + "\n";
  if (table.rows.empty()) return out;
  std::string head;
  for (std::size_t i = 0; i < table.head.size(); ++i)
    head += html_element("th", i < table.figures_from ? "" : "figure", xml_text(table.head[i]));
  std::string rows = html_element("tr", {}, head) + "\n";
  for (const auto& row : table.rows) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells += html_element("td", style_of(table, i, row[i]), xml_text(printable_line(row[i])));
    rows += html_element("tr", {}, cells) + "\n";
  }
  out += html_element("div", "wide", html_element("table", {}, "\n" + rows)) + "\n";
  if (table.left_out > 0) out += html_element("p", "dim", "and " + format_count(table.left_out) + " more") + "\n";
  return out;
}

/// How many there are of each verdict, in words and as a bar; what is apart from verdicts is in neither.
std::string counts_of(const BatchCounts& counts) {
  std::string words, bar;
  for (const auto& [verdict, count] : verdict_counts(counts)) {
    const std::string style = html_style(verdict);
    words += html_element("span", style, format_count(count) + " " + std::string(to_string(verdict)));
    if (count > 0) bar += "<span class=\"" + style + "\" style=\"flex:" + std::to_string(count) + "\"></span>";
  }
  return html_element("p", "verdict counts", words) + "\n" + html_element("div", "bar", bar) + "\n";
}

std::string facts_of(const BatchHeader& header) {
  std::string rows;
  for (const auto& [name, value] : header_facts(header))
    rows += html_element("tr", {}, html_element("th", {}, name) + html_element("td", {}, xml_text(value))) + "\n";
  return html_element("h2", {}, "What graded it") + "\n" + html_element("table", "facts", "\n" + rows) + "\n";
}

/// What each that was not accepted failed with, folded away.
std::string details(const Batch& batch) {
  std::string out;
  std::size_t shown = 0, left_out = 0;
  for (const BatchResult& result : batch.results) {
    if (result.detail.empty() || !result.duplicate_of.empty()) continue;
    if (shown == kMostDetails) {
      ++left_out;
      continue;
    }
    ++shown;
    const std::string title =
        html_element("span", "strong " + html_style(result.verdict), xml_text(outcome_word(result))) + " " +
        html_element("span", "id", xml_text(printable_line(result.id)));
    out += html_element("details", {},
                        html_element("summary", {}, title) + html_element("pre", {}, xml_text(result.detail))) +
           "\n";
  }
  if (out.empty()) return out;
  if (left_out > 0) out += html_element("p", "dim", "and " + format_count(left_out) + " more") + "\n";
  return html_element("h2", {}, "Failures") + "\n" + out;
}

}  // namespace

std::string batch_page(const Batch& batch) {
  const BatchCounts& counts = batch.summary.counts;
  std::string out = html_element("h1", {}, "judge batch") + "\n";
  out += html_element("p", "about", xml_text(batch_words(batch) + "; " + rate_words(batch))) + "\n";
  out += counts_of(counts);
  for (const std::string& apart : apart_words(counts)) out += html_element("p", "strong", xml_text(apart)) + "\n";
  for (const BatchTable& table : batch_tables(batch, kMostRows)) out += table_of(table);
  out += details(batch);
  out += facts_of(batch.header);
  return html_document("judge batch: " + verdict_words(counts), out);
}

}  // namespace judge
