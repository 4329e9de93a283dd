#include <gtest/gtest.h>

#include <ostream>

#include "judge/report/format.h"
#include "judge/report/pair.h"
#include "judge/report/reveal.h"
#include "judge/report/terminal.h"
#include "tests/unit/golden.h"
#include "tests/unit/sample_reports.h"

namespace judge {
namespace {

struct Sample {
  const char* name;
  Report (*make)();
};

/// For the test's name: gtest would print the bytes, addresses among them.
void PrintTo(const Sample& sample, std::ostream* out) {
  *out << sample.name;
}

class TerminalReport : public ::testing::TestWithParam<Sample> {};

/// Takes the colours out again.
std::string without_colour(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b')
      i = text.find('m', i);
    else
      out += text[i];
  }
  return out;
}

TEST_P(TerminalReport, IsAsKept) {
  testing::expect_golden(std::string("report/") + GetParam().name + ".txt",
                         render_terminal(GetParam().make(), {false, 100}));
}

TEST_P(TerminalReport, MeansTheSameWithoutColour) {
  const Report report = GetParam().make();
  EXPECT_EQ(without_colour(render_terminal(report, {true, 100})), render_terminal(report, {false, 100}));
}

TEST_P(TerminalReport, FitsTheTerminal) {
  const std::string text = render_terminal(GetParam().make(), {false, 100});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    EXPECT_LE(columns(std::string_view(text).substr(at, end - at)), 110u) << text.substr(at, end - at);
    at = end + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, TerminalReport,
    ::testing::Values(Sample{"accepted", testing::accepted_report}, Sample{"cached", testing::cached_report},
                      Sample{"started", testing::started_report}, Sample{"wrong", testing::wrong_report},
                      Sample{"measured", testing::measured_report}, Sample{"vectorised", testing::vectorised_report},
                      Sample{"wrong_long", testing::long_wrong_report},
                      Sample{"wrong_any_order", testing::any_order_wrong_report},
                      Sample{"wrong_program", testing::program_wrong_report},
                      Sample{"timeout", testing::timeout_report}, Sample{"raised", testing::raised_report},
                      Sample{"compile_error", testing::compile_error_report},
                      Sample{"internal_error", testing::internal_error_report}),
    [](const auto& sample) { return std::string(sample.param.name); });

TEST(TerminalReportSecondTry, IsSaidOfWhatWasAcceptedThen) {
  Report report = testing::accepted_report();
  report.cases[1].second_try = true;
  const std::string text = render_terminal(report, {false, 100});
  EXPECT_NE(text.find("(second try: its answers were unlikely in the first)"), std::string::npos) << text;
}

TEST(TerminalReportColour, IsAsKept) {
  testing::expect_golden("report/wrong_colour.txt", render_terminal(testing::wrong_report(), {true, 100}));
}

TEST(TerminalReportReveal, IsAsKept) {
  testing::expect_golden("report/wrong_reveal_none.txt",
                         render_terminal(apply_reveal(testing::wrong_report(), Reveal::None), {false, 100}));
}

TEST(Format, Figures) {
  EXPECT_EQ(format_ms(sandbox::Micros(820)), "0.8 ms");
  EXPECT_EQ(format_ms(sandbox::Micros(9'960)), "10 ms");
  EXPECT_EQ(format_ms(sandbox::Micros(1'234'567)), "1235 ms");
  EXPECT_EQ(format_mib(0), "<0.5 MiB");  // what the kernel cannot resolve is not shown as a figure
  EXPECT_EQ(format_mib(sandbox::kMiB / 2), "0.5 MiB");
  EXPECT_EQ(format_mib(256 * sandbox::kMiB), "256 MiB");
  EXPECT_EQ(format_count(7), "7");
  EXPECT_EQ(format_count(999), "999");
  EXPECT_EQ(format_count(1'234'567), "1,234,567");
}

TEST(Format, PrintableShowsWhatATerminalWouldObey) {
  EXPECT_EQ(printable("\x1b[31mred\x1b[0m"), "\\x1b[31mred\\x1b[0m");
  EXPECT_EQ(printable("a\tb\nc\r"), "a\tb\nc\\r");
  EXPECT_EQ(printable_line("a\tb\nc"), "a\\tb\\nc");
  EXPECT_EQ(printable("\xC2\x9B"
                      "31m"),
            "\\x9b31m");  // U+009B: CSI in one character
  EXPECT_EQ(printable("\xE2\x80\xAE"
                      "x"),
            "\\u202ex");  // right-to-left override
  EXPECT_EQ(printable("na\xC3\xAFve \xF0\x9F\x99\x82"), "na\xC3\xAFve \xF0\x9F\x99\x82");
}

TEST(Format, ShortenCutsBetweenCharacters) {
  EXPECT_EQ(shorten("abcdef", 6), "abcdef");
  EXPECT_EQ(shorten("abcdefg", 6), "abc...");
  EXPECT_EQ(shorten("\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4\xC3\xA4", 6), "\xC3\xA4\xC3\xA4\xC3\xA4...");
}

TEST(Divergence, FollowsThePath) {
  const auto nested = find_divergence("[[1.0,2],[3,\"a,]\"],[5]]", "[[1.0000001,2],[3,\"a,]\"],[6]]", "[2][0]");
  EXPECT_EQ(nested.want, std::string("[[1.0,2],[3,\"a,]\"],[").size());
  EXPECT_EQ(nested.got, std::string("[[1.0000001,2],[3,\"a,]\"],[").size());
  const auto token = find_divergence("1  2\n3\n", "1 2 4", "token 3");
  EXPECT_EQ(token.want, 5u);
  EXPECT_EQ(token.got, 4u);
}

TEST(Divergence, FallsBackToTheFirstDifferentByte) {
  EXPECT_EQ(find_divergence("[1,2]", "[1,3]", "").want, 3u);
  EXPECT_FALSE(find_divergence("[1,2]", "[1,3]", "").marked) << "in any order, no place is to blame";
  EXPECT_EQ(find_divergence("[1,2]", "7", "[9]").want, 0u);
  EXPECT_EQ(find_divergence("", "", "").want, 0u);
  EXPECT_EQ(find_divergence("[1]", "[1,2]", "[1]").want, 2u) << "a missing element is pointed at where it would stand";
}

TEST(Divergence, SurvivesAnyPath) {
  for (const char* path :
       {"[", "[]", "[x]", "]", "[0", "token ", "token x", "token 99", "[0][0][0]", "[99999999999999999999]"}) {
    const auto at = find_divergence("[1,[2,\"\\\"\"]]", "[\"unclosed", path);
    EXPECT_LE(at.want, 12u) << path;
    EXPECT_LE(at.got, 10u) << path;
  }
}

}  // namespace
}  // namespace judge
