// judge batch: grades many submissions, and says what they come to.
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>

#include "judge/app/batch_backend.h"
#include "judge/app/batch_run.h"
#include "judge/app/client_options.h"
#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/interrupt.h"
#include "judge/app/options.h"
#include "judge/app/refusal.h"
#include "judge/app/source.h"
#include "judge/app/workplace.h"
#include "judge/batch/evalplus.h"
#include "judge/batch/gate.h"
#include "judge/batch/result_line.h"
#include "judge/batch/summary.h"
#include "judge/report/batch_page.h"
#include "judge/report/batch_text.h"
#include "judge/report/gradescope.h"
#include "judge/report/junit.h"
#include "judge/report/markdown.h"
#include "sandbox/base/clock.h"

namespace judge::app {
namespace {

constexpr std::size_t kErrorsShown = 20;
/// Handed in at a time, where nobody says: enough that no slot of the server waits for this program.
constexpr int kSubmissionsAtAServer = 32;
constexpr std::size_t kMaxMappingBytes = 64u << 20;

struct BatchArguments {
  std::vector<std::string> inputs;
  std::vector<std::string> problem_folders;
  int jobs = 0;  ///< 0: one per core
  std::string out;
  Format format = Format::Terminal;
  Colour colour = Colour::Auto;
  bool resume = false, skip_invalid = false, shared_process = false;
  std::string mapping, language;
  Extraction extraction = Extraction::Auto;
  std::string junit, markdown, html, gradescope, evalplus;
  std::vector<std::uint64_t> pass_at;
  std::string fail_on, baseline, shard;
  Reveal reveal = Reveal::Sample;
  Cache cache = Cache::Use;
  std::string min_isolation;
  ClientArguments client;  ///< without a server: graded here
};

/// The arguments that are more than words, read.
struct Settings {
  sandbox::IsolationLevel level = sandbox::IsolationLevel::Weak;
  Gate gate;
  Shard shard;
  Mapping mapping;
  std::optional<std::vector<BatchResult>> baseline;
  std::string out;
  int jobs = 1;
};

struct ReportFile {
  const char* option;
  const std::string& path;
  std::function<std::string(const Batch&)> write;
};

std::vector<ReportFile> report_files(const BatchArguments& arguments) {
  return {{"--junit", arguments.junit, junit_xml},
          {"--markdown", arguments.markdown, markdown_page},
          {"--html", arguments.html, batch_page},
          {"--gradescope", arguments.gradescope, gradescope_json},
          {"--evalplus", arguments.evalplus, evalplus_json}};
}

sandbox::Status cannot_write(const ReportFile& file) {
  return sandbox::usage_error("cannot write " + file.path + ": " + std::strerror(errno),
                              std::string(file.option) + " wants a file in a folder that is there");
}

/// Hours of grading are not to end in a report that cannot be written.
sandbox::Status check_report_files(const BatchArguments& arguments) {
  for (const ReportFile& file : report_files(arguments)) {
    if (file.path.empty()) continue;
    const std::filesystem::path parent = std::filesystem::path(file.path).parent_path();
    if (access(parent.empty() ? "." : parent.c_str(), W_OK) != 0) return cannot_write(file);
  }
  return {};
}

sandbox::Status write_report_files(const BatchArguments& arguments, const Batch& batch) {
  for (const ReportFile& file : report_files(arguments)) {
    if (file.path.empty()) continue;
    std::ofstream out(file.path, std::ios::binary);
    out << file.write(batch);
    out.close();
    if (!out) return cannot_write(file);
  }
  return {};
}

sandbox::Status check_combinations(const BatchArguments& arguments) {
  if (arguments.format == Format::Json && (arguments.resume || !arguments.out.empty()))
    return sandbox::usage_error("--format json writes the results to standard output, and to no file",
                                "leave it out to have them in a file: --out FILE, --resume");
  if (!arguments.client.server.empty() && (!arguments.min_isolation.empty() || arguments.cache == Cache::Off))
    return sandbox::usage_error("--min-isolation and --no-cache are for grading here, and --server grades elsewhere",
                                "judged has settings of its own: judged --help");
  if (!arguments.baseline.empty() && !arguments.fail_on.empty())
    return sandbox::usage_error("--baseline and --fail-on contradict each other: with a baseline only regressions fail",
                                "give one of them");
  return {};
}

sandbox::Result<Settings> read_settings(const BatchArguments& arguments) {
  Settings settings;
  if (auto good = check_combinations(arguments); !good) return tl::unexpected(good.error());
  const auto level = sandbox::demanded_isolation(arguments.min_isolation, sandbox::IsolationLevel::Weak);
  if (!level) return tl::unexpected(level.error());
  settings.level = *level;
  auto gate = Gate::read(arguments.fail_on.empty() ? "any" : arguments.fail_on);
  if (!gate) return tl::unexpected(gate.error());
  settings.gate = std::move(*gate);
  if (!arguments.shard.empty()) {
    const auto shard = Shard::read(arguments.shard);
    if (!shard) return tl::unexpected(shard.error());
    settings.shard = *shard;
  }
  if (!arguments.mapping.empty()) {
    const auto text = read_text(arguments.mapping, kMaxMappingBytes);
    if (!text) return tl::unexpected(text.error());
    auto mapping = read_mapping(*text, arguments.mapping);
    if (!mapping) return tl::unexpected(mapping.error());
    settings.mapping = std::move(*mapping);
  }
  if (!arguments.baseline.empty()) {
    auto baseline = read_results(arguments.baseline);
    if (!baseline) return tl::unexpected(baseline.error());
    std::erase_if(*baseline, [&](const BatchResult& result) { return !settings.shard.holds(result.id); });
    settings.baseline = std::move(*baseline);
  }
  settings.out = arguments.out.empty() ? "batch.jsonl" : arguments.out;
  settings.jobs = arguments.jobs > 0                ? arguments.jobs
                  : arguments.client.server.empty() ? usable_cores()
                                                    : kSubmissionsAtAServer;
  if (auto good = check_report_files(arguments); !good) return tl::unexpected(good.error());
  return settings;
}

/// Says what is wrong with items; gives the exit code if nothing may be graded because of them.
int reject(const std::vector<InputItem>& items, bool skip_invalid) {
  const auto rejected = static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [](const InputItem& item) { return item.rejected.has_value(); }));
  // A gate that has nothing to look at must not open.
  const bool go_on = rejected == 0 || (skip_invalid && rejected < items.size());
  std::size_t shown = 0;
  int code = kExitUsage;
  for (const InputItem& item : items) {
    if (!item.rejected) continue;
    // A broken package is told apart from wrong input, whichever comes first.
    if (item.rejected->kind == sandbox::ErrorKind::Package) code = kExitPackage;
    if (++shown > kErrorsShown) continue;
    if (go_on)
      warn("left out: " + item.rejected->text());
    else
      fail(*item.rejected);
  }
  if (rejected > kErrorsShown) warn("and " + format_count(rejected - kErrorsShown) + " more like these");
  if (go_on) return kExitOk;
  fail(sandbox::Error{
      sandbox::ErrorKind::Usage,
      "nothing was graded: " + plural(rejected, "item") + " of " + format_count(items.size()) + " cannot be",
      {},
      skip_invalid ? "there is no other one" : "mend them, or go on without them: --skip-invalid",
      0});
  return code;
}

