#include "sandbox/executor/executor.h"

#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>

#include "sandbox/executor/resident.h"
#include "sandbox/executor/template.h"
#include "sandbox/jail/isolation.h"
#include "sandbox/jail/walls.h"
#include "sandbox/zygote/messages.h"

namespace sandbox {

Status Executor::start() {
  const Walls walls = try_walls();
  contained_ = walls.contain();
  auto cgroups = probe_cgroups(contained_);
  if (!cgroups) return tl::unexpected(cgroups.error());
  cgroups_ = std::move(*cgroups);
  isolation_ = jail_isolation(walls, *cgroups_);
  auto policy = compile_policies(*cgroups_, contained_);
  if (!policy) return tl::unexpected(policy.error());
  policy_ = std::move(*policy);
  return prepare_streams();
}

int Executor::serve() {
  if (auto ok = start(); !ok) {
    // The judge gets the reason in place of a Hello.
    (void)send_packet(socket_.get(), encode_failed(0, ok.error()));
    return 1;
  }
  const Hello hello{kProtocolVersion, isolation_};
  if (!send_packet(socket_.get(), encode_hello(hello))) return 1;
  for (;;) {
    auto packet = receive_packet(socket_.get());
    if (!packet) return 1;
    if (!*packet) return 0;
    if (!handle(std::move(**packet))) return 1;
  }
}

Status Executor::handle(Packet packet) {
  auto header = read_header(packet);
  if (!header) return tl::unexpected(header.error());
  switch (header->type) {
    case FrameType::Open:
      return open(header->session, std::move(packet));
    case FrameType::Call:
      return call(header->session, std::move(packet));
    default:
      return fault("executor", "a frame that only executors send");
  }
}

Status Executor::refuse(std::uint32_t id, const Error& error) {
  end_session();
  return send_packet(socket_.get(), encode_failed(id, error));
}

/// Ends the session before it.
Status Executor::open(std::uint32_t id, Packet packet) {
  end_session();
  auto frame = decode_open(packet);
  if (!frame) return refuse(id, frame.error());
  session_ = std::make_unique<Session>();
  session_->id = id;
  session_->spec = std::move(frame->spec);
  auto fd = packet.fds.begin();
  if (session_->spec.has_program) session_->inputs.program = std::move(*fd++);
  for (std::size_t i = 0; i < session_->spec.files.size(); ++i) session_->inputs.files.push_back(std::move(*fd++));
  session_->jail = {session_->spec.profile, session_->spec.preload, session_->spec.hidden};
  return answer(frame->has_input ? std::move(*fd) : Fd());
}

Status Executor::call(std::uint32_t id, Packet packet) {
  // A session that was refused has had its answer: what the judge had already sent for it is let go.
  if (!session_ || session_->id != id) return {};
  if (packet.fds.size() > 1) return refuse(id, fault("executor", "a call has one input").value());
  return answer(packet.fds.empty() ? Fd() : std::move(packet.fds[0]));
}

Status Executor::answer(Fd input) {
  const std::uint32_t id = session_->id;
  session_->inputs.input = std::move(input);
  session_->inputs.streams = std::move(streams_);
  auto outcome = run();
  if (!outcome) {
    jails_.erase(session_->jail);
    if (auto ok = prepare_streams(); !ok) return ok;
    return refuse(id, outcome.error());
  }
  std::vector<int> fds;
  const std::string frame = encode_answer(id, *outcome, fds);
  if (auto ok = send_packet(socket_.get(), frame, fds); !ok) return ok;
  // The judge has its answer: what must be clean and ready for the next call is made so while it looks at it. Where
  // both are on one CPU the judge goes first.
  sched_yield();
  session_->inputs.streams = {};
  renew(jails_[session_->jail]);
  return prepare_streams();
}

Status Executor::prepare_streams() {
  auto streams = make_captures();
  if (!streams) return tl::unexpected(streams.error());
  streams_ = std::move(*streams);
  return {};
}

/// One call of the session. After an error its jail must not be used again.
Result<Outcome> Executor::run() {
  session_->startup_time = Micros(0);
  auto warm = session_jail();
  if (!warm) return tl::unexpected(warm.error());
  auto program = program_for(**warm);
  if (!program) return tl::unexpected(program.error());
  auto end = run_in_jail(*(*warm)->jail, session_->spec, session_->inputs, *program, clock_, socket_.get());
  if (!end) return tl::unexpected(end.error());
  if (end->warm_lost) (*warm)->program.reset();
  end->outcome.startup_time = session_->startup_time;
  end->outcome.preload_failure = session_->preload_failure;
  return std::move(end->outcome);
}

/// The session's program, if it stays between calls, unless it cannot, or its runs destroyed too many. Null: it is to
/// be started each time.
Result<WarmProgram*> Executor::program_for(WarmJail& warm) {
  // A template costs more than exec if each serves one run only; a resident costs the same.
  constexpr int kMostStarts = 3;
  const LaunchSpec& spec = session_->spec;
  const Cgroup& cgroup = warm.jail->cgroup();
  const bool can = spec.repeat == Repeat::Template ? cgroup.measures_forks() && spec.files.empty()
                                                   : spec.repeat == Repeat::Resident && cgroup.resumes_runs();
  if (!can) return nullptr;
  if (!warm.program && session_->warm_starts < kMostStarts) {
    if (spec.repeat == Repeat::Template) ++session_->warm_starts;
    const Micros begin = clock_.now();
    if (auto ok = start_program(warm); !ok) return tl::unexpected(ok.error());
    session_->startup_time += clock_.now() - begin;
    if (!warm.program) session_->warm_starts = kMostStarts;
  }
  return warm.program.get();
}

/// Leaves warm.program empty if it cannot stay. In any case the jail is ready for a run.
Status Executor::start_program(WarmJail& warm) {
  const bool resident = session_->spec.repeat == Repeat::Resident;
  std::string why;
  auto started = resident ? start_resident(*warm.jail, session_->spec, session_->inputs)
                          : start_template(*warm.jail, session_->spec, session_->inputs, why);
  if (!started) {
    auto for_memory = warm.jail->lost_for_memory();
    if (!for_memory || !*for_memory) return tl::unexpected(started.error());
    return make_jail(session_->jail, warm);
  }
  warm.program = std::move(*started);
  // It has read the files of its launch: its calls find an empty folder, the first as any. One that does not stay has
  // left them to a run that has them made again.
  if (resident) renew(warm);
  return warm.jail ? Status{} : make_jail(session_->jail, warm);
}

void Executor::end_session() {
  if (!session_) return;
  const auto found = jails_.find(session_->jail);
  session_.reset();
  if (found == jails_.end() || !found->second.program) return;
  WarmJail& warm = found->second;
  // What the next run starts from is without it.
  if (warm.jail && !(clear_jail(*warm.jail) && warm.jail->cgroup().end_run())) warm.jail.reset();
  warm.program.reset();
}

/// The session's jail, ready for a run. If it does not start with what it is to load, then the one that loads nothing
/// serves: slower, with the same answers.
Result<Executor::WarmJail*> Executor::session_jail() {
  JailKey& key = session_->jail;
  if (!unfit_.contains(key)) {
    auto warm = ready_jail(key);
    if (warm || key.preload.empty()) return warm;
    jails_.erase(key);
    unfit_[key] = warm.error().text();
  }
  session_->preload_failure = unfit_[key];
  key.preload.clear();
  return ready_jail(key);
}

Result<Executor::WarmJail*> Executor::ready_jail(const JailKey& key) {
  auto& warm = jails_[key];
  warm.used = ++calls_;
  if (!warm.jail) {
    const Micros begin = clock_.now();
    auto made = make_jail(key, warm);
    session_->startup_time += clock_.now() - begin;
    if (!made) return tl::unexpected(made.error());
  }
  return &warm;
}

Status Executor::make_jail(const JailKey& key, WarmJail& warm) {
  auto config = jail_config(key);
  if (!config) return tl::unexpected(config.error());
  retire_for(key);
  auto jail = Jail::create(*config, policy_, *cgroups_);
  if (!jail) return tl::unexpected(jail.error());
  warm.jail = std::move(*jail);
  warm.program.reset();
  return {};
}

/// Warm processes that have loaded much are large (docs/decisions/0014-python-zygotes.md), and lists of what is hidden
/// are as many as problems have: of the jails that are not everybody's, the one that was not used for longest makes
/// room for `key`'s.
void Executor::retire_for(const JailKey& key) {
  constexpr std::size_t kMostKept = 2;
  const auto is_special = [](const JailKey& of) { return !of.preload.empty() || !of.hidden.empty(); };
  if (!is_special(key)) return;
  std::size_t kept = 0;
  auto oldest = jails_.end();
  for (auto it = jails_.begin(); it != jails_.end(); ++it) {
    if (!is_special(it->first) || !it->second.jail) continue;
    ++kept;
    if (oldest == jails_.end() || it->second.used < oldest->second.used) oldest = it;
  }
  if (kept >= kMostKept) jails_.erase(oldest);
}

/// Has it wiped, and its program made ready for the next call. A jail that cannot be trusted to be clean, or be made
/// ready for a run, is given up: the next run gets a new one.
void Executor::renew(WarmJail& warm) {
  // A jail that cannot be told is found out by the missing answer.
  (void)send_packet(warm.jail->control(), encode_wipe());
  auto packet = receive_packet(warm.jail->control());
  // Beside a template the ends of other processes may have been on their way.
  while (packet && *packet && message_type(**packet) == MessageType::Ended)
    packet = receive_packet(warm.jail->control());
  const auto wiped = packet && *packet ? decode_errno(**packet, MessageType::Wiped) : Result<int>(EIO);
  bool ready = wiped && *wiped == 0;
  if (ready && warm.program && !warm.program->make_ready()) {
    warm.program.reset();
    ready = clear_jail(*warm.jail).has_value();
  }
  const bool goes_on = warm.program && warm.program->goes_on();
  if (!ready || (!goes_on && !warm.jail->cgroup().end_run())) warm = {};
}

Result<JailConfig> Executor::jail_config(const JailKey& key) const {
  const std::string& profile = key.profile;
  const bool plain = !profile.empty() && std::all_of(profile.begin(), profile.end(), [](unsigned char c) {
    return std::islower(c) || std::isdigit(c);
  });
  if (!contained_ && !config_.trust_mine)
    return fault("executor", "this machine denies what jails are made of, and nobody trusts what is to be run");
  JailConfig config;
  config.label = key.preload.empty() ? profile : profile + "-" + key.preload.front();
  const std::string runtime = profile == kAuthorProfile ? "python" : profile;
  config.pid1 = config_.programs + "/" + (starts_by_exec(profile) ? "judge-spawner" : "judge-zygote-" + runtime);
  if (!plain || access(config.pid1.c_str(), X_OK) != 0) return fault("executor", "no such profile: '" + profile + "'");
  config.words = key.preload;
  config.hidden = key.hidden;
  config.for_jvm = profile == kJavaProfile || profile == kCompileProfile;
  config.contained = contained_;
  for (const ReadOnlyMount& mount : config_.support) {
    if (profile == kCompileProfile || mount.jail_path == "/judge/" + profile) config.mounts.push_back(mount);
  }
  return config;
}

}  // namespace sandbox
