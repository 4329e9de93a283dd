#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdio>
#include <type_traits>

#include "judge/check/arrays.h"
#include "judge/check/check.h"
#include "judge/value/nodes.h"
#include "judge/value/utf8.h"

namespace judge {

namespace {

using Kind = Type::Kind;
using Mode = Compare::Mode;

constexpr std::size_t kShown = 80;  ///< bytes of an element in a difference

std::string shown(const Value& value) {
  std::string text = value_to_text(value);
  return text.size() > kShown ? std::string(clip(text, kShown)) + "..." : text;
}

std::strong_ordering order(const Value& a, const Value& b);

std::strong_ordering order(const Value::List& a, const Value::List& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (const auto o = order(a[i], b[i]); std::is_neq(o)) return o;
  }
  return a.size() <=> b.size();
}

/// Every NaN is the same one and comes last, and -0 is 0: what compares as equal must be equal here.
template <class T>
std::strong_ordering order_of_numbers(T a, T b) {
  if constexpr (std::is_floating_point_v<T>) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) <=> std::isnan(b);
  }
  return a < b ? std::strong_ordering::less : a > b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::strong_ordering order(const Array& a, const Array& b) {
  if (a.dtype != b.dtype) return a.dtype <=> b.dtype;
  if (a.shape != b.shape) return a.shape <=> b.shape;
  return with_elements(a, [&b](auto first) {
    const decltype(first) second(b);
    for (std::size_t i = 0; i < first.size(); ++i) {
      if (const auto o = order_of_numbers(first[i], second[i]); std::is_neq(o)) return o;
    }
    return std::strong_ordering::equal;
  });
}

/// A total order on values of one type, so that lists can be compared as multisets.
std::strong_ordering order(const Value& a, const Value& b) {
  if (a.data.index() != b.data.index()) return a.data.index() <=> b.data.index();
  if (const auto* x = std::get_if<double>(&a.data)) return order_of_numbers(*x, std::get<double>(b.data));
  if (const auto* x = std::get_if<Value::List>(&a.data)) return order(*x, std::get<Value::List>(b.data));
  if (const auto* x = std::get_if<SharedArray>(&a.data)) return order(**x, *std::get<SharedArray>(b.data));
  if (const auto* x = std::get_if<Value::Dict>(&a.data)) {
    const auto& y = std::get<Value::Dict>(b.data);
    const auto o = order(x->keys, y.keys);
    return std::is_neq(o) ? o : order(x->values, y.values);
  }
  if (const auto* x = std::get_if<BigInt>(&a.data)) return x->digits.compare(std::get<BigInt>(b.data).digits) <=> 0;
  if (const auto* x = std::get_if<bool>(&a.data)) return *x <=> std::get<bool>(b.data);
  if (const auto* x = std::get_if<std::int64_t>(&a.data)) return *x <=> std::get<std::int64_t>(b.data);
  if (const auto* x = std::get_if<std::string>(&a.data)) return x->compare(std::get<std::string>(b.data)) <=> 0;
  return std::strong_ordering::equal;
}

bool less(const Value& a, const Value& b) {
  return std::is_lt(order(a, b));
}

/// Every list that the declared type makes unordered, sorted: equal exactly when the answers are equal in any order.
Value canonical(const Value& value, const Type& type) {
  if (type.kind == Kind::Optional) return canonical(value, type.args[0]);
  if (const auto* dict = std::get_if<Value::Dict>(&value.data)) {
    Value::Dict out{dict->keys, {}};
    for (const Value& item : dict->values) out.values.push_back(canonical(item, type.args[1]));
    return Value{std::move(out)};
  }
  const auto* list = std::get_if<Value::List>(&value.data);
  if (list == nullptr || is_node(type.kind)) return value;
  Value::List out;
  out.reserve(list->size());
  for (std::size_t i = 0; i < list->size(); ++i)
    out.push_back(canonical((*list)[i], type.kind == Kind::Tuple ? type.args[i] : type.args[0]));
  if (type.kind == Kind::List) std::sort(out.begin(), out.end(), less);
  return Value{std::move(out)};
}

class Comparer {
 public:
  /// `own_scale`: the case's, which holds for arrays, too.
  Comparer(const Compare& compare, double scale, bool own_scale)
      : compare_(compare), scale_(scale), own_scale_(own_scale) {}

