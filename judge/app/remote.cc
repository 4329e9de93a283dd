#include "judge/app/remote.h"

#include <csignal>

#include "judge/app/exit_codes.h"
#include "judge/app/interrupt.h"
#include "judge/client/follow.h"
#include "judge/report/json.h"
#include "judge/report/json_reader.h"
#include "judge/report/page.h"

namespace judge::app {
namespace {

using client::SubmissionInfo;

/// Each event as a line of progress.
struct Teller {
  Progress& progress;

  void operator()(const client::Unknown&) const {}
  void operator()(const client::Compiling&) const { progress.compiling(); }
  void operator()(const client::MeasuringGrowth&) const { progress.measuring_growth(); }
  void operator()(const client::Retried& retried) const { progress.retried(retried.reason); }
  void operator()(const client::CaseDone& test) const {
    progress.show(std::to_string(test.index + 1) + "/" + std::to_string(test.total) + " cases");
  }
  void operator()(const SubmissionInfo& submission) const {
    if (submission.state == SubmissionInfo::State::Queued) progress.show("waiting for its turn");
    if (submission.state == SubmissionInfo::State::Running) progress.show("running");
  }
  void operator()(const client::BatchInfo& batch) const {
    const std::int64_t left = batch.count("queued") + batch.count("running");
    progress.show(std::to_string(batch.total - left) + "/" + std::to_string(batch.total) + " judged");
  }
};

/// Says that it goes on elsewhere, and ends the program as the signal does.
int leave(const ClientArguments& arguments, const std::string& id) {
  warn("interrupted; it is judged all the same: `" + watch_words(arguments, id) + "` shows what comes of it");
  std::signal(caught_signal(), SIG_DFL);
  std::raise(caught_signal());
  return kExitInfrastructure;
}

/// A batch's events name its submissions, too; only what the batch comes to is of use on one line.
client::OnHappening tell_batch(Progress& progress) {
  return [&progress](const client::Happening& happening) {
    if (const auto* batch = std::get_if<client::BatchInfo>(&happening)) Teller{progress}(*batch);
  };
}

int print_report(const std::string& document, const Output& output) {
  const auto report = report_from_json(document);
  if (!report) {
    sandbox::Error error = report.error();
    error.message += " in the report that the server sent";
    return fail(error);
  }
  if (output.format != Format::Json) return write_report(*report, output);
  // As it came, with what this judge does not know.
  print(document.ends_with('\n') ? document : document + "\n");
  if (output.html.empty()) return exit_code(report->verdict);
  const auto written = write_page(output.html, html_page(*report));
  return written ? exit_code(report->verdict) : fail(written.error());
}

int exit_code_of(const client::BatchInfo& batch) {
  std::int64_t accepted = 0, internal = 0;
  for (const auto& [verdict, count] : batch.verdicts) {
    if (verdict == to_string(Verdict::AC)) accepted = count;
    if (verdict == to_string(Verdict::IE)) internal = count;
  }
  if (internal > 0) return kExitInfrastructure;
  return accepted == batch.total ? kExitOk : kExitNotAccepted;
}

std::string render(const client::BatchInfo& batch, const Style& style) {
  std::string out = style.bold(printable_line(batch.name.empty() ? "batch" : batch.name)) + " [" +
                    printable_line(batch.id) + "]   " + plural(static_cast<std::uint64_t>(batch.total), "submission") +
                    "\n\n";
  const auto line = [](const std::string& word, std::int64_t count) {
    return "  " + word + pad_left(format_count(static_cast<std::uint64_t>(count)), 8) + "\n";
  };
  for (const auto& [word, count] : batch.verdicts) {
    const auto verdict = verdict_of(word);
    const std::string padded = pad_right(printable_line(word), 9);
    out += line(verdict ? style.verdict(*verdict, padded) : padded, count);
  }
  if (const std::int64_t cancelled = batch.count("cancelled"); cancelled > 0) out += line("cancelled", cancelled);
  return out;
}

}  // namespace

int follow_to_report(client::Api& api, const ClientArguments& arguments, const std::string& id, const Output& output) {
  Progress progress;
  const auto ended = client::follow_submission(
      api, id, [&progress](const client::Happening& happening) { std::visit(Teller{progress}, happening); });
  progress.clear();
  if (interrupted()) return leave(arguments, id);
  if (!ended) return fail(ended.error());
  if (ended->state == SubmissionInfo::State::Cancelled) {
    warn("the submission " + id + " was cancelled before it was judged");
    return kExitNotAccepted;
  }
  const auto document = api.report(id);
  if (interrupted()) return leave(arguments, id);
  return document ? print_report(*document, output) : fail(document.error());
}

int follow_to_counts(client::Api& api, const ClientArguments& arguments, const std::string& id, const Output& output) {
  if (!output.html.empty()) return fail(sandbox::usage_error(id + " is a batch, and --html is for a report").value());
  Progress progress;
  const auto ended = client::follow_batch(api, id, tell_batch(progress));
  progress.clear();
  if (interrupted()) return leave(arguments, id);
  if (!ended) return fail(ended.error());
  nlohmann::ordered_json document{{"schema_version", kReportSchemaVersion}};
  document.update(client::to_json(*ended));
  print(output.format == Format::Json ? json_document(document)
                                      : render(*ended, Style(terminal_options(output.colour).colour)));
  return exit_code_of(*ended);
}

}  // namespace judge::app
