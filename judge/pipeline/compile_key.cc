#include "judge/pipeline/compile_key.h"

#include <cpuid.h>
#include <sys/stat.h>

#include <algorithm>

#include "sandbox/base/fd.h"

namespace judge {
namespace fs = std::filesystem;
namespace {

/// Raised when the key's fields or a kept result's form change: older results are then not found.
constexpr std::uint64_t kFormat = 1;
/// Support files up to this size are hashed at every compile; the precompiled headers have over 100 MiB.
constexpr sandbox::Bytes kMaxHashedBytes = sandbox::kMiB;

void add_strings(KeyMaker& key, const std::vector<std::string>& list) {
  key.field(list.size());
  for (const std::string& text : list) key.field(text);
}

void add_callable(KeyMaker& key, const std::vector<std::string>& names, const std::vector<Parameter>& parameters,
                  const Type& returns) {
  add_strings(key, names);
  for (const Parameter& parameter : parameters) {
    key.field(parameter.name);
    key.field(to_string(parameter.type));
  }
  key.field("->");
  key.field(to_string(returns));
}

void add_signature(KeyMaker& key, const Signature& signature) {
  add_callable(key, signature.entry, signature.parameters, signature.returns);
  key.field(signature.result ? *signature.result + 1 : 0);
  for (const Method& method : signature.methods) add_callable(key, method.names, method.parameters, method.returns);
}

void add_launch(KeyMaker& key, const runners::Launch& launch) {
  const sandbox::LaunchSpec& spec = launch.spec;
  key.field(spec.profile);
  add_strings(key, spec.argv);
  add_strings(key, spec.env);
  add_strings(key, spec.fetch);
  key.field(static_cast<std::uint64_t>(spec.input_to));
  key.field(static_cast<std::uint64_t>(spec.limits.cpu_time.count()));
  key.field(static_cast<std::uint64_t>(spec.limits.wall_time.count()));
  key.field(spec.limits.memory);
  key.field(spec.limits.output);
  key.field(spec.limits.processes);
  key.field(std::uint64_t{spec.has_program});
  key.field(launch.program);
  key.field(launch.files.size());
  for (const auto& [name, content] : launch.files) {
    key.field(name);
    key.field(content);
  }
}

/// Where the path leads, and what a change of the file there changes.
void add_identity(KeyMaker& key, const fs::path& path) {
  key.field(path.string());
  std::error_code absent;
  const fs::path real = fs::canonical(path, absent);
  struct stat st {};
  if (absent || stat(real.c_str(), &st) != 0) return key.field("absent");
  key.field(real.string());
  key.field(static_cast<std::uint64_t>(st.st_size));
  key.field(static_cast<std::uint64_t>(st.st_mtim.tv_sec));
  key.field(static_cast<std::uint64_t>(st.st_mtim.tv_nsec));
}

/// Every file under the folder, in an order that is always the same.
void add_support(KeyMaker& key, const fs::path& folder) {
  key.field(folder.string());
  std::error_code ended;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator it(folder, ended), end; !ended && it != end; it.increment(ended)) {
    if (it->is_regular_file(ended)) files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  key.field(files.size());
  for (const fs::path& file : files) {
    add_identity(key, file);
    std::error_code unknown;
    if (fs::file_size(file, unknown) > kMaxHashedBytes || unknown) continue;
    const auto content = sandbox::read_file(file.string(), kMaxHashedBytes);
    key.field(content ? *content : "unreadable");
  }
}

/// What -march=native goes by. Leaf 1's EBX is left out: it names the core that happens to run this.
void add_processor(KeyMaker& key) {
  unsigned a = 0, b = 0, c = 0, d = 0;
  if (__get_cpuid(0, &a, &b, &c, &d) != 0) {
    for (const unsigned part : {b, c, d}) key.field(part);
  }
  if (__get_cpuid(1, &a, &b, &c, &d) != 0) {
    for (const unsigned part : {a, c, d}) key.field(part);
  }
  if (__get_cpuid_count(7, 0, &a, &b, &c, &d) != 0) {
    for (const unsigned part : {b, c, d}) key.field(part);
  }
}

}  // namespace

Key compile_key(const Submission& submission, const std::optional<Signature>& signature, const runners::Launch& launch,
                const std::vector<std::string>& toolchain, const CompileSurroundings& surroundings) {
  KeyMaker key;
  key.field("judged compile");
  key.field(kFormat);
  key.field(submission.language);
  key.field(submission.file_name);
  key.field(submission.source);
  if (signature) add_signature(key, *signature);
  add_launch(key, launch);
  for (const std::string& path : toolchain) add_identity(key, path);
  for (const fs::path& program : surroundings.programs) add_identity(key, program);
  for (const fs::path& folder : surroundings.support) add_support(key, folder);
  add_processor(key);
  return key.finish();
}

}  // namespace judge
