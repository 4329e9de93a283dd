// The frames between judge and executor, one per packet (docs/formats/executor-protocol.md). A session is one program:
// Open, then any number of Calls, each with its Answer, then Close. Each call is a process of its own.
//
//   judge → executor   Open    the launch spec           fds: the program if any, then the files
//                      Call    one input                 fds: the input
//                      Close   no more calls
//   executor → judge   Hello   once, at start
//                      Answer  what a call came to       fds: stdout, stderr, answer (those that are not empty),
//                      fetched
//                                                        files
//                      Failed  the executor's own fault; the session is over
#pragma once

#include <cstdint>
#include <string>

#include "sandbox/base/channel.h"
#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

inline constexpr std::uint32_t kProtocolVersion = 4;

enum class FrameType : std::uint8_t { Hello = 1, Open, Call, Close, Answer, Failed };

/// Type and session of a packet, read before its payload.
struct FrameHeader {
  FrameType type = FrameType::Hello;
  std::uint32_t session = 0;
};
[[nodiscard]] Result<FrameHeader> read_header(const Packet& packet);

[[nodiscard]] std::string encode_hello(const Hello& hello);
[[nodiscard]] std::string encode_open(std::uint32_t session, const LaunchSpec& spec);
/// Call and Close have no payload: a descriptor says it all.
[[nodiscard]] std::string encode_plain(FrameType type, std::uint32_t session);
[[nodiscard]] std::string encode_failed(std::uint32_t session, const Error& error);
/// `fds` receives the descriptors to send, in order; they stay the outcome's.
[[nodiscard]] std::string encode_answer(std::uint32_t session, const Outcome& outcome, std::vector<int>& fds);

/// Strict: the exact payload, known enum values, as many descriptors as announced.
[[nodiscard]] Result<Hello> decode_hello(const Packet& packet);
[[nodiscard]] Result<LaunchSpec> decode_open(const Packet& packet);
[[nodiscard]] Result<Outcome> decode_answer(Packet packet);
[[nodiscard]] Result<Error> decode_failed(const Packet& packet);

}  // namespace sandbox
