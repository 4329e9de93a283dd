// The walls between a submission and the machine, as this machine can build them: probed at start, named in every
// report, shown layer by layer by `judge doctor`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace sandbox {

/// How far isolation goes; each level holds all that the one before it holds.
enum class IsolationLevel : std::uint8_t {
  None,     ///< not even what Minimal needs: nothing is run
  Minimal,  ///< a wall is missing: only what its caller trusts is run (`judge run --trust-mine`)
  Weak,     ///< every wall stands, but a limit or a figure is approximate
  Strong,   ///< every wall stands, and the kernel enforces every limit
};
/// "none", "minimal", "weak", "strong"; the last two are the words of `--min-isolation`.
[[nodiscard]] std::string_view to_string(IsolationLevel level);

/// What a command demands: the word of its option, else JUDGE_MIN_ISOLATION's, else `fallback`. An empty word is none;
/// any other than "strong" and "weak" is a usage error.
[[nodiscard]] Result<IsolationLevel> demanded_isolation(const std::string& word, IsolationLevel fallback);

/// One wall.
struct Layer {
  std::string name;                               ///< "namespaces", "seccomp", "cgroup"
  IsolationLevel level = IsolationLevel::Strong;  ///< the most that the whole can be with this layer as it is
  std::string detail;                             ///< what stands: "cgroup v1"; or what does not: "no cgroup: ..."
  std::string fix;  ///< how to have all of it; empty if all is there. A second wall may lack and the level be Strong
};

struct Isolation {
  std::vector<Layer> layers;

  /// The lowest of the layers'; None without any.
  [[nodiscard]] IsolationLevel level() const;
  /// For reports: the level, then what each layer says, "strong: user, pid, ... namespaces; seccomp; cgroup v1".
  [[nodiscard]] std::string line() const;
};

/// A Refused error unless `isolation` reaches `least`, and Minimal in any case; it names every layer that falls short,
/// and its fix, and then what stands.
[[nodiscard]] Status check_isolation(const Isolation& isolation, IsolationLevel least);

/// Whether a command may be told to run without a wall, by `--trust-mine`.
enum class MayTrust : std::uint8_t { No, Yes };

/// What a refused caller may do where there is `level`: the command line `words` (of `judge run`, say), changed so that
/// this is enough for it, and quoted for a shell; nothing if no command would run. Its options are among the first
/// `own` words; the rest is another program's.
[[nodiscard]] std::string refusal_hint(const std::vector<std::string>& words, std::size_t own, IsolationLevel level,
                                       MayTrust may_trust = MayTrust::No);

}  // namespace sandbox
