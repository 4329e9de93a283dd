// A language, as the judge sees it: data read from runners/<language>/runner.yaml, and how a submission in it becomes
// launch specs. Nothing here runs anything.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/model/submission.h"
#include "judge/value/type.h"
#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace runners {

/// A file to hand to the jail: name and bytes.
using File = std::pair<std::string, std::string>;

/// Of a runtime that holds what a submission allocates to a limit by itself: "{heap_mib}" in its words.
struct Heap {
  sandbox::Bytes beside = 0;  ///< what the runtime may need beside it
  int full_exit_code = 0;     ///< a program's, if its heap was full
};

/// A launch and the contents that go with it, in the spec's order.
struct Launch {
  sandbox::LaunchSpec spec;  ///< limits as runner.yaml says for compilers; the problem's for runs
  std::string program;       ///< bytes of the program memfd, if spec.has_program
  std::vector<File> files;   ///< same order as spec.files
  std::optional<Heap> heap;  ///< runs only
};

/// Holds a run to the problem's limits.
void set_limits(Launch& launch, const sandbox::Limits& limits);

/// What a compile step's ending and output mean.
struct CompileResult {
  bool ok = false;
  /// Whether another try must end the same: false where the compiler failed for a reason of its own or of the machine.
  bool repeats = false;
  std::string message;  ///< the compiler's words as the user should read them: user's line numbers, no internal paths
  bool forbidden = false;  ///< not ok: the source uses a name that the problem forbids
};

/// What a counted run is to find out. It may find out more on the way.
enum class Counting {
  Time,        ///< of the call, in the submission as it is graded
  Operations,  ///< that the call took
  Space,       ///< that it needed
  Places,      ///< in its source, by their share of the operations
};

class Runner {
 public:
  virtual ~Runner() = default;
  [[nodiscard]] virtual const std::string& name() const = 0;                     ///< "python"
  [[nodiscard]] virtual const std::string& display_name() const = 0;             ///< "Python"
  [[nodiscard]] virtual const std::vector<std::string>& aliases() const = 0;     ///< "py", "python3"
  [[nodiscard]] virtual const std::vector<std::string>& extensions() const = 0;  ///< ".py"
  /// "Python 3.11.2": asked of the installed tool once.
  [[nodiscard]] virtual std::string version() const = 0;
  /// Files and folders of the host whose change means that compiling may give something else. Empty: results of this
  /// language's compile step are not kept.
  [[nodiscard]] virtual const std::vector<std::string>& toolchain() const = 0;

  /// A Usage error that says what to install, if a tool of the host is not there.
  [[nodiscard]] virtual sandbox::Status installed() const = 0;

  /// An Error (Usage) that says why a submission in this language cannot be called this way on this machine: types that
  /// the language has no form for, or a library that is not installed.
  [[nodiscard]] virtual sandbox::Status can_call(const judge::Signature& signature) const = 0;

  /// The compile step (for Python: a syntax check). `signature` is empty for stdin/stdout programs.
  [[nodiscard]] virtual Launch compile(const judge::Submission& submission,
                                       const std::optional<judge::Signature>& signature) const = 0;
  /// The first use of one of `names`, which the problem forbids, as the source's text has it: "mine.cpp:3: sort is not
  /// allowed in this problem". A compile step that looks for them itself, in the syntax tree, is told to in `compile`.
  [[nodiscard]] virtual std::optional<std::string> forbid(const std::vector<std::string>& names,
                                                          const judge::Submission& submission,
                                                          Launch& compile) const = 0;
  /// Empties the folders of the libraries among `names`, which the problem forbids, in the jail of a compile step or a
  /// run: a name that `forbid` did not find finds nothing there.
  virtual void hide(const std::vector<std::string>& names, Launch& launch) const = 0;
  /// Reads the compile step's outcome: exit code, what it wrote to stdout and stderr and, for zygotes, the reply
  /// frame's bytes.
  [[nodiscard]] virtual CompileResult read_compile(const judge::Submission& submission, int exit_code,
                                                   std::string_view output, std::string_view reply) const = 0;
  /// One run. `artifact` is what compile fetched ("program"), or empty if this language has none.
  [[nodiscard]] virtual Launch run(const judge::Submission& submission,
                                   const std::optional<judge::Signature>& signature,
                                   const std::string& artifact) const = 0;

  /// Makes a function's run answer call after call in one process, after it has looked for the names that the problem
  /// forbids, so that what answers has compiled, too; false where the language has no such run.
  [[nodiscard]] virtual bool share_process(const std::vector<std::string>& forbidden, Launch& run) const = 0;

