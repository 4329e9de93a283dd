// Problems in memory, each read once and again when its package has changed on the disk. Thread-safe.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "judge/problem/problem.h"
#include "sandbox/base/error.h"

namespace judge {

class ProblemShelf {
 public:
  /// Borrows the catalogue.
  explicit ProblemShelf(const Catalogue& catalogue) : catalogue_(catalogue) {}

  /// By slug alone: a path would let whoever submits bring a package of his own. A Usage error that offers the nearest
  /// slugs; a Package error if the package is broken.
  [[nodiscard]] sandbox::Result<std::shared_ptr<const Problem>> problem(const std::string& slug);

  /// Every package's facts, read anew where the folders changed.
  [[nodiscard]] Catalogue::Listing list() const { return catalogue_.list(); }

 private:
  /// By what it is known whether a package is what it was: a digest of the names, sizes and times of its files.
  using Stamp = std::size_t;
  [[nodiscard]] static Stamp stamp_of(const std::filesystem::path& folder);

  const Catalogue& catalogue_;
  std::mutex mutex_;
  std::map<std::string, std::pair<Stamp, std::shared_ptr<const Problem>>> problems_;
};

}  // namespace judge
