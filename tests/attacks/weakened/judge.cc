// The judge's own walls, each of which can be off.
#include <fcntl.h>
#include <unistd.h>

#include <string>

#include "judge/grade/grade.h"
#include "layers.h"
#include "sandbox/base/fd.h"

using weakened::is_off;

WEAKENED_SEAM(judge_reply, decltype(judge::judge_reply));
/// As graders that take what is no wrong answer for a right one.
std::optional<judge::Judgement> weak_judge_reply(const sandbox::Result<judge::Reply>& reply, bool empty,
                                                 const judge::Signature& signature) {
  auto judgement = real_judge_reply(reply, empty, signature);
  if (judgement && is_off("reply")) return judge::Judgement{judge::Verdict::AC, {}, {}};
  return judgement;
}

WEAKENED_SEAM(judge_difference, decltype(judge::judge_difference));
judge::Judgement weak_judge_difference(const std::optional<judge::Difference>& difference) {
  return is_off("compare") ? judge::Judgement{judge::Verdict::AC, {}, {}} : real_judge_difference(difference);
}

WEAKENED_SEAM(sealed_memfd, decltype(sandbox::sealed_memfd));
sandbox::Result<sandbox::Fd> weak_sealed_memfd(const char* name, std::string_view content) {
  if (!is_off("sealed")) return real_sealed_memfd(name, content);
  auto file = sandbox::make_memfd(name);
  if (!file) return file;
  if (auto ok = sandbox::write_all(file->get(), content); !ok) return tl::unexpected(ok.error());
  if (lseek(file->get(), 0, SEEK_SET) != 0) return sandbox::sys_error("weakened: lseek");
  return file;
}

WEAKENED_SEAM(reopen_readonly, decltype(sandbox::reopen_readonly));
sandbox::Result<sandbox::Fd> weak_reopen_readonly(int fd) {
  if (!is_off("sealed")) return real_reopen_readonly(fd);
  sandbox::Fd again(open(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDWR | O_CLOEXEC));
  if (!again) return sandbox::sys_error("weakened: open");
  return again;
}
