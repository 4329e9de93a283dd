// The names of arrays' dimensions: each stands for one length in a case. Internal to this room.
#pragma once

#include <string>
#include <vector>

#include "judge/value/call.h"
#include "judge/value/type.h"
#include "judge/value/value.h"
#include "sandbox/base/error.h"

namespace judge {

/// Fails where two dimensions of one name have different lengths: "C: dimension d is 4, and 2 in X". `answer` may be
/// null. A class is not looked at: its names stand for no length in particular. Precondition: the values have the
/// signature's types.
[[nodiscard]] sandbox::Status check_dimensions(const Signature& signature, const std::vector<Call>& calls,
                                               const Value* answer);

}  // namespace judge
