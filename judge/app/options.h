// Options that several subcommands share.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>
#include <vector>

#include "judge/app/console.h"
#include "judge/app/workplace.h"
#include "judge/report/reveal.h"

namespace judge::app {

enum class Format { Terminal, Json };

inline constexpr int kMaxJobs = 64;

/// An option with one of a few words, whose error names them all.
template <class T>
CLI::Option* add_choice(CLI::App& command, const std::string& name, T& value,
                        std::vector<std::pair<std::string, T>> words, const std::string& help) {
  const auto choose = [name, words, &value](const std::string& given) {
    std::string known;
    for (const auto& [word, meaning] : words) {
      if (word == given) {
        value = meaning;
        return;
      }
      known += (known.empty() ? "" : ", ") + word;
    }
    throw CLI::ValidationError(name, "'" + given + "' is not one of " + known);
  };
  return command.add_option_function<std::string>(name, choose, help)->type_name("WORD");
}

void add_problems_option(CLI::App& command, std::vector<std::string>& folders);
/// --no-cache, which makes it Cache::Off.
void add_no_cache_option(CLI::App& command, Cache& cache);
/// --min-isolation, as it was given: for sandbox::demanded_isolation.
void add_min_isolation_option(CLI::App& command, std::string& least);
/// --shared-process: all cases of a Python function in one process.
void add_shared_process_option(CLI::App& command, bool& shared);
void add_format_option(CLI::App& command, Format& format);
void add_color_option(CLI::App& command, Colour& colour);
void add_jobs_option(CLI::App& command, int& jobs, const std::string& help);
/// `help` says which one is the default.
void add_reveal_option(CLI::App& command, Reveal& reveal, const std::string& help);

}  // namespace judge::app
