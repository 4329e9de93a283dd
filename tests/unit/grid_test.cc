// The estimator of growth in several sizes, on costs whose growth is known.
#include "judge/complexity/grid.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <functional>
#include <random>
#include <span>

#include "judge/complexity/verdict.h"

namespace judge {
namespace {

using Kind = GrowthClass::Kind;
using Signal = EstimateOptions::Signal;
using Sizes = std::vector<double>;
using Names = std::vector<std::string>;

double lg(double n) {
  return std::log2(n + 1);
}

/// A cost of known growth, and the sizes that it is measured at.
struct Known {
  std::string growth;
  Names names;
  Sizes low, high;
  std::function<double(const Sizes&)> cost;
};

const std::vector<Known>& known() {
  static const std::vector<Known> all = {
      {"O(1)", {"n", "m"}, {200, 20}, {3200, 320}, [](const Sizes&) { return 700.0; }},
      {"O(n)", {"n", "m"}, {200, 20}, {3200, 320}, [](const Sizes& s) { return 12 * s[0] + 700; }},
      {"O(V + E)", {"V", "E"}, {100, 200}, {1600, 3200}, [](const Sizes& s) { return 12 * s[0] + 7 * s[1] + 300; }},
      {"O(n m)",
       {"n", "m"},
       {20, 20},
       {320, 320},
       [](const Sizes& s) { return 9 * s[0] * s[1] + 30 * s[0] + 20 * s[1] + 800; }},
      {"O(n m)", {"n", "m"}, {8, 8}, {128, 128}, [](const Sizes& s) { return 5 * (s[0] - 1) * (s[1] - 1) + 100; }},
      {"O(n log k)",
       {"n", "k"},
       {200, 4},
       {3200, 64},
       [](const Sizes& s) { return 2 * s[0] * lg(s[1]) + 30 * s[0] + 800; }},
      {"O(n m log n)",
       {"n", "m"},
       {10, 10},
       {160, 160},
       [](const Sizes& s) { return 3 * s[0] * s[1] * lg(s[0]) + 30 * s[0] + 700; }},
      {"O(V^3 + E)",
       {"V", "E"},
       {6, 1000},
       {90, 100000},
       [](const Sizes& s) { return s[0] * s[0] * s[0] + 5 * s[1] + 100; }},
      {"O((V + E) log V)",
       {"V", "E"},
       {100, 200},
       {1600, 3200},
       [](const Sizes& s) { return (6 * s[0] + 11 * s[1]) * lg(s[0]) + 40 * s[0] + 20 * s[1] + 500; }},
      {"O(n^2 d)",
       {"n", "d"},
       {20, 2},
       {320, 32},
       [](const Sizes& s) { return 3 * s[0] * (s[0] - 1) / 2 * s[1] + 20 * s[0] * s[0] + 50 * s[0] + 1000; }},
      {"O(n (m + k))",
       {"n", "m", "k"},
       {10, 10, 10},
       {160, 160, 160},
       [](const Sizes& s) { return 3 * s[0] * (s[1] + 2 * s[2]) + 700; }},
      {"O(n + m + k)",
       {"n", "m", "k"},
       {30, 30, 30},
       {480, 480, 480},
       [](const Sizes& s) { return 4 * s[0] + 15 * s[1] + 9 * s[2] + 700; }},
      {"O(n k d)",
       {"n", "k", "d"},
       {30, 2, 2},
       {480, 32, 32},
       [](const Sizes& s) { return 4 * s[0] * s[1] * s[2] + 15 * s[0] * s[1] + 10 * s[0] * s[2] + 700; }},
      {"O(n k d r)",
       {"n", "k", "d", "r"},
       {30, 2, 2, 1},
       {300, 16, 16, 10},
       [](const Sizes& s) {
         return s[3] * (4 * s[0] * s[1] * s[2] + 15 * s[0] * s[1] + 10 * s[0] * s[2]) + 30 * s[0] * s[2] + 700;
       }},
  };
  return all;
}

/// Five sizes of each parameter; of every two all pairs.
Grid grid_of(const Known& cost) {
  Grid out;
  for (int a = 0; a < 5; ++a) {
    for (int b = 0; b < 5; ++b) {
      Sizes sizes;
      for (std::size_t i = 0; i < cost.low.size(); ++i) {
        const int level = i == 0 ? a : (b + a * static_cast<int>(i - 1)) % 5;
        sizes.push_back(std::round(cost.low[i] * std::pow(cost.high[i] / cost.low[i], level / 4.0)));
      }
      out.push_back({sizes, cost.cost(sizes)});
    }
  }
  return out;
}

std::string named(const Grid& grid, const Names& names, Signal signal = Signal::Count) {
  const GridEstimate found = estimate_grid(grid, signal);
  return found.growth.empty() ? "inconclusive: " + found.why : to_string(found.growth, names);
}

TEST(Product, IsWrittenAsInATextbook) {
  const Names names = {"V", "E"};
  EXPECT_EQ(to_string({{Kind::Constant, Kind::Constant}}, names), "O(1)");
  EXPECT_EQ(to_string({{Kind::Logarithmic, Kind::Linear}}, names), "O(E log V)");
  EXPECT_EQ(to_string({{Kind::Linear, Kind::SquareRoot}}, names), "O(V sqrt E)");
  EXPECT_EQ(to_string({{Kind::Cubic, Kind::Constant}, {Kind::Constant, Kind::Linear}}, names), "O(V^3 + E)");
  EXPECT_EQ(to_string({{Kind::Linearithmic, Kind::Constant}, {Kind::Logarithmic, Kind::Linear}}, names),
            "O((V + E) log V)");
  EXPECT_EQ(to_string({{Kind::QuadraticLog, Kind::Constant}, {Kind::Linearithmic, Kind::Linear}}, names),
            "O(V (V + E) log V)");
}

TEST(Product, OnesThatAnotherDominatesAreNoLeads) {
  const Product n = {Kind::Linear, Kind::Constant}, m = {Kind::Constant, Kind::Linear},
                n_m = {Kind::Linear, Kind::Linear}, one = {Kind::Constant, Kind::Constant};
  EXPECT_EQ(leads_of({one, m, n}), (ProductSum{n, m}));
  EXPECT_EQ(leads_of({n, m, n_m, one}), ProductSum{n_m});
  EXPECT_EQ(leads_of({{Kind::Quadratic, Kind::Constant}, n_m}).size(), 2U);
}

TEST(Product, DifferByLog) {
  const Product v = {Kind::Linear, Kind::Constant}, e = {Kind::Constant, Kind::Linear},
                e_log_v = {Kind::Logarithmic, Kind::Linear}, v_log_v = {Kind::Linearithmic, Kind::Constant},
                v_e = {Kind::Linear, Kind::Linear};
  EXPECT_TRUE(differ_by_log({v, e}, {v_log_v, e_log_v}));
  EXPECT_TRUE(differ_by_log({v, e}, {e_log_v, v}));
  EXPECT_FALSE(differ_by_log({v, e}, {v, e}));
  EXPECT_FALSE(differ_by_log({v, e}, {v_e}));
  EXPECT_FALSE(differ_by_log({v, e}, {v}));
}

TEST(Grid, TellsWhatGrowsWithWhat) {
  for (const Known& cost : known()) EXPECT_EQ(named(grid_of(cost), cost.names), cost.growth);
}

TEST(Grid, TheFitIsTheCost) {
  for (const Known& cost : known()) {
    const GridEstimate found = estimate_grid(grid_of(cost), Signal::Count);
    EXPECT_LT(found.fit.residual, 0.02) << cost.growth;
    const Sizes beyond = [&] {
      Sizes out = cost.high;
      for (double& size : out) size *= 2;
      return out;
    }();
    EXPECT_NEAR(found.fit.at(beyond) / cost.cost(beyond), 1, 0.1) << cost.growth;
  }
}

TEST(Grid, WhatCannotBeSaidIsNot) {
  const Known& product = known()[3];
  Grid few = grid_of(product);
  few.resize(8);
  EXPECT_EQ(named(few, product.names), "inconclusive: there are costs of 8 combinations of sizes, and 9 are needed");
  Grid flat = grid_of(product);
  std::erase_if(flat, [](const GridSample& sample) { return sample.sizes[1] > 40; });
  EXPECT_EQ(named(flat, product.names),
            "inconclusive: a parameter has fewer than 3 sizes that can be measured with the others");
  Grid wild = grid_of(product);
  std::minstd_rand random(7);
  for (GridSample& sample : wild) sample.cost *= std::exp(std::normal_distribution(0.0, 1.0)(random));
  EXPECT_EQ(named(wild, product.names), "inconclusive: no sum of products fits the costs within 12 %");
  const Known narrow{"", {"n", "m"}, {100, 100}, {180, 180}, [](const Sizes& s) { return s[0] * s[1]; }};
  EXPECT_EQ(named(grid_of(narrow), narrow.names), "inconclusive: the costs of all sizes lie within a factor of 4");
}

TEST(Grid, OthersThatFitNearlyAsWellAreListed) {
  const Known& cost = known()[8];
  Grid grid = grid_of(cost);
  std::minstd_rand random(3);
  for (GridSample& sample : grid) sample.cost *= std::exp(std::normal_distribution(0.0, 0.03)(random));
  const GridEstimate found = estimate_grid(grid, Signal::Time);
  ASSERT_FALSE(found.growth.empty());
  EXPECT_FALSE(found.alternatives.empty());
  EXPECT_LE(found.alternatives.size(), 3U);
  for (const GridFit& other : found.alternatives) EXPECT_NE(other.leads(), found.growth);
}

TEST(Grid, WhatLaddersDidNotFindIsBelievedLess) {
  // Instructions that Python took to make a set of n integers and to look m up in it; the set grows in steps.
  const Grid set = {{{1533, 1533}, 763393},   {{2048, 2048}, 1000559},   {{3864, 1533}, 1111179},
                    {{1533, 3864}, 1440958},  {{9737, 1533}, 2192641},   {{1533, 9737}, 3104657},
                    {{3864, 3864}, 1777999},  {{4096, 4096}, 1887397},   {{1533, 24535}, 7228101},
                    {{24535, 1533}, 5425681}, {{3864, 9737}, 3482236},   {{9737, 3864}, 2856127},
                    {{8192, 8192}, 3862952},  {{3864, 24535}, 7772855},  {{24535, 3864}, 6098123},
                    {{9737, 9737}, 4533434},  {{11957, 11957}, 5515951}, {{9737, 24535}, 8757595},
                    {{24535, 9737}, 7812888}, {{17300, 17300}, 8021741}, {{24535, 24535}, 12103789}};
  const GrowthClass linear{Kind::Linear, 2};
  EXPECT_EQ(named(set, {"n", "m"}), "O(n^2 + m)");
  const GridEstimate found = estimate_grid(set, Signal::Count, {linear, linear});
  EXPECT_TRUE(differ_by_log(found.growth, {{Kind::Linear, Kind::Constant}, {Kind::Constant, Kind::Linear}}))
      << to_string(found.growth, {"n", "m"});
  const Known& product = known()[3];
  EXPECT_EQ(to_string(estimate_grid(grid_of(product), Signal::Count, {linear, linear}).growth, product.names),
            "O(n m)");
}

TEST(Grid, ConfidenceIsAgreement) {
  const Product v = {Kind::Linear, Kind::Constant}, e = {Kind::Constant, Kind::Linear},
                e_log_v = {Kind::Logarithmic, Kind::Linear};
  const auto of = [](ProductSum sum) {
    GridEstimate out;
    out.growth = std::move(sum);
    return out;
  };
  EXPECT_EQ(confidence_of(of({v, e}), of({v, e})), Confidence::High);
  EXPECT_EQ(confidence_of(of({v, e}), of({e_log_v, v})), Confidence::Medium);
  EXPECT_EQ(confidence_of(of({v, e}), of({v})), Confidence::None);
  EXPECT_EQ(confidence_of(of({v, e}), {}), Confidence::None);
}

/// But for the last, whose four parameters take long.
const Known& any_known() {
  return known()[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(known().size()) - 1))];
}

