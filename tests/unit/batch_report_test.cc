#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "judge/report/batch_page.h"
#include "judge/report/batch_result.h"
#include "judge/report/batch_text.h"
#include "judge/report/gradescope.h"
#include "judge/report/junit.h"
#include "judge/report/markdown.h"
#include "tests/unit/batch_samples.h"
#include "tests/unit/golden.h"
#include "tests/unit/sample_reports.h"

namespace judge {
namespace {

TEST(BatchReport, IsAsKept) {
  const Batch batch = testing::sample_batch();
  testing::expect_golden("report/batch.txt", render_batch(batch, {false, 100}));
  testing::expect_golden("report/batch.md", markdown_page(batch));
  testing::expect_golden("report/batch.html", batch_page(batch));
  testing::expect_golden("report/batch.xml", junit_xml(batch));
  testing::expect_golden("report/batch.gradescope.json", gradescope_json(batch));
}

TEST(BatchReport, OfRegressionsSaysThemFirst) {
  Batch batch = testing::sample_batch();
  batch.summary.baseline = BaselineDifference{{3}, {0}, 2, {"gone"}};
  testing::expect_golden("report/batch_baseline.txt", render_batch(batch, {false, 100}));
}

TEST(Junit, EscapesAndDropsWhatXmlForbids) {
  EXPECT_EQ(xml_escape("a<b>&\"'\n", XmlPlace::Content), "a&lt;b&gt;&amp;&quot;'\n");
  EXPECT_EQ(xml_escape("a\tb\nc\rd", XmlPlace::Attribute), "a&#9;b&#10;c&#13;d");
  EXPECT_EQ(xml_escape(std::string_view("a\0b\x01\x0b\x1f\x7f", 7), XmlPlace::Content), "ab\x7f");
  EXPECT_EQ(xml_escape("\xEF\xBF\xBE\xEF\xBF\xBF\xED\xA0\x80\xff\xC3\xA4\xF0\x9F\x98\x80", XmlPlace::Content),
            "\xC3\xA4\xF0\x9F\x98\x80");
  EXPECT_EQ(xml_escape("]]>", XmlPlace::Content), "]]&gt;");
}

TEST(Markdown, TextMeansNothing) {
  EXPECT_EQ(markdown_text("a|b\n*c* [d](e) <f> `g` http://h #1"),
            "a\\|b\\\\n\\*c\\* \\[d\\](e) \\<f\\> \\`g\\` http\\://h \\#1");
}

TEST(Gradescope, AnInternalErrorCostsNothing) {
  const auto json = nlohmann::json::parse(gradescope_json(testing::sample_batch()));
  for (const auto& test : json["tests"]) {
    const bool internal = test["name"] == "lis/eve/down.py";
    EXPECT_EQ(test.contains("score"), !internal) << test;
    EXPECT_EQ(test.contains("status"), !internal) << test;
  }
}

TEST(BatchResult, TellsWhatTheReportDoes) {
  BatchResult result;
  enter_report(testing::accepted_report(), Reveal::Sample, result);
  EXPECT_EQ(result.verdict, Verdict::AC);
  EXPECT_EQ(result.message, "");
  EXPECT_EQ(result.detail, "");
  EXPECT_EQ(result.passed, 4u);
  EXPECT_EQ(result.max_cpu_time.count(), 34'100);
  EXPECT_EQ(result.cases.size(), 4u);
  enter_report(testing::compile_error_report(), Reveal::None, result);
  EXPECT_EQ(result.verdict, Verdict::CE);
  EXPECT_NE(result.message.find("error:"), std::string::npos) << result.message;
  EXPECT_FALSE(result.detail.empty());
}

/// Whatever a secret case holds, no line of a batch has it.
TEST(BatchResult, WithholdsSecretCases) {
  Report report = testing::accepted_report();
  CaseReport& secret = report.cases[2];
  report.verdict = secret.verdict = Verdict::RTE;
  secret.message = secret.input = secret.expected = secret.got = secret.traceback = "c4n4ry";
  secret.difference = Difference{"c4n4ry", "c4n4ry", "c4n4ry", "c4n4ry"};
  secret.stdout_text = secret.stderr_text = {"c4n4ry", 6, false};
  report.message = "c4n4ry";
  Batch batch = testing::sample_batch();
  for (const Reveal reveal : {Reveal::None, Reveal::Sample, Reveal::FirstFailure}) {
    enter_report(report, reveal, batch.results[1]);
    std::string all = render_batch(batch, {false, 200}) + markdown_page(batch) + batch_page(batch) + junit_xml(batch) +
                      gradescope_json(batch);
    EXPECT_EQ(all.find("c4n4ry") != std::string::npos, reveal == Reveal::FirstFailure);
  }
  EXPECT_EQ(batch.results[1].verdict, Verdict::RTE);
}

TEST(BatchResult, ScoresWhatScoresItself) {
  Report report = testing::accepted_report();
  report.bugs = {{"first", true}, {"second", false}, {"third", false}, {"fourth", false}};
  BatchResult result;
  enter_report(report, Reveal::Sample, result);
  EXPECT_EQ(result.score, 0.25);
}

TEST(BatchResult, IsFlakyWhereACaseWasRunAgain) {
  Report report = testing::accepted_report();
  report.cases[3].reruns = 2;
  BatchResult result;
  enter_report(report, Reveal::Sample, result);
  EXPECT_TRUE(result.flaky);
}

}  // namespace
}  // namespace judge
