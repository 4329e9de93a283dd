#include "judge/pipeline/compile.h"

#include "judge/pipeline/request.h"
#include "judge/pipeline/text.h"

namespace judge {
namespace {

constexpr const char* kForbidden = "the source uses what the problem forbids";
constexpr const char* kDoesNotCompile = "the source does not compile";

std::string seconds(sandbox::Micros time) {
  return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(time).count()) + " s";
}

/// Why a compiler that did not come to its own end failed: the source's doing, like any other compile error.
std::string compiler_killed(const sandbox::Outcome& outcome, const sandbox::Limits& limits) {
  switch (outcome.ending) {
    case sandbox::Ending::CpuTimeout:
      return "compiling took more than " + seconds(limits.cpu_time) + " of CPU time";
    case sandbox::Ending::WallTimeout:
      return "compiling took more than " + seconds(limits.wall_time);
    case sandbox::Ending::MemoryKilled:
      return "compiling took more than " + std::to_string(limits.memory / sandbox::kMiB) + " MiB of memory";
    case sandbox::Ending::OutputOverflow:
      return "compiling wrote more than " + std::to_string(limits.output / sandbox::kMiB) + " MiB";
    case sandbox::Ending::SyscallDenied:
      return "compiling made a forbidden system call: " + outcome.denied_syscall;
    case sandbox::Ending::Signaled:
      return "the compiler was killed by signal " + std::to_string(outcome.signal);
    case sandbox::Ending::ProcessOverflow:
      return "compiling took more than " + std::to_string(limits.processes) + " processes and threads at once";
    case sandbox::Ending::Exited:
    case sandbox::Ending::SetupFailed:
      break;
  }
  return "the compiler failed";
}

/// Without a view of its own a compiler may have read what no key holds.
bool sees_only_its_view(ExecutorPool& pool) {
  const auto isolation = pool.isolation();
  return isolation && isolation->level() >= sandbox::IsolationLevel::Weak;
}

void reject(Report& report, Verdict verdict, std::string message) {
  report.compile.ok = false;
  report.verdict = verdict;
  report.message = std::move(message);
}

std::optional<std::string> artifact_of(const sandbox::Outcome& outcome, sandbox::Bytes max, Report& report) {
  if (outcome.fetched.empty()) return std::string();
  auto artifact = sandbox::read_file_fd(outcome.fetched.front().second.get(), max);
  if (!artifact) {
    reject(report, Verdict::IE, internal_error_message(artifact.error()));
    return std::nullopt;
  }
  return std::move(*artifact);
}

/// What a finished compile step gave.
struct Compiled {
  std::optional<std::string> artifact;
  bool repeats = false;  ///< another try must give the same
};

/// What a finished compile step means.
Compiled read_outcome(const runners::Runner& runner, const Submission& submission, const sandbox::Outcome& outcome,
                      const sandbox::LaunchSpec& spec, Report& report) {
  auto output = read_output(outcome, spec.limits.output);
  if (!output) {
    reject(report, Verdict::IE, internal_error_message(output.error()));
    return {};
  }
  if (outcome.ending == sandbox::Ending::SetupFailed) {
    reject(report, Verdict::IE, "the compiler could not be started: " + outcome.detail);
    return {};
  }
  const bool exited = outcome.ending == sandbox::Ending::Exited;
  const auto read = runner.read_compile(submission, exited ? outcome.exit_code : 1,
                                        output->stderr_bytes + output->stdout_bytes, output->answer);
  report.compile.output = make_excerpt(read.message, kCompilerOutputBytes).text;
  if (!exited) {
    reject(report, Verdict::CE, compiler_killed(outcome, spec.limits));
    return {};
  }
  if (!read.ok) {
    reject(report, read.forbidden ? Verdict::SV : Verdict::CE, read.forbidden ? kForbidden : kDoesNotCompile);
    return {std::nullopt, read.repeats};
  }
  if (!spec.fetch.empty() && outcome.fetched.empty()) {
    reject(report, Verdict::IE, "the compiler succeeded and left no program");
    return {};
  }
  auto artifact = artifact_of(outcome, spec.limits.output, report);
  const bool whole = artifact.has_value();
  return {std::move(artifact), whole && read.repeats};
}

Compiled compile_now(ExecutorPool& pool, const runners::Runner& runner, const Submission& submission,
                     const runners::Launch& launch, Report& report, GradeEvents& events) {
  events.compiling();
  auto prepared = PreparedLaunch::make(launch);
  auto request = prepared ? prepared->with_input({}) : tl::unexpected(prepared.error());
  auto completed = request ? pool.run(*request) : tl::unexpected(request.error());
  if (!completed) {
    reject(report, Verdict::IE, internal_error_message(completed.error()));
    return {};
  }
  report.compile.wall_time = completed->outcome.wall_time;
  report.compile.retries = completed->retries;
  report.startup_time += completed->outcome.startup_time;
  for (const std::string& what : completed->faults) events.retried(what);
  return read_outcome(runner, submission, completed->outcome, launch.spec, report);
}

std::optional<std::string> use(CompiledBefore before, Report& report) {
  report.compile.cached = true;
  report.compile.output = std::move(before.output);
  if (before.ok) return std::move(before.artifact);
  reject(report, Verdict::CE, kDoesNotCompile);
  return std::nullopt;
}

}  // namespace

