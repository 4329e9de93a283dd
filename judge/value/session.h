// What a relation asks of a submission: sessions, each a series of calls in a process of its own; and the frames in
// which the judge and the relation's jail speak of them (docs/formats/values.md).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/value/call.h"
#include "judge/value/type.h"
#include "judge/value/value.h"
#include "sandbox/base/error.h"

namespace judge {

/// The most calls that a relation may make in all.
inline constexpr std::size_t kMaxRelationCalls = 10'000;

/// The calls that a relation wants made on one fresh object, or a function's one call, and what they answered.
struct Session {
  std::vector<Call> calls;
  std::vector<std::string> argument_bytes;  ///< of each call, as the relation encoded them
  std::vector<std::string> answers;         ///< the encodings of the answers to the first calls; "" for None
};

/// What a relation's run came to.
struct RelationReply {
  enum class Kind {
    Holds,
    Fails,     ///< `text` says of the submission what is wrong
    Unlikely,  ///< likewise, if it is no bad luck: the relation is run again with other random numbers
    Calls,     ///< it waits for answers: `sessions` that are not wholly answered, by their index
    Raised     ///< it broke: `text` is the exception, `traceback` its own frames. The author's fault
  };
  Kind kind = Kind::Holds;
  std::string text, traceback;
  std::vector<std::pair<std::size_t, Session>> sessions;
};

/// The frame that a relation's run is given: all that was answered before.
[[nodiscard]] std::string encode_sessions(const std::vector<Session>& sessions);
/// Exactly one frame. `known` are the sessions that the run was given: a session continues one of them, or is the next.
[[nodiscard]] sandbox::Result<RelationReply> decode_relation_reply(std::string_view bytes, const Signature& signature,
                                                                   const std::vector<Session>& known,
                                                                   std::size_t most_calls = kMaxRelationCalls);

/// Keeps what a session's calls answered. Precondition: `answer` is of answer_type(signature, session.calls).
void keep_answer(const Signature& signature, const Value& answer, Session& session);

}  // namespace judge
