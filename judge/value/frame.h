// The frames between the judge and a harness inside the jail (docs/formats/values.md): one call frame in, one reply
// frame out. A reply was written by code that the judge does not trust: decoding is strict and gives data, never
// effects.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/value/call.h"
#include "judge/value/type.h"
#include "judge/value/value.h"

namespace judge {

/// Layout of both, little-endian: 4 bytes magic "JDG1", u8 kind, 3 zero bytes, u64 payload length, payload.
inline constexpr std::string_view kFrameMagic = "JDG1";
inline constexpr std::size_t kFrameHeaderBytes = 16;

enum class FrameKind : std::uint8_t {
  /// judge → harness: a function's arguments, their encodings one after the other; of a class a u32 count of calls, and
  /// for each a u32 method (0: the constructor) and its arguments.
  Call = 1,
  Answer = 2,    ///< harness → judge: the returned value's encoding
  Raised = 3,    ///< the submission raised: three strings (type, message, traceback)
  BadType = 4,   ///< the returned value is not of the declared type: three strings (path, wanted, got)
  Rejected = 5,  ///< no callable entry: two strings (reason word: "syntax" | "entry" | "arity" | "load" | "forbidden",
                 ///< message)
  Modified = 6,  ///< an argument that must stay is another one after the call: one string (the parameter)
  Fails = 7,     ///< of a relation: it does not hold; one string
  Calls = 8,     ///< of a relation: the calls whose answers it waits for (session.h)
  Unlikely = 9,  ///< of a relation: a right submission would rarely answer so; one string
  Shared = 10,   ///< of an answer that must be a copy: one of its nodes is the argument's; one string (its path)
  Counted = 11,  ///< before the reply of a counted run: what it cost (counts.h); no reply itself
  Took = 12,     ///< before each answer of a shared run: what its call took (shared_answers.h); no reply itself
};

/// A frame's kind and what is in it.
struct Frame {
  FrameKind kind;
  std::string_view payload;
};

/// What a harness replied.
struct Reply {
  FrameKind kind = FrameKind::Answer;
  Value value;                       ///< Answer
  std::vector<std::string> strings;  ///< the others, as listed above
};

/// Precondition: the calls fit the signature, a function's being one.
[[nodiscard]] std::string encode_call(const Signature& signature, const std::vector<Call>& calls);
[[nodiscard]] std::string make_frame(FrameKind kind, std::string_view payload);
/// Exactly one frame of a kind that a harness may send, of whatever payload.
[[nodiscard]] sandbox::Result<Frame> open_frame(std::string_view bytes, const ValueLimits& limits);
/// Exactly one reply frame and nothing after it; an error's message says what "the reply" does wrong.
[[nodiscard]] sandbox::Result<Reply> decode_reply(std::string_view bytes, const Type& returns,
                                                  const ValueLimits& limits = {});

}  // namespace judge
