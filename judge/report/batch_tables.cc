#include "judge/report/batch_tables.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>

#include "judge/report/format.h"

namespace judge {
namespace {

constexpr std::array kVerdicts = {Verdict::AC,  Verdict::WA,  Verdict::TLE, Verdict::MLE,
                                  Verdict::OLE, Verdict::RTE, Verdict::CE,  Verdict::SV};

/// Whether the counts of some row have the column.
using Column = std::pair<std::string, std::function<std::size_t(const BatchCounts&)>>;

std::vector<Column> count_columns() {
  std::vector<Column> columns;
  for (const Verdict verdict : kVerdicts)
    columns.emplace_back(to_string(verdict), [verdict](const BatchCounts& counts) { return counts.of(verdict); });
  columns.emplace_back("IE", [](const BatchCounts& counts) { return counts.of(Verdict::IE); });
  columns.emplace_back("no code", [](const BatchCounts& counts) { return counts.extraction_failed; });
  return columns;
}

BatchTable problem_table(const Batch& batch) {
  BatchTable table{"Problems", {}, {"problem", "items"}, {}, 1, 0, false};
  std::vector<Column> columns;
  for (const Column& column : count_columns()) {
    if (column.first != "AC" && column.second(batch.summary.counts) == 0) continue;
    columns.push_back(column);
    table.head.push_back(column.first);
  }
  for (const auto& [slug, counts] : batch.summary.problems) {
    std::vector<std::string> row = {slug, format_count(counts.total())};
    for (const Column& column : columns) {
      const std::size_t number = column.second(counts);
      row.push_back(number == 0 ? "-" : format_count(number));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Why an item is not accepted, behind its verdict: "sample/1: expected 4, got 6; 8/16 cases".
std::string why(const BatchResult& result) {
  std::string out = result.message;
  if (result.outcome != BatchOutcome::Graded || result.accepted()) return out;
  for (const std::string_view link : {" on ", ": "}) {
    const std::string words = std::string(describe(result.verdict)) + std::string(link);
    if (out.starts_with(words)) out.erase(0, words.size());
  }
  if (result.passed > 0 && !result.internal_error())
    out += "; " + std::to_string(result.passed) + "/" + std::to_string(result.total) + " cases";
  if (!result.duplicate_of.empty()) out += "; identical to " + result.duplicate_of;
  return out;
}

/// A list of items, and why.
BatchTable list_of(const Batch& batch, const std::vector<std::size_t>& places, std::string title, std::size_t most) {
  BatchTable table{std::move(title), {}, {"id", "verdict", "why"}, {}, 3, 0, true};
  for (const std::size_t place : places) {
    if (table.rows.size() == most) {
      ++table.left_out;
      continue;
    }
    const BatchResult& result = batch.results[place];
    table.rows.push_back({result.id, outcome_word(result), why(result)});
  }
  return table;
}

std::vector<std::size_t> places_where(const Batch& batch, const std::function<bool(const BatchResult&)>& holds) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < batch.results.size(); ++i) {
    if (holds(batch.results[i])) places.push_back(i);
  }
  return places;
}

BatchTable regression_table(const Batch& batch, std::size_t most) {
  const BaselineDifference& difference = *batch.summary.baseline;
  BatchTable table = list_of(batch, difference.regressions, "Regressions", most);
  table.remark = plural(difference.regressions.size(), "item") + " accepted in the baseline and not now; " +
                 format_count(difference.improvements.size()) + " accepted now and not then, " +
                 format_count(difference.added) + " new, " + format_count(difference.gone.size()) + " gone";
  table.bad = !difference.regressions.empty();
  return table;
}

BatchTable pass_table(const Batch& batch) {
  const std::vector<PassAt>& estimates = batch.summary.pass_at;
  const bool named =
      std::any_of(estimates.begin(), estimates.end(), [](const PassAt& pass) { return !pass.who.empty(); });
  BatchTable table{"pass@k", {}, {"k", "pass@k", "problems"}, {}, named ? 1u : 0u, 0, false};
  if (named) table.head.insert(table.head.begin(), "whose");
  std::size_t left_out = 0;
  for (const PassAt& pass : estimates) {
    char value[32] = "-";
    if (pass.problems > 0) std::snprintf(value, sizeof value, "%.4f", pass.value);
    std::vector<std::string> row = {format_count(pass.k), value, format_count(pass.problems)};
    if (named) row.insert(row.begin(), pass.who.empty() ? "-" : pass.who);
    table.rows.push_back(std::move(row));
    left_out = std::max(left_out, pass.left_out);
  }
  table.remark = "the probability that one of k samples is accepted (unbiased), averaged over problems";
  if (left_out > 0) table.remark += "; problems with fewer than k samples are left out";
  return table;
}

BatchTable slowest_table(const Batch& batch) {
  BatchTable table{"Slowest", "by the CPU time of the dearest case", {"id", "verdict", "CPU time"}, {}, 2, 0, false};
  for (const std::size_t place : batch.summary.slowest) {
    const BatchResult& result = batch.results[place];
    table.rows.push_back({result.id, outcome_word(result), format_ms(result.max_cpu_time)});
  }
  return table;
}

}  // namespace

std::string outcome_word(const BatchResult& result) {
  switch (result.outcome) {
    case BatchOutcome::ExtractionFailed:
      return "extraction failed";
    case BatchOutcome::Invalid:
      return "invalid";
    case BatchOutcome::Graded:
      break;
  }
  return std::string(to_string(result.verdict));
}

std::vector<BatchTable> batch_tables(const Batch& batch, std::size_t most_rows) {
  const auto list = [&](const char* title, const std::function<bool(const BatchResult&)>& holds) {
    return list_of(batch, places_where(batch, holds), title, most_rows);
  };
  std::vector<BatchTable> tables;
  if (batch.summary.baseline) tables.push_back(regression_table(batch, most_rows));
  tables.push_back(problem_table(batch));
  tables.push_back(list("Not accepted", [](const BatchResult& result) {
    return result.outcome == BatchOutcome::Graded && !result.accepted() && !result.internal_error();
  }));
  tables.push_back(list("Internal errors", [](const BatchResult& result) { return result.internal_error(); }));
  tables.back().remark = "the judge failed; these are no verdicts, and --resume grades them again";
  tables.push_back(list("Extraction failed",
                        [](const BatchResult& result) { return result.outcome == BatchOutcome::ExtractionFailed; }));
  tables.back().remark = "no code was found in the text, so there was nothing to grade";
  tables.push_back(list("Invalid", [](const BatchResult& result) { return result.outcome == BatchOutcome::Invalid; }));
  tables.back().remark = "left out by --skip-invalid";
  tables.push_back(pass_table(batch));
  tables.push_back(slowest_table(batch));
  tables.push_back(list_of(batch, batch.summary.flaky, "Flaky", most_rows));
  tables.back().remark = "near a limit, or unlikely answers: a case was run again before it had a verdict";
  tables.back().bad = false;
  std::erase_if(tables, [](const BatchTable& table) { return table.rows.empty() && table.title != "Regressions"; });
  return tables;
}

std::vector<std::pair<Verdict, std::size_t>> verdict_counts(const BatchCounts& counts) {
  std::vector<std::pair<Verdict, std::size_t>> out;
  for (const Verdict verdict : kVerdicts) {
    if (verdict == Verdict::AC || counts.of(verdict) > 0) out.emplace_back(verdict, counts.of(verdict));
  }
  return out;
}

std::string verdict_words(const BatchCounts& counts) {
  std::string out;
  for (const auto& [verdict, count] : verdict_counts(counts))
    out += (out.empty() ? "" : ", ") + format_count(count) + " " + std::string(to_string(verdict));
  return out;
}

std::vector<std::string> apart_words(const BatchCounts& counts) {
  std::vector<std::string> out;
  if (counts.of(Verdict::IE) > 0)
    out.push_back(plural(counts.of(Verdict::IE), "internal error") + " (the judge's fault, no verdict)");
  if (counts.extraction_failed > 0) out.push_back(format_count(counts.extraction_failed) + " extraction failed");
  if (counts.invalid > 0) out.push_back(format_count(counts.invalid) + " invalid");
  return out;
}

std::string batch_words(const Batch& batch) {
  const std::size_t items = batch.summary.counts.total();
  std::string out = plural(items, "submission") + " to " + plural(batch.summary.problems.size(), "problem");
  if (batch.summary.duplicates > 0) out += ", " + format_count(batch.summary.duplicates) + " identical to another one";
  if (batch.summary.graded_before > 0) out += ", " + format_count(batch.summary.graded_before) + " graded earlier";
  if (!batch.header.shard.empty()) out += ", shard " + batch.header.shard;
  return out;
}

std::string rate_words(const Batch& batch) {
  const double seconds = static_cast<double>(batch.summary.wall_time.count()) / 1e6;
  const auto done = static_cast<double>(batch.summary.counts.total() - batch.summary.graded_before);
  char text[96];
  if (done == 0 || seconds <= 0) return "nothing graded";
  std::snprintf(text, sizeof text, "%.1f s, %.1f submissions/s", seconds, done / seconds);
  return text;
}

std::vector<std::pair<std::string, std::string>> header_facts(const BatchHeader& header) {
  std::string languages;
  for (const auto& [name, version] : header.languages) languages += (languages.empty() ? "" : ", ") + version;
  std::vector<std::pair<std::string, std::string>> facts = {{"judge", header.judge_version},
                                                            {"started", header.started},
                                                            {"dataset", header.dataset},
                                                            {"languages", languages},
                                                            {"isolation", header.isolation}};
  if (header.shared_process) facts.emplace_back("processes", "one for all cases of a Python function");
  if (header.machine_factor) facts.emplace_back("machine factor", format_factor(*header.machine_factor));
  return facts;
}

}  // namespace judge
