#include <algorithm>
#include <filesystem>

#include "judge/batch/inputs.h"
#include "judge/value/utf8.h"

namespace judge {
namespace fs = std::filesystem;
namespace {

constexpr const char* kForm = "a tree is <problem>/<who>/<file> or <problem>/<file>";

bool left_out(const fs::path& name) {
  return name.string().starts_with('.') || name == "__pycache__";
}

}  // namespace

sandbox::Result<std::vector<std::string>> files_of_tree(const std::string& root) {
  std::vector<std::string> files;
  std::error_code failed;
  fs::recursive_directory_iterator entry(root, failed), end;
  while (!failed && entry != end) {
    const bool hidden = left_out(entry->path().filename());
    // A link to a folder is not followed: as a file it is refused by name.
    const bool folder = entry->is_directory(failed) && !entry->is_symlink(failed);
    if (hidden && folder) entry.disable_recursion_pending();
    if (!hidden && !folder) files.push_back(entry->path().lexically_relative(root).string());
    entry.increment(failed);
  }
  if (failed) return sandbox::usage_error("cannot read " + root + ": " + failed.message());
  std::sort(files.begin(), files.end());
  return files;
}

sandbox::Status InputReader::read_tree(const std::string& root) {
  const auto files = files_of_tree(root);
  if (!files) return tl::unexpected(files.error());
  for (const std::string& file : *files) add_file(root, file);
  return {};
}

void InputReader::add_file(const std::string& root, const std::string& relative) {
  const fs::path path(relative);
  const std::vector<std::string> parts(path.begin(), path.end());
  InputItem item;
  item.place = (fs::path(root) / path).string();
  item.result.id = relative;
  item.result.problem = parts.front();
  item.result.file_name = parts.back();
  if (parts.size() == 3) item.result.who = parts[1];

  const auto usable = [&]() -> sandbox::Status {
    if (!is_utf8(relative)) return sandbox::usage_error("the file's name is not UTF-8");
    if (parts.size() == 1) return sandbox::usage_error("the file lies in no problem's folder", kForm);
    if (parts.size() > 3) return sandbox::usage_error("the file lies too deep", kForm);
    std::error_code unknown;
    // In a tree that others handed in, a link may lead to what is not theirs.
    if (fs::is_symlink(item.place, unknown)) return sandbox::usage_error("is a symbolic link, which is not followed");
    const auto problem = resolver_.problem(parts.front());
    if (!problem) return tl::unexpected(problem.error());
    item.problem = *problem;
    item.result.problem = item.problem->slug;
    auto submission = options_.read_file(item.place, {});
    if (!submission) return tl::unexpected(submission.error());
    item.result.language = submission->language;
    item.submission = std::move(*submission);
    return resolver_.check_ready(*item.problem, *item.submission);
  }();
  add(std::move(item), usable);
}

}  // namespace judge
