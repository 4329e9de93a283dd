#include "judge/app/options.h"

namespace judge::app {

void add_problems_option(CLI::App& command, std::vector<std::string>& folders) {
  command
      .add_option("--problems", folders,
                  "Look for problems in this folder first (repeatable; also JUDGE_PROBLEMS, colon-separated)")
      ->type_name("DIR")
      ->allow_extra_args(false);
}

void add_no_cache_option(CLI::App& command, Cache& cache) {
  command.add_flag_callback(
      "--no-cache", [&cache] { cache = Cache::Off; }, "Compile even what was compiled before, and keep nothing");
}

void add_min_isolation_option(CLI::App& command, std::string& least) {
  command
      .add_option("--min-isolation", least,
                  "Run nothing where isolation is less than: strong (every wall stands, every limit is exact) or weak "
                  "(default: every wall stands); also JUDGE_MIN_ISOLATION; judge doctor tells what there is")
      ->type_name("LEVEL");
}

void add_shared_process_option(CLI::App& command, bool& shared) {
  command.add_flag("--shared-process", shared,
                   "Run all cases of a Python function in one process, and by themselves those it does not accept: "
                   "faster, with the same verdicts");
}

void add_format_option(CLI::App& command, Format& format) {
  add_choice<Format>(command, "--format", format, {{"terminal", Format::Terminal}, {"json", Format::Json}},
                     "terminal (default) or json: one document on stdout");
}

void add_color_option(CLI::App& command, Colour& colour) {
  add_choice<Colour>(command, "--color", colour,
                     {{"auto", Colour::Auto}, {"always", Colour::Always}, {"never", Colour::Never}},
                     "auto (default: on a terminal, unless NO_COLOR is set), always or never");
}

void add_reveal_option(CLI::App& command, Reveal& reveal, const std::string& help) {
  std::vector<std::pair<std::string, Reveal>> words;
  for (const Reveal each : {Reveal::None, Reveal::Sample, Reveal::FirstFailure})
    words.emplace_back(to_string(each), each);
  add_choice<Reveal>(command, "--reveal", reveal, std::move(words), help);
}

void add_jobs_option(CLI::App& command, int& jobs, const std::string& help) {
  command.add_option("-j,--jobs", jobs, help)->check(CLI::Range(1, kMaxJobs))->type_name("N");
}

}  // namespace judge::app
