#include "judge/worker/problem_shelf.h"

#include <functional>

namespace judge {
namespace fs = std::filesystem;

ProblemShelf::Stamp ProblemShelf::stamp_of(const fs::path& folder) {
  Stamp stamp = 0;
  std::error_code error;
  // The folder's files come in any order, so that their digests are added up.
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    const auto time = at->last_write_time(ignored).time_since_epoch().count();
    const auto size = at->is_regular_file(ignored) ? at->file_size(ignored) : 0;
    stamp += std::hash<std::string>()(at->path().native() + '\n' + std::to_string(time) + '\n' + std::to_string(size));
  }
  return stamp;
}

sandbox::Result<std::shared_ptr<const Problem>> ProblemShelf::problem(const std::string& slug) {
  const auto folder = catalogue_.find_slug(slug);
  if (!folder) return tl::unexpected(folder.error());
  const Stamp stamp = stamp_of(*folder);
  {
    const std::lock_guard lock(mutex_);
    const auto known = problems_.find(slug);
    if (known != problems_.end() && known->second.first == stamp) return known->second.second;
  }
  auto read = read_problem(*folder);
  if (!read) return tl::unexpected(read.error());
  auto problem = std::make_shared<const Problem>(std::move(*read));
  const std::lock_guard lock(mutex_);
  problems_.insert_or_assign(slug, std::pair(stamp, problem));
  return problem;
}

}  // namespace judge
