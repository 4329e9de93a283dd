// Counts the instructions that a program executes under qemu-x86_64, and writes the count where the program asks for it
// (counting.h).
#include <sys/syscall.h>
#include <unistd.h>

#include "runners/counted/counting.h"
#include "runners/counted/qemu_plugin.h"

namespace {

// Of a program with several threads some may be lost.
std::uint64_t count = 0;

void translated(qemu_plugin_id_t, qemu_plugin_tb* tb) {
  qemu_plugin_register_vcpu_tb_exec_inline(tb, QEMU_PLUGIN_INLINE_ADD_U64, &count, qemu_plugin_tb_n_insns(tb));
}

void called(qemu_plugin_id_t, unsigned int, std::int64_t number, std::uint64_t a1, std::uint64_t a2, std::uint64_t,
            std::uint64_t, std::uint64_t, std::uint64_t, std::uint64_t, std::uint64_t) {
  if (number != SYS_prctl || a1 != runners::kPrctlCount) return;
  const std::uint64_t now = count;
  if (write(static_cast<int>(a2), &now, sizeof now) != static_cast<ssize_t>(sizeof now)) _exit(125);
}

}  // namespace

extern "C" {

JUDGED_QEMU_EXPORT int qemu_plugin_version = kQemuPluginVersion;

JUDGED_QEMU_EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t* info, int, char**) {
  if (info->version.min > kQemuPluginVersion || info->version.cur < kQemuPluginVersion) return -1;
  qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
  qemu_plugin_register_vcpu_syscall_cb(id, called);
  return 0;
}

}  // extern "C"
