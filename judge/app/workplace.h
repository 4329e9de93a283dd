// Where things are, and the concrete parts wired together: languages, problems, the executor pool, the pipeline.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/pipeline/pipeline.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"
#include "sandbox/base/error.h"

namespace judge::app {

/// Files and folders that the program needs beside itself.
struct Places {
  std::filesystem::path home;      ///< holds runners/ and problems/
  std::filesystem::path executor;  ///< the judge-executor program
  std::filesystem::path support;   ///< what builds made for the jail: support/cpp
};

/// From the program's own path: the home folder is JUDGE_HOME, or the nearest folder above the program with both
/// runners/ and problems/; the executor stands beside the program, support/ beside the program's folder.
[[nodiscard]] sandbox::Result<Places> find_places(const std::filesystem::path& program);
/// This program's path.
[[nodiscard]] std::filesystem::path own_path();

/// --problems, then JUDGE_PROBLEMS (colon-separated), then the bundled ones: earlier wins.
[[nodiscard]] std::vector<std::filesystem::path> problem_folders(const std::vector<std::string>& flags,
                                                                 const Places& places);

/// The folder of the compile cache: JUDGE_CACHE, else XDG_CACHE_HOME/judged, else HOME/.cache/judged. Nothing where
/// JUDGE_CACHE is "off"; an Error where none of them names a folder.
[[nodiscard]] sandbox::Result<std::optional<std::filesystem::path>> cache_folder();

/// Whether a command may take compile results from earlier ones, and keep its own for later ones.
enum class Cache { Use, Off };

/// Everything a command needs. Executors start with the first run, so commands that run nothing cost nothing.
class Workplace {
 public:
  /// A cache that cannot be used costs a warning.
  [[nodiscard]] static sandbox::Result<std::unique_ptr<Workplace>> open(
      const std::vector<std::string>& problem_flags, int slots, Cache cache,
      sandbox::IsolationLevel min_isolation = sandbox::IsolationLevel::Weak, bool templates = true);

  [[nodiscard]] const Places& places() const { return places_; }
  [[nodiscard]] const runners::Registry& languages() const { return languages_; }
  [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }
  [[nodiscard]] ExecutorPool& pool() { return pool_; }
  [[nodiscard]] Pipeline& pipeline() { return pipeline_; }
  /// Finds and reads a problem, by slug or path.
  [[nodiscard]] sandbox::Result<Problem> problem(const std::string& name) const;

 private:
  Workplace(Places places, runners::Registry languages, Catalogue catalogue, PoolOptions options,
            std::unique_ptr<CompileCache> cache)
      : places_(std::move(places)),
        languages_(std::move(languages)),
        catalogue_(std::move(catalogue)),
        pool_(std::move(options)),
        cache_(std::move(cache)),
        pipeline_(pool_, languages_, cache_.get()) {}

  Places places_;
  runners::Registry languages_;
  Catalogue catalogue_;
  ExecutorPool pool_;
  std::unique_ptr<CompileCache> cache_;  ///< may be null
  Pipeline pipeline_;
};

}  // namespace judge::app
