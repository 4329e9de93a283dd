#include "sandbox/executor/run.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include "sandbox/executor/warm_program.h"
#include "sandbox/zygote/messages.h"
#include "sandbox/zygote/runtime.h"

namespace sandbox {

namespace {

constexpr Micros kKillGrace{
    5'000'000};  ///< how long pid 1 may take to kill and reap everything (1,000 processes: 0.5 s)
constexpr Micros kShortestWait{1'000};

/// What one wait looks at.
enum Event : std::size_t { kControl, kListener, kJudge, kAnswered, kFirstStream };
constexpr std::size_t kStreams = std::tuple_size_v<Captures>;
constexpr const char* kStreamNames[kStreams] = {"stdout", "stderr", "the answer"};
using Events = std::array<pollfd, kFirstStream + kStreams>;

const char* step_name(int step) {
  static constexpr const char* kNames[] = {"descriptors", "oom score", "limits", "identity", "filter", "exec"};
  return step >= 0 && step < static_cast<int>(std::size(kNames)) ? kNames[step] : "unknown";
}

class Run {
 public:
  Run(Jail& jail, const LaunchSpec& spec, RunInputs& inputs, WarmProgram* warm, const Clock& clock, int judge_socket)
      : jail_(jail), spec_(spec), inputs_(inputs), warm_(warm), clock_(clock), judge_socket_(judge_socket) {}

  [[nodiscard]] Status launch();
  [[nodiscard]] Status start(std::vector<int> fds);
  [[nodiscard]] Status supervise();
  [[nodiscard]] Result<RunEnd> finish();

 private:
  [[nodiscard]] Status wait_for_events();
  [[nodiscard]] Status handle_events(const Events& events);
  [[nodiscard]] Status hear_end(const Events& events);
  [[nodiscard]] Status lose_jail();
  [[nodiscard]] Status hear_end_of(const EndedMessage& ended);
  [[nodiscard]] Status check_deadlines();
  [[nodiscard]] Status look_at_limits();
  [[nodiscard]] Result<bool> lose_warm_program();
  [[nodiscard]] Result<bool> is_alone() const;
  [[nodiscard]] Status end(Ending why, std::string detail = {});
  [[nodiscard]] Status measure();
  void judge_status();
  [[nodiscard]] Status collect();
  [[nodiscard]] Status fetch(const std::string& name);
  void schedule_check(Micros now);
  [[nodiscard]] Micros wait_time() const;

  Jail& jail_;
  const LaunchSpec& spec_;
  RunInputs& inputs_;
  WarmProgram* warm_;  ///< null: pid 1 starts the run
  const Clock& clock_;
  int judge_socket_;

  bool unread_[kStreams] = {};  ///< at the end: the pipe may hold something
  Micros start_{0}, cpu_used_{0}, check_due_{0};
  std::optional<Micros> killed_at_;
  std::optional<Ending> forced_;  ///< why the executor ended the run
  std::string detail_, denied_;
  pid_t caller_ = -1;  ///< warm: the process that answers the call, as the jail numbers it
  std::optional<EndedMessage> ended_;
  bool answered_ = false;   ///< by a process that lives on
  bool jail_lost_ = false;  ///< pid 1 was killed for the run's memory
  Outcome outcome_;
};

Status Run::launch() {
  const auto own = static_cast<std::uint32_t>(warm_ != nullptr ? warm_->tasks() : 0);
  const bool resumes = warm_ != nullptr && warm_->goes_on();
  const std::uint32_t processes = spec_.limits.processes + own;
  if (auto ok = resumes ? jail_.cgroup().resume_run(spec_.limits.memory, processes)
                        : jail_.cgroup().begin_run(spec_.limits.memory, processes);
      !ok)
    return ok;
  for (Capture& stream : inputs_.streams) stream.set_limit(spec_.limits.output);
  const int input = inputs_.input ? inputs_.input.get() : null_input();
  // The offset of an earlier try must not show; a pipe has none.
  if (inputs_.input && lseek(input, 0, SEEK_SET) != 0 && errno != ESPIPE) return sys_error("run: rewind the input");
  const bool harness = spec_.input_to == InputTo::Harness;
  const auto& [out, err, answer] = inputs_.streams;
  std::vector<int> fds = {harness ? null_input() : input, out.writer(), err.writer()};
  if (harness) fds.insert(fds.end(), {answer.writer(), input});
  start_ = clock_.now();
  schedule_check(start_);
  if (warm_ == nullptr) return start(std::move(fds));
  auto caller = warm_->start_call(fds);
  if (!caller) return tl::unexpected(caller.error());
  caller_ = *caller;
  outcome_.earlier_calls = warm_->earlier_calls();
  return {};
}

Status Run::start(std::vector<int> fds) {
  LaunchMessage message;
  message.words = jail_.as_named_inside(spec_.argv);
  message.env = jail_.as_named_inside(spec_.env);
  message.has_program = spec_.has_program;
  message.files = spec_.files;
  message.has_answer = message.has_input = spec_.input_to == InputTo::Harness;
  const int group = jail_.cgroup().run_group_fd();
  message.has_group = group >= 0;
  message.file_size = spec_.limits.output;
  message.stack = spec_.limits.memory;
  message.processes = jail_.cgroup().process_rlimit();
  if (message.has_program) fds.push_back(inputs_.program.get());
  for (const auto& file : inputs_.files) fds.push_back(file.get());
  if (message.has_group) fds.push_back(group);
  return send_packet(jail_.control(), encode(message), fds);
}

Status Run::supervise() {
  while (!ended_) {
    if (auto ok = wait_for_events(); !ok) return ok;
    if (!ended_) {
      if (auto ok = check_deadlines(); !ok) return ok;
    }
  }
  return {};
}

/// The next check is due at the first moment at which a limit can be reached: the CPU limit no earlier than when every
/// CPU burns for this run. Until then no event makes the executor read the counters.
void Run::schedule_check(Micros now) {
  static const long cpus = std::max(1L, sysconf(_SC_NPROCESSORS_ONLN));
  const Micros wall_left = start_ + spec_.limits.wall_time - now;
  const Micros cpu_left = (spec_.limits.cpu_time - cpu_used_) / std::min<long>(cpus, spec_.limits.processes);
  check_due_ = now + std::max(kShortestWait, std::min({wall_left, cpu_left, jail_.cgroup().next_look()}));
}

Micros Run::wait_time() const {
  const Micros until = killed_at_ ? *killed_at_ + kKillGrace : check_due_;
  return std::max(Micros(0), until - clock_.now());
}

Status Run::wait_for_events() {
  Events events;
  // Once the run is being ended its output is of no interest until it is over.
  for (std::size_t i = 0; i < kStreams; ++i) {
    events[kFirstStream + i] = {killed_at_ ? -1 : inputs_.streams[i].fd(), POLLIN, 0};
  }
  events[kControl] = {jail_.control(), POLLIN, 0};
  events[kListener] = {jail_.listener(), POLLIN, 0};
  events[kJudge] = {judge_socket_, 0, 0};
  events[kAnswered] = {warm_ != nullptr && !killed_at_ ? warm_->answered_fd() : -1, POLLIN, 0};
  const Micros wait = wait_time();
  const timespec timeout{wait.count() / 1'000'000, (wait.count() % 1'000'000) * 1000};
  if (ppoll(events.data(), events.size(), &timeout, nullptr) < 0)
    return errno == EINTR ? Status{} : sys_error("run: poll");
  return handle_events(events);
}

Status Run::handle_events(const Events& events) {
  if (events[kJudge].revents != 0) return fault("run", "the judge went away");
  if (events[kControl].revents != 0) return hear_end(events);
  if (events[kAnswered].revents != 0 && warm_->is_answered()) {
    outcome_.wall_time = clock_.now() - start_;
    std::fill(std::begin(unread_), std::end(unread_), true);
    ended_ = EndedMessage();
    answered_ = true;
    return {};
  }
  for (std::size_t i = 0; i < kStreams; ++i) {
    if (events[kFirstStream + i].revents == 0) continue;
    if (auto ok = inputs_.streams[i].drain(); !ok) return ok;
    if (!inputs_.streams[i].overflowed()) continue;
    if (auto ok = end(Ending::OutputOverflow, kStreamNames[i]); !ok) return ok;
  }
  if (events[kListener].revents == 0) return {};
  const auto call = jail_.denied_call();
  if (!call) return {};
  denied_ = syscall_name(*call);
  return end(Ending::SyscallDenied);
}

/// Everything was dead before pid 1 said so: a stream in which nothing was seen then holds nothing.
Status Run::hear_end(const Events& events) {
  for (std::size_t i = 0; i < kStreams; ++i) unread_[i] = killed_at_ || events[kFirstStream + i].revents != 0;
  auto packet = receive_packet(jail_.control());
  if (!packet) return tl::unexpected(packet.error());
  if (!*packet) return lose_jail();
  if (warm_ != nullptr && message_type(**packet) == MessageType::Cleared) {
    auto used = decode_cleared(**packet);
    if (!used) return tl::unexpected(used.error());
    ended_ = EndedMessage();
    ended_->used = *used;
  } else {
    auto ended = decode_ended(**packet);
    if (!ended) return tl::unexpected(ended.error());
    if (auto ok = hear_end_of(*ended); !ok) return ok;
  }
  outcome_.wall_time = clock_.now() - start_;
  return {};
}

/// Its pid 1 is gone.
Status Run::lose_jail() {
  auto for_memory = jail_.lost_for_memory();
  if (!for_memory) return tl::unexpected(for_memory.error());
  if (!*for_memory) return fault("run", "the jail's pid 1 died");
  jail_lost_ = true;
  if (ended_) return {};
  ended_ = EndedMessage();
  outcome_.wall_time = clock_.now() - start_;
  return {};
}

/// Of the run, or beside a warm program of any process of the jail.
Status Run::hear_end_of(const EndedMessage& ended) {
  // Where a warm program's run is being ended, Cleared follows.
  if (warm_ != nullptr && (killed_at_ || caller_ != ended.pid)) return {};
  if (warm_ != nullptr && WIFSIGNALED(ended.wait_status) && !warm_->call_had_started())
    return fault("run", "the process that waited for it was killed");
  ended_ = ended;
  return {};
}

Status Run::check_deadlines() {
  const Micros now = clock_.now();
  if (killed_at_) {
    if (now - *killed_at_ > kKillGrace) return fault("run", "the jail did not end in time after it was told to");
    return {};
  }
  if (now < check_due_) return {};
  auto used = jail_.cgroup().cpu_time();
  if (!used) return tl::unexpected(used.error());
  cpu_used_ = *used;
  if (auto ok = look_at_limits(); !ok || killed_at_) return ok;
  schedule_check(now);
  if (cpu_used_ >= spec_.limits.cpu_time) return end(Ending::CpuTimeout);
  if (now - start_ >= spec_.limits.wall_time) return end(Ending::WallTimeout);
  return {};
}

/// Where the kernel does not enforce them.
Status Run::look_at_limits() {
  if (jail_.cgroup().next_look() == Micros::max()) return {};
  if (jail_.cgroup().too_many_processes()) return end(Ending::ProcessOverflow);
  auto memory = jail_.cgroup().memory();
  if (!memory) return tl::unexpected(memory.error());
  return memory->killed ? end(Ending::MemoryKilled) : Status{};
}

Status Run::end(Ending why, std::string detail) {
  if (killed_at_) return {};
  forced_ = why;
  detail_ = std::move(detail);
  killed_at_ = clock_.now();
  // There is no killing all but a warm program.
  return send_packet(jail_.control(), warm_ != nullptr ? encode_clear() : encode_kill());
}

/// Everything is dead, or waits for the next call: the counters are final, and the pipes hold all that they ever will.
Status Run::measure() {
  if (!answered_) jail_.cgroup().all_ended(ended_->used.cpu_time, ended_->used.peak_process);
  auto cpu = jail_.cgroup().cpu_time();
  auto memory = jail_.cgroup().memory();
  if (!cpu || !memory) return tl::unexpected(cpu ? memory.error() : cpu.error());
  outcome_.cpu_time = *cpu;
  outcome_.peak_memory = memory->peak;
  outcome_.voluntary_switches = ended_->voluntary_switches;
  outcome_.involuntary_switches = ended_->involuntary_switches;
  judge_status();
  if (memory->killed && outcome_.ending != Ending::SyscallDenied && outcome_.ending != Ending::OutputOverflow) {
    outcome_.ending = Ending::MemoryKilled;
  } else if (outcome_.cpu_time > spec_.limits.cpu_time &&
             (outcome_.ending == Ending::Exited || outcome_.ending == Ending::Signaled)) {
    outcome_.ending = Ending::CpuTimeout;
  }
  return {};
}

void Run::judge_status() {
  const int status = ended_->wait_status;
  if (forced_) {
    outcome_.ending = *forced_;
    outcome_.detail = detail_;
    outcome_.denied_syscall = denied_;
  } else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXFSZ) {
    outcome_.ending = Ending::OutputOverflow;
    outcome_.detail = "a file";
  } else if (WIFSIGNALED(status)) {
    outcome_.ending = Ending::Signaled;
    outcome_.signal = WTERMSIG(status);
  } else {
    outcome_.ending = Ending::Exited;
    outcome_.exit_code = WEXITSTATUS(status);
  }
}

Status Run::collect() {
  Captured* const into[kStreams] = {&outcome_.out, &outcome_.err, &outcome_.answer};
  for (std::size_t i = 0; i < kStreams; ++i) {
    Capture& stream = inputs_.streams[i];
    if (unread_[i]) {
      if (auto ok = stream.drain_all(); !ok) return ok;
    }
    if (stream.overflowed() && (outcome_.ending == Ending::Exited || outcome_.ending == Ending::Signaled)) {
      outcome_.ending = Ending::OutputOverflow;
      outcome_.detail = kStreamNames[i];
    }
    auto captured = stream.take();
    if (!captured) return tl::unexpected(captured.error());
    *into[i] = std::move(*captured);
  }
  return {};
}

/// Copies a result out of the jail; a missing one, or one that is no plain file, is simply absent.
Status Run::fetch(const std::string& name) {
  if (auto ok = send_packet(jail_.control(), encode_fetch(name)); !ok) return ok;
  auto packet = receive_packet(jail_.control());
  if (!packet || !*packet) return fault("run", "the jail's pid 1 died during a fetch");
  auto error = decode_errno(**packet, MessageType::Fetched);
  if (!error) return tl::unexpected(error.error());
  if (*error != 0 || (*packet)->fds.size() != 1) return {};
  struct stat st {};
  if (fstat((*packet)->fds[0].get(), &st) != 0 || static_cast<Bytes>(st.st_size) > spec_.limits.output) {
    outcome_.ending = Ending::OutputOverflow;
    outcome_.detail = name;
    return {};
  }
  auto content = read_file_fd((*packet)->fds[0].get(), spec_.limits.output);
  if (!content) return tl::unexpected(content.error());
  auto copy = sealed_memfd("fetched", *content);
  if (!copy) return tl::unexpected(copy.error());
  outcome_.fetched.emplace_back(name, std::move(*copy));
  return {};
}

/// Whether nothing but pid 1 and the warm program is left of the run. A thread may have been waited for and be counted
/// for a moment still.
Result<bool> Run::is_alone() const {
  constexpr std::uint64_t kPid1 = 1;
  constexpr int kLooks = 20;
  constexpr timespec kPause{0, 100'000};
  for (int look = 0; look < kLooks; ++look) {
    auto alive = jail_.cgroup().task_count();
    if (!alive) return tl::unexpected(alive.error());
    if (*alive == kPid1 + warm_->tasks()) return true;
    if (*alive < kPid1 + warm_->tasks() || warm_->answered_fd() < 0) return false;
    nanosleep(&kPause, nullptr);
  }
  return false;
}

/// Whether the warm program went, or had to go. Nothing is alive then, as after a run without one.
Result<bool> Run::lose_warm_program() {
  if (warm_ == nullptr) return false;
  if (killed_at_ || jail_lost_) return true;
  auto alone = is_alone();
  if (!alone) return tl::unexpected(alone.error());
  if (*alone) return false;
  if (!clear_jail(jail_)) {
    if (auto ok = lose_jail(); !ok) return tl::unexpected(ok.error());
  }
  std::fill(std::begin(unread_), std::end(unread_), true);  // what others wrote until now
  return true;
}

Result<RunEnd> Run::finish() {
  RunEnd end;
  // What lives on, or is killed now, takes no part.
  if (answered_) {
    if (auto ok = measure(); !ok) return tl::unexpected(ok.error());
  }
  auto lost = lose_warm_program();
  if (!lost) return tl::unexpected(lost.error());
  end.warm_lost = *lost;
  if (!answered_) {
    if (auto ok = measure(); !ok) return tl::unexpected(ok.error());
  }
  if (ended_->setup_step >= 0) {
    const std::string step = step_name(ended_->setup_step);
    if (step != "exec") return sys_error("child setup: " + step, ended_->setup_errno);
    outcome_.ending = Ending::SetupFailed;
    outcome_.detail = std::string("cannot start the program: ") + std::strerror(ended_->setup_errno);
  } else {
    if (auto ok = collect(); !ok) return tl::unexpected(ok.error());
    if (outcome_.ending == Ending::Exited && outcome_.exit_code == 0) {
      for (const auto& name : spec_.fetch) {
        if (auto ok = fetch(name); !ok) return tl::unexpected(ok.error());
      }
    }
  }
  end.outcome = std::move(outcome_);
  return end;
}

}  // namespace

int null_input() {
  static const Fd null(open("/dev/null", O_RDONLY | O_CLOEXEC));
  return null.get();
}

Result<RunEnd> run_in_jail(Jail& jail, const LaunchSpec& spec, RunInputs& inputs, WarmProgram* warm, const Clock& clock,
                           int judge_socket) {
  Run run(jail, spec, inputs, warm, clock, judge_socket);
  if (auto ok = run.launch(); !ok) return tl::unexpected(ok.error());
  if (auto ok = run.supervise(); !ok) return tl::unexpected(ok.error());
  return run.finish();
}

}  // namespace sandbox
