#include <gtest/gtest.h>

#include "judge/report/json.h"
#include "judge/report/own_input.h"
#include "tests/unit/golden.h"
#include "tests/unit/sample_reports.h"

namespace judge {
namespace {

TEST(JsonReport, IsAsKept) {
  testing::expect_golden("report/accepted.json", json_document(report_to_json(testing::accepted_report())));
  testing::expect_golden("report/wrong.json", json_document(report_to_json(testing::wrong_report())));
  testing::expect_golden("report/measured.json", json_document(report_to_json(testing::measured_report())));
  testing::expect_golden("report/vectorised.json", json_document(report_to_json(testing::vectorised_report())));
  testing::expect_golden("report/compile_error.json", json_document(report_to_json(testing::compile_error_report())));
  testing::expect_golden("report/internal_error.json", json_document(report_to_json(testing::internal_error_report())));
}

TEST(JsonReport, SaysWhatWasCompiledEarlier) {
  EXPECT_EQ(report_to_json(testing::accepted_report())["compile"]["cached"], false);
  EXPECT_EQ(report_to_json(testing::cached_report())["compile"]["cached"], true);
}

TEST(JsonReport, CutsLongValuesBetweenCharacters) {
  Report report = testing::wrong_report();
  report.cases[2].got = std::string(kJsonTextBytes - 1, 'x') + "\xC3\xA4" + std::string(10, 'y');
  const auto got = report_to_json(report)["cases"][2]["got"];
  EXPECT_EQ(got["text"], std::string(kJsonTextBytes - 1, 'x'));
  EXPECT_EQ(got["total_bytes"], kJsonTextBytes + 11);
  EXPECT_EQ(got["truncated"], true);
}

TEST(JsonReport, IsWrittenWhateverTheFileNameHolds) {
  Report report = testing::accepted_report();
  report.file_name = "two\xFF.py";
  EXPECT_TRUE(nlohmann::json::accept(json_document(report_to_json(report))));
}

OwnInput own_input(const std::string& yours, const std::string& reference) {
  OwnInput run;
  run.yours = testing::accepted_report();
  run.yours.cases = {testing::passed_case("input", 900)};
  run.yours.cases[0].expected.clear();
  run.yours.cases[0].got = yours;
  run.reference = run.yours;
  run.reference->file_name = "hash.py";
  run.reference->cases[0].got = reference;
  if (yours != reference) run.difference = Difference{"[1]", "1", "2", ""};
  return run;
}

TEST(OwnInput, IsAsKept) {
  testing::expect_golden("report/own_agree.txt", render_own_input(own_input("[0,1]", "[0,1]"), {false, 100}));
  testing::expect_golden("report/own_differ.txt", render_own_input(own_input("[0,2]", "[0,1]"), {false, 100}));
  OwnInput raised;
  raised.yours = testing::raised_report();
  raised.yours.cases = {raised.yours.cases[2]};
  raised.yours.cases[0].name = "input";
  raised.yours.cases[0].expected.clear();
  raised.reference = own_input("[0,1]", "[0,1]").reference;
  testing::expect_golden("report/own_raised.txt", render_own_input(raised, {false, 100}));
}

TEST(OwnInput, JsonSaysWhetherTheyAgree) {
  EXPECT_EQ(own_input_to_json(own_input("[0,1]", "[0,1]"))["agree"], true);
  EXPECT_EQ(own_input_to_json(own_input("[0,2]", "[0,1]"))["agree"], false);
  OwnInput alone = own_input("[0,1]", "[0,1]");
  alone.reference.reset();
  EXPECT_TRUE(own_input_to_json(alone)["agree"].is_null());
}

}  // namespace
}  // namespace judge
