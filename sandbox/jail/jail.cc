#include "sandbox/jail/jail.h"

#include <fcntl.h>
#include <linux/mount.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <csignal>

#include "sandbox/jail/identity.h"
#include "sandbox/jail/inside.h"
#include "sandbox/jail/namespaces.h"
#include "sandbox/zygote/messages.h"
#include "sandbox/zygote/runtime.h"

namespace sandbox {

namespace {

/// Descriptors up to kReportFd are re-assigned inside; ours must lie above.
constexpr int kFirstOwnFd = kReportFd + 1;

void add_system(InsidePlan& plan, bool for_jvm) {
  plan.folders = {"usr", "etc", "dev", "proc", "box", "tmp"};
  plan.binds.push_back({"/usr", "usr"});
  for (const char* name : {"bin", "sbin", "lib", "lib32", "lib64", "libx32"}) {
    const std::string path = std::string("/") + name;
    struct stat st {};
    if (lstat(path.c_str(), &st) != 0) continue;
    if (S_ISLNK(st.st_mode)) {
      char target[PATH_MAX];
      const ssize_t n = readlink(path.c_str(), target, sizeof target);
      if (n > 0) plan.links.push_back({std::string(target, static_cast<std::size_t>(n)), name});
    } else {
      plan.folders.emplace_back(name);
      plan.binds.push_back({path, name});
    }
  }
  // Links in /usr lead there: those of commands, and those of the JVM's settings.
  std::vector<std::string> settings = {"etc/alternatives"};
  if (for_jvm) settings.emplace_back("etc/java-17-openjdk");
  for (const std::string& folder : settings) {
    if (access(("/" + folder).c_str(), F_OK) != 0) continue;
    plan.folders.push_back(folder);
    plan.binds.push_back({"/" + folder, folder});
  }
  if (access("/etc/ld.so.cache", F_OK) == 0) plan.binds.push_back({"/etc/ld.so.cache", "etc/ld.so.cache", true});
  for (const char* device : {"null", "zero", "urandom", "random"}) {
    plan.binds.push_back({std::string("/dev/") + device, std::string("dev/") + device, true, true});
  }
}

/// Adds the folders that are shown besides the system's. They may lie below a folder that only their owner may enter,
/// where an id of the jail's own cannot go: so they are opened here, as detached mounts, and only moved into place
/// inside. A jail that shares the caller's id opens them itself, as that caller may not make such mounts.
Result<std::vector<Fd>> add_mounts(InsidePlan& plan, const std::vector<ReadOnlyMount>& mounts) {
  std::vector<Fd> trees;
  for (const auto& mount : mounts) {
    const std::string target = mount.jail_path.substr(mount.jail_path.find_first_not_of('/'));
    for (std::size_t slash = target.find('/');; slash = target.find('/', slash + 1)) {
      const std::string folder = target.substr(0, slash);
      if (std::find(plan.folders.begin(), plan.folders.end(), folder) == plan.folders.end())
        plan.folders.push_back(folder);
      if (slash == std::string::npos) break;
    }
    if (plan.shares_id) {
      plan.binds.push_back({mount.host_path, target});
      continue;
    }
    Fd tree(static_cast<int>(
        syscall(SYS_open_tree, AT_FDCWD, mount.host_path.c_str(), OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE)));
    if (!tree) return sys_error("open_tree " + mount.host_path);
    plan.binds.push_back({mount.host_path, target, false, false, tree.get()});
    trees.push_back(std::move(tree));
  }
  return trees;
}

/// What the view shows, or would show, as Landlock is told of it.
std::vector<AccessRule> access_to(const InsidePlan& plan, const HostScratch* scratch) {
  std::vector<AccessRule> rules = {{"/proc", Access::Proc},
                                   {scratch != nullptr ? scratch->box() : "/box", Access::Scratch},
                                   {scratch != nullptr ? scratch->tmp() : "/tmp", Access::Scratch}};
  if (plan.contained) rules.push_back({"/", Access::Names});
  for (const BindMount& bind : plan.binds) {
    const std::string path = plan.contained ? "/" + bind.target : bind.source;
    rules.push_back({path, bind.device ? Access::Device : Access::Run});
  }
  return rules;
}

Result<Fd> above_reserved(const Fd& fd) {
  Fd moved(fcntl(fd.get(), F_DUPFD_CLOEXEC, kFirstOwnFd));
  if (!moved) return sys_error("jail: move descriptor");
  return moved;
}

std::string raw_bytes(const BpfProgram& program) {
  return {reinterpret_cast<const char*>(program.data()), program.size() * sizeof(sock_filter)};
}

}  // namespace

Result<CompiledPolicy> compile_policies(const CgroupBackend& cgroups, bool contained) {
  const auto start = cgroups.group_per_run()            ? ChildrenStart::InGroupOfTheirOwn
                     : cgroups.counts_waited_children() ? ChildrenStart::InNoGroup
                                                        : ChildrenStart::InGroupOfPid1;
  auto jail = compile_policy(jail_policy(start, contained), false);
  auto jail_for_jvm = compile_policy(jail_policy(start, contained, true), false);
  if (!jail || !jail_for_jvm) return tl::unexpected(jail ? jail_for_jvm.error() : jail.error());
  CompiledPolicy policy{std::move(*jail), std::move(*jail_for_jvm), {}};
  if (const auto rows = child_policy(start, contained); !rows.empty()) {
    auto child = compile_policy(rows, true);
    if (!child) return tl::unexpected(child.error());
    policy.child = std::move(*child);
  }
  return policy;
}

Result<std::unique_ptr<Jail>> Jail::create(const JailConfig& config, const CompiledPolicy& policy,
                                           CgroupBackend& cgroups) {
  std::unique_ptr<Jail> jail(new Jail);
  if (auto ok = jail->start(config, policy, cgroups); !ok) {
    auto error = ok.error();
    error.where = "jail " + config.label + ": " + error.where;
    return tl::unexpected(std::move(error));
  }
  return jail;
}

Jail::~Jail() {
  if (pid_ <= 0) return;
  // Without a pid namespace pid 1 must kill and wipe before it goes. It does so when nobody holds the other end.
  constexpr Micros kLeaveTimeout{10'000'000};
  control_.reset();
  if (!contained()) (void)wait_readable(pidfd_.get(), kLeaveTimeout);
  // Killing pid 1 kills its whole pid namespace, and waits for it.
  syscall(SYS_pidfd_send_signal, pidfd_.get(), SIGKILL, nullptr, 0);
  while (waitpid(pid_, nullptr, __WALL) < 0 && errno == EINTR) {
  }
}

Status Jail::start(const JailConfig& config, const CompiledPolicy& policy, CgroupBackend& cgroups) {
  auto group = cgroups.create(config.label);
  if (!group) return tl::unexpected(group.error());
  cgroup_ = std::move(*group);

  auto channel = make_channel();
  auto go = make_pipe();
  auto report = make_pipe();
  if (!channel || !go || !report) return sys_error("channels");
  const Fd program(open(config.pid1.c_str(), O_RDONLY | O_CLOEXEC));
  if (!program) return sys_error("open " + config.pid1);
  auto inner_control = above_reserved(channel->second), inner_report = above_reserved(report->write),
       inner_program = above_reserved(program);
  if (!inner_control || !inner_report || !inner_program) return sys_error("descriptors");

  const JailIds ids = choose_ids(config.contained);
  InsidePlan plan;
  plan.contained = config.contained;
  plan.shares_id = ids.shared;
  if (!config.contained) {
    auto scratch = HostScratch::make();
    if (!scratch) return tl::unexpected(scratch.error());
    scratch_ = std::move(*scratch);
    plan.box = scratch_->box();
    plan.tmp = "TMPDIR=" + scratch_->tmp();
    names_ = config.mounts;
    names_.push_back({scratch_->box(), "/box"});
    names_.push_back({scratch_->tmp(), "/tmp"});
  }
  add_system(plan, config.for_jvm);
  const auto trees = add_mounts(plan, config.mounts);
  for (const std::string& folder : config.hidden) plan.hidden.push_back(folder.substr(folder.find_first_not_of('/')));
  if (!trees) return tl::unexpected(trees.error());
  plan.landlock = landlock_version();
  plan.access = access_to(plan, scratch_ ? &*scratch_ : nullptr);
  plan.go_fd = go->read.get();
  plan.go_write_fd = go->write.get();
  plan.control_fd = inner_control->get();
  plan.report_fd = inner_report->get();
  plan.program_fd = inner_program->get();
  const BpfProgram& filter = config.for_jvm ? policy.jail_for_jvm : policy.jail;
  plan.filter = {static_cast<unsigned short>(filter.size()), const_cast<sock_filter*>(filter.data())};
  plan.child_id = kChildId;
  const std::string program_name = "judge-" + config.label;
  plan.argv.push_back(program_name.c_str());
  for (const auto& word : config.words) plan.argv.push_back(word.c_str());
  plan.argv.push_back(nullptr);

  pid_ = clone_pid1();
  if (pid_ == 0) become_pid1(plan);
  if (pid_ < 0) return tl::unexpected(contained() ? namespaces_denied(errno) : sys_error("fork").value());
  control_ = std::move(channel->first);
  channel->second.reset();
  inner_control->reset();
  inner_report->reset();
  report->write.reset();
  if (auto ok = admit(go->write, ids); !ok) return ok;
  if (auto ok = receive_listener(report->read); !ok) return ok;
  if (auto ok = await_ready(policy, config.ready_timeout); !ok) return ok;
  return cgroup_->settle(pid_, ids.user);
}

/// As fork(). What denies namespaces may hide clone3, too.
pid_t Jail::clone_pid1() {
  if (!contained()) {
    const pid_t pid = fork();
    if (pid > 0) pidfd_.reset(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
    return pid;
  }
  int pidfd = -1;
  clone_args args{};
  args.flags = jail_namespaces() | CLONE_PIDFD;
  args.pidfd = reinterpret_cast<std::uintptr_t>(&pidfd);
  args.exit_signal = SIGCHLD;
  const auto pid = static_cast<pid_t>(syscall(SYS_clone3, &args, sizeof args));
  if (pid > 0) pidfd_.reset(pidfd);
  return pid;
}

/// Puts the child into its cgroup, maps its ids, and lets it go on.
Status Jail::admit(const Fd& go, const JailIds& ids) {
  if (auto ok = cgroup_->add(pid_); !ok) return ok;
  if (contained()) {
    if (auto ok = map_ids(pid_, ids, kChildId); !ok) return ok;
  }
  // The kernel should not choose pid 1 when a run exhausts its memory (zygote/child.h says how else that is met);
  // exempting it needs CAP_SYS_RESOURCE, which containers often withhold.
  if (auto ok = write_file("/proc/" + std::to_string(pid_) + "/oom_score_adj", "-1000");
      !ok && ok.error().sys_errno != EACCES)
    return ok;
  return write_all(go.get(), "g");
}

Status Jail::receive_listener(const Fd& report) {
  auto packet = receive_packet(control_.get());
  if (packet && *packet && (*packet)->fds.size() == 1) listener_ = std::move((*packet)->fds[0]);
  int record[2];
  // End of file: exec closed the pipe.
  if (read(report.get(), record, sizeof record) == static_cast<ssize_t>(sizeof record)) {
    return sys_error(to_string(static_cast<InsideStep>(record[0])), record[1]);
  }
  if (!listener_) return fault("seccomp filter", "no listener arrived");
  return {};
}

Status Jail::await_ready(const CompiledPolicy& policy, Micros timeout) {
  SetupMessage setup{raw_bytes(policy.child), kChildId, cgroup_->measures_forks(), contained()};
  if (scratch_) {
    setup.box = scratch_->box();
    setup.tmp = scratch_->tmp();
  }
  if (auto ok = send_packet(control_.get(), encode(setup)); !ok) return ok;
  if (!wait_readable(control_.get(), timeout)) return fault("pid 1", "did not become ready in time");
  auto packet = receive_packet(control_.get());
  if (!packet) return tl::unexpected(packet.error());
  if (*packet && message_type(**packet) == MessageType::Ready) return {};
  if (const auto call = denied_call()) return fault("pid 1", "made the forbidden call " + syscall_name(*call));
  if (*packet && message_type(**packet) == MessageType::Unfit) {
    auto why = decode_unfit(**packet);
    return fault("pid 1", why ? *why : "sent a malformed message");
  }
  if (*packet) return fault("pid 1", "sent something else than Ready");
  int status = 0;
  waitpid(pid_, &status, __WALL);
  pid_ = -1;
  return fault("pid 1", WIFEXITED(status) ? "ended with exit code " + std::to_string(WEXITSTATUS(status))
                                          : "was killed by signal " + std::to_string(WTERMSIG(status)));
}

Result<bool> Jail::lost_for_memory() {
  constexpr Micros kEndTimeout{5'000'000};
  if (!wait_readable(pidfd_.get(), kEndTimeout)) return fault("pid 1", "does not answer, and does not end");
  auto memory = cgroup_->memory();
  if (!memory) return tl::unexpected(memory.error());
  return memory->killed;
}

std::vector<std::string> Jail::as_named_inside(std::vector<std::string> words) const {
  if (contained()) return words;
  for (std::string& word : words) {
    for (std::size_t at = 0; at < word.size(); ++at) {
      const auto named = std::find_if(names_.begin(), names_.end(), [&](const ReadOnlyMount& name) {
        const std::size_t end = at + name.jail_path.size();
        return word.compare(at, name.jail_path.size(), name.jail_path) == 0 && (end == word.size() || word[end] == '/');
      });
      if (named == names_.end()) continue;
      word.replace(at, named->jail_path.size(), named->host_path);
      at += named->host_path.size();
    }
  }
  return words;
}

std::optional<int> Jail::denied_call() const {
  if (!wait_readable(listener_.get(), Micros(0))) return std::nullopt;
  seccomp_notif notification{};
  if (ioctl(listener_.get(), SECCOMP_IOCTL_NOTIF_RECV, &notification) != 0) return std::nullopt;
  return notification.data.nr;
}

}  // namespace sandbox
