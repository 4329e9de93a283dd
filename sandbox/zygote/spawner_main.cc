// judge-spawner: pid 1 of the exec and compile jails. Starts programs by vfork and execve.
#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "sandbox/protocol/launch.h"
#include "sandbox/zygote/clone.h"

namespace {

constexpr std::size_t kChildStackBytes = 64 * 1024;

class ExecRuntime final : public sandbox::Runtime {
 public:
  explicit ExecRuntime(void* stack) : stack_(stack) {}

  void prepare(const std::vector<std::string>& words, const std::vector<std::string>& env, bool has_program) override {
    has_program_ = has_program;
    fill(argv_, words);
    fill(envp_, env);
  }

  /// CLONE_VFORK: pid 1 sleeps until the child has exec'd or ended, so sharing its memory is safe and nothing is
  /// copied.
  pid_t start(sandbox::ChildEntry entry, void* arg, int group) override {
    if (group >= 0) return sandbox::vfork_into(group, entry, arg);
    call_ = {entry, arg};
    return clone(&enter, static_cast<char*>(stack_) + kChildStackBytes, CLONE_VM | CLONE_VFORK | SIGCHLD, &call_);
  }

  [[noreturn]] void run_child(const std::vector<std::string>&) override {
    if (has_program_) {
      syscall(SYS_execveat, sandbox::kProgramFd, "", argv_.data(), envp_.data(), AT_EMPTY_PATH);
    } else {
      execve(argv_[0], argv_.data(), envp_.data());
    }
    sandbox::report_setup_failure(sandbox::SetupStep::Exec);
  }

  [[nodiscard]] bool execs() const override { return true; }

 private:
  struct Call {
    sandbox::ChildEntry entry;
    void* arg;
  };
  static int enter(void* call) {
    static_cast<Call*>(call)->entry(static_cast<Call*>(call)->arg);
    return 127;
  }
  static void fill(std::vector<char*>& out, const std::vector<std::string>& words) {
    out.clear();
    for (const auto& word : words) out.push_back(const_cast<char*>(word.c_str()));
    out.push_back(nullptr);
  }

  void* stack_;
  bool has_program_ = false;
  std::vector<char*> argv_, envp_;
  Call call_{};
};

}  // namespace

int main() {
  void* stack = mmap(nullptr, kChildStackBytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (stack == MAP_FAILED) return 1;
  ExecRuntime runtime(stack);
  return sandbox::serve(runtime);
}
