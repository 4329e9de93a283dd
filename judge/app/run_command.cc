// judge run: grades one submission, once or at every save, or runs it on the candidate's own input.
#include <algorithm>
#include <csignal>
#include <ctime>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/infer.h"
#include "judge/app/interrupt.h"
#include "judge/app/options.h"
#include "judge/app/output.h"
#include "judge/app/refusal.h"
#include "judge/app/source.h"
#include "judge/app/watch.h"
#include "judge/app/workplace.h"
#include "judge/check/check.h"
#include "judge/report/json.h"
#include "judge/report/own_input.h"
#include "judge/report/reveal.h"
#include "judge/report/terminal.h"
#include "sandbox/base/clock.h"

namespace judge::app {
namespace {

struct RunArguments {
  std::string first, second;  ///< problem and file, or the file alone
  std::vector<std::string> problem_folders;
  std::string language;
  std::string only_case;
  std::string input;
  Reveal reveal = Reveal::FirstFailure;
  Output output;
  int jobs = 1;
  bool all = false;
  bool growth = false;
  bool watch = false;
  bool shared_process = false;
  Cache cache = Cache::Use;
  std::string min_isolation;
  bool trust_mine = false;

  [[nodiscard]] const std::string& file() const { return second.empty() ? first : second; }
};

/// The reference for a candidate's own input: the package's first accepted submission, in the same language if there is
/// one.
sandbox::Result<std::optional<Submission>> reference_of(const Problem& problem, const std::string& language,
                                                        const runners::Registry& languages) {
  std::optional<Submission> chosen;
  for (const BundledSubmission& bundled : problem.submissions) {
    if (bundled.expected != Verdict::AC) continue;
    auto submission = read_submission(bundled.path.string(), {}, languages);
    if (!submission) return tl::unexpected(submission.error());
    const bool same_language = submission->language == language;
    if (!chosen || same_language) chosen = std::move(*submission);
    if (same_language) break;
  }
  return chosen;
}

/// Precondition: both answered.
sandbox::Result<std::optional<Difference>> compare_answers(const Problem& problem, const std::string& input,
                                                           const InputRun& got, const InputRun& want) {
  if (!problem.interface)
    return compare_tokens(got.report.cases.front().got, want.report.cases.front().got, problem.compare);
  const Signature& signature = problem.interface->signature;
  const auto calls = parse_calls(input, signature, "input");
  if (!calls) return tl::unexpected(calls.error());
  return compare_values(*got.answer, *want.answer, answer_type(signature, *calls), problem.compare);
}

/// `judge run` after its arguments: what each run does, and what stays between the runs of --watch.
class Run {
 public:
  Run(const RunArguments& arguments, Workplace& workplace) : arguments_(arguments), workplace_(workplace) {}

  /// Reads the source, finds the problem if that is not done yet, runs and prints; gives the exit code.
  int once() {
    auto submission = read_submission(file(), arguments_.language, workplace_.languages());
    if (!submission) return fail(submission.error());
    if (!problem_) {
      if (auto loaded = load_problem(*submission); !loaded) return fail(loaded.error());
    }
    return arguments_.input.empty() ? grade(*submission) : own_input(*submission);
  }

  /// Runs at every save until Ctrl-C; the executors stay warm.
  int watch();

 private:
  [[nodiscard]] const std::string& file() const { return arguments_.file(); }
  [[nodiscard]] sandbox::Status load_problem(const Submission& submission);
  int grade(const Submission& submission);
  int own_input(const Submission& submission);
  [[nodiscard]] sandbox::Result<std::optional<Submission>> trusted_reference(const Submission& submission);
  int print_own_input(const OwnInput& run);
  [[nodiscard]] std::vector<std::filesystem::path> problem_data() const;