std::vector<std::string> forbidden_names(const Problem& problem, const runners::Runner& runner) {
  if (!problem.interface) return {};
  const auto found = problem.interface->forbidden.find(runner.name());
  return found == problem.interface->forbidden.end() ? std::vector<std::string>() : found->second;
}

std::string internal_error_message(const sandbox::Error& error) {
  // One line, for a table's cell as well as for a sentence of its own.
  sandbox::Error line = error;
  line.hint.clear();
  std::string out = "the judge failed, not the submission: " + to_utf8(line.text());
  return error.hint.empty() ? out : out + "; " + to_utf8(error.hint);
}

namespace {

/// Compiles by this launch, or takes what it gave before.
std::optional<std::string> compile_by(runners::Launch launch, ExecutorPool& pool, CompileCache* cache,
                                      const runners::Runner& runner, const Problem& problem,
                                      const Submission& submission, Report& report, GradeEvents& events) {
  const auto signature = problem.interface ? std::optional(problem.interface->signature) : std::nullopt;
  const std::vector<std::string> forbidden = forbidden_names(problem, runner);
  if (auto use = runner.forbid(forbidden, submission, launch)) {
    report.compile.output = std::move(*use);
    reject(report, Verdict::SV, kForbidden);
    return std::nullopt;
  }
  runner.hide(forbidden, launch);
  const auto key_now = [&] {
    return cache != nullptr ? cache->key(runner, submission, signature, launch) : std::nullopt;
  };
  const std::optional<Key> key = key_now();
  if (key) {
    if (auto before = cache->find(*key, launch.spec.limits.output)) return use(std::move(*before), report);
  }
  Compiled compiled = compile_now(pool, runner, submission, launch, report, events);
  // The key once more: had the toolchain changed meanwhile, the result would be kept under the old one's key.
  if (key && compiled.repeats && sees_only_its_view(pool) && key_now() == key) {
    const auto kept = cache->keep(*key, {compiled.artifact.has_value(), report.compile.output,
                                         compiled.artifact ? *compiled.artifact : std::string()});
    if (!kept && cache->first_failure()) events.cache_failed(kept.error().text());
  }
  return std::move(compiled.artifact);
}

}  // namespace

std::optional<std::string> compile(ExecutorPool& pool, CompileCache* cache, const runners::Runner& runner,
                                   const Problem& problem, const Submission& submission, Report& report,
                                   GradeEvents& events) {
  const auto signature = problem.interface ? std::optional(problem.interface->signature) : std::nullopt;
  return compile_by(runner.compile(submission, signature), pool, cache, runner, problem, submission, report, events);
}

std::optional<std::string> compile_counted(ExecutorPool& pool, CompileCache* cache, const runners::Runner& runner,
                                           const Problem& problem, const Submission& submission,
                                           const std::string& graded, Report& report) {
  auto launch = runner.counted_compile(submission, problem.interface->signature);
  if (!launch) return graded;
  GradeEvents unheard;
  return compile_by(std::move(*launch), pool, cache, runner, problem, submission, report, unheard);
}

}  // namespace judge
