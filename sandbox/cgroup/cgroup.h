// Resource accounting and limits of one jail, whatever the kernel offers: version 1, version 2, or no control group.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/base/isolation.h"
#include "sandbox/base/units.h"

namespace sandbox {

/// One jail's control group. Made once with the jail; begin_run and the figures are on the hot path and never move
/// processes (a write to cgroup.procs costs milliseconds).
class Cgroup {
 public:
  /// Removes the group; the jail's processes must be gone.
  virtual ~Cgroup() = default;

  /// Puts a process (the jail's future pid 1, before its first fork) into the group.
  [[nodiscard]] virtual Status add(pid_t pid) = 0;
  /// Once, when pid 1 is warm and has its namespaces: arranges the group for runs. `owner` is the host's id of pid 1.
  [[nodiscard]] virtual Status settle(pid_t pid, uid_t owner) = 0;

  /// Before a launch: sets the limits for the coming run over what the warm processes hold now, and starts its
  /// measurement. `processes` counts processes and threads besides pid 1.
  [[nodiscard]] virtual Status begin_run(Bytes memory, std::uint32_t processes) = 0;

  /// In place of it, before another call of a process that goes on in the group of the call before: the same.
  [[nodiscard]] virtual Status resume_run(Bytes memory, std::uint32_t processes) = 0;
  /// Whether it can; else such a process is not to be had.
  [[nodiscard]] virtual bool resumes_runs() const = 0;

  /// After begin_run: the folder of the group that pid 1 must start the run's main process in (CLONE_INTO_CGROUP),
  /// where its figures are kept; -1: pid 1's own, and children need nothing.
  [[nodiscard]] virtual int run_group_fd() const = 0;
  /// Whether a run is measured that begins in a process which was forked before begin_run, or by another process than
  /// pid 1, a template: where runs have a group of their own only pid 1 can start one there, when it is known.
  [[nodiscard]] virtual bool measures_forks() const = 0;
  /// When the run's outcome is known, every process of it is dead and the jail is wiped: prepares for the next run, off
  /// the hot path.
  [[nodiscard]] virtual Status end_run() = 0;

  /// CPU time since begin_run or resume_run, of every process that was in the group; exact once they have ended.
  [[nodiscard]] virtual Result<Micros> cpu_time() const = 0;

  /// Processes and threads in the group now, pid 1 among them.
  [[nodiscard]] virtual Result<std::uint64_t> task_count() const = 0;
  /// Their process ids, as the caller sees them. Not for the hot path.
  [[nodiscard]] virtual Result<std::vector<pid_t>> process_ids() const = 0;

  struct MemoryUse {
    Bytes peak = 0;       ///< over what the warm processes hold; the kernel counts in batches of up to 256 KiB per CPU
    bool killed = false;  ///< the kernel killed a process of the run for memory; without a group: it is over the limit
  };
  [[nodiscard]] virtual Result<MemoryUse> memory() = 0;

  // What only a jail without a control group needs.

  /// After begin_run: RLIMIT_NPROC for the run's main process; 0: the group counts.
  [[nodiscard]] virtual std::uint64_t process_rlimit() const { return 0; }
  /// How long memory() may go unasked while a run goes on; if it then says `killed`, the caller must kill.
  [[nodiscard]] virtual Micros next_look() const { return Micros::max(); }
  /// Whether the run has more processes than it may, where the kernel does not refuse them; the caller must kill then.
  [[nodiscard]] virtual bool too_many_processes() const { return false; }
  /// Every process of the run is dead: the figures of those that were waited for, CPU time in total and the largest's
  /// peak of resident memory.
  virtual void all_ended(Micros cpu, Bytes peak_process) { (void)cpu, (void)peak_process; }
};

/// What this host offers; makes one group per jail.
class CgroupBackend {
 public:
  virtual ~CgroupBackend() = default;
  /// Named "cgroup v1", "cgroup v1 (hybrid)" or "cgroup v2" in its detail, or "no cgroup: " and what that costs.
  [[nodiscard]] virtual Layer layer() const = 0;
  /// Whether a jail's runs have a group each (run_group_fd).
  [[nodiscard]] virtual bool group_per_run() const = 0;
  /// Whether only processes that somebody waits for are counted.
  [[nodiscard]] virtual bool counts_waited_children() const { return false; }
  /// A new group. `label` is unique within the process ("python").
  [[nodiscard]] virtual Result<std::unique_ptr<Cgroup>> create(const std::string& label) = 0;
};

/// Finds the best usable backend: control groups, or none, which its layer then says, with the fix. Also removes the
/// groups that executors which were killed left behind. `contained`: the jails have namespaces of their own.
[[nodiscard]] Result<std::unique_ptr<CgroupBackend>> probe_cgroups(bool contained = true);

}  // namespace sandbox
