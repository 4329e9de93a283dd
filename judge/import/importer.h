// A record of a dataset becomes a problem package: read in the jail, answered by its canonical solution where it has
// one, and shown to be accepted before it is there at all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/import/dataset_record.h"
#include "judge/import/plan.h"
#include "judge/pipeline/pipeline.h"
#include "runners/runner.h"

namespace judge {

struct Imported {
  std::size_t cases = 0;
  bool relation = false;
  std::vector<std::string> notes;  ///< as of PackagePlan
};

class Importer {
 public:
  /// Whether a package that is there already may be replaced.
  enum class Existing { Keep, Replace };
  struct Options {
    Existing existing = Existing::Keep;
    int time_limit = 1;  ///< in seconds, of problems without a canonical solution
  };
  /// Borrows all but the folder, which is there. `python` is Python's runner.
  Importer(ExecutorPool& pool, Pipeline& pipeline, const runners::Runner& python, std::filesystem::path folder,
           const Options& options)
      : pool_(pool), pipeline_(pipeline), python_(python), folder_(std::move(folder)), options_(options) {}

  /// Makes the package FOLDER/slug, whole or not at all. An Error: Package, what is wrong with the record; Usage, a
  /// package is there already, or the folder cannot be written; Infrastructure; Refused.
  [[nodiscard]] sandbox::Result<Imported> import(const DatasetRecord& record, GradeEvents& events);

 private:
  [[nodiscard]] sandbox::Status check_free(const std::string& slug) const;
  /// What one of the importer's programs wrote to stdout, run in the jail as any submission is. `who` is to blame for
  /// what ends it: "the canonical solution".
  [[nodiscard]] sandbox::Result<std::string> run(const std::string& program, std::string_view input,
                                                 const std::string& who);
  [[nodiscard]] sandbox::Result<PackagePlan> plan_solved(const DatasetRecord& record);
  [[nodiscard]] sandbox::Result<PackagePlan> plan_livecodebench(const DatasetRecord& record);
  /// Grades the canonical solution on the package; its time limit, in seconds, by the CPU time of the dearest case.
  [[nodiscard]] sandbox::Result<sandbox::Micros::rep> grade(const Problem& problem, const std::string& solution,
                                                            GradeEvents& events);
  /// Writes the package's files and checks it. Its time limit goes by what the canonical solution takes.
  [[nodiscard]] sandbox::Status make_package(const std::filesystem::path& folder, PackagePlan& plan,
                                             GradeEvents& events);
  [[nodiscard]] sandbox::Status put_in_place(const std::filesystem::path& staged,
                                             const std::filesystem::path& away) const;

  ExecutorPool& pool_;
  Pipeline& pipeline_;
  const runners::Runner& python_;
  std::filesystem::path folder_;
  Options options_;
};

}  // namespace judge
