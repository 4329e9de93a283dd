#include "judge/app/workplace.h"

#include <cstdlib>
#include <string_view>

#include "judge/app/console.h"

namespace judge::app {
namespace fs = std::filesystem;
namespace {

bool is_home(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "runners", ignored) && fs::is_directory(folder / "problems", ignored);
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// Without a folder to use: a warning, and no cache.
std::unique_ptr<CompileCache> open_cache(const Places& places, const std::vector<fs::path>& support) {
  const auto folder = cache_folder();
  if (folder && !*folder) return nullptr;
  auto store = folder ? BlobStore::open(**folder) : tl::unexpected(folder.error());
  if (!store) {
    warn("nothing is cached, every submission is compiled: " + store.error().text());
    return nullptr;
  }
  const fs::path programs = places.executor.parent_path();
  CompileSurroundings surroundings{{own_path(), places.executor, programs / "judge-spawner"}, support};
  return std::make_unique<CompileCache>(std::move(*store), std::move(surroundings));
}

}  // namespace

sandbox::Result<std::optional<fs::path>> cache_folder() {
  if (const std::string named = environment("JUDGE_CACHE"); named == "off") {
    return std::nullopt;
  } else if (!named.empty()) {
    return fs::path(named);
  }
  // A relative path there is to be ignored, says the XDG Base Directory Specification.
  if (const fs::path caches = environment("XDG_CACHE_HOME"); caches.is_absolute()) return caches / "judged";
  if (const fs::path home = environment("HOME"); home.is_absolute()) return home / ".cache" / "judged";
  return sandbox::usage_error("neither XDG_CACHE_HOME nor HOME names a folder", "JUDGE_CACHE names one, or `off`");
}

fs::path own_path() {
  std::error_code failed;
  fs::path path = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::path("judge") : path;
}

sandbox::Result<Places> find_places(const fs::path& program) {
  Places places;
  places.executor = program.parent_path() / "judge-executor";
  places.support = program.parent_path().parent_path() / "support";
  if (const std::string home = environment("JUDGE_HOME"); !home.empty()) {
    if (!is_home(home)) return sandbox::usage_error("JUDGE_HOME (" + home + ") has no runners/ and problems/ folders");
    places.home = home;
    return places;
  }
  for (fs::path folder = program.parent_path(); folder.has_relative_path(); folder = folder.parent_path()) {
    if (!is_home(folder)) continue;
    places.home = folder;
    return places;
  }
  return sandbox::usage_error("no folder above " + program.string() + " holds runners/ and problems/",
                              "set JUDGE_HOME to the folder that does");
}

std::vector<fs::path> problem_folders(const std::vector<std::string>& flags, const Places& places) {
  std::vector<fs::path> folders(flags.begin(), flags.end());
  const std::string listed = environment("JUDGE_PROBLEMS");
  for (std::string_view rest = listed; !rest.empty();) {
    const std::size_t end = rest.find(':');
    if (end != 0) folders.emplace_back(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  folders.push_back(places.home / "problems");
  return folders;
}

sandbox::Result<std::unique_ptr<Workplace>> Workplace::open(const std::vector<std::string>& problem_flags, int slots,
                                                            Cache cache, sandbox::IsolationLevel min_isolation,
                                                            bool templates) {
  auto places = find_places(own_path());
  if (!places) return tl::unexpected(places.error());
  for (const std::string& folder : problem_flags) {
    std::error_code ignored;
    if (!fs::is_directory(folder, ignored)) return sandbox::usage_error("--problems " + folder + " is not a folder");
  }
  auto languages = runners::Registry::load(places->home / "runners");
  if (!languages) return tl::unexpected(languages.error());

  PoolOptions options;
  options.executor = places->executor;
  options.slots = slots;
  options.min_isolation = min_isolation;
  options.templates = templates;
  std::vector<fs::path> support;
  for (const char* language : {"cpp", "java", "counted"}) {
    const fs::path folder = places->support / language;
    if (!fs::is_directory(folder)) continue;
    support.push_back(folder);
    options.mounts.push_back(folder.string() + ":/judge/" + language);
  }
  Catalogue catalogue(problem_folders(problem_flags, *places));
  auto compile_cache = cache == Cache::Use ? open_cache(*places, support) : nullptr;
  return std::unique_ptr<Workplace>(new Workplace(std::move(*places), std::move(*languages), std::move(catalogue),
                                                  std::move(options), std::move(compile_cache)));
}

sandbox::Result<Problem> Workplace::problem(const std::string& name) const {
  auto folder = catalogue_.find(name);
  if (!folder) return tl::unexpected(folder.error());
  return read_problem(*folder);
}

}  // namespace judge::app
