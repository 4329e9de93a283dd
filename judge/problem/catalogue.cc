#include <algorithm>
#include <set>

#include "judge/problem/problem.h"

namespace judge {

namespace {

namespace fs = std::filesystem;

bool is_package(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_regular_file(folder / "problem.yaml", ignored);
}

std::vector<fs::path> packages_in(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (is_package(entry.path())) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// An absolute path without a trailing slash, so that the last component is the slug.
fs::path tidy(const fs::path& path) {
  std::error_code ignored;
  fs::path out = fs::weakly_canonical(path, ignored);
  return out.has_filename() ? out : out.parent_path();
}

}  // namespace

sandbox::Result<fs::path> Catalogue::find_slug(const std::string& slug) const {
  if (slug.find('/') == std::string::npos && !slug.empty() && slug != "." && slug != "..") {
    for (const auto& folder : folders_) {
      if (is_package(folder / slug)) return tidy(folder / slug);
    }
  }
  std::vector<std::string> slugs;
  for (const auto& folder : folders_) {
    for (const auto& package : packages_in(folder)) slugs.push_back(package.filename().string());
  }
  std::string hint;
  for (const auto& near : nearest(slug, slugs)) hint += (hint.empty() ? "did you mean " : ", ") + near;
  if (!hint.empty()) hint += "? ";
  return sandbox::usage_error("unknown problem '" + slug + "'", hint + "`judge problems` lists them all");
}

sandbox::Result<fs::path> Catalogue::find(const std::string& name_or_path) const {
  auto found = find_slug(name_or_path);
  if (found || name_or_path.empty()) return found;
  if (is_package(name_or_path)) return tidy(name_or_path);
  std::error_code ignored;
  if (name_or_path.find('/') != std::string::npos && fs::is_directory(name_or_path, ignored))
    return sandbox::package_error(name_or_path, "is not a problem package", "a package has a problem.yaml");
  return found;
}

Catalogue::Listing Catalogue::list() const {
  Listing listing;
  std::set<std::string> seen;
  for (const auto& folder : folders_) {
    for (const auto& package : packages_in(folder)) {
      if (!seen.insert(package.filename().string()).second) continue;
      auto summary = read_summary(package);
      if (summary) {
        listing.problems.push_back(std::move(*summary));
      } else {
        listing.broken.push_back(summary.error());
      }
    }
  }
  std::sort(listing.problems.begin(), listing.problems.end(),
            [](const auto& a, const auto& b) { return a.slug < b.slug; });
  return listing;
}

}  // namespace judge
