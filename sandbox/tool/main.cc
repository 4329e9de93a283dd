// judge-sandbox: the jail alone, as a tool.
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>

#include "sandbox/tool/exit_codes.h"
#include "sandbox/tool/run_command.h"

namespace {

/// Descriptors that the caller left open are nobody's inside; and no file of ours may become a standard stream.
bool tidy_descriptors() {
  for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
    if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", O_RDWR) != stream) return false;
  }
  return syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
}

int fail(const sandbox::Error& error) {
  std::fprintf(stderr, "judge-sandbox: error: %s\n", error.text().c_str());
  if (error.kind == sandbox::ErrorKind::Refused) return sandbox::kToolRefused;
  return error.kind == sandbox::ErrorKind::Usage ? sandbox::kToolUsage : sandbox::kToolInfrastructure;
}

}  // namespace

int main(int argc, char** argv) {
  if (!tidy_descriptors()) return fail(sandbox::sys_error("descriptors").value());
  const auto parsed = sandbox::parse_command_line({argv, argv + argc});
  if (!parsed) return fail(parsed.error());
  if (!parsed->run) {
    const bool printed = std::fputs(parsed->text.c_str(), stdout) >= 0 && std::fflush(stdout) == 0;
    return printed ? sandbox::kToolOk : sandbox::kToolInfrastructure;
  }
  const auto code = sandbox::run_command(*parsed->run);
  return code ? *code : fail(code.error());
}
