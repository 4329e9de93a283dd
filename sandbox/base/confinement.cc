#include "sandbox/base/confinement.h"

#include <linux/capability.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <optional>

#include "sandbox/base/fd.h"

namespace sandbox {
namespace {

/// The number behind "NAME:" at the beginning of a line.
std::optional<std::uint64_t> number_of(std::string_view status, std::string_view name, int base) {
  const std::size_t line = status.find("\n" + std::string(name) + ":");
  if (line == std::string_view::npos) return std::nullopt;
  const std::size_t begin = status.find_first_not_of(" \t", line + name.size() + 2);
  if (begin == std::string_view::npos) return std::nullopt;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(status.data() + begin, status.data() + status.size(), number, base);
  return error == std::errc() ? std::optional(number) : std::nullopt;
}

}  // namespace

std::string Confinement::text() const {
  const std::string what = unprivileged_container() ? "an unprivileged container"
                           : container              ? "a container"
                                                    : "no container";
  std::string lacks = container && !administers ? "no CAP_SYS_ADMIN" : "";
  if (filtered) lacks += (lacks.empty() ? "" : ", ") + std::string("a seccomp filter");
  return lacks.empty() ? what : what + ": " + lacks;
}

Confinement read_confinement(std::string_view status, bool container) {
  constexpr std::uint64_t kAdministers = std::uint64_t{1} << CAP_SYS_ADMIN;
  constexpr int kHexadecimal = 16, kDecimal = 10;
  constexpr std::uint64_t kFilterMode = 2;
  Confinement out;
  out.container = container;
  out.administers = (number_of(status, "CapEff", kHexadecimal).value_or(kAdministers) & kAdministers) != 0;
  out.filtered = number_of(status, "Seccomp", kDecimal).value_or(0) == kFilterMode;
  return out;
}

Confinement own_confinement() {
  constexpr std::array kMarks = {"/.dockerenv", "/run/.containerenv", "/run/systemd/container"};
  const char* variable = std::getenv("container");
  const bool container =
      (variable != nullptr && *variable != '\0') ||
      std::any_of(kMarks.begin(), kMarks.end(), [](const char* mark) { return access(mark, F_OK) == 0; });
  const auto status = read_file("/proc/self/status");
  return read_confinement(status ? *status : std::string(), container);
}

}  // namespace sandbox
