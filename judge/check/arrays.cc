#include "judge/check/arrays.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <type_traits>

#include "judge/value/value.h"

namespace judge {

namespace {

/// numpy's "same_kind": bool, integer and float, in this order; what stands later takes what stands earlier.
int kind_of(Dtype dtype) {
  return is_float(dtype) ? 2 : dtype == Dtype::Bool ? 0 : 1;
}

bool accepts(Dtype want, Dtype got, Casting casting) {
  return want == got || (casting == Casting::SameKind && kind_of(got) <= kind_of(want));
}

std::string shown(double value) {
  return value_to_json(Value{value});
}
/// A float32 in the digits that it needs, not in a double's.
std::string shown(float value) {
  return value_to_json(Value{SharedArray({Dtype::F32, {}, {reinterpret_cast<const char*>(&value), sizeof value}})});
}
template <class T>
std::string shown(T value) {
  return std::to_string(value);
}

/// "[3][0]": the place of an element in row-major order.
std::string index_of(const Shape& shape, std::size_t at) {
  std::string out;
  for (std::size_t i = shape.size(); i-- > 0;) {
    out.insert(0, "[" + std::to_string(at % shape[i]) + "]");
    at /= shape[i];
  }
  return out;
}

template <class G, class W>
class ElementComparer {
  static constexpr bool kReal = std::is_floating_point_v<W>;
  using Common = std::conditional_t<kReal, double, std::int64_t>;

 public:
  ElementComparer(Elements<G> got, Elements<W> want, double allowed) : got_(got), want_(want), allowed_(allowed) {}

  /// Whether an element is finite where it ought to be, and else the same NaN or infinity.
  [[nodiscard]] bool finite_alike(std::size_t i) const {
    if constexpr (kReal) {
      const auto got = static_cast<double>(got_[i]), want = static_cast<double>(want_[i]);
      if (std::isnan(want)) return std::isnan(got);
      return std::isinf(want) ? got == want : std::isfinite(got);
    }
    return true;
  }

  /// Precondition: finite_alike(i).
  [[nodiscard]] bool equal(std::size_t i) const {
    const auto got = static_cast<Common>(got_[i]), want = static_cast<Common>(want_[i]);
    if constexpr (kReal) return got == want || !std::isfinite(want) || std::fabs(got - want) <= allowed_;
    return got == want;
  }

  /// How far off the element is, and how many others are.
  [[nodiscard]] std::string note(std::size_t at) const {
    std::string out;
    if constexpr (kReal) {
      const double off = std::fabs(static_cast<double>(got_[at]) - static_cast<double>(want_[at]));
      char text[96];
      std::snprintf(text, sizeof text, "off by %.2g, %.3g times the tolerance", off, off / allowed_);
      if (allowed_ > 0 && std::isfinite(off)) out = text;
    }
    if (want_.size() == 1) return out;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < want_.size(); ++i) wrong += finite_alike(i) && equal(i) ? 0 : 1;
    return out + (out.empty() ? "" : "; ") + std::to_string(wrong) + " of " + std::to_string(want_.size()) +
           " elements differ";
  }

  [[nodiscard]] std::optional<std::size_t> first_difference() const {
    for (std::size_t i = 0; i < want_.size(); ++i) {
      if (!finite_alike(i)) return i;
    }
    for (std::size_t i = 0; i < want_.size(); ++i) {
      if (!equal(i)) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Difference> run(const Shape& shape, const std::string& path) const {
    const auto at = first_difference();
    if (!at) return std::nullopt;
    return Difference{path + index_of(shape, *at), shown(want_[*at]), shown(got_[*at]), note(*at)};
  }

 private:
  Elements<G> got_;
  Elements<W> want_;
  double allowed_;
};

}  // namespace

double scale_of(const Array& array) {
  if (!is_float(array.dtype)) return 0;
  return with_elements(array, [](auto elements) {
    double most = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const auto magnitude = std::fabs(static_cast<double>(elements[i]));
      if (std::isfinite(magnitude)) most = std::max(most, magnitude);
    }
    return most;
  });
}

double tolerance_of(Dtype dtype, const Compare& compare) {
  if (compare.mode != Compare::Mode::Tolerance) return 0;
  return compare.tolerance.value_or(dtype == Dtype::F32 ? kTolerance32 : kTolerance64);
}

std::optional<Difference> compare_arrays(const Array& got, const Array& want, const Compare& compare, double scale,
                                         const std::string& path) {
  if (!accepts(want.dtype, got.dtype, compare.casting)) {
    const auto name = [](Dtype dtype) { return "dtype " + std::string(facts(dtype).numpy_name); };
    return Difference{path, name(want.dtype), name(got.dtype), "an array of another dtype"};
  }
  if (got.shape != want.shape) {
    return Difference{path, "shape " + to_string(want.shape), "shape " + to_string(got.shape),
                      "an array of another shape"};
  }
  if (got == want) return std::nullopt;  // most right answers of integers, and many of floats
  const double allowed = tolerance_of(want.dtype, compare) * scale;
  return with_elements(want, [&](auto wanted) {
    return with_elements(got,
                         [&](auto given) { return ElementComparer(given, wanted, allowed).run(want.shape, path); });
  });
}

}  // namespace judge
