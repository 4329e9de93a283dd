#include "sandbox/tool/prepare.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "sandbox/tool/host_files.h"
#include "sandbox/tool/quantity.h"

namespace sandbox {

namespace {

constexpr Bytes kBoxSize = 250 * kMiB;  // /box holds 256 MiB
constexpr Bytes kPage = 4 * kKiB;
constexpr std::size_t kMaxFiles = 48;         // a packet carries 64 descriptors
constexpr std::size_t kMaxWords = 96 * kKiB;  // a packet carries 128 KiB
constexpr std::size_t kMaxMounts = 16;        // a jail has room for 32, its own among them
constexpr std::array kProgramFolders = {"/usr/bin/", "/bin/"};
constexpr std::array kShownFolders = {"/usr/", "/bin/", "/sbin/", "/lib/", "/lib32/", "/lib64/", "/libx32/"};

bool lies_below(const std::string& path, const std::string& folder) {
  return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

Result<std::vector<ReadOnlyMount>> resolve_mounts(const RunOptions& options) {
  std::vector<ReadOnlyMount> mounts;
  for (const auto& given : options.mounts) {
    const std::string option = "--bind-ro " + given.host_path;
    const std::unique_ptr<char, decltype(&free)> real(realpath(given.host_path.c_str(), nullptr), &free);
    if (!real) return usage_error(option + ": " + std::strerror(errno));
    struct stat st {};
    if (stat(real.get(), &st) != 0 || !S_ISDIR(st.st_mode))
      return usage_error(option + " is not a folder", "a file is copied in by --put " + given.host_path);
    ReadOnlyMount mount{real.get(), given.jail_path.empty() ? real.get() : given.jail_path};
    if (auto ok = check_inside_path(mount.jail_path); !ok) return tl::unexpected(ok.error());
    for (const auto& other : mounts) {
      const bool overlap = mount.jail_path == other.jail_path || lies_below(mount.jail_path, other.jail_path) ||
                           lies_below(other.jail_path, mount.jail_path);
      if (overlap)
        return usage_error("--bind-ro: " + mount.jail_path + " and " + other.jail_path + " overlap inside the jail",
                           "give one of them another INSIDE");
    }
    mounts.push_back(std::move(mount));
  }
  if (mounts.size() > kMaxMounts) return usage_error("--bind-ro: at most " + std::to_string(kMaxMounts) + " folders");
  return mounts;
}

/// Where a name without '/' lies; /usr and /bin are the same inside.
Result<std::string> look_up(const std::string& name) {
  for (const std::string folder : kProgramFolders) {
    if (access((folder + name).c_str(), X_OK) == 0) return folder + name;
  }
  return usage_error("no program '" + name + "' in /usr/bin or /bin",
                     access(name.c_str(), F_OK) == 0 ? "for the file in this folder write ./" + name
                                                     : "name it by its path, or install it");
}

/// Whether CMD is a path of the jail's view rather than of the host.
bool is_shown(const std::string& path, const std::vector<ReadOnlyMount>& mounts) {
  return std::any_of(kShownFolders.begin(), kShownFolders.end(),
                     [&](const char* folder) { return path.starts_with(folder); }) ||
         std::any_of(mounts.begin(), mounts.end(),
                     [&](const ReadOnlyMount& mount) { return lies_below(path, mount.jail_path); });
}

Status set_command(const RunOptions& options, Prepared& out) {
  out.spec.argv = options.command;
  std::string& name = out.spec.argv[0];
  if (name.find('/') == std::string::npos) {
    auto path = look_up(name);
    if (!path) return tl::unexpected(path.error());
    name = std::move(*path);
  } else if (name.starts_with("/box/")) {
    return usage_error("CMD " + name + ": nothing in /box can be executed",
                       "give the host's file as CMD, or its interpreter: python3 " + name.substr(5));
  } else if (!is_shown(name, out.mounts)) {
    auto program = copy_of_program(name);
    if (!program) return tl::unexpected(program.error());
    out.inputs.program = std::move(*program);
    out.spec.has_program = true;
  }
  return {};
}

Status set_files(const RunOptions& options, Prepared& out) {
  if (options.put.size() > kMaxFiles || options.fetch.size() > kMaxFiles)
    return usage_error("--put and --fetch take at most " + std::to_string(kMaxFiles) + " files each",
                       "show a folder with --bind-ro");
  Bytes total = 0;
  for (const auto& file : options.put) {
    auto copy = copy_of_file("--put", file.host_path);
    if (!copy) return tl::unexpected(copy.error());
    struct stat st {};
    if (fstat(copy->get(), &st) != 0) return sys_error("stat a copied file");
    total += (static_cast<Bytes>(st.st_size) + kPage - 1) / kPage * kPage;
    out.spec.files.push_back(file.name);
    out.inputs.files.push_back(std::move(*copy));
  }
  // They are memory of the run: something must be left for the program.
  const Bytes room = std::min(kBoxSize, options.limits.memory / 4 * 3);
  if (total > room)
    return usage_error(
        "--put: the files are " + format_size(total) + " together, and there is room for " + format_size(room),
        "they count as memory of the run, of which they may take 3/4: raise --memory, or use --bind-ro");
  for (const auto& file : options.fetch) {
    // Only looked at: it is made when there is something to put into it.
    struct stat st {};
    const bool there = lstat(file.host_path.c_str(), &st) == 0;
    if (there && !S_ISREG(st.st_mode))
      return usage_error("--fetch " + file.name + ": " + file.host_path + " is there and is no regular file");
    const std::string folder = file.host_path.substr(0, file.host_path.rfind('/') + 1);
    if (access(folder.empty() ? "." : folder.c_str(), W_OK) != 0)
      return usage_error("--fetch " + file.name + ": " + (folder.empty() ? "." : folder) + ": " + std::strerror(errno));
    out.spec.fetch.push_back(file.name);
  }
  return {};
}

Status set_input(const RunOptions& options, Prepared& out) {
  auto input = options.stdin_path.empty() ? own_input() : copy_of_file("--stdin", options.stdin_path);
  if (!input) return tl::unexpected(input.error());
  out.inputs.input = std::move(*input);
  return {};
}

Status set_outputs(const RunOptions& options, Prepared& out) {
  const bool by_number = !options.result.empty() && std::all_of(options.result.begin(), options.result.end(),
                                                                [](char c) { return c >= '0' && c <= '9'; });
  struct Target {
    const char* option;
    const std::string& path;
    Fd& fd;
  };
  const std::array<Target, 3> targets = {Target{"--stdout", options.stdout_path, out.out},
                                         Target{"--stderr", options.stderr_path, out.err},
                                         Target{"--result", options.result, out.result}};
  for (const auto& target : targets) {
    if (target.path.empty()) continue;
    auto file = by_number && &target.path == &options.result ? open_descriptor(target.option, target.path)
                                                             : open_output(target.option, target.path);
    if (!file) return tl::unexpected(file.error());
    for (const auto& other : targets) {
      if (other.fd && same_file(*file, other.fd))
        return usage_error(std::string(target.option) + " and " + other.option + " are one file", "give each its own");
    }
    target.fd = std::move(*file);
  }
  for (const auto& target : targets) {
    if (!target.fd || (by_number && &target.path == &options.result)) continue;
    if (auto ok = start_over(target.fd); !ok) return ok;
  }
  return {};
}

/// All words travel to the jail in one packet.
Status check_length(const LaunchSpec& spec) {
  std::size_t bytes = 0;
  for (const auto* words : {&spec.argv, &spec.env, &spec.files}) {
    for (const auto& word : *words) bytes += word.size() + 4;
  }
  if (bytes <= kMaxWords) return {};
  return usage_error("the command and its environment are longer than " + format_size(kMaxWords),
                     "put long data into a file: --stdin or --put");
}

}  // namespace

Result<Prepared> prepare(const RunOptions& options) {
  Prepared out;
  out.spec.limits = options.limits;
  out.spec.env = options.env;
  auto mounts = resolve_mounts(options);
  if (!mounts) return tl::unexpected(mounts.error());
  out.mounts = std::move(*mounts);
  if (auto ok = set_command(options, out); !ok) return tl::unexpected(ok.error());
  if (auto ok = set_files(options, out); !ok) return tl::unexpected(ok.error());
  if (auto ok = check_length(out.spec); !ok) return tl::unexpected(ok.error());
  if (auto ok = set_input(options, out); !ok) return tl::unexpected(ok.error());
  if (auto ok = set_outputs(options, out); !ok) return tl::unexpected(ok.error());
  auto streams = make_captures();
  if (!streams) return tl::unexpected(streams.error());
  out.inputs.streams = std::move(*streams);
  return out;
}

}  // namespace sandbox