  const RunArguments& arguments_;
  Workplace& workplace_;
  std::optional<Problem> problem_;
};

sandbox::Status Run::load_problem(const Submission& submission) {
  std::string name = arguments_.first;
  if (arguments_.second.empty()) {
    const auto runner = workplace_.languages().by_name(submission.language);
    if (!runner) return tl::unexpected(runner.error());
    auto inferred = infer_problem(submission.file_name, (*runner)->defined_names(submission.source),
                                  workplace_.catalogue().list().problems);
    if (!inferred) return tl::unexpected(inferred.error());
    name = std::move(*inferred);
  }
  auto problem = workplace_.problem(name);
  if (!problem) return tl::unexpected(problem.error());
  problem_ = std::move(*problem);
  return {};
}

int Run::grade(const Submission& submission) {
  GradeOptions options;
  if (!arguments_.only_case.empty()) options.only_case = arguments_.only_case;
  options.all_cases = arguments_.all;
  options.jobs = arguments_.jobs;
  options.growth = arguments_.growth;
  options.shared_process = arguments_.shared_process;
  Progress progress;
  auto graded = workplace_.pipeline().grade(*problem_, submission, options, progress);
  progress.clear();
  if (!graded) return fail_or_refuse(graded.error(), workplace_.pool(), sandbox::MayTrust::Yes);
  return write_report(apply_reveal(std::move(*graded), arguments_.reveal), arguments_.output);
}

int Run::own_input(const Submission& submission) {
  const auto input = read_text(arguments_.input, kMaxInputBytes);
  if (!input) return fail(input.error());
  auto reference = trusted_reference(submission);
  if (!reference) return fail(reference.error());

  Progress progress;
  OwnInput run;
  auto yours = workplace_.pipeline().run_input(*problem_, submission, *input, progress);
  if (!yours) return fail_or_refuse(yours.error(), workplace_.pool(), sandbox::MayTrust::Yes);
  run.yours = yours->report;
  std::optional<InputRun> wanted;
  if (*reference) {
    auto answered = workplace_.pipeline().run_input(*problem_, **reference, *input, progress);
    if (!answered) return fail_or_refuse(answered.error(), workplace_.pool(), sandbox::MayTrust::Yes);
    wanted = std::move(*answered);
    run.reference = wanted->report;
  }
  progress.clear();
  if (run.compared()) {
    auto difference = compare_answers(*problem_, *input, *yours, *wanted);
    if (!difference) return fail(difference.error());
    run.difference = std::move(*difference);
  }
  return print_own_input(run);
}

/// The reference is somebody else's: it does not run where a wall is missing, whatever the caller trusts.
sandbox::Result<std::optional<Submission>> Run::trusted_reference(const Submission& submission) {
  const auto isolation = workplace_.pool().isolation();
  if (isolation && isolation->level() < sandbox::IsolationLevel::Weak) {
    warn("the problem's reference is not yours, so it does not run here: there is nothing to compare with");
    return std::nullopt;
  }
  return reference_of(*problem_, submission.language, workplace_.languages());
}

int Run::print_own_input(const OwnInput& run) {
  const bool json = arguments_.output.format == Format::Json;
  print(json ? json_document(own_input_to_json(run))
             : render_own_input(run, terminal_options(arguments_.output.colour)));
  if (run.reference && run.reference->verdict == Verdict::IE) return kExitInfrastructure;
  if (run.difference) return kExitNotAccepted;
  return exit_code(run.yours.verdict);
}

std::vector<std::filesystem::path> Run::problem_data() const {
  if (!problem_) return {};
  std::vector<std::filesystem::path> folders{problem_->folder};
  std::vector<std::string> names{"data/sample", "data/secret"};
  if (problem_->metric) names.push_back("data/" + problem_->cases.front().name + ".files");
  for (const std::string& name : names) {
    std::error_code ignored;
    if (std::filesystem::is_directory(problem_->folder / name, ignored)) folders.push_back(problem_->folder / name);
  }
  return folders;
}

std::string clock_time() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char text[16];
  std::strftime(text, sizeof text, "%H:%M:%S", &local);
  return text;
}

int Run::watch() {
  const TerminalOptions terminal = terminal_options(arguments_.output.colour);
  const Style style(terminal.colour);
  const sandbox::MonotonicClock clock;
  catch_signals({SIGINT});
  Watcher::Change change;
  change.seen = clock.now();
  for (;;) {
    const bool knew_problem = problem_.has_value();
    if (change.folders) problem_.reset();
    // Made before the run, so that a save during it is not lost.
    auto watcher = Watcher::make(file(), problem_data());
    if (!watcher) return fail(watcher.error());
    const int code = once();
    if (!knew_problem && problem_) {
      watcher = Watcher::make(file(), problem_data());
      if (!watcher) return fail(watcher.error());
    }
    print(style.dim("save to verdict " + format_ms(clock.now() - change.seen) + "; watching " + printable_line(file()) +
                    ", Ctrl-C ends") +
          "\n");
    change = watcher->wait();
    if (!change.file && !change.folders) {
      print("\n");
      return code;
    }
    const std::string title = "---- " + clock_time() + (change.file ? " saved " : " the problem changed ");
    print("\n" + style.bold(title + std::string(terminal.width - std::min(terminal.width, title.size()), '-')) + "\n");
  }
}

sandbox::Result<sandbox::IsolationLevel> demanded(const RunArguments& arguments) {
  if (arguments.trust_mine && !arguments.min_isolation.empty())
    return sandbox::usage_error("--trust-mine and --min-isolation contradict each other", "give one of them");
  if (arguments.trust_mine) return sandbox::IsolationLevel::Minimal;
  return sandbox::demanded_isolation(arguments.min_isolation, sandbox::IsolationLevel::Weak);
}

sandbox::Status check_arguments(const RunArguments& arguments) {
  if (!arguments.input.empty() && !arguments.output.html.empty())
    return sandbox::usage_error("--html is for grading; --input compares two answers", "leave one of them out");
  if (!arguments.watch) return {};
  if (arguments.file() == "-") return sandbox::usage_error("--watch needs a file to watch, not standard input");
  if (arguments.input == "-")
    return sandbox::usage_error("--watch runs the input again and again", "name a file: --input FILE");
  if (arguments.output.format == Format::Json)
    return sandbox::usage_error("--watch is for a terminal", "leave --format json out");
  return {};
}

int run(const RunArguments& arguments) {
  if (auto ok = check_arguments(arguments); !ok) return fail(ok.error());
  const auto level = demanded(arguments);
  if (!level) return fail(level.error());
  // Where growth is measured, a second one makes the inputs, so that the submission stays warm in the first.
  const int slots = std::max(arguments.jobs, 2);
  auto workplace = Workplace::open(arguments.problem_folders, slots, arguments.cache, *level);
  if (!workplace) return fail(workplace.error());
  Run session(arguments, **workplace);
  return arguments.watch ? session.watch() : session.once();
}

}  // namespace

