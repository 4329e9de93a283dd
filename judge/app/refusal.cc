#include "judge/app/refusal.h"

#include "judge/app/console.h"
#include "sandbox/base/fd.h"

namespace judge::app {
namespace {

/// This process's words; empty where /proc does not tell.
std::vector<std::string> own_words() {
  const auto line = sandbox::read_file("/proc/self/cmdline");
  std::vector<std::string> words;
  for (std::size_t at = 0; line && at < line->size(); at += words.back().size() + 1)
    words.emplace_back(line->data() + at);
  return words;
}

}  // namespace

int fail_or_refuse(sandbox::Error error, ExecutorPool& pool, sandbox::MayTrust may_trust) {
  const auto words = own_words();
  const auto isolation = pool.isolation();
  if (error.kind == sandbox::ErrorKind::Refused && isolation && !words.empty())
    error.hint = sandbox::refusal_hint(words, words.size(), isolation->level(), may_trust);
  return fail(error);
}

}  // namespace judge::app
