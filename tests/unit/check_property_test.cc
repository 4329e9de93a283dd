// Properties of comparing over random types and values.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

#include "judge/check/check.h"
#include "judge/value/utf8.h"
#include "tests/unit/random_values.h"

namespace judge {
namespace {

using Mode = Compare::Mode;

Compare by(Mode mode, std::optional<double> tolerance = {}) {
  Compare compare;
  compare.mode = mode;
  compare.tolerance = tolerance;
  return compare;
}

const Compare kExact = by(Mode::Exact), kAnyOrder = by(Mode::AnyOrder), kDeep = by(Mode::AnyOrderDeep);

Compare any_compare() {
  return *rc::gen::element(kExact, kAnyOrder, kDeep, by(Mode::Tolerance, 1e-9));
}

RC_GTEST_PROP(CheckProperty, AValueEqualsItself, ()) {
  const Type type = *testing::any_type();
  const Value value = *testing::value_of(type);
  RC_ASSERT(!compare_values(value, value, type, any_compare()));
}

RC_GTEST_PROP(CheckProperty, TheVerdictIsSymmetricWithoutTolerance, ()) {
  const Type type = *testing::any_type();
  const Value a = *testing::value_of(type), b = *testing::value_of(type);
  const Compare compare = *rc::gen::element(kExact, kAnyOrder, kDeep);
  RC_ASSERT(compare_values(a, b, type, compare).has_value() == compare_values(b, a, type, compare).has_value());
}

RC_GTEST_PROP(CheckProperty, ExactImpliesEveryOtherMode, ()) {
  const Type type{Type::Kind::List, {*testing::any_type()}};
  const Value a = *testing::value_of(type), b = *testing::value_of(type);
  if (!compare_values(a, b, type, kExact)) RC_ASSERT(!compare_values(a, b, type, kAnyOrder));
  if (!compare_values(a, b, type, kAnyOrder)) RC_ASSERT(!compare_values(a, b, type, kDeep));
}

RC_GTEST_PROP(CheckProperty, AnyOrderAcceptsEveryPermutationAndNoOtherLength, ()) {
  const Type type{Type::Kind::List, {*testing::any_type()}};
  const Value want = *testing::value_of(type);
  Value got = want;
  auto& items = std::get<Value::List>(got.data);
  for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[*rc::gen::inRange<std::size_t>(0, i)]);
  RC_ASSERT(!compare_values(got, want, type, kAnyOrder));
  RC_ASSERT(!compare_values(got, want, type, kDeep));
  items.push_back(*testing::value_of(type.args[0]));
  RC_ASSERT(compare_values(got, want, type, kAnyOrder).has_value());
  RC_ASSERT(compare_values(got, want, type, kDeep).has_value());
}

RC_GTEST_PROP(CheckProperty, ToleranceMendsNoShape, ()) {
  const Type type = parse_type("list[list[float]]").value();
  const Value a = *testing::value_of(type), b = *testing::value_of(type);
  const auto lengths = [](const Value& v) {
    std::vector<std::size_t> out;
    for (const auto& row : std::get<Value::List>(v.data)) out.push_back(std::get<Value::List>(row.data).size());
    return out;
  };
  RC_PRE(lengths(a) != lengths(b));
  const Compare wide = by(Mode::Tolerance, 0.5);
  RC_ASSERT(compare_values(a, b, type, wide).has_value());
  RC_ASSERT(compare_values(b, a, type, wide).has_value());
}

RC_GTEST_PROP(CheckProperty, ADifferenceIsText, ()) {
  const Type type = *testing::any_type();
  const auto difference = compare_values(*testing::value_of(type), *testing::value_of(type), type, any_compare());
  if (!difference) return;
  RC_ASSERT(!difference->want.empty() && is_utf8(difference->want));
  RC_ASSERT(!difference->got.empty() && is_utf8(difference->got));
  RC_ASSERT(is_utf8(difference->note));
}

RC_GTEST_PROP(CheckTokensProperty, EveryOutputEqualsItselfAndADifferenceIsText,
              (const std::string& a, const std::string& b)) {
  Compare insensitive = by(Mode::Tokens);
  insensitive.case_sensitive = false;
  const Compare compare = *rc::gen::element(insensitive, by(Mode::Tokens, 1e-6), by(Mode::Tokens));
  RC_ASSERT(!compare_tokens(a, a, compare));
  const auto difference = compare_tokens(a, b, compare);
  RC_ASSERT(difference.has_value() == compare_tokens(b, a, compare).has_value());
  if (difference) RC_ASSERT(is_utf8(difference->got) && is_utf8(difference->want));
}

RC_GTEST_PROP(CheckTokensProperty, SpacingChangesNothing, (const std::vector<std::uint32_t>& numbers)) {
  std::string plain, spaced;
  for (const auto number : numbers) {
    plain += std::to_string(number) + " ";
    spaced += *rc::gen::element<std::string>(" ", "\n", "\r\n", "\t\t") + std::to_string(number) + "\n";
  }
  RC_ASSERT(!compare_tokens(spaced, plain, by(Mode::Tokens)));
}

}  // namespace
}  // namespace judge