  std::optional<Difference> run(const Value& got, const Value& want) {
    const auto* got_list = std::get_if<Value::List>(&got.data);
    const auto* want_list = std::get_if<Value::List>(&want.data);
    if (got_list != nullptr && want_list != nullptr) return lists(*got_list, *want_list);
    if (const auto* number = std::get_if<double>(&want.data);
        number != nullptr && std::holds_alternative<double>(got.data)) {
      return floats(std::get<double>(got.data), *number);
    }
    const auto *got_array = std::get_if<SharedArray>(&got.data), *want_array = std::get_if<SharedArray>(&want.data);
    if (got_array != nullptr && want_array != nullptr) return arrays(**got_array, **want_array);
    const auto *got_dict = std::get_if<Value::Dict>(&got.data), *want_dict = std::get_if<Value::Dict>(&want.data);
    if (got_dict != nullptr && want_dict != nullptr) return dicts(*got_dict, *want_dict);
    if (got == want) return std::nullopt;
    return Difference{path_, shown(want), shown(got), digits_note(got, want)};
  }

 private:
  [[nodiscard]] std::optional<Difference> arrays(const Array& got, const Array& want) const {
    const double own = own_scale_ ? 0 : scale_of(want);
    return compare_arrays(got, want, compare_, own > 0 ? own : scale_, path_);
  }

  std::optional<Difference> lists(const Value::List& got, const Value::List& want) {
    const std::size_t outer = path_.size();
    for (std::size_t i = 0; i < std::min(got.size(), want.size()); ++i) {
      path_ += "[" + std::to_string(i) + "]";
      if (auto difference = run(got[i], want[i])) {
        if (got.size() != want.size() && difference->note.empty()) difference->note = lengths(got, want);
        return difference;
      }
      path_.resize(outer);
    }
    if (got.size() == want.size()) return std::nullopt;
    const std::size_t at = std::min(got.size(), want.size());
    return Difference{path_ + "[" + std::to_string(at) + "]", at < want.size() ? shown(want[at]) : "nothing",
                      at < got.size() ? shown(got[at]) : "nothing", lengths(got, want)};
  }

  static std::string lengths(const Value::List& got, const Value::List& want) {
    return "expected " + std::to_string(want.size()) + " elements, got " + std::to_string(got.size());
  }