RC_GTEST_PROP(GridProperty, TheUnitOfTheCostDoesNotMatter, ()) {
  const Known& cost = any_known();
  const double unit = std::pow(10, *rc::gen::inRange(-6, 7));
  Grid grid = grid_of(cost);
  for (GridSample& sample : grid) sample.cost *= unit;
  RC_ASSERT(named(grid, cost.names) == cost.growth);
}

/// How often the growth is another one, but for a log, when `change` has changed the grid: of all known costs, each
/// with some seeds, which are always the same ones.
template <class Change>
double share_of_others(const Change& change) {
  constexpr unsigned kSeeds = 5;
  unsigned runs = 0, others = 0;
  for (const Known& cost : std::span(known()).first(known().size() - 1)) {
    const ProductSum exact = estimate_grid(grid_of(cost), Signal::Count).growth;
    for (unsigned seed = 1; seed <= kSeeds; ++seed, ++runs) {
      std::minstd_rand random(seed);
      Grid grid = grid_of(cost);
      change(grid, random);
      const ProductSum found = estimate_grid(grid, Signal::Count).growth;
      if (found != exact && !differ_by_log(found, exact)) ++others;
    }
  }
  return others / static_cast<double>(runs);
}

/// Counts drift by up to 1 %. Noise may happen to look like a term.
TEST(Grid, ALittleNoiseDoesNotMatter) {
  const auto disturb = [](Grid& grid, std::minstd_rand& random) {
    for (GridSample& sample : grid) sample.cost *= std::exp(std::normal_distribution(0.0, 0.01)(random));
  };
  EXPECT_LE(share_of_others(disturb), 1.0 / 40);
}

