// What a child of the warm interpreter would otherwise pay a page fault for, each time again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace runners::python {

/// The pages that every case changes: counts of references lie beside the objects. A child has the kernel copy all of
/// them in a few calls, which takes half as long as a fault for each.
class WrittenPages {
 public:
  /// In a child that ends with it: what most cases do. Must return.
  using Rehearsal = std::function<void()>;

  /// Forks a child that rehearses, and asks it which pages it has copied. Without /proc/self/pagemap, or before Linux
  /// 5.14, there are none, and children fault as ever. Call once, when nothing will be allocated any more.
  void learn(const Rehearsal& rehearsal);

  /// In a fresh child: copies them. What has gone since is passed over.
  void copy() const;

 private:
  struct Run {
    std::uintptr_t address;
    std::size_t bytes;
  };
  std::vector<Run> runs_;
};

}  // namespace runners::python
