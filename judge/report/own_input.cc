#include "judge/report/own_input.h"

#include "judge/report/json.h"
#include "judge/report/pair.h"

namespace judge {
namespace {

constexpr PairLabels kLabels{"reference", "yours"};

std::string figures(const CaseReport& test) {
  return format_ms(test.cpu_time) + "   " + format_mib(test.peak_memory);
}

std::string render_both(const OwnInput& run, std::size_t width, const Style& style) {
  const CaseReport& yours = run.yours.cases.front();
  const CaseReport& reference = run.reference->cases.front();
  std::string out = render_value("input", yours.input, width, style);
  if (run.difference) {
    out += render_pair(reference.got, yours.got, find_divergence(reference.got, yours.got, run.difference->path), width,
                       style, kLabels);
    out += render_difference(*run.difference, width, style);
  } else {
    out += render_value(kLabels.want, reference.got, width, style) + render_value(kLabels.got, yours.got, width, style);
  }
  if (yours.stdout_text.total_bytes > 0) {
    out += render_lines("your prints", yours.stdout_text.text, yours.stdout_text.total_bytes, 20, width, style);
  }
  const std::string words = run.difference ? style.bad("The answers differ") : style.good("The answers agree");
  return out + "\n" + words + "   yours " + figures(yours) + "   reference (" +
         printable_line(run.reference->file_name) + ") " + figures(reference) + "\n";
}

/// What to say when only one side, or none, has an answer.
std::string render_alone(const OwnInput& run, std::size_t width, const Style& style) {
  const CaseReport& yours = run.yours.cases.front();
  std::string out;
  if (yours.verdict == Verdict::AC) {
    out = render_value("input", yours.input, width, style) + render_value(kLabels.got, yours.got, width, style);
  } else {
    out = render_failure(yours, width, style);
  }
  if (!run.reference) return out + "\nThe problem has no reference to compare with\n";
  const bool answered = run.reference->verdict == Verdict::AC;
  if (answered) return out + render_value(kLabels.want, run.reference->cases.front().got, width, style);
  if (run.reference->verdict == Verdict::IE) {
    return out + "\nThe judge failed on the reference: " + printable_line(run.reference->message) + "\n";
  }
  return out + "\nThe reference gave no answer (" + std::string(describe(run.reference->verdict)) +
         "): does the input keep to the statement's constraints?\n";
}

}  // namespace

bool OwnInput::compared() const {
  return yours.verdict == Verdict::AC && reference && reference->verdict == Verdict::AC;
}

std::string render_own_input(const OwnInput& run, const TerminalOptions& options) {
  if (!run.yours.compile.ok || run.yours.verdict == Verdict::IE) return render_terminal(run.yours, options);
  const Style style(options.colour);
  const std::string body =
      run.compared() ? render_both(run, options.width, style) : render_alone(run, options.width, style);
  return render_header(run.yours, style) + "\n" + body;
}

nlohmann::ordered_json own_input_to_json(const OwnInput& run) {
  using Json = nlohmann::ordered_json;
  Json out{{"schema_version", kReportSchemaVersion}, {"yours", report_to_json(run.yours)}};
  out["reference"] = run.reference ? report_to_json(*run.reference) : Json(nullptr);
  out["agree"] = run.compared() ? Json(!run.difference.has_value()) : Json(nullptr);
  out["difference"] = difference_to_json(run.difference);
  return out;
}

}  // namespace judge
