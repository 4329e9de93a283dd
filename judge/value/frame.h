// The frames between the judge and a harness inside the jail (docs/formats/values.md): one call frame in, one reply
// frame out. A reply was written by code that the judge does not trust: decoding is strict and gives data, never
// effects.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/value/type.h"
#include "judge/value/value.h"

namespace judge {

/// Layout of both, little-endian: 4 bytes magic "JDG1", u8 kind, 3 zero bytes, u64 payload length, payload.
inline constexpr std::string_view kFrameMagic = "JDG1";
inline constexpr std::size_t kFrameHeaderBytes = 16;

enum class FrameKind : std::uint8_t {
  Call = 1,      ///< judge → harness: the arguments' encodings one after the other
  Answer = 2,    ///< harness → judge: the returned value's encoding
  Raised = 3,    ///< the submission raised: three strings (type, message, traceback)
  BadType = 4,   ///< the returned value is not of the declared type: three strings (path, wanted, got)
  Rejected = 5,  ///< no callable entry: two strings (reason word: "syntax" | "entry" | "arity" | "load", message)
  Modified = 6,  ///< an array that it was given has other elements after the call: one string (the parameter)
};

/// What a harness replied.
struct Reply {
  FrameKind kind = FrameKind::Answer;
  Value value;                       ///< Answer
  std::vector<std::string> strings;  ///< the others, as listed above
};

[[nodiscard]] std::string encode_call(const std::vector<Value>& arguments, const std::vector<Parameter>& parameters);
/// Exactly one reply frame and nothing after it; an error's message says what "the reply" does wrong.
[[nodiscard]] sandbox::Result<Reply> decode_reply(std::string_view bytes, const Type& returns,
                                                  const ValueLimits& limits = {});

}  // namespace judge
