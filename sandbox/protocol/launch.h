// What the judge asks an executor to run, and what the executor saw: the only face of the sandbox that judge/ knows.
// No field can carry an expected value: a request holds the submission, its input and its limits, and nothing else.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"
#include "sandbox/base/isolation.h"
#include "sandbox/base/units.h"

namespace sandbox {

/// How a run ended, as the kernel and the executor saw it. Never a verdict: that is judge/grade's word.
enum class Ending : std::uint8_t {
  Exited,           ///< returned an exit code
  Signaled,         ///< killed by a signal that the executor did not send
  CpuTimeout,       ///< used its CPU time up; killed
  WallTimeout,      ///< its wall-clock deadline passed; killed
  MemoryKilled,     ///< went over the memory limit; killed by the kernel
  OutputOverflow,   ///< wrote more than the output limit to stdout, stderr or the answer channel; killed
  SyscallDenied,    ///< made a forbidden system call; killed
  SetupFailed,      ///< the program could not be started (no such file, bad executable)
  ProcessOverflow,  ///< had more processes than its limit, where the kernel does not refuse them; killed
};
[[nodiscard]] std::string_view to_string(Ending ending);

struct Limits {
  Micros cpu_time{1'000'000};    ///< user + system time of every process of the run
  Micros wall_time{6'000'000};   ///< from launch to the exit of the main process
  Bytes memory = 256 * kMiB;     ///< peak of the run's own memory, over the warm baseline
  Bytes output = 8 * kMiB;       ///< each of stdout, stderr, the answer and every fetched file
  std::uint32_t processes = 64;  ///< processes and threads alive at once
};

/// The jail's profile that runs it. "exec" starts programs by execve; a name that is not here is a zygote ("python").
inline constexpr std::string_view kExecProfile = "exec";
/// As "exec", in a jail of its own that also shows the runners' headers: compilers never share a jail with runs.
inline constexpr std::string_view kCompileProfile = "compile";
/// As "exec", in a jail of its own that also shows the Java harness, and keeps the JVM's files out of the others'
/// memory.
inline constexpr std::string_view kJavaProfile = "java";
/// As "exec", in a jail of its own that also shows what counts instructions, and a Python interpreter to be counted.
inline constexpr std::string_view kCountedProfile = "counted";
/// As "python", in a jail of its own: what a problem's author wrote never shares one with submissions.
inline constexpr std::string_view kAuthorProfile = "author";
/// Whether the profile starts programs by execve.
[[nodiscard]] constexpr bool starts_by_exec(std::string_view profile) {
  return profile == kExecProfile || profile == kCompileProfile || profile == kJavaProfile || profile == kCountedProfile;
}

/// Descriptors as the launched program finds them.
inline constexpr int kAnswerFd = 3;   ///< write end of the answer channel
inline constexpr int kInputFd = 4;    ///< a harness's input, read-only, offset 0
inline constexpr int kProgramFd = 5;  ///< zygotes only: the program (the submission's source)

/// Where the call's input goes.
enum class InputTo : std::uint8_t {
  Stdin,    ///< a stdin/stdout program; the answer is its stdout
  Harness,  ///< a function: input on kInputFd, answer on kAnswerFd; stdin is empty
};

/// How the calls of a session, which differ in their input only, come to their process.
enum class Repeat : std::uint8_t {
  Exec,      ///< the program is started for each
  Template,  ///< exec: it is started once, waits before its initialisers, and is forked for each
  Resident,  ///< exec: it is started once and answers one after the other, until something is odd about it
};

/// What to run. Descriptors travel beside it (frames.h): the program if any, then one per file.
struct LaunchSpec {
  std::string profile{kExecProfile};
  /// zygote: modules that the warm process has loaded already; each list has a jail of its own. It changes how long a
  /// run takes and nothing else: where they cannot be loaded, the warm process without any serves.
  std::vector<std::string> preload;
  /// Folders of the jail's view that are empty in it; each list has a jail of its own. Only where jails have a view.
  std::vector<std::string> hidden;
  /// exec: the command line (argv[0] is a path in the jail, or just a name when `has_program`); zygote: words for its
  /// harness.
  std::vector<std::string> argv;
  std::vector<std::string> env;    ///< "NAME=value"; exec only
  bool has_program = false;        ///< exec: the memfd to execute; zygote: the memfd on kProgramFd
  std::vector<std::string> files;  ///< names to create in /box (the working directory) before the run; no '/'
  std::vector<std::string>
      fetch;  ///< regular files in /box to bring back after an exit with code 0; missing ones are absent
  InputTo input_to = InputTo::Stdin;
  /// Where it cannot be had, Exec serves: slower, with the same answers.
  Repeat repeat = Repeat::Exec;
  Limits limits;
};

/// What a run wrote to one of its streams: at hand when it is short, else in a file.
struct Captured {
  /// The most that stands in `bytes`: what travels faster inside a frame than as a file beside it.
  static constexpr Bytes kMostBytes = 16 * kKiB;

  std::string bytes;
  Fd file;  ///< a sealed memfd; then `bytes` is empty

  [[nodiscard]] Bytes size() const;
  /// All of it, or its first `max` bytes.
  [[nodiscard]] Result<std::string> text(Bytes max) const;
};

/// What was measured, from outside.
struct Outcome {
  Ending ending = Ending::Exited;
  int exit_code = 0;           ///< Exited only
  int signal = 0;              ///< Signaled only
  std::string denied_syscall;  ///< SyscallDenied only: the call's name
  std::string detail;          ///< SetupFailed: what failed; OutputOverflow: which stream; else empty
  Micros cpu_time{0};          ///< user + system, every process of the run
  Micros wall_time{0};
  /// What had to be started first (a jail, its warm process, a template) took this long; 0 if all was warm. In no other
  /// figure.
  Micros startup_time{0};
  std::string preload_failure;           ///< why spec.preload was not loaded; empty if it was
  std::uint32_t earlier_calls = 0;       ///< that the same process had answered (Repeat::Resident)
  Bytes peak_memory = 0;                 ///< over the warm baseline
  std::uint64_t voluntary_switches = 0;  ///< context switches of the main process
  std::uint64_t involuntary_switches = 0;
  Captured out, err, answer;  ///< at most limits.output bytes each; the answer only with InputTo::Harness
  std::vector<std::pair<std::string, Fd>> fetched;
};

/// What an executor says of itself when it starts.
struct Hello {
  std::uint32_t version = 0;
  Isolation isolation;
};

}  // namespace sandbox