std::string utc_now() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&now, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

class Command {
 public:
  Command(const BatchArguments& arguments, Settings settings, Workplace& workplace, BatchBackend& backend)
      : arguments_(arguments), settings_(std::move(settings)), workplace_(workplace), backend_(backend) {}

  int run();

 private:
  [[nodiscard]] sandbox::Result<std::vector<InputItem>> read_inputs(Resolver& resolver);
  [[nodiscard]] sandbox::Result<BatchHeader> make_header(const Dataset& dataset);
  [[nodiscard]] sandbox::Result<ResultsFile> open_file(EarlierResults& earlier);
  int grade(Dataset& dataset);
  int conclude(BatchRun& run, const std::vector<BatchUnit>& units);
  int interrupted_with(const BatchRun& run) const;
  [[nodiscard]] int exit_code_of(const Batch& batch) const;

  const BatchArguments& arguments_;
  Settings settings_;
  Workplace& workplace_;
  BatchBackend& backend_;
  BatchHeader header_;
  sandbox::Micros begun_ = sandbox::MonotonicClock().now();
};

sandbox::Result<std::vector<InputItem>> Command::read_inputs(Resolver& resolver) {
  InputOptions options;
  options.language = arguments_.language;
  options.extraction = arguments_.extraction;
  options.read_file = [this](const std::string& path, const std::string& language) {
    return read_submission(path, language, workplace_.languages());
  };
  InputReader reader(resolver, std::move(options));
  for (const std::string& input : arguments_.inputs) {
    if (auto read = reader.read(input); !read) return tl::unexpected(read.error());
  }
  auto items = reader.take();
  if (items.empty())
    return sandbox::usage_error("there is no submission in what was given",
                                "a tree is <problem>/<who>/<file> or <problem>/<file>; other files hold records, as "
                                "JSON lines or as one array");
  return items;
}