  /// Both sides' keys ascend. A key that one side lacks is told before what its values are.
  std::optional<Difference> dicts(const Value::Dict& got, const Value::Dict& want) {
    const auto lacks = [](const Value::Dict& dict, const Value& key) {
      return !std::binary_search(dict.keys.begin(), dict.keys.end(), key, less);
    };
    const std::string sizes = got.keys.size() == want.keys.size() ? std::string()
                                                                  : "expected " + std::to_string(want.keys.size()) +
                                                                        " keys, got " + std::to_string(got.keys.size());
    for (std::size_t i = 0; i < want.keys.size(); ++i) {
      if (lacks(got, want.keys[i])) return Difference{at(want.keys[i]), shown(want.values[i]), "no such key", sizes};
    }
    for (std::size_t i = 0; i < got.keys.size(); ++i) {
      if (lacks(want, got.keys[i])) return Difference{at(got.keys[i]), "no such key", shown(got.values[i]), sizes};
    }
    const std::string outer = path_;
    for (std::size_t i = 0; i < want.keys.size(); ++i) {
      path_ = at(want.keys[i]);
      if (auto difference = run(got.values[i], want.values[i])) return difference;
      path_ = outer;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::string at(const Value& key) const { return path_ + "[" + shown(key) + "]"; }

  /// Where two long bigints part.
  static std::string digits_note(const Value& got, const Value& want) {
    const auto *a = std::get_if<BigInt>(&got.data), *b = std::get_if<BigInt>(&want.data);
    if (a == nullptr || b == nullptr || std::max(a->digits.size(), b->digits.size()) <= kShown) return {};
    if (a->digits.size() != b->digits.size())
      return "expected " + std::to_string(b->digits.size()) + " digits, got " + std::to_string(a->digits.size());
    const auto parted = std::mismatch(a->digits.begin(), a->digits.end(), b->digits.begin()).first;
    return "of " + std::to_string(b->digits.size()) + " digits the first that differs is number " +
           std::to_string(parted - a->digits.begin() + 1);
  }

  std::optional<Difference> floats(double got, double want) {
    if (std::isnan(got) && std::isnan(want)) return std::nullopt;
    if (got == want) return std::nullopt;
    Difference difference{path_, shown(Value{want}), shown(Value{got}), {}};
    if (compare_.mode != Mode::Tolerance || !std::isfinite(got) || !std::isfinite(want)) return difference;
    const double off = std::fabs(got - want), allowed = tolerance_of(Dtype::F64, compare_) * scale_;
    if (off <= allowed) return std::nullopt;
    char note[96];
    std::snprintf(note, sizeof note, "off by %.2g, %.3g times the tolerance", off, off / allowed);
    difference.note = note;
    return difference;
  }

  const Compare& compare_;
  double scale_;
  bool own_scale_;
  std::string path_;
};

/// The first element that one side has and the other lacks.
Difference unordered_difference(const Value::List& got, const Value::List& want) {
  Value::List missing, surplus;
  std::set_difference(want.begin(), want.end(), got.begin(), got.end(), std::back_inserter(missing), less);
  std::set_difference(got.begin(), got.end(), want.begin(), want.end(), std::back_inserter(surplus), less);
  Difference difference;
  difference.want = missing.empty() ? "nothing more" : shown(missing.front());
  difference.got = surplus.empty() ? "nothing more" : shown(surplus.front());
  if (!missing.empty()) difference.note = shown(missing.front()) + " is missing";
  if (!surplus.empty()) difference.note += (missing.empty() ? "" : ", ") + shown(surplus.front()) + " does not belong";
  difference.note += " (in any order)";
  if (got.size() != want.size()) {
    difference.note += "; expected " + std::to_string(want.size()) + " elements, got " + std::to_string(got.size());
  }
  return difference;
}

/// Sorts the outer list only.
Value outer_sorted(Value value) {
  if (auto* list = std::get_if<Value::List>(&value.data)) std::sort(list->begin(), list->end(), less);
  return value;
}

}  // namespace

double scale_of(const Value& value) {
  if (const auto* array = std::get_if<SharedArray>(&value.data)) return scale_of(**array);
  if (const auto* number = std::get_if<double>(&value.data)) return std::isfinite(*number) ? std::fabs(*number) : 0.0;
  double most = 0;
  const auto* dict = std::get_if<Value::Dict>(&value.data);
  const auto* list = dict != nullptr ? &dict->values : std::get_if<Value::List>(&value.data);
  if (list != nullptr) {
    for (const auto& item : *list) most = std::max(most, scale_of(item));
  }
  return most;
}

std::optional<Difference> compare_values(const Value& got, const Value& want, const Type& type, const Compare& compare,
                                         std::optional<double> own_scale) {
  if (type.kind == Kind::GraphNode && !is_numbered(std::get<Value::List>(got.data)))
    return Difference{{},
                      shown(want),
                      shown(got),
                      "each node is shown as its value and its neighbours' places, since the "
                      "values are not the numbers from 1 on"};
  if (compare.mode != Mode::AnyOrder && compare.mode != Mode::AnyOrderDeep) {
    const double scale = own_scale ? *own_scale : scale_of(want);
    return Comparer(compare, scale > 0 ? scale : 1.0, own_scale.has_value()).run(got, want);
  }
  if (std::is_eq(order(got, want)))
    return std::nullopt;  // most right answers come in the expected order: no need to sort
  const bool deep = compare.mode == Mode::AnyOrderDeep;
  const Value sorted_got = deep ? canonical(got, type) : outer_sorted(got);
  const Value sorted_want = deep ? canonical(want, type) : outer_sorted(want);
  if (std::is_eq(order(sorted_got, sorted_want))) return std::nullopt;
  const auto* got_list = std::get_if<Value::List>(&sorted_got.data);
  const auto* want_list = std::get_if<Value::List>(&sorted_want.data);
  if (got_list == nullptr || want_list == nullptr) return Comparer(compare, 1.0, false).run(sorted_got, sorted_want);
  return unordered_difference(*got_list, *want_list);
}

}  // namespace judge
