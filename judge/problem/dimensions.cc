#include "judge/problem/dimensions.h"

#include <map>

namespace judge {

namespace {

class Dimensions {
 public:
  /// Takes the lengths of the arrays in `value`, which is called `name` in messages.
  sandbox::Status take(const Type& type, const Value& value, const std::string& name) {
    if (is_array(type)) {
      const auto* array = std::get_if<SharedArray>(&value.data);
      return array == nullptr ? sandbox::Status() : take(type.array.dims, (*array)->shape, name);
    }
    if (type.kind == Type::Kind::Optional) return take(type.args[0], value, name);
    const auto* list = std::get_if<Value::List>(&value.data);
    if (list == nullptr || (type.kind != Type::Kind::List && type.kind != Type::Kind::Tuple)) return {};
    for (std::size_t i = 0; i < list->size(); ++i) {
      const Type& inner = type.args[type.kind == Type::Kind::Tuple ? i : 0];
      if (auto ok = take(inner, (*list)[i], name); !ok) return ok;
    }
    return {};
  }

 private:
  sandbox::Status take(const std::vector<std::string>& dims, const Shape& shape, const std::string& name) {
    for (std::size_t i = 0; i < dims.size(); ++i) {
      if (fixed_length(dims[i])) continue;
      const auto [known, fresh] = lengths_.try_emplace(dims[i], shape[i], name);
      if (fresh || known->second.first == shape[i]) continue;
      return sandbox::package_error({}, name + ": dimension " + dims[i] + " is " + std::to_string(shape[i]) + ", and " +
                                            std::to_string(known->second.first) + " in " + known->second.second);
    }
    return {};
  }

  std::map<std::string, std::pair<std::uint64_t, std::string>> lengths_;  ///< and where it was met first
};

}  // namespace

sandbox::Status check_dimensions(const Signature& signature, const std::vector<Call>& calls, const Value* answer) {
  if (signature.is_class()) return {};
  const std::vector<Value>& arguments = calls.front().arguments;
  Dimensions dimensions;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const Parameter& parameter = signature.parameters[i];
    if (auto ok = dimensions.take(parameter.type, arguments[i], parameter.name); !ok) return ok;
  }
  return answer == nullptr ? sandbox::Status() : dimensions.take(signature.returns, *answer, "the answer");
}

}  // namespace judge
