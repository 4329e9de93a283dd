// The walls between a submission and the machine, as this machine can build them: probed at start, named in every
// report, shown layer by layer by `judge doctor`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

/// How far isolation goes; each level holds all that the one before it holds.
enum class IsolationLevel : std::uint8_t {
  Minimal,  ///< a wall is missing: for the caller's own programs only
  Weak,     ///< every wall stands, but a limit or a figure is approximate
  Strong,   ///< every wall stands, and the kernel enforces every limit
};
/// "minimal", "weak", "strong": the words of `--min-isolation` and of reports.
[[nodiscard]] std::string_view to_string(IsolationLevel level);

/// One wall.
struct Layer {
  std::string name;                               ///< "namespaces", "seccomp", "cgroup"
  IsolationLevel level = IsolationLevel::Strong;  ///< the most that the whole can be with this layer as it is
  std::string detail;                             ///< what stands: "cgroup v1"; or what does not: "no cgroup: ..."
  std::string fix;                                ///< how to make it Strong; empty if it is
};

struct Isolation {
  std::vector<Layer> layers;

  /// The lowest of the layers'; Minimal without any.
  [[nodiscard]] IsolationLevel level() const;
  /// For reports: the level, then what each layer says, "strong: user, pid, ... namespaces; seccomp; cgroup v1".
  [[nodiscard]] std::string line() const;
};

}  // namespace sandbox
