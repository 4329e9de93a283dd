#include "sandbox/tool/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <climits>
#include <cstdlib>

namespace sandbox {

namespace {

/// Folders that a jail has of its own (see "view" in sandbox/jail).
constexpr std::array kOwnFolders = {"bin",   "box",    "dev",  "etc",  "lib", "lib32",
                                    "lib64", "libx32", "proc", "sbin", "tmp", "usr"};

struct Halves {
  std::string first, second;
};

/// Splits at the last ':'; `second` is empty without one.
Result<Halves> split(const std::string& option, const std::string& text, const std::string& form) {
  const std::size_t colon = text.rfind(':');
  Halves halves{text.substr(0, colon), colon == std::string::npos ? "" : text.substr(colon + 1)};
  if (halves.first.empty() || (colon != std::string::npos && halves.second.empty()))
    return usage_error(option + ": '" + text + "' has an empty half", "write " + form);
  return halves;
}

Status check_box_name(const std::string& option, const std::string& name) {
  const bool plain =
      !name.empty() && name != "." && name != ".." && name.size() <= NAME_MAX && name.find('/') == std::string::npos;
  if (plain) return {};
  return usage_error(option + ": '" + name + "' is no file name in /box",
                     "give a name without '/', of at most 255 bytes");
}

std::string last_component(const std::string& path) {
  return path.substr(path.rfind('/') + 1);  // npos + 1 is 0: all of it
}

}  // namespace

Result<std::uint32_t> parse_processes(const std::string& text) {
  constexpr std::uint32_t kMost = 4096;
  std::uint32_t value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() && value >= 1 && value <= kMost) return value;
  return usage_error("--processes: '" + text + "' is no number of processes",
                     "it may be from 1 to " + std::to_string(kMost));
}

Result<ReadOnlyMount> parse_mount(const std::string& text) {
  auto halves = split("--bind-ro", text, "DIR or DIR:INSIDE");
  if (!halves) return tl::unexpected(halves.error());
  if (!halves->second.empty()) {
    if (auto ok = check_inside_path(halves->second); !ok) return tl::unexpected(ok.error());
  }
  return ReadOnlyMount{std::move(halves->first), std::move(halves->second)};
}

Status check_inside_path(const std::string& path) {
  const std::string hint = "give it another place: --bind-ro DIR:/data";
  if (path.size() < 2 || path[0] != '/' || path.size() > 400)
    return usage_error("--bind-ro: inside the jail, '" + path + "' is no absolute path of a folder", hint);
  std::string first;
  for (std::size_t start = 1; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string part = path.substr(start, end - start);
    if (part.empty() || part == "." || part == ".." || part.size() > NAME_MAX)
      return usage_error("--bind-ro: '" + path + "' has an empty part, '.', '..' or one that is too long", hint);
    if (first.empty()) first = part;
    start = end + 1;
  }
  if (std::find(kOwnFolders.begin(), kOwnFolders.end(), first) != kOwnFolders.end())
    return usage_error("--bind-ro: '" + path + "' lies in /" + first + ", which the jail has of its own", hint);
  return {};
}

Result<BoxFile> parse_put(const std::string& text) {
  auto halves = split("--put", text, "FILE or FILE:NAME");
  if (!halves) return tl::unexpected(halves.error());
  const std::string name = halves->second.empty() ? last_component(halves->first) : halves->second;
  if (auto ok = check_box_name("--put", name); !ok) return tl::unexpected(ok.error());
  return BoxFile{std::move(halves->first), name};
}

Result<BoxFile> parse_fetch(const std::string& text) {
  // The name comes first here, so the first ':' ends it: a host path may hold others.
  const std::size_t colon = text.find(':');
  BoxFile file{colon == std::string::npos ? text : text.substr(colon + 1), text.substr(0, colon)};
  if (auto ok = check_box_name("--fetch", file.name); !ok) return tl::unexpected(ok.error());
  if (file.host_path.empty())
    return usage_error("--fetch: '" + text + "' has an empty half", "write NAME or NAME:HOSTPATH");
  return file;
}

Status add_env(std::vector<std::string>& env, const std::string& text) {
  const std::size_t equals = text.find('=');
  const std::string name = text.substr(0, equals);
  if (name.empty())
    return usage_error("--env: '" + text + "' has no name", "write NAME=VALUE, or NAME for your own value");
  std::string entry = text;
  if (equals == std::string::npos) {
    const char* own = std::getenv(name.c_str());
    if (own == nullptr) return usage_error("--env " + name + ": it is not set here", "write " + name + "=VALUE");
    entry += "=" + std::string(own);
  }
  std::erase_if(env, [&](const std::string& other) { return other.starts_with(name + "="); });
  env.push_back(std::move(entry));
  return {};
}

}  // namespace sandbox
