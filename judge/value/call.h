// What a test case calls: a function once, or a class's constructor and then its methods, one after the other.
#pragma once

#include <string>
#include <vector>

#include "judge/value/type.h"
#include "judge/value/value.h"

namespace judge {

struct Call {
  std::size_t method = 0;  ///< 0: the function, or the class's constructor; else signature.methods[method - 1]
  std::vector<Value> arguments;
};

/// The parameters of signature's function or constructor (0), or of a method.
[[nodiscard]] const std::vector<Parameter>& parameters_of(const Signature& signature, std::size_t method);

/// The type of what the calls answer: a function's return type; for a class a tuple with a field per call, None for the
/// constructor.
[[nodiscard]] Type answer_type(const Signature& signature, const std::vector<Call>& calls);

/// "get(1)", with long arguments cut.
[[nodiscard]] std::string to_string(const Signature& signature, const Call& call);

/// The call that a path into a class's answer is in: "call 3: get(1)" for "[3]" and "[3][0]". Empty for a function, and
/// for a path that names none.
[[nodiscard]] std::string call_at(const Signature& signature, const std::vector<Call>& calls, std::string_view path);

}  // namespace judge
