#include <algorithm>
#include <map>

#include "runners/base_runner.h"

namespace runners {
namespace {

using Factory = std::unique_ptr<Runner> (*)(Definition);

/// The languages that there is code for, by the name in their runner.yaml.
const std::map<std::string, Factory>& factories() {
  static const std::map<std::string, Factory> known{
      {"c", make_c_runner}, {"cpp", make_cpp_runner}, {"java", make_java_runner}, {"python", make_python_runner}};
  return known;
}

sandbox::Result<std::unique_ptr<Runner>> load_runner(const std::filesystem::path& file) {
  auto definition = read_definition(file);
  if (!definition) return tl::unexpected(definition.error());
  if (definition->script) return make_script_runner(std::move(*definition));
  const auto factory = factories().find(definition->name);
  if (factory == factories().end()) {
    return tl::unexpected(sandbox::Error{
        sandbox::ErrorKind::Infrastructure, "there is no runner for the language '" + definition->name + "'",
        file.string(), "the name in runner.yaml selects the code (c, cpp, java, python), unless it has `script`"});
  }
  return factory->second(std::move(*definition));
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

struct Registry::Impl {
  std::vector<std::unique_ptr<Runner>> runners;  // by name
};

Registry::Registry(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Registry::Registry(Registry&&) noexcept = default;
Registry& Registry::operator=(Registry&&) noexcept = default;
Registry::~Registry() = default;

sandbox::Result<Registry> Registry::load(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const auto file = entry.path() / "runner.yaml";
    if (std::filesystem::exists(file)) files.push_back(file);
  }
  if (error) return sandbox::sys_error("runners: " + folder.string(), error.value());
  if (files.empty()) return sandbox::fault("runners: " + folder.string(), "no folder in it has a runner.yaml");
  std::sort(files.begin(), files.end());
  auto impl = std::make_unique<Impl>();
  for (const auto& file : files) {
    auto runner = load_runner(file);
    if (!runner) return tl::unexpected(runner.error());
    impl->runners.push_back(std::move(*runner));
  }
  return Registry(std::move(impl));
}

std::vector<const Runner*> Registry::all() const {
  std::vector<const Runner*> out;
  for (const auto& runner : impl_->runners) out.push_back(runner.get());
  return out;
}

sandbox::Result<const Runner*> Registry::by_name(std::string_view name) const {
  std::vector<std::string> names;
  for (const auto& runner : impl_->runners) {
    if (runner->name() == name || contains(runner->aliases(), name)) return runner.get();
    names.push_back(runner->name());
  }
  return sandbox::usage_error("unknown language '" + std::string(name) + "'", "known languages: " + joined(names));
}

sandbox::Result<const Runner*> Registry::by_extension(const std::filesystem::path& file) const {
  const std::string extension = file.extension().string();
  std::vector<std::string> known;
  for (const auto& runner : impl_->runners) {
    if (contains(runner->extensions(), extension)) return runner.get();
    known.insert(known.end(), runner->extensions().begin(), runner->extensions().end());
  }
  const std::string what = extension.empty() ? "has no extension" : "has an unknown extension";
  return sandbox::usage_error("the language of '" + file.string() + "' is not clear: it " + what,
                              "name the language, or use one of: " + joined(known));
}

}  // namespace runners
