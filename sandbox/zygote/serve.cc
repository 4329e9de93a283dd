#include <fcntl.h>
#include <linux/openat2.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <iterator>

#include "sandbox/base/process_tree.h"
#include "sandbox/zygote/child.h"
#include "sandbox/zygote/messages.h"
#include "sandbox/zygote/runtime.h"
#include "sandbox/zygote/waiting_child.h"
#include "sandbox/zygote/wipe.h"

namespace sandbox {

namespace {

/// Creates a file of the run in /box, owned by pid 1 and read-only for the submission.
Status place_file(const std::string& box, const std::string& name, int content) {
  const Fd file(open((box + "/" + name).c_str(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW | O_CLOEXEC, 0444));
  if (!file) return sys_error("spawner: create " + name);
  struct stat st {};
  if (fstat(content, &st) != 0) return sys_error("spawner: stat " + name);
  off_t offset = 0;
  while (offset < st.st_size) {
    const ssize_t n = sendfile(file.get(), content, &offset, static_cast<std::size_t>(st.st_size - offset));
    if (n <= 0) return sys_error("spawner: write " + name);
  }
  return {};
}

/// Opens a result in /box without following anything that the submission may have planted.
Result<Fd> open_result(const std::string& folder, const std::string& name) {
  const Fd box(open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!box) return sys_error("spawner: open " + folder);
  open_how how{};
  how.flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  Fd file(static_cast<int>(syscall(SYS_openat2, box.get(), name.c_str(), &how, sizeof how)));
  if (!file) return sys_error("spawner: open " + name);
  struct stat st {};
  if (fstat(file.get(), &st) != 0 || !S_ISREG(st.st_mode)) return sys_error("spawner: not a regular file", EINVAL);
  return file;
}

/// Where there is no pid namespace to signal as a whole. Each child began in a session of its own (child.cc), so nobody
/// else is in the groups that are found; a group is signalled at once, none of it can fork away from that.
void kill_descendants() {
  for (const pid_t pid : descendants_of(getpid())) {
    const pid_t group = getpgid(pid);
    kill(pid, SIGKILL);
    if (group > 1 && group != getpgrp()) kill(-group, SIGKILL);
  }
}

class Server {
 public:
  explicit Server(Runtime& runtime) : runtime_(runtime) {}

  int run() {
    const int code = serve_until_closed();
    // Else the end of pid 1 is the end of everything.
    if (!setup_.contained) {
      (void)end_all();
      (void)wipe_scratch();
    }
    return code;
  }

 private:
  int serve_until_closed() {
    reset_signals();
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || (runtime_.execs() && !offer_to_oom_killer()) ||
        !set_common_limits() || !open_report() || !watch_children() || !set_up())
      return 1;
    for (;;) {
      pollfd events[2] = {{kControlFd, POLLIN, 0}, {child_events_.get(), POLLIN, 0}};
      if (poll(events, 2, -1) < 0 && errno != EINTR) return 1;
      if (events[1].revents != 0 && !reap()) return 1;
      if (events[0].revents == 0) continue;
      auto packet = receive_packet(kControlFd);
      if (!packet) return 1;
      if (!*packet) return 0;
      if (!handle(**packet)) return 1;
    }
  }

  /// Once, for every child to come: what the executor ignores (SIGPIPE, SIGINT) is inherited otherwise.
  static void reset_signals() {
    for (int number = 1; number < NSIG; ++number) {
      if (number != SIGKILL && number != SIGSTOP) signal(number, SIG_DFL);
    }
  }

  /// Where a child says which step of its setup failed. Never waited for: it is looked at when the child has ended.
  bool open_report() {
    auto pipe = make_pipe();
    if (!pipe || fcntl(pipe->read.get(), F_SETFL, O_NONBLOCK) != 0) return false;
    report_ = std::move(pipe->read);
    return dup3(pipe->write.get(), kReportFd, O_CLOEXEC) == kReportFd;
  }

  bool watch_children() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGCHLD);
    if (sigprocmask(SIG_BLOCK, &set, nullptr) != 0) return false;
    child_events_.reset(signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC));
    return static_cast<bool>(child_events_);
  }

  bool set_up() {
    auto packet = receive_packet(kControlFd);
    if (!packet || !*packet) return false;
    auto message = decode_setup(**packet);
    if (!message) return false;
    setup_ = std::move(*message);
    for (std::size_t i = 0; i < std::size(empty_); ++i) {
      const auto use = scratch_use(scratch(i).c_str());
      if (!use) return false;
      empty_[i] = *use;
    }
    return send(encode_ready());
  }

  /// The next run's, where it may be there before: it was forked from the same state as any, and has met no submission.
  /// The first run's may not: this process is only then put where runs are limited and measured, and its children are
  /// where it was when they were forked.
  void prepare_child() {
    if (setup_.children_wait && !runtime_.execs()) waiting_.prepare(runtime_, setup_);
  }

  bool handle(const Packet& packet) {
    switch (message_type(packet)) {
      case MessageType::Launch:
        return launch(packet);
      case MessageType::Kill:
        return kill_all();
      case MessageType::Clear:
        return end_all() && send(encode_cleared(used_));
      case MessageType::Fetch:
        return fetch(packet);
      case MessageType::Wipe:
        return wipe();
      default:
        return false;
    }
  }

  bool launch(const Packet& packet) {
    auto message = decode_launch(packet);
    if (!message || main_child_ > 0) return false;
    const std::size_t fixed = 3U + message->has_answer + message->has_input + message->has_program;
    if (packet.fds.size() != fixed + message->files.size() + message->has_group + (message->stays ? 2U : 0U))
      return false;
    for (std::size_t i = 0; i < message->files.size(); ++i) {
      if (!place_file(setup_.box, message->files[i], packet.fds[fixed + i].get())) return false;
    }
    used_ = {};
    if (waiting_.launch(packet)) {
      main_child_ = waiting_.pid();
      return true;
    }
    ChildPlan plan = plan_child(runtime_, setup_, *message, packet);
    runtime_.prepare(message->words, message->env, message->has_program);
    const pid_t child = runtime_.start(&run_planned_child, &plan, message->has_group ? packet.fds.back().get() : -1);
    if (child < 0) return false;
    (message->stays ? staying_ : main_child_) = child;
    return true;
  }

  /// Every process of the jail but pid 1. One that is forking at this moment is caught: fork fails while a signal is
  /// pending.
  [[nodiscard]] bool kill_all() const {
    if (setup_.contained) return kill(-1, SIGKILL) == 0 || errno == ESRCH;
    kill_descendants();
    return true;
  }

  bool reap() {
    signalfd_siginfo info{};  // one at most: the signal does not queue
    if (read(child_events_.get(), &info, sizeof info) < 0 && errno != EAGAIN) return false;
    for (;;) {
      int status = 0;
      rusage use{};
      const pid_t pid = wait_for_any(WNOHANG, status, use);
      if (pid <= 0) return true;
      if (waiting_.waits() && pid == waiting_.pid()) waiting_.forget();
      if (pid == main_child_) {
        main_child_ = -1;
        return (is_alone() || end_all()) && report(pid, status, use);
      }
      if (staying_ > 0 && !report(pid, status, use)) return false;
    }
  }

  /// Every process of a run is waited for here, or by a parent whose figures hold its own.
  pid_t wait_for_any(int options, int& status, rusage& use) {
    const pid_t pid = wait4(-1, &status, options | __WALL, &use);
    if (pid <= 0) return pid;
    for (const timeval& part : {use.ru_utime, use.ru_stime})
      used_.cpu_time += Micros(part.tv_sec * 1'000'000 + part.tv_usec);
    used_.peak_process = std::max(used_.peak_process, static_cast<Bytes>(use.ru_maxrss) * kKiB);
    return pid;
  }

  bool report(pid_t pid, int status, const rusage& use) {
    EndedMessage ended;
    ended.pid = pid;
    ended.wait_status = status;
    ended.voluntary_switches = static_cast<std::uint64_t>(use.ru_nvcsw);
    ended.involuntary_switches = static_cast<std::uint64_t>(use.ru_nivcsw);
    ended.used = used_;
    const bool set_up = WIFEXITED(status) && WEXITSTATUS(status) < kLeastSetupExit;
    int record[2];
    if (!set_up && read(report_.get(), record, sizeof record) == static_cast<ssize_t>(sizeof record)) {
      ended.setup_step = record[0];
      ended.setup_errno = record[1];
    }
    return send(encode(ended));
  }

  /// Whether pid 1 has no children, and so is the only process of the jail: all others descend from it.
  bool is_alone() {
    int status = 0;
    rusage use{};
    return wait_for_any(WNOHANG, status, use) < 0 && errno == ECHILD;
  }

  /// Kills and reaps every process of the jail but pid 1. Without a pid namespace a walk can miss who is just being
  /// made: so it is walked until nobody is left.
  bool end_all() {
    constexpr int kAttempts = 4000;
    constexpr timespec kPause{0, 1'000'000};
    bool nobody_left = kill_all() && reap_all(setup_.contained ? 0 : WNOHANG);
    for (int attempt = 0; !nobody_left && !setup_.contained && attempt < kAttempts; ++attempt) {
      nanosleep(&kPause, nullptr);
      nobody_left = kill_all() && reap_all(WNOHANG);
    }
    main_child_ = staying_ = -1;
    forget_reports();
    return nobody_left;
  }

  bool reap_all(int options) {
    int status = 0;
    rusage use{};
    pid_t pid = 0;
    while ((pid = wait_for_any(options, status, use)) > 0 || (pid < 0 && errno == EINTR)) {
    }
    return pid < 0 && errno == ECHILD;
  }

  /// What children wrote that were not asked about: it would be taken for the next one's.
  void forget_reports() {
    int record[2];
    while (read(report_.get(), record, sizeof record) > 0) {
    }
  }

  static bool send(const std::string& message, const std::vector<int>& fds = {}) {
    return send_packet(kControlFd, message, fds).has_value();
  }

  [[nodiscard]] bool fetch(const Packet& packet) const {
    auto name = decode_fetch(packet);
    if (!name) return false;
    auto file = open_result(setup_.box, *name);
    if (!file) return send(encode_fetched(file.error().sys_errno));
    return send(encode_fetched(0), {file->get()});
  }

  bool wipe() {
    const int error = wipe_scratch();
    if (error == 0) prepare_child();
    return send(encode_wiped(error));
  }

  /// 0 or an errno.
  [[nodiscard]] int wipe_scratch() const {
    int error = 0;
    // Whatever has a name or a place takes an inode: most runs leave nothing to look for. On the host's file system
    // others take them, too.
    if (!setup_.contained || !is_empty()) {
      for (std::size_t i = 0; i < std::size(empty_); ++i) {
        if (auto ok = wipe_folder(scratch(i).c_str()); !ok) error = ok.error().sys_errno;
      }
      if (error == 0 && setup_.contained && !all_is_freed()) error = EBUSY;
    }
    for (std::size_t i = 0; i < std::size(empty_); ++i) {
      if (auto ok = renew_folder(scratch(i).c_str()); !ok) error = ok.error().sys_errno;
    }
    return error;
  }

  [[nodiscard]] const std::string& scratch(std::size_t i) const { return i == 0 ? setup_.box : setup_.tmp; }

  [[nodiscard]] bool is_empty() const {
    for (std::size_t i = 0; i < std::size(empty_); ++i) {
      const auto use = scratch_use(scratch(i).c_str());
      if (!use || *use != empty_[i]) return false;
    }
    return true;
  }

  /// Files without a name can outlive every process of a run, as descriptors in flight in a socket that nothing refers
  /// to: they would take room and memory from the next run. The kernel's collector is waited for; if it is too late,
  /// the executor makes a new jail.
  [[nodiscard]] bool all_is_freed() const {
    constexpr int kAttempts = 200;
    constexpr timespec kPause{0, 1'000'000};
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
      if (is_empty()) return true;
      collect_hidden_descriptors();
      nanosleep(&kPause, nullptr);
    }
    return false;
  }

  Runtime& runtime_;
  SetupMessage setup_;
  ScratchUse empty_[2];  ///< what each scratch folder holds when it is empty
  Fd report_, child_events_;
  WaitingChild waiting_;
  pid_t main_child_ = -1;  ///< of the run that was started here
  pid_t staying_ = -1;     ///< a program that stays, while it may have children
  UsedMessage used_;       ///< since the launch
};

}  // namespace

int refuse_to_serve(const std::string& why) {
  (void)send_packet(kControlFd, encode_unfit(why));
  return 1;
}

int serve(Runtime& runtime) {
  return Server(runtime).run();
}

}  // namespace sandbox
