#include <seccomp.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "sandbox/base/fd.h"
#include "sandbox/policy/policy.h"

namespace sandbox {

namespace {

constexpr std::uint64_t kLow32 = 0xffffffff;

struct FreeContext {
  void operator()(void* context) const { seccomp_release(context); }
};
using Context = std::unique_ptr<void, FreeContext>;

std::uint32_t action_of(const PolicyRow& row) {
  switch (row.action) {
    case Action::Allow:
      return SCMP_ACT_ALLOW;
    case Action::Deny:
      return SCMP_ACT_ERRNO(static_cast<std::uint16_t>(row.deny_errno));
    case Action::Notify:
      return SCMP_ACT_NOTIFY;
  }
  return SCMP_ACT_KILL_PROCESS;
}

/// libseccomp can compare a masked argument for equality only; the other operators are built from that.
std::vector<scmp_arg_cmp> comparisons(const ArgRule& when) {
  switch (when.op) {
    case ArgRule::Op::Equal:
      return {SCMP_CMP64(when.index, SCMP_CMP_MASKED_EQ, kLow32, when.value)};
    case ArgRule::Op::NoBit:
      return {SCMP_CMP64(when.index, SCMP_CMP_MASKED_EQ, when.value, 0)};
    case ArgRule::Op::NotEqual: {
      // One rule per bit of the argument that differs from the value's.
      std::vector<scmp_arg_cmp> rules;
      for (unsigned bit = 0; bit < 32; ++bit) {
        const std::uint64_t mask = std::uint64_t{1} << bit;
        rules.push_back(SCMP_CMP64(when.index, SCMP_CMP_MASKED_EQ, mask, ~when.value & mask));
      }
      return rules;
    }
    case ArgRule::Op::AnyBit: {
      std::vector<scmp_arg_cmp> rules;
      for (unsigned bit = 0; bit < 32; ++bit) {
        const std::uint64_t mask = std::uint64_t{1} << bit;
        if ((when.value & mask) != 0) rules.push_back(SCMP_CMP64(when.index, SCMP_CMP_MASKED_EQ, mask, mask));
      }
      return rules;
    }
  }
  return {};
}

Status add_row(void* context, const PolicyRow& row) {
  for (const auto call : row.calls) {
    const int number = seccomp_syscall_resolve_name_arch(SCMP_ARCH_X86_64, std::string(call).c_str());
    if (number == __NR_SCMP_ERROR) return fault("policy", "libseccomp does not know the call " + std::string(call));
    if (number < 0) continue;  // a pseudo number: the call does not exist on x86-64
    int rc = 0;
    if (!row.when) {
      rc = seccomp_rule_add_array(context, action_of(row), number, 0, nullptr);
    } else {
      for (const auto& comparison : comparisons(*row.when)) {
        rc = rc != 0 ? rc : seccomp_rule_add_array(context, action_of(row), number, 1, &comparison);
      }
    }
    if (rc != 0) return sys_error("policy: rule for " + std::string(call), -rc);
  }
  return {};
}

Result<BpfProgram> export_program(void* context) {
  auto file = make_memfd("policy");
  if (!file) return tl::unexpected(file.error());
  if (const int rc = seccomp_export_bpf(context, file->get()); rc != 0) return sys_error("policy: export", -rc);
  auto bytes = read_file_fd(file->get(), kMiB);
  if (!bytes) return tl::unexpected(bytes.error());
  BpfProgram program(bytes->size() / sizeof(sock_filter));
  std::memcpy(program.data(), bytes->data(), program.size() * sizeof(sock_filter));
  return program;
}

}  // namespace

Result<BpfProgram> compile_policy(std::span<const PolicyRow> rows, bool default_allow) {
  const Context context(seccomp_init(default_allow ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO(ENOSYS)));
  if (!context) return fault("policy", "seccomp_init failed");
  if (seccomp_attr_set(context.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) != 0 ||
      seccomp_attr_set(context.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2) != 0) {
    return fault("policy", "libseccomp refused an attribute");
  }
  for (const auto& row : rows) {
    if (auto ok = add_row(context.get(), row); !ok) return tl::unexpected(ok.error());
  }
  return export_program(context.get());
}

std::string syscall_name(int number) {
  const std::unique_ptr<char, void (*)(void*)> name(seccomp_syscall_resolve_num_arch(SCMP_ARCH_X86_64, number),
                                                    std::free);
  return name ? std::string(name.get()) : "syscall " + std::to_string(number);
}

}  // namespace sandbox
