#include "judge/check/unnoticed.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <optional>

#include "judge/check/arrays.h"
#include "judge/check/check.h"

namespace judge {

namespace {

using Kind = Type::Kind;
/// A wrong answer made of the right one; nothing where the right one has no part to get wrong.
using Mutation = std::function<std::optional<Value>(const TestCase&, const Type&, const Compare&)>;

constexpr double kNudge = 10;  ///< times the tolerance

/// The array with `change` applied to its finite elements.
template <class Change>
Array changed(Array array, Change change) {
  const auto apply = [&](auto elements) {
    for (std::size_t i = 0; i < elements.size(); ++i) {
      auto element = elements[i];
      if (!std::isfinite(static_cast<double>(element))) continue;
      element = static_cast<decltype(element)>(change(static_cast<double>(element)));
      std::memcpy(array.bytes.data() + i * sizeof element, &element, sizeof element);
    }
  };
  with_elements(Array(array), apply);
  return array;
}

/// The value with its floats changed: `of_float` those of lists and tuples, `of_array` a whole array of floats.
struct FloatChange {
  std::function<double(double)> of_float;
  std::function<Array(const Array&)> of_array;
  bool any = false;

  Value operator()(const Value& value) {
    if (const auto* number = std::get_if<double>(&value.data)) {
      any = true;
      return Value{std::isfinite(*number) ? of_float(*number) : *number};
    }
    if (const auto* array = std::get_if<SharedArray>(&value.data); array != nullptr && is_float((*array)->dtype)) {
      any = true;
      return Value{SharedArray(of_array(**array))};
    }
    const auto* list = std::get_if<Value::List>(&value.data);
    if (list == nullptr) return value;
    Value::List out;
    for (const Value& item : *list) out.push_back((*this)(item));
    return Value{std::move(out)};
  }
};

std::optional<Value> zeros(const TestCase& test, const Type&, const Compare&) {
  const auto zero = [](double) { return 0.0; };
  FloatChange change{zero, [&](const Array& array) { return changed(array, zero); }};
  Value out = change(test.expected);
  return change.any ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<Value> nudged(const TestCase& test, const Type&, const Compare& compare) {
  const auto step = [](double tolerance, double largest) { return kNudge * tolerance * (largest > 0 ? largest : 1); };
  const double of_lists = step(tolerance_of(Dtype::F64, compare), scale_of(test.expected));
  FloatChange change{[=](double number) { return number + of_lists; },
                     [&](const Array& array) {
                       const double of_array = step(tolerance_of(array.dtype, compare), scale_of(array));
                       return changed(array, [=](double number) { return number + of_array; });
                     }};
  Value out = change(test.expected);
  return change.any ? std::optional(std::move(out)) : std::nullopt;
}

/// The array with its last two dimensions exchanged.
Array transposed(const Array& array) {
  Array out = array;
  const std::size_t rank = array.shape.size(), item = facts(array.dtype).item_size;
  const std::size_t rows = array.shape[rank - 2], columns = array.shape[rank - 1];
  std::swap(out.shape[rank - 2], out.shape[rank - 1]);
  if (array.bytes.empty()) return out;
  for (std::size_t at = 0; at < array.bytes.size() / item; ++at) {
    const std::size_t matrix = at / (rows * columns) * rows * columns, row = at % (rows * columns) / columns,
                      column = at % columns;
    std::copy_n(array.bytes.data() + at * item, item, out.bytes.data() + (matrix + column * rows + row) * item);
  }
  return out;
}

/// list[list[float]] as a matrix; nothing if its rows differ in length.
std::optional<Value> transposed_rows(const Value::List& rows) {
  const std::size_t width = rows.empty() ? 0 : std::get<Value::List>(rows[0].data).size();
  Value::List out(width);
  for (Value& row : out) row.data = Value::List();
  for (const Value& row : rows) {
    const auto& items = std::get<Value::List>(row.data);
    if (items.size() != width) return std::nullopt;
    for (std::size_t i = 0; i < width; ++i) std::get<Value::List>(out[i].data).push_back(items[i]);
  }
  return Value{std::move(out)};
}

/// The value with every matrix of floats transposed; `any` tells whether one was, that its being symmetric does not
/// excuse.
Value transpose(const Value& value, const Type& type, bool& any) {
  if (is_array(type)) {
    const Array& array = *std::get<SharedArray>(value.data);
    const std::size_t rank = array.shape.size();
    if (rank < 2 || !is_float(array.dtype) || array.bytes.empty()) return value;
    Array out = transposed(array);
    const auto& dims = type.array.dims;
    const bool may_be_symmetric = dims.empty() || dims[rank - 2] == dims[rank - 1];
    any = any || !may_be_symmetric || out != array;
    return Value{SharedArray(std::move(out))};
  }
  const auto* list = std::get_if<Value::List>(&value.data);
  if (list == nullptr) return value;
  static const Type kMatrix{Kind::List, {Type{Kind::List, {Type{Kind::Float, {}}}}}};
  if (type == kMatrix) {
    auto out = transposed_rows(*list);
    any = any || (out && *out != value);
    return out ? std::move(*out) : value;
  }
  if (type.kind == Kind::Optional) return transpose(value, type.args[0], any);
  if (type.kind != Kind::List && type.kind != Kind::Tuple) return value;
  Value::List out;
  for (std::size_t i = 0; i < list->size(); ++i)
    out.push_back(transpose((*list)[i], type.args[type.kind == Kind::Tuple ? i : 0], any));
  return Value{std::move(out)};
}

std::optional<Value> turned(const TestCase& test, const Type& returns, const Compare&) {
  bool any = false;
  Value out = transpose(test.expected, returns, any);
  return any ? std::optional(std::move(out)) : std::nullopt;
}

/// Whether the wrong answer can be made for a case, and no case tells it from the right one.
bool unnoticed(const Problem& problem, const Mutation& mutation) {
  const Type& returns = problem.interface->signature.returns;
  bool any = false;
  for (const TestCase& test : problem.cases) {
    const auto wrong = mutation(test, returns, problem.compare);
    if (!wrong) continue;
    any = true;
    if (compare_values(*wrong, test.expected, returns, problem.compare, test.scale)) return false;
  }
  return any;
}

}  // namespace

std::vector<std::string> unnoticed_answers(const Problem& problem) {
  if (!problem.interface || problem.compare.mode != Compare::Mode::Tolerance) return {};
  std::vector<std::string> out;
  if (unnoticed(problem, zeros))
    out.emplace_back("zeros would pass every case: let an expected answer be far from 0, and its scale no larger");
  if (unnoticed(problem, turned))
    out.emplace_back("a transposed matrix would pass every case: add a case whose answer is not its own transpose");
  if (unnoticed(problem, nudged))
    out.emplace_back(
        "an answer off by 10 times the tolerance would pass every case: the scale of some case must not "
        "exceed its largest expected number, and the tolerance must suit the dtype");
  return out;
}

}  // namespace judge
