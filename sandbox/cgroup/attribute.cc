#include "sandbox/cgroup/attribute.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <ctime>
#include <functional>
#include <optional>

namespace sandbox {

namespace {

constexpr std::string_view kPrefix = "judged-";

void for_each_folder(const std::string& parent, const std::function<void(std::string_view name)>& visit) {
  DIR* entries = opendir(parent.c_str());
  if (entries == nullptr) return;
  while (const dirent* entry = readdir(entries)) {
    const std::string_view name = entry->d_name;
    if (entry->d_type == DT_DIR && name != "." && name != "..") visit(name);
  }
  closedir(entries);
}

std::optional<std::uint64_t> leading_number(std::string_view text) {
  std::uint64_t value = 0;
  if (std::from_chars(text.begin(), text.end(), value).ec != std::errc{}) return std::nullopt;
  return value;
}

}  // namespace

Status Attribute::open(const std::string& path, int flags) {
  path_ = path;
  fd_.reset(::open(path.c_str(), flags | O_CLOEXEC));
  return fd_ ? Status{} : sys_error("cgroup: open " + path);
}

Result<std::string> Attribute::text() const {
  char buffer[1024];
  const ssize_t n = pread(fd_.get(), buffer, sizeof buffer, 0);
  if (n < 0) return sys_error("cgroup: read " + path_);
  return std::string(buffer, static_cast<std::size_t>(n));
}

Result<std::uint64_t> Attribute::number() const {
  const auto content = text();
  if (!content) return tl::unexpected(content.error());
  const auto value = leading_number(*content);
  if (!value) return fault("cgroup: read " + path_, "not a number: " + *content);
  return *value;
}

Result<std::uint64_t> Attribute::number_of(std::string_view key) const {
  const auto content = text();
  if (!content) return tl::unexpected(content.error());
  std::string_view rest = *content;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.starts_with(key) || line.size() <= key.size() || line[key.size()] != ' ') continue;
    if (const auto value = leading_number(line.substr(key.size() + 1))) return *value;
  }
  return fault("cgroup: read " + path_, "it has no " + std::string(key));
}

Status Attribute::set(std::uint64_t value) const {
  const std::string content = std::to_string(value);
  if (pwrite(fd_.get(), content.data(), content.size(), 0) < 0)
    return sys_error("cgroup: write " + content + " to " + path_);
  return {};
}

std::string group_name(int serial, const std::string& label) {
  return std::string(kPrefix) + std::to_string(getpid()) + "-" + std::to_string(serial) + "-" + label;
}

Status check_writable(const std::string& parent) {
  if (access(parent.c_str(), W_OK) == 0) return {};
  auto error = sys_error("cgroup: write to " + parent);
  error.value().hint = "run judge as root: limits are enforced through control groups";
  return error;
}

bool remove_group(const std::string& folder) {
  for_each_folder(folder, [&](std::string_view name) { remove_group(folder + "/" + std::string(name)); });
  for (int attempt = 0; attempt < 100; ++attempt) {
    if (rmdir(folder.c_str()) == 0) return true;
    if (errno != EBUSY) return false;
    const timespec pause{0, 1'000'000};
    nanosleep(&pause, nullptr);
  }
  return false;
}

void sweep(const std::string& parent) {
  for_each_folder(parent, [&](std::string_view name) {
    if (!name.starts_with(kPrefix)) return;
    const auto pid = leading_number(name.substr(kPrefix.size()));
    if (!pid || kill(static_cast<pid_t>(*pid), 0) == 0 || errno != ESRCH) return;
    const std::string folder = parent + "/" + std::string(name);
    (void)write_file(folder + "/cgroup.kill", "1");  // only version 2 has it
    remove_group(folder);
  });
}

}  // namespace sandbox
