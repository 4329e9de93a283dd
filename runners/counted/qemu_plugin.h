// The part of QEMU's plugin interface, version 1, that the counter uses. No package brings the header; the names, types
// and numbers are the interface's, as QEMU 5.1 to 8.x have it.
#pragma once

#include <cstddef>
#include <cstdint>

#define JUDGED_QEMU_EXPORT __attribute__((visibility("default")))
inline constexpr int kQemuPluginVersion = 1;

extern "C" {

using qemu_plugin_id_t = std::uint64_t;
struct qemu_plugin_tb;

struct qemu_info_t {
  const char* target_name;
  struct {
    int min;
    int cur;
  } version;
  bool system_emulation;
  struct {
    int smp_vcpus;
    int max_vcpus;
  } system;
};

enum qemu_plugin_op { QEMU_PLUGIN_INLINE_ADD_U64 };

using qemu_plugin_vcpu_tb_trans_cb_t = void (*)(qemu_plugin_id_t id, qemu_plugin_tb* tb);
using qemu_plugin_vcpu_syscall_cb_t = void (*)(qemu_plugin_id_t id, unsigned int vcpu_index, std::int64_t number,
                                               std::uint64_t a1, std::uint64_t a2, std::uint64_t a3, std::uint64_t a4,
                                               std::uint64_t a5, std::uint64_t a6, std::uint64_t a7, std::uint64_t a8);

void qemu_plugin_register_vcpu_tb_trans_cb(qemu_plugin_id_t id, qemu_plugin_vcpu_tb_trans_cb_t callback);
std::size_t qemu_plugin_tb_n_insns(const qemu_plugin_tb* tb);
void qemu_plugin_register_vcpu_tb_exec_inline(qemu_plugin_tb* tb, qemu_plugin_op op, void* at, std::uint64_t amount);
void qemu_plugin_register_vcpu_syscall_cb(qemu_plugin_id_t id, qemu_plugin_vcpu_syscall_cb_t callback);

}  // extern "C"
