#include "judge/model/verdict.h"

#include <array>
#include <utility>

namespace judge {

namespace {

struct Names {
  std::string_view code, words, folder;
};

constexpr std::array<Names, 10> kNames = {{
    {"AC", "accepted", "accepted"},
    {"WA", "wrong answer", "wrong_answer"},
    {"TLE", "time limit exceeded", "time_limit_exceeded"},
    {"MLE", "memory limit exceeded", "memory_limit_exceeded"},
    {"OLE", "output limit exceeded", "output_limit_exceeded"},
    {"RTE", "run-time error", "run_time_error"},
    {"CE", "compile error", "compile_error"},
    {"SV", "security violation", "security_violation"},
    {"IE", "internal error", ""},
    {"SK", "skipped", ""},
}};

}  // namespace

std::string_view to_string(Verdict verdict) {
  return kNames.at(static_cast<std::size_t>(verdict)).code;
}
std::string_view describe(Verdict verdict) {
  return kNames.at(static_cast<std::size_t>(verdict)).words;
}

std::optional<Verdict> verdict_of(std::string_view code) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i].code == code) return static_cast<Verdict>(i);
  }
  return std::nullopt;
}

std::optional<Verdict> verdict_of_folder(std::string_view folder) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (!folder.empty() && kNames[i].folder == folder) return static_cast<Verdict>(i);
  }
  return std::nullopt;
}

}  // namespace judge
