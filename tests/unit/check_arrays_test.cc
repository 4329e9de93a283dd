#include <gtest/gtest.h>

#include "judge/check/check.h"
#include "tests/unit/values.h"

namespace judge {
namespace {

using Mode = Compare::Mode;
using testing::type_of;
using testing::value_of;

constexpr const char* kMatrix = "ndarray[f64, n, d]";

struct How {
  std::optional<double> tolerance = {};
  Casting casting = Casting::No;
  std::optional<double> scale = {};
  const char* got_type = nullptr;
};

std::string compare(std::string_view type, std::string_view got, std::string_view want, const How& how = {}) {
  Compare compare{Mode::Tolerance, how.tolerance, true, how.casting};
  const auto difference = compare_values(value_of(got, how.got_type == nullptr ? type : how.got_type),
                                         value_of(want, type), type_of(type), compare, how.scale);
  if (!difference) return "equal";
  return difference->path + " want " + difference->want + ", got " + difference->got + " (" + difference->note + ")";
}

TEST(CompareArrays, WithinTheToleranceOfTheLargest) {
  EXPECT_EQ(compare(kMatrix, "[[1e3, 0.5e-6]]", "[[1e3, 0]]"), "equal");
  EXPECT_EQ(compare(kMatrix, "[[1e3, 2e-6]]", "[[1e3, 0]]"),
            "[0][1] want 0.0, got 2e-06 (off by 2e-06, 2 times the tolerance; 1 of 2 elements differ)");
  EXPECT_EQ(compare("ndarray[f64]", "2.0", "2.0"), "equal");
}

TEST(CompareArrays, EachDtypeHasItsTolerance) {
  EXPECT_EQ(compare("ndarray[f32, n]", "[1.000005]", "[1]"), "equal");
  EXPECT_EQ(compare("ndarray[f32, n]", "[1.00002]", "[1]").substr(0, 33), "[0] want 1.0, got 1.00002 (off by");
  EXPECT_EQ(compare("ndarray[f64, n]", "[1.000005]", "[1]").substr(0, 13), "[0] want 1.0,");
  EXPECT_EQ(compare("ndarray[f64, n]", "[1.000005]", "[1]", {.tolerance = 1e-5}), "equal");
  EXPECT_EQ(compare("ndarray[i64, n]", "[1000000001]", "[1000000000]", {.tolerance = 0.1}),
            "[0] want 1000000000, got 1000000001 ()");
}

TEST(CompareArrays, ACasesOwnScale) {
  EXPECT_EQ(compare("ndarray[f64, n]", "[5e-8]", "[0]", {.scale = 100.0}), "equal");
  EXPECT_EQ(compare("ndarray[f64, n]", "[5e-8]", "[0]"),
            "[0] want 0.0, got 5e-08 (off by 5e-08, 50 times the tolerance)");
}

TEST(CompareArrays, EveryArrayOfATupleHasItsOwnScale) {
  const char* two = "tuple[ndarray[f64, n], ndarray[f64, n]]";
  EXPECT_EQ(compare(two, "[[1e9],[1.0000001]]", "[[1e9],[1]]"),
            "[1][0] want 1.0, got 1.0000001 (off by 1e-07, 100 times the tolerance)");
}

TEST(CompareArrays, TheShapeAndTheDtypeComeFirst) {
  EXPECT_EQ(compare(kMatrix, "[[1],[2]]", "[[1,2]]"),
            " want shape (1, 2), got shape (2, 1) (an array of another shape)");
  EXPECT_EQ(compare(kMatrix, "[1,2]", "[[1,2]]", {.got_type = "ndarray[f64, n]"}),
            " want shape (1, 2), got shape (2,) (an array of another shape)");
  EXPECT_EQ(compare(kMatrix, "[9]", "[[1,2]]", {.got_type = "ndarray[f32, n]"}),
            " want dtype float64, got dtype float32 (an array of another dtype)");
}

TEST(CompareArrays, CastingOfTheSameKind) {
  const auto cast = [](const char* want_type, const char* want, const char* got_type, const char* got) {
    return compare(want_type, got, want, {.casting = Casting::SameKind, .got_type = got_type});
  };
  EXPECT_EQ(cast("ndarray[f64, n]", "[2]", "ndarray[f32, n]", "[2]"), "equal");
  EXPECT_EQ(cast("ndarray[f32, n]", "[2]", "ndarray[i64, n]", "[2]"), "equal");
  EXPECT_EQ(cast("ndarray[i64, n]", "[1]", "ndarray[bool, n]", "[true]"), "equal");
  EXPECT_EQ(cast("ndarray[u8, n]", "[1]", "ndarray[i64, n]", "[257]").substr(0, 23), "[0] want 1, got 257 ()");
  EXPECT_NE(cast("ndarray[i64, n]", "[2]", "ndarray[f64, n]", "[2]"), "equal");
  EXPECT_NE(cast("ndarray[bool, n]", "[true]", "ndarray[u8, n]", "[1]"), "equal");
}

TEST(CompareArrays, NaNAndInfinityExactlyWhereExpected) {
  const char* row = "ndarray[f64, n]";
  EXPECT_EQ(compare(row, "[NaN,Infinity,1]", "[NaN,Infinity,1]"), "equal");
  // Before any value: element 0 is wrong as well.
  EXPECT_EQ(compare(row, "[5,NaN]", "[1,2]"), "[1] want 2.0, got NaN (2 of 2 elements differ)");
  EXPECT_NE(compare(row, "[1]", "[NaN]"), "equal");
  EXPECT_NE(compare(row, "[Infinity]", "[1]"), "equal");
  EXPECT_NE(compare(row, "[-Infinity]", "[Infinity]"), "equal");
  EXPECT_NE(compare(row, "[1e308]", "[Infinity]"), "equal");
}

TEST(CompareArrays, ExactMeansTheValue) {
  const auto exact = [](const char* got, const char* want) {
    return compare_values(value_of(got, "ndarray[f64, n]"), value_of(want, "ndarray[f64, n]"),
                          type_of("ndarray[f64, n]"), Compare{});
  };
  EXPECT_FALSE(exact("[-0.0,NaN]", "[0.0,NaN]"));
  EXPECT_TRUE(exact("[0.30000000000000004]", "[0.3]"));
}

TEST(CompareArrays, AnyOrderOfAListOfThem) {
  const Compare any{Mode::AnyOrder, {}, true};
  const auto compare_lists = [&](const char* got, const char* want) {
    return compare_values(value_of(got, "list[ndarray[i64, n]]"), value_of(want, "list[ndarray[i64, n]]"),
                          type_of("list[ndarray[i64, n]]"), any);
  };
  EXPECT_FALSE(compare_lists("[[2],[1]]", "[[1],[2]]"));
  EXPECT_TRUE(compare_lists("[[2],[2]]", "[[1],[2]]"));
}

TEST(CompareArrays, InAnyOrderEqualsWhatIsEqualElementByElement) {
  const Type type = type_of("list[ndarray[f64, n]]");
  const auto list_of = [](std::vector<std::uint64_t> bits) {
    std::string bytes(reinterpret_cast<const char*>(bits.data()), bits.size() * sizeof bits[0]);
    return Value{Value::List{Value{SharedArray({Dtype::F64, {bits.size()}, std::move(bytes)})}}};
  };
  constexpr std::uint64_t kNaN = 0x7FF8'0000'0000'0000, kOtherNaN = 0xFFF8'0000'0000'0001, kMinusZero = 1ULL << 63;
  const Value a = list_of({kNaN, 0}), b = list_of({kOtherNaN, kMinusZero}), c = list_of({0, kNaN});
  for (const Mode mode : {Mode::Exact, Mode::AnyOrder, Mode::AnyOrderDeep}) {
    EXPECT_FALSE(compare_values(a, b, type, Compare{mode, {}, true}));
    EXPECT_TRUE(compare_values(a, c, type, Compare{mode, {}, true}));
  }
}

}  // namespace
}  // namespace judge