  /// What an operation is in counted runs, "basic blocks", and the CPU time that one of their calls may take; nothing
  /// if growth is not measured in this language.
  struct CountingFacts {
    std::string unit;
    sandbox::Micros cap{0};
    double most_nanoseconds = 0;  ///< that an operation takes, on slow machines too; 0: that cannot be said
    bool keeps_garbage = false;   ///< its heap is collected: a process's peak is not what a call had to have
  };
  [[nodiscard]] virtual std::optional<CountingFacts> counting() const = 0;
  /// A Usage error that says what to install, or why the submission's operations cannot be counted: then its time is.
  [[nodiscard]] virtual sandbox::Status can_count(const judge::Submission& submission) const = 0;
  /// The compile step whose artifact is counted, if that is not the graded one.
  [[nodiscard]] virtual std::optional<Launch> counted_compile(const judge::Submission& submission,
                                                              const judge::Signature& signature) const = 0;
  /// A run whose answer begins with a frame of counts; nothing where the language has no run of its own for it, since
  /// the one for Counting::Operations brings it. `artifact` is the graded one for Counting::Time, else the counted one.
  [[nodiscard]] virtual std::optional<Launch> counted_run(const judge::Submission& submission,
                                                          const judge::Signature& signature,
                                                          const std::string& artifact, Counting what) const = 0;

  /// Where a counted run's places are not lines: a step that says, on its stdout, what lines the places in the artifact
  /// are of. Nothing: they are lines.
  [[nodiscard]] virtual std::optional<Launch> find_lines(const std::string& artifact,
                                                         const std::vector<std::uint64_t>& places) const = 0;
  /// What it said: for each place its line in the submission's own source, or 0 for code that is not the submission's.
  [[nodiscard]] virtual std::vector<int> read_lines(std::string_view output, std::size_t places) const = 0;
  /// Tells a run for Counting::Places what lines the places of a run before are of: the operations of code that is not
  /// the submission's then count for the line that called for it.
  virtual void set_lines(Launch& run, const std::vector<std::uint64_t>& places,
                         const std::vector<int>& lines) const = 0;

  /// Gives a run's unseeded random numbers another beginning than its source alone does; nothing in a language where
  /// the judge has no part in it.
  virtual void change_random_state(Launch& run) const = 0;

  /// A run of a relation, an author's program in this language, over what its input says; nothing in a language that
  /// relations are not written in.
  [[nodiscard]] virtual std::optional<Launch> relation(const std::string& file_name, const std::string& source,
                                                       const judge::Signature& signature) const = 0;

  /// Libraries that submissions may use and that warm processes can have loaded: each one's name, and whether it is
  /// installed. Looks, and starts nothing.
  [[nodiscard]] virtual std::vector<std::pair<std::string, bool>> libraries() const = 0;

  /// A Usage error that says what to install, if the submission imports one of these that is not.
  [[nodiscard]] virtual sandbox::Status has_libraries(const judge::Submission& submission) const = 0;

  /// A starter that compiles and returns nothing useful yet.
  [[nodiscard]] virtual std::string starter(const judge::Signature& signature) const = 0;
  /// A starter for a stdin/stdout program.
  [[nodiscard]] virtual std::string program_starter() const = 0;
  /// The names of the functions, methods and classes that the source defines, by a scan of its text: to infer the
  /// problem.
  [[nodiscard]] virtual std::vector<std::string> defined_names(std::string_view source) const = 0;
};

/// A folder of the host that the exec jail shows read-only at `jail_path` (harness headers, precompiled header).
struct SupportMount {
  std::filesystem::path host_path;
  std::string jail_path;
};

class Registry {
 public:
  /// Reads every runners/<language>/runner.yaml under `folder`. An unknown key or a missing one is an Error with
  /// file:line.
  [[nodiscard]] static sandbox::Result<Registry> load(const std::filesystem::path& folder);
  Registry(Registry&&) noexcept;
  Registry& operator=(Registry&&) noexcept;
  ~Registry();

  [[nodiscard]] std::vector<const Runner*> all() const;
  /// By name or alias. An unknown language is a Usage error that lists the known ones.
  [[nodiscard]] sandbox::Result<const Runner*> by_name(std::string_view name) const;
  /// By a file's extension; a Usage error that lists the known extensions otherwise.
  [[nodiscard]] sandbox::Result<const Runner*> by_extension(const std::filesystem::path& file) const;

 private:
  struct Impl;
  explicit Registry(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace runners
