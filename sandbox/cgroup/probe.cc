#include "sandbox/cgroup/sampled.h"
#include "sandbox/cgroup/v1.h"
#include "sandbox/cgroup/v2.h"

namespace sandbox {

Result<std::unique_ptr<CgroupBackend>> probe_cgroups(bool contained) {
  // What denies namespaces mostly hides clone3 as well, by which runs get a group of version 2; and without a cgroup
  // namespace those of version 1 would be in sight.
  if (!contained) return probe_sampled(fault("cgroup", "no namespaces").value(), contained);
  const Hierarchies hierarchies = read_hierarchies();
  // A controller belongs to one version at a time, so at most one of them can limit memory.
  auto backend = v2_limits_memory(hierarchies) ? probe_v2(hierarchies) : probe_v1(hierarchies);
  if (!backend && backend.error().hint.empty())
    backend.error().hint = "mount cgroup v2 with the controllers memory and pids, or v1 with memory, pids and cpuacct";
  return backend ? std::move(backend) : probe_sampled(backend.error(), contained);
}

}  // namespace sandbox
