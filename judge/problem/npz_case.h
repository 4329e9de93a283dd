// Cases in numpy's files: NAME.in.npz has an array per parameter, NAME.ans.npz the answer and its scale. Internal to
// this room.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "judge/value/npz.h"
#include "judge/value/type.h"

namespace judge {

using NamedArrays = std::map<std::string, Array>;

/// One argument per parameter, by its name. An int, float or bool is a 0-d array.
[[nodiscard]] sandbox::Result<std::vector<Value>> npz_arguments(NamedArrays arrays, const Signature& signature);

struct NpzAnswer {
  Value value;
  std::optional<double> scale;
};
/// The answer is `answer`, or for a tuple answer_0, answer_1 and so on; `scale` may stand beside.
[[nodiscard]] sandbox::Result<NpzAnswer> npz_answer(NamedArrays arrays, const Type& returns);

}  // namespace judge
