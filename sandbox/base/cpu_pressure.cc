#include "sandbox/base/cpu_pressure.h"

#include <charconv>

#include "sandbox/base/fd.h"

namespace sandbox {

std::optional<Micros> cpu_stall_time() {
  const auto text = read_file("/proc/pressure/cpu");
  return text ? parse_cpu_pressure(*text) : std::nullopt;
}

std::optional<Micros> parse_cpu_pressure(std::string_view text) {
  // "some avg10=1.53 avg60=0.87 avg300=0.25 total=221183718", and a line that begins with "full".
  constexpr std::string_view kTotal = " total=";
  if (!text.starts_with("some ")) return std::nullopt;
  const std::size_t at = text.substr(0, text.find('\n')).find(kTotal);
  if (at == std::string_view::npos) return std::nullopt;
  Micros::rep micros = 0;
  const char* const begin = text.data() + at + kTotal.size();
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), micros);
  return error == std::errc() && end != begin ? std::optional(Micros(micros)) : std::nullopt;
}

}  // namespace sandbox
