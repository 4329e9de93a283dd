#include <gtest/gtest.h>

#include "judge/model/report.h"
#include "judge/model/verdict.h"

namespace judge {
namespace {

TEST(Verdict, CodesAndWords) {
  EXPECT_EQ(to_string(Verdict::AC), "AC");
  EXPECT_EQ(to_string(Verdict::SK), "SK");
  EXPECT_EQ(describe(Verdict::SV), "security violation");
  EXPECT_EQ(describe(Verdict::RTE), "run-time error");
}

TEST(Verdict, FoldersThatDemandOne) {
  for (int i = 0; i <= static_cast<int>(Verdict::SK); ++i)
    EXPECT_EQ(verdict_of(to_string(static_cast<Verdict>(i))), static_cast<Verdict>(i));
  EXPECT_EQ(verdict_of("ac"), std::nullopt);
  EXPECT_EQ(verdict_of(""), std::nullopt);
  EXPECT_EQ(verdict_of_folder("accepted"), Verdict::AC);
  EXPECT_EQ(verdict_of_folder("security_violation"), Verdict::SV);
  EXPECT_EQ(verdict_of_folder("internal_error"), std::nullopt);
  EXPECT_EQ(verdict_of_folder("Accepted"), std::nullopt);
  EXPECT_EQ(verdict_of_folder(""), std::nullopt);
}

CaseReport case_with(Verdict verdict, int cpu_us, sandbox::Bytes peak, int retries) {
  CaseReport report;
  report.verdict = verdict;
  report.cpu_time = sandbox::Micros(cpu_us);
  report.peak_memory = peak;
  report.retries = retries;
  return report;
}

TEST(VectorisedReport, TheLimitIsAsFarFromHalfAsFromFull) {
  using sandbox::Micros;
  const VectorisedReport report{"secret/9", Micros(11'000), Micros(400'000), Micros(90'000), Micros(10'000)};
  EXPECT_EQ(report.limit(), Micros(30'000));
  EXPECT_EQ(report.speed(Micros(100'000)), "4.0x");
  EXPECT_EQ(report.speed(Micros(40'200)), "10x");
  EXPECT_EQ(report.speed(Micros(0)), "400000x");
  EXPECT_EQ(report.sentence(), "36x the speed of a loop; at least 13x is asked for");
}

TEST(Report, SumsItsCases) {
  Report report;
  report.compile.retries = 1;
  report.cases = {case_with(Verdict::AC, 10, 300, 0), case_with(Verdict::SK, 0, 0, 0),
                  case_with(Verdict::WA, 30, 100, 2), case_with(Verdict::AC, 20, 200, 0)};
  EXPECT_EQ(report.passed(), 2U);
  EXPECT_EQ(report.first_failure(), &report.cases[2]);
  EXPECT_EQ(report.retries(), 3);
  EXPECT_EQ(report.max_cpu_time(), sandbox::Micros(30));
  EXPECT_EQ(report.max_peak_memory(), 300U);
}

TEST(Report, WithoutCases) {
  const Report report;
  EXPECT_EQ(report.passed(), 0U);
  EXPECT_EQ(report.first_failure(), nullptr);
  EXPECT_EQ(report.max_cpu_time(), sandbox::Micros(0));
}

}  // namespace
}  // namespace judge
