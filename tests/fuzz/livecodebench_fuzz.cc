// Problem records of LiveCodeBench, and texts as it packs them, from whoever hands them in: what is read is as it
// should be, and nothing unfolds beyond its bound.
#include <cstdlib>

#include "judge/import/livecodebench.h"
#include "judge/import/livecodebench_plan.h"
#include "judge/import/packed_text.h"
#include "judge/value/utf8.h"

namespace {

constexpr std::size_t kMaxBytes = 100'000;

void expect(bool holds) {
  if (!holds) std::abort();
}

void expect_text(const sandbox::Result<std::string>& text, std::size_t max_bytes) {
  if (!text) return expect(!text.error().message.empty());
  expect(judge::is_utf8(*text) && text->size() <= max_bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  expect_text(judge::read_pickled_text(bytes), size);
  expect_text(judge::read_packed_text(bytes, kMaxBytes), kMaxBytes);
  const auto problem = judge::read_livecodebench(bytes, {kMaxBytes});
  if (!problem) {
    expect(!problem.error().message.empty());
    return 0;
  }
  expect(!problem->question_id.empty() && !problem->cases.empty());
  if (problem->function.empty()) {
    expect(judge::plan_program(*problem).cases == problem->cases.size());
  } else {
    expect(!judge::function_to_read(*problem).empty());
  }
  return 0;
}
