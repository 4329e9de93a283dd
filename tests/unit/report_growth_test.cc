#include <gtest/gtest.h>

#include "judge/report/growth.h"
#include "judge/report/growth_text.h"
#include "judge/report/page.h"
#include "judge/report/svg.h"
#include "judge/report/terminal.h"
#include "tests/unit/golden.h"
#include "tests/unit/sample_reports.h"

namespace judge {
namespace {

TEST(GrowthReport, IsAsKept) {
  testing::expect_golden("report/growing.txt", render_terminal(testing::growing_report(), {}));
  testing::expect_golden("report/growing.json", growth_to_json(testing::growing_report()).dump(2) + "\n");
  testing::expect_golden("report/growing.html", html_page(testing::growing_report()));
  testing::expect_golden("report/wrong.html", html_page(testing::wrong_report()));
}

TEST(GrowthReport, OfSeveralParametersIsAsKept) {
  const Report report = testing::gridded_report();
  testing::expect_golden("report/gridded.txt", render_terminal(report, {}));
  testing::expect_golden("report/gridded.json", grid_to_json(report).dump(2) + "\n");
  testing::expect_golden("report/gridded.html", html_page(report));
  EXPECT_EQ(grid_to_json(testing::growing_report()), nullptr);
}

TEST(GrowthReport, SaysWhatDecides) {
  Report report = testing::gridded_report();
  EXPECT_EQ(report.growth.sentence(),
            "time consistent with O(n m), exceeds the expected O(n + m); memory consistent with O(1), expected O(n)");
  report.growth.grid->time.exceeds = false;
  EXPECT_EQ(report.growth.sentence(), report.growth.grid->sentence());
  report.growth.along.back().time.exceeds = true;
  EXPECT_EQ(report.growth.sentence(), report.growth.along.back().sentence());
  report.growth.grid.reset();
  report.growth.along.resize(1);
  EXPECT_EQ(report.growth.sentence(), report.growth.along.front().sentence());
  EXPECT_EQ(GrowthMeasurement{}.sentence(), "");
}

TEST(GrowthReport, OfFourParametersNamesThemAll) {
  GrowthGrid grid = *testing::gridded_report().growth.grid;
  EXPECT_EQ(grid_title(grid), "n and m together");
  grid.parameters = {"n", "k", "d", "r"};
  EXPECT_EQ(grid_title(grid), "n, k, d and r together");
  EXPECT_EQ(grid_table(grid, 4).rows.size(), 4U);
}

TEST(GrowthReport, ColourSaysNothingThatTheTextDoesNot) {
  std::string coloured = render_terminal(testing::growing_report(), {true, 100});
  for (std::size_t at; (at = coloured.find('\x1b')) != std::string::npos;)
    coloured.erase(at, coloured.find('m', at) - at + 1);
  EXPECT_EQ(coloured, render_terminal(testing::growing_report(), {false, 100}));
}

TEST(HtmlPage, HoldsNothingThatRunsOrLoads) {
  Report report = testing::growing_report();
  const std::string evil = "\"><script src=x>alert(1)</script><img onerror='x'>\x1b[31m\xE2\x80\xAE";
  report.problem_name = report.file_name = report.isolation = report.growth_failure = evil;
  report.growth.grid = testing::gridded_report().growth.grid;
  GrowthGrid& grid = *report.growth.grid;
  grid.parameters = {evil, evil};
  grid.input = grid.unit = grid.time.found.growth = grid.time.evidence = grid.space.expected = evil;
  GrowthReport& growth = report.growth.along.front();
  growth.parameter = growth.input = growth.unit = growth.note = evil;
  growth.time.found.growth = growth.space.expected = growth.time.evidence = growth.line->text = evil;
  CaseReport test = testing::passed_case(evil, 1);
  test.verdict = Verdict::RTE;
  test.message = test.input = test.got = test.traceback = test.stderr_text.text = evil;
  test.stderr_text.total_bytes = evil.size();
  report.cases.push_back(test);
  const std::string page = html_page(report);
  for (const char* bad : {"<script", "<img", "onerror='", "\x1b", "\xE2\x80\xAE", "src=x>", "http-equiv", "<link"})
    EXPECT_EQ(page.find(bad), std::string::npos) << bad;
}

TEST(GrowthPicture, TakesWhateverFigures) {
  GrowthReport growth = testing::growing_report().growth.along.front();
  for (GrowthSample& sample : growth.samples) sample.operations = 0;
  EXPECT_EQ(growth_svg(time_chart(growth)), "");  // nothing can be drawn
  for (GrowthSample& sample : growth.samples) sample.operations = 7;
  growth.time.found.fitted.assign(growth.samples.size(), 7);
  growth.time.expected_curve.assign(growth.samples.size(), 7);
  EXPECT_EQ(growth_svg(time_chart(growth)).find("nan"), std::string::npos);
  growth.samples.resize(1);
  EXPECT_EQ(growth_svg(time_chart(growth)), "");
  growth.samples.clear();
  EXPECT_EQ(growth_svg(memory_chart(growth)), "");
}

TEST(GrowthPicture, NamesTheGapToWhatIsExpected) {
  GrowthReport growth = testing::growing_report().growth.along.front();
  EXPECT_NE(growth_svg(time_chart(growth)).find("20.5x the expected"), std::string::npos);
  growth.time.expected_curve = growth.time.found.fitted;
  EXPECT_EQ(growth_svg(time_chart(growth)).find("the expected"), std::string::npos);
}

}  // namespace
}  // namespace judge
