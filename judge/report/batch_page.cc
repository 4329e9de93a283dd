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

std::string table_of(const BatchTable& table) {
  std::string out = html_element("h2", table.bad ? "bad" : "", xml_text(table.title)) + "\n";
  if (!table.remark.empty()) out += html_element("p", "dim", xml_text(table.remark)) + "\n";
  if (table.rows.empty()) return out;
  std::string rows = html_row(table.head, "th", {});
  for (const auto& row : table.rows) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells += html_element("td", i < table.figures_from ? "" : "figure", xml_text(printable_line(row[i])));
    rows += html_element("tr", {}, cells) + "\n";
  }
  out += html_element("div", "wide", html_element("table", {}, "\n" + rows)) + "\n";
  if (table.left_out > 0) out += html_element("p", "dim", "and " + format_count(table.left_out) + " more") + "\n";
  return out;
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
    const std::string title = xml_text(printable_line(outcome_word(result) + "  " + result.id));
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
  const bool good = counts.of(Verdict::AC) == counts.judged() && counts.extraction_failed == 0;
  std::string out = html_element("h1", {}, "judge batch") + "\n";
  out += html_element("p", "about", xml_text(batch_words(batch) + "; " + rate_words(batch))) + "\n";
  out += html_element("p", good ? "verdict good" : "verdict bad", xml_text(verdict_words(counts))) + "\n";
  for (const std::string& apart : apart_words(counts)) out += html_element("p", "strong", xml_text(apart)) + "\n";
  for (const BatchTable& table : batch_tables(batch, kMostRows)) out += table_of(table);
  out += details(batch);
  std::string about =
      "judge " + batch.header.judge_version + "; started " + batch.header.started + "; dataset " + batch.header.dataset;
  for (const auto& [name, version] : batch.header.languages) about += "; " + version;
  out += html_element("p", "dim", xml_text(about)) + "\n";
  out += html_element("p", "dim", xml_text("isolation: " + batch.header.isolation)) + "\n";
  return html_document("judge batch: " + verdict_words(counts), out);
}

}  // namespace judge
