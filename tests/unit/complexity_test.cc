// The growth estimator on series whose class is known.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <random>
#include <set>

#include "judge/complexity/estimate.h"
#include "judge/complexity/expression.h"
#include "judge/complexity/paired.h"
#include "judge/complexity/sizes.h"
#include "judge/complexity/verdict.h"

namespace judge {
namespace {

using Kind = GrowthClass::Kind;
constexpr EstimateOptions kCounts{}, kTimes{EstimateOptions::Signal::Time, false},
    kPython{EstimateOptions::Signal::Count, true};

/// Sizes as a ladder has them: every small one, then 14 and more in equal steps of log n.
std::vector<double> sizes(double low, double high, int steps = 20) {
  std::vector<double> out;
  for (int i = 0; i <= steps; ++i) {
    const double n = std::round(low * std::pow(high / low, static_cast<double>(i) / steps));
    if (out.empty() || n > out.back()) out.push_back(n);
  }
  return out;
}

template <class Cost>
Series series_of(const std::vector<double>& ns, Cost cost) {
  Series out;
  for (const double n : ns) out.push_back({n, cost(n)});
  return out;
}

std::string named(const Series& series, const EstimateOptions& options = kCounts) {
  const Estimate estimate = estimate_growth(series, options);
  return estimate.growth ? to_string(*estimate.growth) : "inconclusive: " + estimate.why;
}

double lg(double n) {
  return std::log2(n + 1);
}

TEST(GrowthClass, NamesReadBack) {
  for (const Kind kind : polynomial_kinds()) {
    const GrowthClass growth{kind, 2};
    EXPECT_EQ(parse_growth(to_string(growth)), growth);
  }
  EXPECT_EQ(parse_growth("n log n"), (GrowthClass{Kind::Linearithmic, 2}));
  EXPECT_EQ(parse_growth("2^n"), (GrowthClass{Kind::Exponential, 2}));
  EXPECT_EQ(parse_growth("n!"), (GrowthClass{Kind::Factorial, 2}));
  EXPECT_EQ(parse_growth("1.62^n"), (GrowthClass{Kind::Exponential, 1.62}));
  EXPECT_EQ(parse_growth("n^5"), std::nullopt);
  EXPECT_EQ(parse_growth("1^n"), std::nullopt);
  EXPECT_EQ(parse_growth("1.62^m"), std::nullopt);
  EXPECT_EQ(to_string(GrowthClass{Kind::Exponential, 1.618}), "exponential, base 1.6");
}

TEST(GrowthClass, EachOutgrowsTheOneBefore) {
  const auto kinds = polynomial_kinds();
  for (std::size_t i = 1; i < kinds.size(); ++i)
    EXPECT_GT(log_growth({kinds[i], 2}, 1e9), log_growth({kinds[i - 1], 2}, 1e9)) << to_string({kinds[i], 2});
  EXPECT_TRUE(differ_by_log({Kind::Linear, 2}, {Kind::Linearithmic, 2}));
  EXPECT_TRUE(differ_by_log({Kind::Logarithmic, 2}, {Kind::Constant, 2}));
  EXPECT_FALSE(differ_by_log({Kind::Linear, 2}, {Kind::LinearRoot, 2}));
  EXPECT_FALSE(differ_by_log({Kind::Quadratic, 2}, {Kind::Linear, 2}));
}

TEST(Fit, FindsTheCoefficients) {
  const auto series = series_of(sizes(16, 4096), [](double n) { return 3 * n * n + 500 * n + 7000; });
  const Fit fit = fit_terms(series, {{{Kind::Quadratic, 2}}, {{Kind::Linear, 2}}, {{Kind::Constant, 2}}});
  ASSERT_EQ(fit.terms.size(), 3U);
  EXPECT_NEAR(fit.terms[0].coefficient, 3, 1e-9);
  EXPECT_NEAR(fit.terms[1].coefficient, 500, 1e-6);
  EXPECT_NEAR(fit.terms[2].coefficient, 7000, 1e-5);
  EXPECT_LT(fit.residual, 1e-12);
  EXPECT_NEAR(fit.at(1000), 3'507'000, 1e-3);
}

TEST(Fit, TermsThatCannotBeToldApart) {
  const auto series = series_of(sizes(16, 64), [](double n) { return n; });
  EXPECT_TRUE(fit_terms(series, {{{Kind::Linear, 2}}, {{Kind::Linear, 2}}}).terms.empty());
  EXPECT_TRUE(fit_terms(std::span(series).first(1), {{{Kind::Linear, 2}}, {{Kind::Constant, 2}}}).terms.empty());
  EXPECT_TRUE(fit_terms(series, {}).terms.empty());
}

TEST(Estimate, PureClasses) {
  const auto ns = sizes(32, 65536);
  for (const Kind kind : polynomial_kinds()) {
    const GrowthClass growth{kind, 2};
    const auto series = series_of(ns, [&](double n) { return 41 * std::exp(log_growth(growth, n)); });
    EXPECT_EQ(named(series), to_string(growth));
    EXPECT_EQ(named(series, kTimes), to_string(growth));
    EXPECT_EQ(named(series, kPython), to_string(growth));
  }
}

TEST(Estimate, BelowTermsOfLowerOrder) {
  const auto ns = sizes(32, 65536);
  EXPECT_EQ(named(series_of(ns, [](double n) { return 5 * n + 20'000; })), "O(n)");
  EXPECT_EQ(named(series_of(ns, [](double n) { return 4 * n * lg(n) + 30 * n + 900; })), "O(n log n)");
  EXPECT_EQ(named(series_of(ns, [](double n) { return n * (n - 1) / 2 * 3 + 40 * n + 100; })), "O(n^2)");
  EXPECT_EQ(named(series_of(ns, [](double n) { return 12 * lg(n) + 60; })), "O(log n)");
  EXPECT_EQ(named(series_of(ns, [](double n) { return n * n * n / 6 + 10 * n * n; })), "O(n^3)");
  EXPECT_EQ(named(series_of(ns, [](double) { return 730.0; })), "O(1)");
}

TEST(Estimate, SmallIntegersOfPython) {
  const auto series =
      series_of(sizes(40, 20'000), [](double n) { return 100 * n + 45 * std::max(0.0, n - 256) + 3000; });
  EXPECT_EQ(named(series, kPython), "O(n)");
}

TEST(Estimate, Exponentials) {
  std::vector<double> ns;
  for (int n = 4; n <= 22; ++n) ns.push_back(n);
  EXPECT_EQ(named(series_of(ns, [](double n) { return 9 * std::pow(2, n) + 50; })), "O(2^n)");
  EXPECT_EQ(named(series_of(ns, [](double n) { return 9 * n * std::pow(2, n); })), "O(n 2^n)");
  EXPECT_EQ(named(series_of(ns, [](double n) { return 9 * std::pow(1.618, n) + 20; })), "exponential, base 1.6");
  ns.resize(8);
  EXPECT_EQ(named(series_of(ns, [](double n) { return 3 * std::tgamma(n + 1) + 50; })), "O(n!)");
}

TEST(Estimate, ExponentialsWithWhatGoesWithThem) {
  std::vector<double> ns;
  for (int n = 1; n <= 14; ++n) ns.push_back(n);
  const auto two = [](double n) { return std::pow(2, n); };
  EXPECT_EQ(named(series_of(ns, [&](double n) { return 30 * n * two(n) + 90 * two(n) + 4000; })), "O(n 2^n)");
  EXPECT_EQ(named(series_of(ns, [&](double n) { return 30 * two(n) + 4000; })), "O(2^n)");
  EXPECT_EQ(named(series_of(ns, [&](double n) { return 2 * std::pow(3, n) + 25 * two(n); })), "exponential, base 3");
  EXPECT_EQ(named(series_of(ns, [&](double n) { return 20 * std::pow(1.839, n) + 700; })), "exponential, base 1.8");
  ns.resize(8);
  EXPECT_EQ(named(series_of(ns, [](double n) { return 100 * std::tgamma(n + 1) + 4000; })), "O(n!)");
}

TEST(Estimate, CostsThatLargerInputsUndercutSayNothing) {
  // The first call of each process loads classes.
  std::vector<double> ns = sizes(4, 200'000, 30);
  auto series = series_of(ns, [](double n) { return 1500 + 12 * std::floor(std::log2(n)); });
  for (const std::size_t first : {0, 4, 11, 23}) series[first].cost += 1830;
  EXPECT_EQ(named(series), "O(log n)");
  // Where most are undercut they are not left out.
  EXPECT_EQ(named(series_of(ns, [](double n) { return n < 900 ? n * n : 500; })).substr(0, 12), "inconclusive");
}

TEST(Estimate, ALogarithmMayBeSmallBesideTheCallsStart) {
  EXPECT_EQ(named(series_of(sizes(2, 1e9, 40), [](double n) { return 1526 + 4.6 * lg(n); })), "O(log n)");
}

TEST(Estimate, ACostThatStopsGrowingIsConstant) {
  // Bytecodes of a search by interpolation, which finds in few steps what lies evenly.
  Series series;
  for (double n = 2; n < 400'000; n *= 1.6) series.push_back({std::round(n), n < 100 ? 6200 + 12 * n : 7426});
  const Estimate found = estimate_growth(series, {});
  ASSERT_TRUE(found.growth) << found.why;
  EXPECT_EQ(to_string(*found.growth), "O(1)");
}

TEST(Estimate, RootsAreNoSummands) {
  // Blocks that g++ 12 counted in a merge sort: n log n, whose last sizes lie a little lower.
  const Series series = {{1248, 146409},   {1294, 152292},   {2004, 232214},   {2496, 307092},  {3104, 382937},
                         {4809, 617054},   {4992, 642643},   {7450, 949208},   {9984, 1342072}, {11541, 1553649},
                         {17878, 2476164}, {19968, 2797594}, {23740, 3329425}, {27696, 3852078}};
  const Estimate found = estimate_growth(series, {});
  ASSERT_TRUE(found.growth) << found.why;
  EXPECT_EQ(to_string(*found.growth), "O(n log n)");
}

TEST(Estimate, ALargerIntegerInPythonIsNoGrowth) {
  const auto series = series_of(sizes(2, 2'500'000, 24), [](double n) { return n <= 256 ? 1233.0 : 1473.0; });
  EXPECT_EQ(named(series, kPython), "O(1)");
}

TEST(Estimate, WhatCannotBeSaidIsNot) {
  const auto few = series_of({10, 20, 40, 80}, [](double n) { return n; });
  EXPECT_EQ(named(few), "inconclusive: there are costs of 4 sizes, and 5 are needed");
  const auto narrow = series_of(sizes(100, 300), [](double n) { return n; });
  EXPECT_EQ(named(narrow), "inconclusive: the costs of all sizes lie within a factor of 4");
  std::minstd_rand random(7);
  const auto wild =
      series_of(sizes(32, 65536), [&](double n) { return n * std::exp(std::normal_distribution(0.0, 1.0)(random)); });
  EXPECT_EQ(named(wild), "inconclusive: no class fits the costs within 12 %");
}

TEST(Estimate, ClassesThatFitNearlyAsWellAreListed) {
  std::minstd_rand random(3);
  const auto series = series_of(
      sizes(512, 8192, 8), [&](double n) { return n * lg(n) * std::exp(std::normal_distribution(0.0, 0.03)(random)); });
  const Estimate estimate = estimate_growth(series, kTimes);
  ASSERT_TRUE(estimate.growth);
  EXPECT_FALSE(estimate.alternatives.empty());
  for (const auto& other : estimate.alternatives) EXPECT_FALSE(other.growth == *estimate.growth);
}

TEST(Estimate, ConfidenceIsAgreement) {
  const auto of = [](Kind kind) {
    Estimate out;
    out.growth = GrowthClass{kind, 2};
    return out;
  };
  EXPECT_EQ(confidence_of(of(Kind::Linear), of(Kind::Linear)), Confidence::High);
  EXPECT_EQ(confidence_of(of(Kind::Linear), of(Kind::Linearithmic)), Confidence::Medium);
  EXPECT_EQ(confidence_of(of(Kind::Linear), of(Kind::Quadratic)), Confidence::None);
  EXPECT_EQ(confidence_of(of(Kind::Linear), {}), Confidence::None);
}

TEST(Outgrows, OnlyWhatClearlyDoes) {
  const auto ns = sizes(64, 16384);
  const auto linear = series_of(ns, [](double n) { return 5 * n; });
  const auto quadratic = series_of(ns, [](double n) { return n * n; });
  const GrowthClass n{Kind::Linear, 2}, n_log_n{Kind::Linearithmic, 2}, n_2{Kind::Quadratic, 2},
      root{Kind::LinearRoot, 2};
  EXPECT_TRUE(outgrows(quadratic, n_2, expected_class(n)));
  EXPECT_TRUE(outgrows(quadratic, n_2, expected_class(n_log_n)));
  EXPECT_FALSE(outgrows(quadratic, n_2, expected_class(n_2)));
  EXPECT_FALSE(outgrows(linear, n, expected_class(n_2))) << "faster than allowed";
  EXPECT_FALSE(outgrows(linear, n_2, expected_class(n))) << "the costs do not bear the class out";
  EXPECT_FALSE(outgrows(series_of(ns, [](double m) { return m * lg(m); }), n_log_n, expected_class(n)))
      << "a factor of log n";
  EXPECT_TRUE(outgrows(series_of(ns, [](double m) { return m * std::sqrt(m); }), root, expected_class(n)));
}

TEST(IsLooser, OnlyByMoreThanAFactorOfLogN) {
  const GrowthClass one{Kind::Constant, 2}, n{Kind::Linear, 2}, n_log_n{Kind::Linearithmic, 2}, n_2{Kind::Quadratic, 2};
  EXPECT_TRUE(is_looser(expected_class(n_2), n, 4, 16384));
  EXPECT_TRUE(is_looser(expected_class({Kind::LinearRoot, 2}), n_log_n, 4, 16384));
  EXPECT_TRUE(is_looser(expected_class(n), one, 4, 16384));
  EXPECT_FALSE(is_looser(expected_class(n_log_n), n, 4, 16384));
  EXPECT_FALSE(is_looser(expected_class({Kind::Logarithmic, 2}), one, 1, 8)) << "at small sizes log n grows fast";
  EXPECT_FALSE(is_looser(expected_class(n), n_2, 4, 16384));
  EXPECT_FALSE(is_looser(expected_class(n_2), n, 7, 7)) << "of one size";
}

TEST(Outgrows, AnExponentialDoesWhereItHasOvertaken) {
  std::vector<double> ns;
  for (int n = 1; n <= 28; ++n) ns.push_back(n);
  const auto series = series_of(ns, [](double n) { return 100'000 + 3000 * std::pow(1.41, n); });
  EXPECT_TRUE(outgrows(series, {Kind::Exponential, 1.41}, expected_class({Kind::Cubic, 2})));
  EXPECT_FALSE(outgrows(series, {Kind::Exponential, 1.41}, expected_class({Kind::Exponential, 2})));
}

TEST(Outgrows, TheEvidenceIsADoubling) {
  const auto series = series_of({1024, 2048, 4096, 8192}, [](double n) { return n * n; });
  EXPECT_EQ(plainest_evidence(series, expected_class({Kind::Linearithmic, 2})),
            "from n = 4,096 to 8,192 the cost grew 4.0x; O(n log n) would be 2.2x");
  EXPECT_EQ(plainest_evidence(series_of({10, 1000}, [](double n) { return n; }), expected_class({Kind::Linear, 2})),
            std::nullopt);
  EXPECT_EQ(plainest_evidence({}, expected_class({Kind::Linear, 2})), std::nullopt);
}

GrowthClass any_polynomial() {
  const auto kinds = polynomial_kinds();
  return {kinds[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(kinds.size())))], 2};
}

Series pure_series(const GrowthClass& growth) {
  return series_of(sizes(32, 65536), [&](double n) { return 11 * std::exp(log_growth(growth, n)); });
}

RC_GTEST_PROP(EstimateProperty, TheUnitOfTheCostDoesNotMatter, ()) {
  const GrowthClass growth = any_polynomial();
  const double unit = std::pow(10, *rc::gen::inRange(-6, 7));
  Series series = pure_series(growth);
  for (Sample& sample : series) sample.cost *= unit;
  RC_ASSERT(named(series) == to_string(growth));
}

RC_GTEST_PROP(EstimateProperty, NorDoesALittleNoise, (unsigned seed)) {
  const GrowthClass growth = any_polynomial();
  std::minstd_rand random(seed);
  Series series = pure_series(growth);
  for (Sample& sample : series) sample.cost *= std::exp(std::normal_distribution(0.0, 0.004)(random));
  const Estimate estimate = estimate_growth(series, kCounts);
  RC_ASSERT(estimate.growth.has_value());
  RC_ASSERT(*estimate.growth == growth || differ_by_log(*estimate.growth, growth));
}

RC_GTEST_PROP(EstimateProperty, NorDoSizesThatAreMissing, ()) {
  const GrowthClass growth = any_polynomial();
  Series series = pure_series(growth);
  for (int i = 0; i < 6; ++i) series.erase(series.begin() + *rc::gen::inRange<int>(0, static_cast<int>(series.size())));
  RC_ASSERT(named(series) == to_string(growth));
}

RC_GTEST_PROP(EstimateProperty, NorDoesATermOfLowerOrder, ()) {
  const auto kinds = polynomial_kinds();
  const int lead = *rc::gen::inRange<int>(1, static_cast<int>(kinds.size()));
  const int lower = *rc::gen::inRange<int>(0, lead);
  const GrowthClass growth{kinds[static_cast<std::size_t>(lead)], 2}, below{kinds[static_cast<std::size_t>(lower)], 2};
  // As large as the lead in the middle of the sizes.
  const double factor = std::exp(log_growth(growth, 1448) - log_growth(below, 1448));
  const auto series = series_of(sizes(32, 65536), [&](double n) {
    return 11 * (std::exp(log_growth(growth, n)) + factor * std::exp(log_growth(below, n)));
  });
  const Estimate estimate = estimate_growth(series, kCounts);
  RC_ASSERT(estimate.growth.has_value());
  RC_ASSERT(*estimate.growth == growth || differ_by_log(*estimate.growth, growth));
}

double grown(const char* text, const std::vector<double>& low, const std::vector<double>& high) {
  const auto read = Expression::parse(text, {"n", "m"});
  EXPECT_TRUE(read) << read.error().text();
  return read ? std::exp(read->log_at(high) - read->log_at(low)) : 0;
}

TEST(Expressions, GrowAsTheyRead) {
  EXPECT_NEAR(grown("n", {10, 1}, {30, 9}), 3, 1e-9);
  EXPECT_NEAR(grown("O(n m^2)", {10, 2}, {20, 6}), 18, 1e-9);
  EXPECT_NEAR(grown("(n + m) log n", {3, 5}, {7, 9}), 16.0 / 8 * 3 / 2, 1e-9);
  EXPECT_NEAR(grown("2^n", {10, 1}, {14, 1}), 16, 1e-9);
  EXPECT_NEAR(grown("n sqrt n", {4, 1}, {16, 1}), 8, 1e-9);
  EXPECT_NEAR(grown("n!", {4, 1}, {6, 1}), 30, 1e-9);
  EXPECT_NEAR(grown("n * 3 * m", {1, 1}, {2, 5}), 10, 1e-9);
  EXPECT_NEAR(grown("1", {1, 1}, {1000, 1000}), 1, 1e-9);
  EXPECT_NEAR(grown("2^n", {100000, 1}, {100001, 1}), 2, 1e-6) << "beyond a double";
}

TEST(Expressions, MayHaveAnyCoefficients) {
  const auto most = [](const char* text, const std::vector<double>& low, const std::vector<double>& high) {
    return std::exp(Expression::parse(text, {"n", "m"})->most_growth(low, high));
  };
  EXPECT_NEAR(most("n + m", {10, 100}, {160, 100}), 16, 1e-9) << "as n alone";
  EXPECT_NEAR(most("n + m", {10, 100}, {20, 800}), 8, 1e-9);
  EXPECT_NEAR(most("(n + m) log n", {3, 5}, {7, 5}), 7.0 / 3 * 3 / 2, 1e-9);
  EXPECT_NEAR(most("(n + m)^2", {10, 100}, {30, 100}), 9, 1e-9);
  EXPECT_NEAR(most("n m", {10, 100}, {20, 300}), 6, 1e-9);
  EXPECT_NEAR(most("2^n + m", {10, 1}, {14, 1}), 16, 1e-9);
  EXPECT_NEAR(most("1", {10, 1}, {14, 1}), 1, 1e-9);
}

TEST(Expressions, AgreeWithTheClasses) {
  for (const char* text :
       {"1", "log n", "sqrt n", "n", "n log n", "n sqrt n", "n^2", "n^2 log n", "n^3", "n^4", "2^n", "n 2^n", "n!"}) {
    const auto read = Expression::parse(text, {"n"});
    ASSERT_TRUE(read) << text;
    const auto growth = parse_growth(text);
    ASSERT_TRUE(growth) << text;
    EXPECT_EQ(read->text(), to_string(*growth));
    for (const double n : {1.0, 7.0, 300.0})
      EXPECT_NEAR(read->log_at({n}), log_growth(*growth, n), 1e-9) << text << " at " << n;
  }
}

TEST(Expressions, AreRefusedWithTheReason) {
  const auto why = [](const std::string& text) {
    const auto read = Expression::parse(text, {"n"});
    return read ? "read" : read.error().message;
  };
  EXPECT_EQ(why("n log k"), "'n log k' is no class of growth: 'k' is none of the sizes");
  EXPECT_EQ(why(""), "'' is no class of growth: it ends too early");
  EXPECT_EQ(why("n +"), "'n +' is no class of growth: it ends too early");
  EXPECT_EQ(why("(n"), "'(n' is no class of growth: a ')' is missing");
  EXPECT_EQ(why("n )"), "'n )' is no class of growth: ')' is left over");
  EXPECT_EQ(why("n - 1"), "'n - 1' is no class of growth: '- 1' is left over");
  EXPECT_EQ(why("0 n"), "'0 n' is no class of growth: numbers are above 0");
  EXPECT_EQ(why(std::string(100, '(') + "n"),
            "'" + std::string(100, '(') + "n' is no class of growth: brackets are nested too deeply");
}

/// The sizes that are measured of a cost.
std::vector<double> climbed(const std::function<double(double)>& cost, const SizeLimits& limits) {
  Series measured;
  while (const auto n = next_size(measured, limits)) measured.push_back({*n, cost(*n)});
  std::vector<double> out;
  for (const Sample& sample : measured) out.push_back(sample.n);
  return out;
}

TEST(Sizes, GoUpInSmallStepsFirst) {
  const auto sizes = climbed([](double n) { return n; }, {4, 1000, 1e9});
  EXPECT_EQ(sizes, (std::vector<double>{4, 5, 6, 8, 10, 13, 17, 22, 29, 39, 78, 156, 312, 624, 1000}));
}

TEST(Sizes, StopBeforeACallGetsTooDear) {
  for (const double exponent : {1.0, 2.0, 3.0}) {
    const auto cost = [&](double n) { return std::pow(n, exponent); };
    const auto sizes = climbed(cost, {4, 1e6, 20000});
    EXPECT_LE(cost(sizes.back()), 20000) << exponent;
    EXPECT_GE(cost(sizes.back()), 20000 / 4.0) << exponent;
  }
  const auto two = climbed([](double n) { return std::pow(2, n); }, {1, 1e6, 20000});
  EXPECT_GE(two.size(), 10U) << "an exponential goes up by one";
  EXPECT_LE(two.back(), 14);
}

TEST(Sizes, OfAFlatCostEndAtTheLargest) {
  EXPECT_GE(climbed([](double) { return 5.0; }, {4, 5000, 100}).back(), 4500);
}

TEST(Sizes, AreFilledInWhereTheCostCounts) {
  Series measured;
  for (const double n : {4.0, 64.0, 1024.0, 16384.0}) measured.push_back({n, n * n});
  const auto more = sizes_between(measured, 14);
  EXPECT_LE(more.size(), 14U);
  EXPECT_GE(more.size(), 12U);
  EXPECT_GT(more.front(), 400) << "a 1500th of the largest cost";
  EXPECT_LT(more.back(), 16384);
  EXPECT_TRUE(std::is_sorted(more.begin(), more.end()));
}

TEST(Sizes, OfSeveralParametersMeetInPairs) {
  EXPECT_EQ(spaced_sizes(2, 32, 5), (std::vector<double>{2, 4, 8, 16, 32}));
  EXPECT_EQ(spaced_sizes(1, 2, 3), (std::vector<double>{1, 1, 2}));
  for (std::size_t parameters = 2; parameters <= 4; ++parameters) {
    const auto found = paired_combinations(std::vector(parameters, std::vector<double>{1, 2, 3, 4, 5}));
    EXPECT_EQ(found.size(), 25U);
    for (std::size_t i = 0; i < parameters; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        std::set<std::pair<double, double>> pairs;
        for (const auto& sizes : found) pairs.emplace(sizes[i], sizes[j]);
        EXPECT_EQ(pairs.size(), 25U) << i << " " << j;
      }
    }
  }
}

TEST(Spaces, ComeInStepsAndAreNotNLogN) {
  Series doubling;
  for (int i = 0; i < 20; ++i) {
    const double n = std::floor(8 * std::pow(1.6, i));
    doubling.push_back({n, 56 + 36 * std::exp2(std::ceil(std::log2(n * 1.5)))});
  }
  const Estimate found = estimate_growth(doubling, {EstimateOptions::Signal::Space, false});
  EXPECT_EQ(found.growth, std::optional(GrowthClass{Kind::Linear, 2}));
}

TEST(Spaces, OfWhatComesInLargePiecesAreTold) {
  // Frames of recursion lie in arenas of 16 KiB.
  const auto arenas = series_of(sizes(2, 50'000, 30), [](double n) { return 1 + 16384 * std::floor(120 * n / 16384); });
  const Estimate found = estimate_growth(arenas, {EstimateOptions::Signal::Space, false});
  EXPECT_EQ(found.growth, std::optional(GrowthClass{Kind::Linear, 2}));
}

TEST(PairedRatio, IsTheMedianWithTheSignTestsInterval) {
  std::vector<std::pair<double, double>> pairs;
  for (int i = 1; i <= 15; ++i) pairs.emplace_back(i, 10);
  const auto found = paired_ratio(pairs);
  ASSERT_TRUE(found);
  EXPECT_DOUBLE_EQ(found->ratio, 0.8);
  // Of 15 the 4th and the 12th: 96.5 % (Conover, Practical Nonparametric Statistics, table of the binomial).
  EXPECT_DOUBLE_EQ(found->low, 0.4);
  EXPECT_DOUBLE_EQ(found->high, 1.2);
}

TEST(PairedRatio, IsNothingOfTooFewPairs) {
  const std::vector<std::pair<double, double>> five(5, {1, 2});
  EXPECT_FALSE(paired_ratio(five));
  std::vector<std::pair<double, double>> six = five;
  six.emplace_back(9, 2);
  const auto found = paired_ratio(six);  // 96.9 % between the least and the largest
  ASSERT_TRUE(found);
  EXPECT_DOUBLE_EQ(found->low, 0.5);
  EXPECT_DOUBLE_EQ(found->high, 4.5);
}

TEST(PairedRatio, AnOutlierMovesNothing) {
  std::vector<std::pair<double, double>> pairs(20, {3, 2});
  pairs.emplace_back(1000, 1);
  const auto found = paired_ratio(pairs);
  ASSERT_TRUE(found);
  EXPECT_DOUBLE_EQ(found->ratio, 1.5);
  EXPECT_DOUBLE_EQ(found->high, 1.5);
}

}  // namespace
}  // namespace judge