sandbox::Result<BatchHeader> Command::make_header(const Dataset& dataset) {
  BatchHeader header;
  header.judge_version = JUDGED_VERSION;
  header.dataset = dataset.hash;
  if (!arguments_.shard.empty()) header.shard = settings_.shard.text();
  header.reveal = to_string(arguments_.reveal);
  header.shared_process = arguments_.shared_process;
  header.started = utc_now();
  header.items = dataset.items.size();
  header.problems = dataset.problems;
  // Before anything is written: where nothing can be graded, nothing is begun.
  if (auto described = backend_.describe(dataset, header); !described) return tl::unexpected(described.error());
  return header;
}

sandbox::Result<ResultsFile> Command::open_file(EarlierResults& earlier) {
  if (arguments_.format == Format::Json) return ResultsFile::standard_output(header_);
  return arguments_.resume ? ResultsFile::resume(settings_.out, header_, earlier)
                           : ResultsFile::create(settings_.out, header_);
}

int Command::run() {
  const auto graded = arguments_.client.server.empty() ? Resolver::Graded::Here : Resolver::Graded::Elsewhere;
  Resolver resolver(workplace_.catalogue(), workplace_.languages(), settings_.mapping, graded);
  auto items = read_inputs(resolver);
  if (!items) return fail(items.error());
  if (const int code = reject(*items, arguments_.skip_invalid); code != kExitOk) return code;
  auto dataset = make_dataset(std::move(*items), settings_.shard);
  if (!dataset) return fail(dataset.error());
  if (!arguments_.evalplus.empty()) {
    if (auto one = check_one_model(dataset->items); !one) return fail(one.error());
  }
  auto header = make_header(*dataset);
  if (!header) return fail_or_refuse(header.error(), workplace_.pool(), sandbox::MayTrust::No);
  header_ = std::move(*header);
  return grade(*dataset);
}

int Command::grade(Dataset& dataset) {
  EarlierResults earlier;
  auto file = open_file(earlier);
  if (!file) return fail(file.error());
  BatchRun run(backend_, dataset, std::move(*file), arguments_.reveal);
  if (auto begun = run.begin(std::move(earlier.results)); !begun) return fail(begun.error());
  if (earlier.header && run.remain() == 0) {
    header_ = std::move(*earlier.header);
  } else if (earlier.header) {
    header_.started = earlier.header->started;
    if (auto added = run.file().append(header_line(header_, true)); !added) return fail(added.error());
  }
  catch_signals({SIGINT, SIGTERM, SIGHUP});
  if (auto graded = run.grade(settings_.jobs); !graded)
    return fail_or_refuse(graded.error(), workplace_.pool(), sandbox::MayTrust::No);
  return run.remain() > 0 ? interrupted_with(run) : conclude(run, dataset.units);
}

/// Ends as the signal would have.
int Command::interrupted_with(const BatchRun& run) const {
  std::string message = "interrupted: " + plural(run.remain(), "submission") + " left to grade";
  if (arguments_.format != Format::Json) message += "; --resume goes on with " + settings_.out;
  warn(message);
  std::signal(caught_signal(), SIG_DFL);
  std::raise(caught_signal());
  return kExitInfrastructure;
}

int Command::conclude(BatchRun& run, const std::vector<BatchUnit>& units) {
  Batch batch;
  batch.header = header_;
  const std::size_t before = run.graded_before();
  batch.results = run.take_results();
  batch.sources.resize(batch.results.size());
  for (const BatchUnit& unit : units) {
    for (const std::size_t item : unit.items) batch.sources[item] = unit.submission.source;
  }
  batch.summary = summarise(batch.results, arguments_.pass_at);
  batch.summary.graded_before = before;
  batch.summary.wall_time = sandbox::MonotonicClock().now() - begun_;
  if (settings_.baseline) batch.summary.baseline = compare_with(*settings_.baseline, batch.results);
  if (auto added = run.file().append(summary_line(batch)); !added) return fail(added.error());
  if (auto written = write_report_files(arguments_, batch); !written) return fail(written.error());
  if (arguments_.format != Format::Json) print(render_batch(batch, terminal_options(arguments_.colour)));
  return exit_code_of(batch);
}

int Command::exit_code_of(const Batch& batch) const {
  if (batch.summary.counts.of(Verdict::IE) > 0) return kExitInfrastructure;
  const bool failed =
      batch.summary.baseline ? !batch.summary.baseline->regressions.empty() : settings_.gate.stops(batch.results);
  return failed ? kExitNotAccepted : kExitOk;
}

