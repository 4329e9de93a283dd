#include "sandbox/tool/run_command.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "sandbox/base/clock.h"
#include "sandbox/jail/isolation.h"
#include "sandbox/tool/host_files.h"
#include "sandbox/tool/interruption.h"
#include "sandbox/tool/outcome.h"
#include "sandbox/tool/prepare.h"

namespace sandbox {

namespace {

struct Finished {
  Outcome outcome;
  Isolation isolation;
};

Result<JailConfig> jail_config(std::vector<ReadOnlyMount> mounts) {
  std::error_code failed;
  const auto own = std::filesystem::read_symlink("/proc/self/exe", failed);
  JailConfig config;
  config.label = kExecProfile;
  config.pid1 = own.parent_path() / "judge-spawner";
  config.mounts = std::move(mounts);
  if (failed || access(config.pid1.c_str(), X_OK) != 0) {
    auto error = sys_error("jail: " + config.pid1);
    error.value().hint = "build or install judge-spawner beside judge-sandbox";
    return error;
  }
  return config;
}

/// Makes the jail, runs, and removes it, whatever came of it.
Result<Finished> run_once(Prepared& prepared, const RunOptions& options, int watched) {
  auto config = jail_config(prepared.mounts);
  if (!config) return tl::unexpected(config.error());
  auto cgroups = probe_cgroups();
  if (!cgroups) return tl::unexpected(cgroups.error());
  Isolation isolation = jail_isolation(try_walls(), **cgroups);
  if (auto ok = check_isolation(isolation, options.min_isolation); !ok) {
    const std::size_t own = options.words.size() - options.command.size();
    ok.error().hint = refusal_hint(options.words, own, isolation.level());
    return tl::unexpected(std::move(ok.error()));
  }
  auto policy = compile_policies(**cgroups);
  if (!policy) return tl::unexpected(policy.error());
  auto jail = Jail::create(*config, *policy, **cgroups);
  if (!jail) return tl::unexpected(jail.error());
  auto end = run_in_jail(**jail, prepared.spec, prepared.inputs, nullptr, MonotonicClock(), watched);
  if (!end) return tl::unexpected(end.error());
  return Finished{std::move(end->outcome), std::move(isolation)};
}

/// One of the program's streams, once it is complete.
Result<StreamReport> deliver(const Captured& captured, const Fd& file, int own, const RunOptions& options,
                             const Outcome& outcome) {
  StreamReport report;
  report.bytes = captured.size();
  report.truncated = is_truncated(outcome, report.bytes, options.limits.output);
  if (options.json && !file) {
    auto text = captured.text(report.bytes);
    if (!text) return tl::unexpected(text.error());
    report.text = std::move(*text);
    return report;
  }
  const int to = file ? file.get() : own;
  if (auto ok = write_all(to, captured.bytes); !ok) return tl::unexpected(ok.error());
  if (captured.file) {
    if (auto done = copy_out(captured.file, to); !done) return tl::unexpected(done.error());
  }
  return report;
}

Result<std::vector<FetchedReport>> deliver_fetched(const Outcome& outcome, const RunOptions& options) {
  std::vector<FetchedReport> reports;
  for (const auto& [name, content] : outcome.fetched) {
    for (const auto& wanted : options.fetch) {
      if (wanted.name != name) continue;
      auto file = open_output("--fetch " + name + ":", wanted.host_path);
      if (!file) return fault("fetch", file.error().text());
      if (auto ok = start_over(*file); !ok) return tl::unexpected(ok.error());
      auto bytes = copy_out(content, file->get());
      if (!bytes) return tl::unexpected(bytes.error());
      reports.push_back({name, wanted.host_path, *bytes});
    }
  }
  return reports;
}

/// Whether what was passed on to standard error ends in the middle of a line.
bool ends_mid_line(const Captured& captured) {
  if (!captured.file) return !captured.bytes.empty() && captured.bytes.back() != '\n';
  char last = '\n';
  const auto end = static_cast<off_t>(captured.size()) - 1;
  return pread(captured.file.get(), &last, 1, end) == 1 && last != '\n';
}

Status deliver_outcome(const std::string& document, const Prepared& prepared, const RunOptions& options,
                       const Captured& captured_stderr) {
  if (prepared.result) return write_all(prepared.result.get(), document);
  if (options.json) return write_all(STDOUT_FILENO, document);
  const bool apart = !prepared.err && ends_mid_line(captured_stderr);
  return write_all(STDERR_FILENO, (apart ? "\n" : "") + document);
}

}  // namespace

Result<int> run_command(const RunOptions& options) {
  auto prepared = prepare(options);
  if (!prepared) return tl::unexpected(prepared.error());
  Interruption interruption;
  if (auto ok = interruption.install(); !ok) return tl::unexpected(ok.error());
  auto finished = run_once(*prepared, options, interruption.watched());
  interruption.release();
  if (!finished) return tl::unexpected(finished.error());

  const Outcome& outcome = finished->outcome;
  auto out = deliver(outcome.out, prepared->out, STDOUT_FILENO, options, outcome);
  if (!out) return tl::unexpected(out.error());
  auto err = deliver(outcome.err, prepared->err, STDERR_FILENO, options, outcome);
  if (!err) return tl::unexpected(err.error());
  auto fetched = deliver_fetched(outcome, options);
  if (!fetched) return tl::unexpected(fetched.error());
  const OutcomeReport report{outcome,         options.limits,      std::move(*out),
                             std::move(*err), std::move(*fetched), finished->isolation};
  if (auto ok = deliver_outcome(outcome_json(report), *prepared, options, outcome.err); !ok)
    return tl::unexpected(ok.error());
  return outcome_exit_code(outcome, options.pass_exit_code);
}

}  // namespace sandbox
