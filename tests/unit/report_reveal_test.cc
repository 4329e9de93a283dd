#include <gtest/gtest.h>

#include "judge/report/json.h"
#include "judge/report/reveal.h"
#include "judge/report/terminal.h"
#include "tests/unit/sample_reports.h"

namespace judge {
namespace {

constexpr const char* kCanary = "c4n4ry";

/// Every text field that can quote a problem's data holds "c4n4ry-<case>-<field>".
CaseReport canary_case(const std::string& name, bool sample, Verdict verdict) {
  const auto canary = [&name](const std::string& field) { return std::string(kCanary) + "-" + name + "-" + field; };
  CaseReport test;
  test.name = name;
  test.sample = sample;
  test.verdict = verdict;
  test.message = canary("message");
  test.input = canary("input");
  test.expected = canary("expected");
  test.got = canary("got");
  test.difference = Difference{canary("path"), canary("want"), canary("differs"), canary("note")};
  test.stdout_text = {canary("stdout"), 100, true};
  test.stderr_text = {canary("stderr"), 100, true};
  test.traceback = canary("traceback");
  return test;
}

Report canary_report(Verdict verdict) {
  Report report = testing::accepted_report();
  report.verdict = verdict;
  report.cases = {canary_case("s1", true, Verdict::AC), canary_case("h1", false, Verdict::AC),
                  canary_case("h2", false, verdict), canary_case("h3", false, Verdict::WA)};
  report.message = report.cases[2].message;
  return report;
}

std::string everything(const Report& report) {
  return render_terminal(report, {false, 160}) + json_document(report_to_json(report));
}

bool shows(const std::string& text, const std::string& name) {
  return text.find(std::string(kCanary) + "-" + name) != std::string::npos;
}

TEST(Reveal, NoneShowsNoDataInAnyForm) {
  for (const Verdict verdict :
       {Verdict::WA, Verdict::TLE, Verdict::MLE, Verdict::OLE, Verdict::RTE, Verdict::CE, Verdict::SV, Verdict::IE}) {
    const std::string text = everything(apply_reveal(canary_report(verdict), Reveal::None));
    EXPECT_EQ(text.find(kCanary), std::string::npos) << to_string(verdict) << "\n" << text;
  }
}

TEST(Reveal, SampleShowsSamplesOnly) {
  const std::string text = everything(apply_reveal(canary_report(Verdict::WA), Reveal::Sample));
  EXPECT_TRUE(shows(text, "s1"));
  EXPECT_FALSE(shows(text, "h"));
}

TEST(Reveal, FirstFailureShowsItAndTheSamples) {
  const std::string text = everything(apply_reveal(canary_report(Verdict::WA), Reveal::FirstFailure));
  EXPECT_TRUE(shows(text, "s1"));
  EXPECT_FALSE(shows(text, "h1"));
  EXPECT_TRUE(shows(text, "h2"));
  EXPECT_FALSE(shows(text, "h3"));
}

TEST(Reveal, KeepsVerdictsAndFigures) {
  const Report full = testing::internal_error_report();
  const Report rest = apply_reveal(full, Reveal::None);
  ASSERT_EQ(rest.cases.size(), full.cases.size());
  for (std::size_t i = 0; i < full.cases.size(); ++i) {
    EXPECT_EQ(rest.cases[i].name, full.cases[i].name);
    EXPECT_EQ(rest.cases[i].verdict, full.cases[i].verdict);
    EXPECT_EQ(rest.cases[i].cpu_time, full.cases[i].cpu_time);
    EXPECT_EQ(rest.cases[i].peak_memory, full.cases[i].peak_memory);
    EXPECT_EQ(rest.cases[i].retries, full.cases[i].retries);
  }
  EXPECT_EQ(rest.verdict, full.verdict);
  EXPECT_EQ(rest.cases[2].message, describe(Verdict::IE));
}

TEST(Reveal, TheCompilersWordsStay) {
  const Report rest = apply_reveal(testing::compile_error_report(), Reveal::None);
  EXPECT_EQ(rest.compile.output, testing::compile_error_report().compile.output);
  EXPECT_EQ(rest.message, testing::compile_error_report().message);
}

TEST(Reveal, FirstFailureKeepsTheDecidingMessage) {
  const Report full = testing::internal_error_report();
  EXPECT_EQ(apply_reveal(full, Reveal::FirstFailure).message, full.message);
  EXPECT_EQ(apply_reveal(full, Reveal::Sample).message, describe(Verdict::IE));
}

}  // namespace
}  // namespace judge