/// Those that are left may happen not to tell two sums apart.
TEST(Grid, NorDoCombinationsThatAreMissing) {
  const auto thin_out = [](Grid& grid, std::minstd_rand& random) {
    std::shuffle(grid.begin(), grid.end(), random);
    grid.resize(grid.size() - 5);
  };
  EXPECT_LE(share_of_others(thin_out), 1.0 / 40);
}

RC_GTEST_PROP(GridProperty, NorDoesTheOrder, (unsigned seed)) {
  const Known& cost = any_known();
  Grid grid = grid_of(cost);
  std::shuffle(grid.begin(), grid.end(), std::minstd_rand(seed));
  RC_ASSERT(named(grid, cost.names) == cost.growth);
}

/// Both sizes grow together.
Grid diagonal(const std::function<double(const Sizes&)>& cost) {
  Grid out;
  for (double n = 16; n <= 512; n *= 2) out.push_back({{n, 2 * n}, cost({n, 2 * n})});
  return out;
}

bool exceeds(const std::function<double(const Sizes&)>& cost, const std::string& expected) {
  const Known of{"", {"n", "m"}, {16, 32}, {256, 512}, cost};
  const GridEstimate found = estimate_grid(grid_of(of), Signal::Count);
  EXPECT_EQ(found.why, "");
  return outgrows(diagonal(cost), found.fit, *Expression::parse(expected, of.names));
}

