#include "sandbox/cgroup/hierarchy.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

namespace sandbox {

namespace {

/// Calls visit(controller, mount point); the controller of version 2 is "".
template <class Visit>
void for_each_mount(const Visit& visit) {
  std::ifstream mountinfo("/proc/self/mountinfo");
  for (std::string line; std::getline(mountinfo, line);) {
    std::istringstream words(line);
    std::string skip, point, type, options;
    words >> skip >> skip >> skip >> skip >> point;
    while (words >> skip && skip != "-") {
    }
    words >> type >> skip >> options;
    if (type == "cgroup2") visit(std::string(), point);
    if (type != "cgroup") continue;
    std::istringstream list(options);
    for (std::string option; std::getline(list, option, ',');) visit(option, point);
  }
}

/// In a container the path may lie outside the mounted part of the hierarchy; its root is then the own group.
std::string own_folder(const std::string& mount, const std::string& path) {
  const std::string folder = path == "/" ? mount : mount + path;
  return access(folder.c_str(), F_OK) == 0 ? folder : mount;
}

}  // namespace

Hierarchies read_hierarchies() {
  std::map<std::string, std::string> mounts;
  for_each_mount([&](const std::string& controller, const std::string& point) { mounts[controller] = point; });
  Hierarchies found;
  std::ifstream own("/proc/self/cgroup");
  for (std::string line; std::getline(own, line);) {
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string path = line.substr(second + 1), controllers = line.substr(first + 1, second - first - 1);
    if (controllers.empty() && mounts.contains("")) {
      found.v2_mount = mounts[""];
      found.v2_own = own_folder(found.v2_mount, path);
    }
    std::istringstream list(controllers);
    for (std::string controller; std::getline(list, controller, ',');) {
      if (mounts.contains(controller)) found.v1[controller] = own_folder(mounts[controller], path);
    }
  }
  return found;
}

}  // namespace sandbox