int batch(const BatchArguments& arguments) {
  auto settings = read_settings(arguments);
  if (!settings) return fail(settings.error());
  // Where growth is measured, a second one makes the inputs, so that the submission stays warm in the first.
  constexpr int kSlotsPerJob = 2;
  auto workplace =
      Workplace::open(arguments.problem_folders, kSlotsPerJob * settings->jobs, arguments.cache, settings->level);
  if (!workplace) return fail(workplace.error());
  GradeOptions options;
  options.shared_process = arguments.shared_process;
  auto backend = arguments.client.server.empty()
                     ? sandbox::Result<std::unique_ptr<BatchBackend>>(local_backend(**workplace, options))
                     : server_backend(arguments.client, options, arguments.reveal);
  if (!backend) return fail(backend.error());
  return Command(arguments, std::move(*settings), **workplace, **backend).run();
}

void add_input_options(CLI::App& command, BatchArguments& arguments) {
  command
      .add_option("INPUT", arguments.inputs,
                  "Trees <problem>/<who>/<file> or <problem>/<file>, and files of records: JSON lines, or one JSON "
                  "array (- for stdin)")
      ->type_name(" ")
      ->required();
  command
      .add_option("--mapping", arguments.mapping,
                  "Which problem a task_id, question_id or folder stands for: JSON, JSON lines or task_id,problem")
      ->type_name("FILE");
  command.add_option("--lang", arguments.language, "The language of records that name none")->type_name("LANGUAGE");
  add_choice<Extraction>(command, "--extract", arguments.extraction,
                         {{"auto", Extraction::Auto}, {"fenced", Extraction::Fenced}, {"off", Extraction::Off}},
                         "Where to look for code in fenced blocks: auto (default: in solution and completion, if they "
                         "have any), fenced (in every record, and nowhere else), off");
  command.add_flag("--skip-invalid", arguments.skip_invalid, "Go on without what cannot be graded");
  command.add_option("--shard", arguments.shard, "Grade one part of several; an item's id tells its part")
      ->type_name("I/N");
  add_problems_option(command, arguments.problem_folders);
}

void add_result_options(CLI::App& command, BatchArguments& arguments) {
  command.add_option("--out", arguments.out, "The file of results, a JSON line for each (default batch.jsonl)")
      ->type_name("FILE");
  command.add_flag("--resume", arguments.resume, "Go on with that file, where it is there");
  command.add_option("--junit", arguments.junit, "Write JUnit XML to this file")->type_name("FILE");
  command.add_option("--markdown", arguments.markdown, "Write Markdown, for a CI job's page")->type_name("FILE");
  command.add_option("--html", arguments.html, "Write a page of HTML")->type_name("FILE");
  command.add_option("--gradescope", arguments.gradescope, "Write Gradescope's results.json")->type_name("FILE");
  command.add_option("--evalplus", arguments.evalplus, "Write EvalPlus's eval_results.json")->type_name("FILE");
  command
      .add_option("--pass-at", arguments.pass_at, "Estimate pass@k for these k, where problems have several samples")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000}))
      ->type_name("K,...");
  command
      .add_option("--fail-on", arguments.fail_on,
                  "Exit with 1 if there is one of these: any (default: all but AC), none, or some of "
                  "WA,TLE,MLE,OLE,RTE,CE,SV,extraction")
      ->type_name("WORDS");
  command
      .add_option("--baseline", arguments.baseline,
                  "Exit with 1 only for what this earlier file of results has as AC, and is not AC now")
      ->type_name("FILE");
  add_reveal_option(command, arguments.reveal, "Whose data to show: none, sample (default), first-failure");
}

}  // namespace

void add_batch_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<BatchArguments>();
  CLI::App* command = app.add_subcommand("batch", "Grade many submissions: trees of files, or records of JSON");
  add_input_options(*command, *arguments);
  add_jobs_option(*command, arguments->jobs, "Submissions at a time (default: one per core)");
  add_shared_process_option(*command, arguments->shared_process);
  add_result_options(*command, *arguments);
  add_no_cache_option(*command, arguments->cache);
  add_min_isolation_option(*command, arguments->min_isolation);
  add_client_options(*command, arguments->client, "Grade at this judged; without it here");
  add_choice<Format>(*command, "--format", arguments->format, {{"terminal", Format::Terminal}, {"json", Format::Json}},
                     "terminal (default) or json: the lines of results on stdout, and no file of them");
  add_color_option(*command, arguments->colour);
  command->footer(
      "Exit codes: 0 passed the gate; 1 did not; 2 usage; 3 an internal error remained; 4 broken problem package; 5 "
      "refused, for less isolation than was demanded. The formats: docs/batch.md.");
  command->callback([arguments, &code] { code = batch(*arguments); });
}

}  // namespace judge::app
