// What is said of counts that the measurements from outside do not bear out.
#include "judge/pipeline/growth_witness.h"

#include <gtest/gtest.h>

#include <cmath>

namespace judge {
namespace {

using sandbox::Micros;

/// Ten sizes up to 20,000, of a program that says the truth: n operations of a nanosecond, beside a process that takes
/// 0.3 ms and 20 ns for each byte of 8 n.
GrowthPoints honest() {
  GrowthPoints out;
  for (int i = 9; i >= 0; --i) {
    GrowthPoint point;
    point.n = std::round(20'000 / std::pow(1.6, i));
    point.sizes = {point.n};
    point.counted.answered = true;
    point.counted.counts.operations = static_cast<std::uint64_t>(10 * point.n);
    point.counted.answer_bytes = 24;
    point.input_bytes = static_cast<std::size_t>(8 * point.n);
    point.nanoseconds = 10 * point.n;
    point.outside = Micros(static_cast<std::int64_t>(300 + 0.17 * point.n));
    point.counted.counts.space = Counts::Space{static_cast<std::uint64_t>(8 * point.n), 0};
    point.counted.peak_memory = static_cast<sandbox::Bytes>(500'000 + 24 * point.n);
    out.push_back(point);
  }
  return out;
}

TEST(GrowthWitness, NothingIsSaidAgainstCountsThatTimeBearsOut) {
  EXPECT_EQ(doubt_of_time(honest()), "");
  EXPECT_EQ(doubt_of_space(honest()), "");
  EXPECT_EQ(doubt_of_time({}), "");
}

TEST(GrowthWitness, CachesMayMakeTimeGrowMoreThanOperations) {
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) *point.nanoseconds *= std::pow(point.n / 1000, 0.3);
  EXPECT_EQ(doubt_of_time(points), "");
}

TEST(GrowthWitness, TimeOfAPowerMoreThanTheOperationsIsNotBelieved) {
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) *point.nanoseconds = point.n * point.n;
  EXPECT_NE(doubt_of_time(points).find("do not account for the CPU time"), std::string::npos);
}

TEST(GrowthWitness, TouchingMemoryTakesTimeThatNoOperationsAccountFor) {
  // Vectors of n^2 numbers in all, on a machine where a page takes 20 us.
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) {
    const double bytes = point.n * point.n / 50, micros = point.n / 100 + bytes / 4096 * 60;
    point.counted.peak_memory = static_cast<sandbox::Bytes>(500'000 + bytes);
    point.nanoseconds = 1000 * micros;
    point.counted.counts.nanoseconds = static_cast<std::uint64_t>(1000 * micros);
    point.outside = Micros(300 + static_cast<std::int64_t>(micros));
    point.page_nanoseconds = 20'000;
  }
  EXPECT_EQ(doubt_of_time(points), "");
  for (GrowthPoint& point : points) point.page_nanoseconds = 200;
  EXPECT_NE(doubt_of_time(points).find("do not account for the CPU time"), std::string::npos);
}

TEST(GrowthWitness, NoOperationTakesLongerThanTheLanguagesDearest) {
  // A JVM compiles what larger calls do, so that their time grows like n although they do n^2 of something.
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) {
    point.nanoseconds = 1000 * point.n;
    point.most_nanoseconds_each = 120;
  }
  EXPECT_EQ(doubt_of_time(points), "");
  for (GrowthPoint& point : points) point.most_nanoseconds_each = 60;
  EXPECT_NE(doubt_of_time(points).find("do not account for the CPU time"), std::string::npos);
}

TEST(GrowthWitness, ShortTimesSayMoreOfTheMachineThanOfTheCalls) {
  // Beyond a size each call touches a page first.
  GrowthPoints points = honest();
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i].nanoseconds = i < 5 ? 3000 : 30'000;
    points[i].counted.counts.nanoseconds = 40'000;
  }
  EXPECT_EQ(doubt_of_time(points), "");
}

TEST(GrowthWitness, TheCallThatCountsMustGoAlongToo) {
  GrowthPoints points = honest();
  for (GrowthPoint& point : points)
    point.counted.counts.nanoseconds = static_cast<std::uint64_t>(100'000 + point.n * point.n);
  EXPECT_NE(doubt_of_time(points).find("do not account for the CPU time"), std::string::npos);
}

TEST(GrowthWitness, OperationsThatNoProcessorDoesInTheTimeAreNotBelieved) {
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) *point.counted.counts.operations *= 1000;
  EXPECT_NE(doubt_of_time(points).find("has room for"), std::string::npos);
  // A compiler may make less of a loop than was counted: then it is the time that stays behind.
  for (GrowthPoint& point : points) *point.counted.counts.operations *= static_cast<std::uint64_t>(point.n);
  EXPECT_EQ(doubt_of_time(points), "");
}

TEST(GrowthWitness, WhatIsSpentOutsideOfTheCallsGoesWithTheInput) {
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) *point.outside += Micros(static_cast<std::int64_t>(point.n * point.n / 1000));
  EXPECT_NE(doubt_of_time(points).find("outside of the call"), std::string::npos);
}

