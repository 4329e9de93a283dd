// Inputs of any size for a problem, by its author's generators (generators/growth.py), which run in the author's jail.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/pipeline/request.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

class GrowthInputs {
 public:
  /// Borrows all. Precondition: the problem has growth. `author` is Python's runner.
  GrowthInputs(ExecutorPool& pool, const Problem& problem, const runners::Runner& author)
      : pool_(pool), problem_(problem), author_(author) {}

  /// A call, and the type of what answers it.
  struct Input {
    std::string frame;
    Type answer;
  };
  /// Kept, so that asking again costs nothing. Sizes are whole, in the order of growth.sizes. An Error is the package's
  /// fault.
  [[nodiscard]] sandbox::Result<Input> input(const std::string& generator, const std::vector<double>& sizes, int seed);
  [[nodiscard]] sandbox::Result<std::string> frame(const std::string& generator, const std::vector<double>& sizes,
                                                   int seed);

 private:
  [[nodiscard]] std::string program(const std::string& generator, const std::vector<double>& sizes, int seed) const;

  ExecutorPool& pool_;
  const Problem& problem_;
  const runners::Runner& author_;
  std::map<std::tuple<std::string, std::vector<double>, int>, Input> made_;
};

}  // namespace judge
