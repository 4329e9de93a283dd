#include "judge/problem/npz_case.h"

#include <cmath>

namespace judge {

namespace {

using sandbox::package_error;
using sandbox::Result;
using Kind = Type::Kind;

/// Takes arrays by name; what is left at the end has no place.
class Taker {
 public:
  explicit Taker(NamedArrays arrays) : arrays_(std::move(arrays)) {}

  Result<Value> take(const std::string& name, const Type& type) {
    const auto found = arrays_.find(name);
    if (found == arrays_.end()) return package_error({}, "the array '" + name + "' is missing");
    Array array = std::move(found->second);
    arrays_.erase(found);
    const std::string got = std::string(facts(array.dtype).numpy_name) + " of shape " + to_string(array.shape);
    auto value = is_array(type) ? whole(type, std::move(array)) : scalar(type, array);
    if (value) return std::move(*value);
    return package_error({}, name + ": expected " + to_string(type) + ", got " + got);
  }
  [[nodiscard]] bool has(const std::string& name) const { return arrays_.count(name) > 0; }

  sandbox::Status finish(const std::string& known) const {
    if (arrays_.empty()) return {};
    return package_error({}, "the array '" + arrays_.begin()->first + "' has no place here", "known: " + known);
  }

 private:
  static std::optional<Value> whole(const Type& type, Array array) {
    if (!has_form(array, type.array)) return std::nullopt;
    return Value{SharedArray(std::move(array))};
  }
  static std::optional<Value> scalar(const Type& type, const Array& array) {
    if (!array.shape.empty()) return std::nullopt;
    if (type.kind == Kind::Float && array.dtype == Dtype::F64) return Value{Elements<double>(array)[0]};
    if (type.kind == Kind::Int && array.dtype == Dtype::I64) return Value{Elements<std::int64_t>(array)[0]};
    if (type.kind == Kind::Bool && array.dtype == Dtype::Bool) return Value{Elements<std::uint8_t>(array)[0] != 0};
    return std::nullopt;
  }

  NamedArrays arrays_;
};

}  // namespace

Result<std::vector<Value>> npz_arguments(NamedArrays arrays, const Signature& signature) {
  Taker taker(std::move(arrays));
  std::vector<Value> out;
  std::string known;
  for (const Parameter& parameter : signature.parameters) {
    auto value = taker.take(parameter.name, parameter.type);
    if (!value) return tl::unexpected(value.error());
    out.push_back(std::move(*value));
    known += (known.empty() ? "" : ", ") + parameter.name;
  }
  if (auto ok = taker.finish(known); !ok) return tl::unexpected(ok.error());
  return out;
}

Result<NpzAnswer> npz_answer(NamedArrays arrays, const Type& returns) {
  static const Type kFloat{Kind::Float, {}};
  Taker taker(std::move(arrays));
  NpzAnswer out;
  if (taker.has("scale")) {
    const auto scale = taker.take("scale", kFloat);
    if (!scale) return tl::unexpected(scale.error());
    out.scale = std::get<double>(scale->data);
    if (!(*out.scale > 0) || !std::isfinite(*out.scale)) return package_error({}, "scale: must be above 0, and finite");
  }
  const bool tuple = returns.kind == Kind::Tuple;
  Value::List fields;
  for (std::size_t i = 0; i < (tuple ? returns.args.size() : 1); ++i) {
    auto value = tuple ? taker.take("answer_" + std::to_string(i), returns.args[i]) : taker.take("answer", returns);
    if (!value) return tl::unexpected(value.error());
    fields.push_back(std::move(*value));
  }
  if (auto ok = taker.finish(tuple ? "answer_0, answer_1 and so on, scale" : "answer, scale"); !ok)
    return tl::unexpected(ok.error());
  out.value = tuple ? Value{std::move(fields)} : std::move(fields.front());
  return out;
}

}  // namespace judge
