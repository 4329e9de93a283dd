// Messages between an executor and a jail's pid 1, one per packet on the control socket.
//
//   executor → pid 1   Setup   once: the children's seccomp filter and id, and how they start
//                      Launch  one run, or a program that stays; fds: stdin, stdout, stderr, then those that the flags
//                      announce,
//                              then the files, then the sockets of one that stays, then the control group
//                      Kill    ends the run now; Ended follows
//                      Clear   kills everything, what stays too; Cleared follows
//                      Fetch   a file in /box, after Ended
//                      Wipe    empties /box and /tmp
//   pid 1 → executor   Ready   after Setup: warm and waiting
//                      Unfit   in place of Ready: why this process cannot serve; it ends then
//                      Ended   the main process ended, and nothing else is alive. While there is one that stays: each
//                              process that ended, since pid 1 does not know which a template has forked for a run
//                      Cleared nothing is alive; what was used since the launch
//                      Fetched errno; fd: the file, opened read-only and known to be a regular one
//                      Wiped   errno
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "sandbox/base/channel.h"
#include "sandbox/base/units.h"

namespace sandbox {

enum class MessageType : std::uint8_t {
  Setup = 1,
  Launch,
  Kill,
  Clear,
  Fetch,
  Wipe,
  Ready,
  Ended,
  Cleared,
  Fetched,
  Wiped,
  Unfit
};

struct SetupMessage {
  std::string child_filter;    ///< sock_filter array, raw
  std::uint32_t child_id = 0;  ///< user and group id of the children, as seen in the jail
  bool children_wait = false;  ///< a child may be forked before the launch that it is for
  /// Whether the jail has namespaces of its own: then pid 1 is one, the scratch folders are file systems of their own,
  /// and children take `child_id`. Else pid 1 only adopts what descends from it, the scratch folders are folders of the
  /// host, and everybody keeps the caller's id.
  bool contained = true;
  std::string box = "/box", tmp = "/tmp";  ///< the scratch folders
};

struct LaunchMessage {
  /// The program stays, and waits for calls on its sockets (runtime.h): a template (template_hook.cc), or a resident.
  bool stays = false;
  std::vector<std::string> words, env, files;
  bool has_answer = false, has_input = false, has_program = false;
  bool has_group = false;       ///< the main process must begin in a control group of its own
  Bytes file_size = 0;          ///< RLIMIT_FSIZE
  Bytes stack = 0;              ///< RLIMIT_STACK
  std::uint64_t processes = 0;  ///< RLIMIT_NPROC, which counts what has the child's id in the jail; 0: left as it is
};

/// By every process that ended since the launch and was waited for, by pid 1 or by its own parent.
struct UsedMessage {
  Micros cpu_time{0};      ///< in total
  Bytes peak_process = 0;  ///< the largest's peak of resident memory; what pid 1 holds is in it, by fork or by vfork
};

struct EndedMessage {
  pid_t pid = -1;       ///< as the jail numbers it
  int wait_status = 0;  ///< as from wait4
  int setup_step = -1;  ///< SetupStep that failed, or -1
  int setup_errno = 0;
  std::uint64_t voluntary_switches = 0, involuntary_switches = 0;
  UsedMessage used;
};

[[nodiscard]] std::string encode(const SetupMessage& message);
[[nodiscard]] std::string encode(const LaunchMessage& message);
[[nodiscard]] std::string encode(const EndedMessage& message);
[[nodiscard]] std::string encode_kill();
[[nodiscard]] std::string encode_clear();
[[nodiscard]] std::string encode_cleared(const UsedMessage& used);
[[nodiscard]] std::string encode_fetch(const std::string& name);
[[nodiscard]] std::string encode_wipe();
[[nodiscard]] std::string encode_ready();
[[nodiscard]] std::string encode_unfit(const std::string& why);
[[nodiscard]] std::string encode_fetched(int error);
[[nodiscard]] std::string encode_wiped(int error);

/// 0 for an empty packet, which no message is.
[[nodiscard]] MessageType message_type(const Packet& packet);
/// Each refuses a packet that is not exactly such a message.
[[nodiscard]] Result<SetupMessage> decode_setup(const Packet& packet);
[[nodiscard]] Result<LaunchMessage> decode_launch(const Packet& packet);
[[nodiscard]] Result<EndedMessage> decode_ended(const Packet& packet);
[[nodiscard]] Result<UsedMessage> decode_cleared(const Packet& packet);
[[nodiscard]] Result<std::string> decode_fetch(const Packet& packet);
[[nodiscard]] Result<std::string> decode_unfit(const Packet& packet);
/// The errno of a Fetched or Wiped message.
[[nodiscard]] Result<int> decode_errno(const Packet& packet, MessageType type);

}  // namespace sandbox