TEST(GrowthWitness, NorDoesTheStartOfAProcessHideWhatIsSpentOutside) {
  // A JVM, which takes 15 ms itself, and sums n^2 numbers after the call. Its first process took longer.
  const std::pair<double, int> measured[] = {{1168, 38'851},   {1248, 14'591},  {2061, 21'676}, {2496, 19'530},
                                             {3636, 25'276},   {4992, 38'371},  {6416, 53'708}, {9984, 113'849},
                                             {11318, 137'371}, {19968, 424'831}};
  GrowthPoints points = honest();
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i].n = measured[i].first;
    points[i].input_bytes = static_cast<std::size_t>(8 * points[i].n);
    points[i].counted.counts.operations = static_cast<std::uint64_t>(40 * points[i].n);
    points[i].nanoseconds = 10 * points[i].n;
    points[i].outside = Micros(15'000 + static_cast<std::int64_t>(0.17 * points[i].n));
  }
  EXPECT_EQ(doubt_of_time(points), "");
  for (std::size_t i = 0; i < points.size(); ++i) points[i].outside = Micros(measured[i].second);
  EXPECT_NE(doubt_of_time(points).find("outside of the call"), std::string::npos);
}

TEST(GrowthWitness, ForgedTimesOfShortCallsDoNotAccountForWhatIsOutside) {
  // From a nanosecond to some microseconds: grown as much as what they would hide.
  for (const double shortest : {0.0, 0.001}) {
    GrowthPoints points = honest();
    for (GrowthPoint& point : points) {
      *point.outside += Micros(static_cast<std::int64_t>(point.n * point.n / 1000));
      point.nanoseconds = shortest * point.n * point.n / 1000 + (&point == &points.back() ? 1000 : 0);
    }
    EXPECT_NE(doubt_of_time(points).find("outside of the call"), std::string::npos) << shortest;
  }
}

TEST(GrowthWitness, AJvmMayCompileBesideACallThatGrows) {
  // n 2^n by the call, and half as much again by its compilers, of inputs of a few bytes.
  GrowthPoints points = honest();
  for (std::size_t i = 0; i < points.size(); ++i) {
    const double n = 4 + static_cast<double>(i), micros = 20 * n * std::exp2(n);
    points[i].n = n;
    points[i].input_bytes = static_cast<std::size_t>(20 + 8 * n);
    points[i].counted.counts.operations = static_cast<std::uint64_t>(1000 * micros);
    points[i].nanoseconds = 1000 * micros;
    points[i].outside = Micros(3000 + static_cast<std::int64_t>(2.5 * micros));
  }
  EXPECT_EQ(doubt_of_time(points), "");
}

TEST(GrowthWitness, OneSlowRunDecidesNothing) {
  GrowthPoints points = honest();
  *points.back().outside += Micros(400'000);
  *points.back().nanoseconds *= 100;
  EXPECT_EQ(doubt_of_time(points), "");
}

TEST(GrowthWitness, LinearWorkBesideReadingShowsWhereReadingAloneWasTimed) {
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) {
    point.counted.counts.operations = static_cast<std::uint64_t>(20 * std::log2(point.n));
    point.nanoseconds = 500;
    point.n *= 50;
    point.input_bytes *= 50;
    point.outside = Micros(static_cast<std::int64_t>(300 + 0.01 * point.n));
  }
  ASSERT_TRUE(grows_less_than_input(points));
  for (GrowthPoint& point : points) point.decoding = *point.outside - Micros(30);
  EXPECT_EQ(doubt_of_time(points), "");
  for (GrowthPoint& point : points) *point.outside += Micros(static_cast<std::int64_t>(0.01 * point.n));
  EXPECT_NE(doubt_of_time(points).find("beyond what reading the input takes"), std::string::npos);
  // An answer as long as the input takes as much again.
  for (GrowthPoint& point : points) point.counted.answer_bytes = point.input_bytes;
  EXPECT_EQ(doubt_of_time(points), "");
}

TEST(GrowthWitness, OperationsAsManyAsBytesAreNoReasonToLookAtReading) {
  EXPECT_FALSE(grows_less_than_input(honest()));
}

TEST(GrowthWitness, ACostThatFallsIsNotBelieved) {
  GrowthPoints points = honest();
  for (std::size_t i = 5; i < points.size(); ++i) points[i].counted.counts.operations = 100;
  EXPECT_EQ(doubt_of_time(points), "the cost falls where the input grows");
}

TEST(GrowthWitness, TheFirstCallMayCostMoreThanLargerOnes) {
  GrowthPoints points = honest();
  points.front().counted.counts.operations = 10 * *points[1].counted.counts.operations;
  EXPECT_EQ(doubt_of_time(points), "");
}

TEST(GrowthWitness, ADoubtAtASizeIsSaid) {
  GrowthPoints points = honest();
  points[3].doubt = "its answer is wrong";
  EXPECT_EQ(doubt_of_time(points), "its answer is wrong");
}

TEST(GrowthWitness, MemoryThatWasMappedShowsInTheKernelsFigure) {
  GrowthPoints points = honest();
  for (GrowthPoint& point : points) *point.counted.peak_memory += static_cast<sandbox::Bytes>(point.n * point.n);
  EXPECT_NE(doubt_of_space(points).find("not allocated in a way that is counted"), std::string::npos);
  // What an allocator says of itself is believed.
  for (GrowthPoint& point : points) point.counted.counts.space->heap += static_cast<std::uint64_t>(point.n * point.n);
  EXPECT_EQ(doubt_of_space(points), "");
}

}  // namespace
}  // namespace judge
