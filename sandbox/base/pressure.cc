#include "sandbox/base/pressure.h"

#include <charconv>

#include "sandbox/base/fd.h"

namespace sandbox {

Micros read_cpu_pressure(std::string_view text) {
  constexpr std::string_view kTotal = " total=";
  const auto line = text.substr(0, text.find('\n'));
  const auto at = line.find(kTotal);
  std::int64_t micros = 0;
  if (!line.starts_with("some ") || at == std::string_view::npos) return Micros(0);
  std::from_chars(line.data() + at + kTotal.size(), line.data() + line.size(), micros);
  return Micros(micros);
}

Micros time_short_of_cpus() {
  const auto text = read_file("/proc/pressure/cpu");
  return text ? read_cpu_pressure(*text) : Micros(0);
}

}  // namespace sandbox
