// The frames between judge and executor, one per packet (docs/formats/executor-protocol.md). A session is one program:
// Open, which brings the first call, then any number of Calls; each has its Answer, and (but for Repeat::Resident) a
// process.
//
//   judge → executor   Open    the launch spec, a call   fds: the program if any, the files, the input if any
//                      Call    one more call             fds: the input if any
//   executor → judge   Hello   once, at start
//                      Answer  what a call came to       fds: streams that are too long for the frame, fetched files
//                      Failed  the executor's own fault; the session is over
#pragma once

#include <cstdint>
#include <string>

#include "sandbox/base/channel.h"
#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

inline constexpr std::uint32_t kProtocolVersion = 7;

enum class FrameType : std::uint8_t { Hello = 1, Open, Call, Answer, Failed };

/// Type and session of a packet, read before its payload.
struct FrameHeader {
  FrameType type = FrameType::Hello;
  std::uint32_t session = 0;
};
[[nodiscard]] Result<FrameHeader> read_header(const Packet& packet);

[[nodiscard]] std::string encode_hello(const Hello& hello);
/// `has_input`: the first call's input comes along, as the last descriptor.
[[nodiscard]] std::string encode_open(std::uint32_t session, const LaunchSpec& spec, bool has_input);
/// No payload: its descriptor, or none, says it all.
[[nodiscard]] std::string encode_call(std::uint32_t session);
[[nodiscard]] std::string encode_failed(std::uint32_t session, const Error& error);
/// `fds` receives the descriptors to send, in order; they stay the outcome's.
[[nodiscard]] std::string encode_answer(std::uint32_t session, const Outcome& outcome, std::vector<int>& fds);

/// Strict: the exact payload, known enum values, as many descriptors as announced.
[[nodiscard]] Result<Hello> decode_hello(const Packet& packet);
struct OpenFrame {
  LaunchSpec spec;
  bool has_input = false;
};
[[nodiscard]] Result<OpenFrame> decode_open(const Packet& packet);
[[nodiscard]] Result<Outcome> decode_answer(Packet packet);
[[nodiscard]] Result<Error> decode_failed(const Packet& packet);

}  // namespace sandbox
