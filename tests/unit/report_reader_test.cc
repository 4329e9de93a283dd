#include <gtest/gtest.h>

#include "judge/report/json.h"
#include "judge/report/json_reader.h"
#include "judge/report/page.h"
#include "judge/report/terminal.h"
#include "tests/unit/sample_reports.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

Report everything() {
  Report report = testing::gridded_report();
  report.cases = testing::wrong_report().cases;
  report.cases.push_back(testing::raised_report().cases[2]);
  report.cases.back().second_try = true;
  report.cases.back().reruns = 2;
  report.metric = testing::measured_report().metric;
  report.vectorised = testing::vectorised_report().vectorised;
  report.bugs = {{"zeros", true}, {"large numbers", false}};
  report.growth_failure = "there was no time for it";
  report.growth.along.front().note = "operations were not counted";
  report.growth.along.back() = testing::growing_report().growth.along.front();
  return report;
}

void expect_same(const Report& report) {
  const std::string document = json_document(report_to_json(report));
  const auto read = report_from_json(document);
  ASSERT_TRUE(read) << read.error().text();
  for (const TerminalOptions options : {TerminalOptions{false, 100}, TerminalOptions{true, 60}})
    EXPECT_EQ(render_terminal(*read, options), render_terminal(report, options));
  EXPECT_EQ(html_page(*read), html_page(report));
  EXPECT_EQ(json_document(report_to_json(*read)), document);
}

TEST(ReadReport, ShowsWhatWasWritten) {
  using namespace testing;
  for (const Report& report :
       {accepted_report(), cached_report(), started_report(), measured_report(), vectorised_report(), wrong_report(),
        any_order_wrong_report(), program_wrong_report(), timeout_report(), raised_report(), compile_error_report(),
        internal_error_report(), growing_report(), gridded_report(), everything()})
    expect_same(report);
}

TEST(ReadReport, KeepsWhatIsLeftOfLongValues) {
  const Report report = testing::long_wrong_report();
  const auto read = report_from_json(json_document(report_to_json(report)));
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(read->cases[2].got, report.cases[2].got.substr(0, kJsonTextBytes));
}

TEST(ReadReport, LeavesNewFieldsAlone) {
  Json document = report_to_json(everything());
  document["later"] = {{"a", 1}};
  document["cases"][0]["later"] = nullptr;
  document["growth"][0]["time"]["later"] = "x";
  EXPECT_TRUE(report_from_json(document.dump()));
}

TEST(ReadReport, TakesAMetricWithoutItsTitle) {
  Json document = report_to_json(testing::measured_report());
  document["metric"].erase("title");
  EXPECT_EQ(report_from_json(document.dump())->metric->title, "auc");
}

/// Changes the document at the pointer, and gives the error.
sandbox::Error error_with(const char* pointer, const Json& value) {
  Json document = report_to_json(everything());
  document[Json::json_pointer(pointer)] = value;
  const auto read = report_from_json(document.dump());
  EXPECT_FALSE(read) << pointer;
  return read ? sandbox::Error{} : read.error();
}

TEST(ReadReport, NamesThePlaceOfWhatIsWrong) {
  const std::pair<const char*, Json> wrong[] = {{"/schema_version", 2},
                                                {"/schema_version", "1"},
                                                {"/problem", nullptr},
                                                {"/verdict", "ACCEPTED"},
                                                {"/isolation_level", "absolute"},
                                                {"/cpu_limit_us", 1.5},
                                                {"/cpu_limit_us", -1},
                                                {"/memory_limit_bytes", std::uint64_t{1} << 60},
                                                {"/compile/ok", 1},
                                                {"/cases/0/cpu_us", "1"},
                                                {"/cases/1/input/text", 3},
                                                {"/cases/2/difference/want", nullptr},
                                                {"/cases/2/retries", 100'000'000},
                                                {"/bugs/1/fixed", "no"},
                                                {"/metric/bands/0/bound", "high"},
                                                {"/vectorised/half_us", nullptr},
                                                {"/growth/0/samples/3/n", nullptr},
                                                {"/growth/0/time/fitted/2", "many"},
                                                {"/growth/1/memory/confidence", "some"},
                                                {"/growth/1/line/share", true},
                                                {"/growth_grid/samples/0/sizes", {1}}};
  for (const auto& [pointer, value] : wrong) EXPECT_EQ(error_with(pointer, value).where, pointer);
  EXPECT_EQ(error_with("/compile", Json::array()).where, "/compile");
  EXPECT_EQ(error_with("/cases", Json::object()).where, "/cases");
  EXPECT_EQ(error_with("/schema_version", 2).message, "is 2, and this judge reads 1");
}

TEST(ReadReport, MissesEveryField) {
  const Json whole = report_to_json(everything());
  for (const char* derived : {"passed", "total", "max_cpu_us", "max_peak_memory_bytes", "retries"}) {
    Json document = whole;
    document.erase(derived);
    EXPECT_TRUE(report_from_json(document.dump())) << derived;
  }
  for (const char* field : {"problem", "compile", "bugs", "growth", "cases", "isolation", "startup_us", "message"}) {
    Json document = whole;
    document.erase(field);
    const auto read = report_from_json(document.dump());
    ASSERT_FALSE(read) << field;
    EXPECT_EQ(read.error().where, std::string("/") + field);
    EXPECT_EQ(read.error().message, "is missing");
  }
}

TEST(ReadReport, RefusesWhatIsNoJson) {
  for (const char* text : {"", "{", "null", "[]", "\"report\"", "{\"schema_version\": 1e999}", "\xFF"})
    EXPECT_FALSE(report_from_json(text)) << text;
  EXPECT_EQ(report_from_json("{\"a\" 1}").error().where, "byte 6");
  EXPECT_FALSE(report_from_json(std::string(1'000'000, '[')));
}

}  // namespace
}  // namespace judge