TEST(OutgrowsOnTheDiagonal, OnlyWhatClearlyDoes) {
  const auto sum = [](const Sizes& s) { return 5 * s[0] + 3 * s[1] + 200; };
  const auto product = [](const Sizes& s) { return s[0] * s[1] + 90 * s[0]; };
  EXPECT_TRUE(exceeds(product, "n + m"));
  EXPECT_TRUE(exceeds(product, "(n + m) log n"));
  EXPECT_FALSE(exceeds(product, "n m"));
  EXPECT_FALSE(exceeds(product, "n^2"));
  EXPECT_FALSE(exceeds(sum, "n + m"));
  EXPECT_FALSE(exceeds(sum, "n m"));
  EXPECT_FALSE(exceeds([](const Sizes& s) { return (s[0] + s[1]) * lg(s[0]); }, "n + m")) << "a factor of log n";
  EXPECT_TRUE(exceeds([](const Sizes& s) { return s[0] * s[0] * s[1] + s[1]; }, "n m"));
  EXPECT_FALSE(exceeds([](const Sizes& s) { return 900 * s[0] + s[1]; }, "n + m"));
}

TEST(OutgrowsOnTheDiagonal, CostsMustBearItOut) {
  const GridFit product{{{{Kind::Linear, Kind::Linear}, 1}}, 0};
  EXPECT_FALSE(outgrows(diagonal([](const Sizes& s) { return 5 * s[0] + s[1]; }), product,
                        *Expression::parse("n + m", {"n", "m"})));
  EXPECT_FALSE(outgrows({{{4, 4}, 10}}, product, *Expression::parse("1", {"n", "m"})));
}

TEST(OutgrowsOnTheDiagonal, TheEvidenceNamesAllSizes) {
  EXPECT_EQ(plainest_evidence(diagonal([](const Sizes& s) { return s[0] * s[1]; }),
                              *Expression::parse("n + m", {"n", "m"}), {"n", "m"}),
            "from n = 256, m = 512 to n = 512, m = 1,024 the cost grew 4.0x; O(n + m) would be 2.0x");
}

}  // namespace
}  // namespace judge
