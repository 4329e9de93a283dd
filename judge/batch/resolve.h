// What the names in a batch's inputs stand for: problems and languages, each looked up once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "judge/batch/mapping.h"
#include "judge/model/submission.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"
#include "sandbox/base/error.h"

namespace judge {

class Resolver {
 public:
  /// Where the submissions are graded: what this machine lacks is of no interest if that is elsewhere.
  enum class Graded { Here, Elsewhere };
  /// Borrows both.
  Resolver(const Catalogue& catalogue, const runners::Registry& languages, Mapping mapping,
           Graded graded = Graded::Here)
      : catalogue_(catalogue), languages_(languages), mapping_(std::move(mapping)), graded_(graded) {}

  [[nodiscard]] const runners::Registry& languages() const { return languages_; }

  /// The problem that the mapping names for `name`, else that of this slug, else of its plain form: "humaneval-0" for
  /// "HumanEval/0". Inputs name problems by slug alone, never by path. The problem lives as long as the resolver.
  [[nodiscard]] sandbox::Result<const Problem*> problem(const std::string& name);

  /// Whether the submission can be graded, if that is on this machine: an Error (Usage) says what is to be installed,
  /// or why the problem cannot be solved in its language.
  [[nodiscard]] sandbox::Status check_ready(const Problem& problem, const Submission& submission);

 private:
  [[nodiscard]] sandbox::Result<const Problem*> by_slug(const std::string& slug);

  const Catalogue& catalogue_;
  const runners::Registry& languages_;
  Mapping mapping_;
  Graded graded_;
  std::map<std::string, sandbox::Result<std::unique_ptr<Problem>>> problems_;  ///< by slug
  std::map<std::pair<std::string, std::string>, sandbox::Status> ready_;       ///< by slug and language
};

}  // namespace judge