void add_run_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<RunArguments>();
  CLI::App* command = app.add_subcommand("run", "Grade a submission");
  command
      ->add_option("PROBLEM-OR-FILE", arguments->first,
                   "The problem, by slug or folder; leave it out and the file's name or functions tell")
      ->type_name(" ")
      ->required();
  command->add_option("FILE", arguments->second, "The source file, - for stdin")->type_name(" ");
  command->add_option("--lang", arguments->language, "The language, where the file's name does not tell")
      ->type_name("LANGUAGE");
  command->add_option("--case", arguments->only_case, "Run one case: its number or name")->type_name("N|NAME");
  command->add_flag("--all", arguments->all, "Go on after a case that exhausts a limit");
  command->add_option("--input", arguments->input, "Run on your own input (- for stdin) and compare with the reference")
      ->type_name("FILE");
  command->add_flag("--growth", arguments->growth,
                    "Measure how its time and memory grow, too (judge growth does only that)");
  add_shared_process_option(*command, arguments->shared_process);
  command->add_flag("--watch", arguments->watch, "Run again at every save");
  add_no_cache_option(*command, arguments->cache);
  add_min_isolation_option(*command, arguments->min_isolation);
  command->add_flag("--trust-mine", arguments->trust_mine,
                    "The file is your own: run it also where this machine denies walls, with the protections that "
                    "remain; the report names what is missing");
  add_reveal_option(*command, arguments->reveal, "Whose data to show: none, sample, first-failure (default)");
  add_jobs_option(*command, arguments->jobs, "Cases at a time (default 1; more disturb each other's times)");
  add_problems_option(*command, arguments->problem_folders);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &code] { code = run(*arguments); });
}

}  // namespace judge::app
