// judge-sandbox without a jail: what its words mean, and what it says of an outcome.
#include <gtest/gtest.h>

#include <cstdlib>

#include "sandbox/tool/options.h"
#include "sandbox/tool/outcome.h"
#include "sandbox/tool/quantity.h"
#include "tests/unit/golden.h"

namespace sandbox {
namespace {

using judge::testing::expect_golden;

std::string duration(std::string_view text) {
  const auto value = parse_duration("--cpu", text, Micros(1'000));
  return value ? std::to_string(value->count()) : value.error().text();
}

std::string size(std::string_view text) {
  const auto value = parse_size("--memory", text, kKiB);
  return value ? std::to_string(*value) : value.error().text();
}

/// The options of `judge-sandbox run WORDS`, or the error's text.
Result<RunOptions> parse(std::vector<std::string> words) {
  words.insert(words.begin(), {"judge-sandbox", "run"});
  auto parsed = parse_command_line(words);
  if (!parsed) return tl::unexpected(parsed.error());
  if (!parsed->run) return usage_error("help");
  return std::move(*parsed->run);
}

std::string error_of(std::vector<std::string> words) {
  const auto options = parse(std::move(words));
  return options ? "accepted" : options.error().text();
}

TEST(ToolQuantity, Durations) {
  EXPECT_EQ(duration("500ms"), "500000");
  EXPECT_EQ(duration("1s"), "1000000");
  EXPECT_EQ(duration("1.5s"), "1500000");
  EXPECT_EQ(duration("0.000001h"), "3600");
  EXPECT_EQ(duration("2m"), "120000000");
  EXPECT_EQ(duration("24h"), "86400000000");
  EXPECT_EQ(duration("1ms"), "1000");
}

TEST(ToolQuantity, WhatIsNoTimeSaysHowToWriteOne) {
  for (const char* text : {"",
                           "1",
                           "s",
                           "1.s",
                           ".5s",
                           "1..5s",
                           "1.5.5s",
                           "-1s",
                           "+1s",
                           " 1s",
                           "1 s",
                           "1s ",
                           "1S",
                           "1us",
                           "1e3s",
                           "0.0000001s",
                           "99999999999999999999s",
                           "1s1s",
                           "0x1s",
                           "1K",
                           "infs"}) {
    EXPECT_NE(duration(text).find("is no time"), std::string::npos) << text << ": " << duration(text);
    EXPECT_NE(duration(text).find("500ms"), std::string::npos) << text;
  }
}

TEST(ToolQuantity, TimesOutOfRangeNameTheRange) {
  for (const char* text : {"0s", "0.5ms", "25h", "86400001ms"})
    EXPECT_NE(duration(text).find("from 1ms to 24h"), std::string::npos) << text << ": " << duration(text);
}

TEST(ToolQuantity, Sizes) {
  EXPECT_EQ(size("64K"), "65536");
  EXPECT_EQ(size("64KiB"), "65536");
  EXPECT_EQ(size("1024B"), "1024");
  EXPECT_EQ(size("1.5M"), "1572864");
  EXPECT_EQ(size("256M"), "268435456");
  EXPECT_EQ(size("1G"), "1073741824");
  EXPECT_EQ(size("1024G"), "1099511627776");
}

TEST(ToolQuantity, WhatIsNoSizeSaysHowToWriteOne) {
  for (const char* text :
       {"", "64", "K", "64KB", "64k", "1.00001K", "-1M", "1T", "18446744073709551616B", "17179869185G", "1s"}) {
    const bool told =
        size(text).find("is no size") != std::string::npos || size(text).find("to 1024G") != std::string::npos;
    EXPECT_TRUE(told) << text << ": " << size(text);
  }
  EXPECT_NE(size("1023B").find("from 1K to 1024G"), std::string::npos);
  EXPECT_NE(size("1025G").find("from 1K to 1024G"), std::string::npos);
}

TEST(ToolQuantity, FormatsWithTheLargestUnitThatFits) {
  EXPECT_EQ(format_duration(Micros(1'500'000)), "1500ms");
  EXPECT_EQ(format_duration(Micros(120'000'000)), "2m");
  EXPECT_EQ(format_duration(Micros(7)), "7us");
  EXPECT_EQ(format_size(256 * kMiB), "256M");
  EXPECT_EQ(format_size(1536), "1536B");
  EXPECT_EQ(format_size(0), "0B");
}

TEST(ToolMounts, InsidePaths) {
  for (const char* path : {"/data", "/data/x", "/home/me", "/opt", "/usr2", "/libs", "/a.b/..c"})
    EXPECT_TRUE(check_inside_path(path).has_value()) << path;
  for (const char* path : {"", "/", "data", "//data", "/data/", "/data//x", "/./x", "/data/../x", "/usr", "/usr/share",
                           "/bin", "/lib64/x", "/etc", "/proc", "/dev/shm", "/box", "/box/x", "/tmp/x", "/sbin"})
    EXPECT_FALSE(check_inside_path(path).has_value()) << path;
  EXPECT_FALSE(check_inside_path("/" + std::string(256, 'x')).has_value());
  std::string long_path;
  while (long_path.size() < 401) long_path += "/abcdefgh";
  EXPECT_FALSE(check_inside_path(long_path).has_value());
}

TEST(ToolMounts, LastColonSeparates) {
  const auto plain = parse_mount("/srv/data"), named = parse_mount("rel/x:/data"), odd = parse_mount("/srv/a:b:/data");
  ASSERT_TRUE(plain && named && odd);
  EXPECT_EQ(plain->host_path + "|" + plain->jail_path, "/srv/data|");
  EXPECT_EQ(named->host_path + "|" + named->jail_path, "rel/x|/data");
  EXPECT_EQ(odd->host_path + "|" + odd->jail_path, "/srv/a:b|/data");
  for (const char* text : {"", ":", ":/data", "/srv:", "/srv:data", "/srv:/usr"})
    EXPECT_FALSE(parse_mount(text)) << text;
}

TEST(ToolFiles, PutNamesTheFile) {
  const auto plain = parse_put("a/b.txt"), renamed = parse_put("a/b.txt:c"), here = parse_put("b.txt");
  ASSERT_TRUE(plain && renamed && here);
  EXPECT_EQ(plain->host_path + "|" + plain->name, "a/b.txt|b.txt");
  EXPECT_EQ(renamed->host_path + "|" + renamed->name, "a/b.txt|c");
  EXPECT_EQ(here->host_path + "|" + here->name, "b.txt|b.txt");
  for (const char* text : {"", ":", "a:", ":a", "a/", "a:b/c", "a:..", "..", "."})
    EXPECT_FALSE(parse_put(text)) << text;
  EXPECT_FALSE(parse_put("a:" + std::string(256, 'x')));
}

TEST(ToolFiles, FetchNamesTheHostPath) {
  const auto plain = parse_fetch("out"), renamed = parse_fetch("out:/srv/x:y");
  ASSERT_TRUE(plain && renamed);
  EXPECT_EQ(plain->name + "|" + plain->host_path, "out|out");
  EXPECT_EQ(renamed->name + "|" + renamed->host_path, "out|/srv/x:y");
  for (const char* text : {"", ":", "out:", ":x", "a/b", "../x", ".."}) EXPECT_FALSE(parse_fetch(text)) << text;
}

TEST(ToolEnvironment, LaterWinsAndANameAloneIsInherited) {
  std::vector<std::string> env{"PATH=/usr/bin", "A=1"};
  ASSERT_TRUE(add_env(env, "A=2=3") && add_env(env, "AB="));
  EXPECT_EQ(env, (std::vector<std::string>{"PATH=/usr/bin", "A=2=3", "AB="}));
  setenv("JUDGED_TOOL_TEST", "mine", 1);
  ASSERT_TRUE(add_env(env, "JUDGED_TOOL_TEST"));
  EXPECT_EQ(env.back(), "JUDGED_TOOL_TEST=mine");
  unsetenv("JUDGED_TOOL_TEST");
  EXPECT_FALSE(add_env(env, "JUDGED_TOOL_TEST"));
  EXPECT_FALSE(add_env(env, "=x"));
}

TEST(ToolCommandLine, DefaultsAreTheDocumentedOnes) {
  const auto options = parse({"ls"});
  ASSERT_TRUE(options) << options.error().text();
  EXPECT_EQ(options->limits.cpu_time, Micros(1'000'000));
  EXPECT_EQ(options->limits.wall_time, Micros(6'000'000));
  EXPECT_EQ(options->limits.memory, 256 * kMiB);
  EXPECT_EQ(options->limits.output, 8 * kMiB);
  EXPECT_EQ(options->limits.processes, 64U);
  EXPECT_EQ(options->env, (std::vector<std::string>{"PATH=/usr/bin:/bin", "HOME=/box", "TMPDIR=/tmp", "LANG=C.UTF-8"}));
  EXPECT_FALSE(options->json || options->pass_exit_code);
}

TEST(ToolCommandLine, WallFollowsCpuUnlessGiven) {
  EXPECT_EQ(parse({"--cpu", "500ms", "ls"})->limits.wall_time, Micros(4'000'000));
  EXPECT_EQ(parse({"--cpu", "2s", "--wall", "1s", "ls"})->limits.wall_time, Micros(1'000'000));
}

TEST(ToolCommandLine, AllFromCmdOnIsTheCommands) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(parse({"ls", "--cpu", "2s", "--", "-l"})->command, (Words{"ls", "--cpu", "2s", "--", "-l"}));
  EXPECT_EQ(parse({"--", "--help"})->command, (Words{"--help"}));
  EXPECT_EQ(parse({"--cpu", "2s", "--json", "--memory=64M", "./a.out", "--json"})->command,
            (Words{"./a.out", "--json"}));
  EXPECT_EQ(parse({"--env", "A=1", "--env", "B=2", "--", "ls", ""})->command, (Words{"ls", ""}));
  EXPECT_EQ(parse({"--put", "a", "--put", "b:c", "x"})->put.size(), 2U);
}

TEST(ToolCommandLine, ErrorsSayWhatAndHow) {
  const std::pair<std::vector<std::string>, const char*> cases[] = {
      {{}, "no command to run"},
      {{"--cpu", "1s"}, "no command to run"},
      {{"--"}, "no command to run"},
      {{"--", ""}, "no command to run"},
      {{"--cpu", "1", "ls"}, "--cpu: '1' is no time"},
      {{"--cpu", "", "ls"}, "--cpu"},
      {{"--cpu", "1s", "--cpu", "2s", "ls"}, "--cpu"},
      {{"--memory", "1023K", "ls"}, "--memory 1023K is out of range"},
      {{"--processes", "0", "ls"}, "from 1 to 4096"},
      {{"--processes", "4097", "ls"}, "from 1 to 4096"},
      {{"--processes", "1x", "ls"}, "--processes"},
      {{"--bogus", "ls"}, "--bogus"},
      {{"--json", "--result", "x", "ls"}, "--result excludes --json"},
      {{"--put", "a/x", "--put", "b/x", "ls"}, "--put: two files are to be 'x'"},
      {{"--fetch", "x:a", "--fetch", "x:b", "ls"}, "--fetch: two files are to be 'x'"},
      {{"--bind-ro", "/srv:/usr", "ls"}, "which the jail has of its own"},
  };
  for (const auto& [words, expected] : cases) {
    const std::string error = error_of(words);
    EXPECT_NE(error.find(expected), std::string::npos) << expected << "; got: " << error;
    EXPECT_NE(error.find("hint: "), std::string::npos) << error;
  }
  const auto unknown = parse_command_line({"judge-sandbox", "ls"});
  EXPECT_NE(unknown.error().text().find("judge-sandbox run -- ls"), std::string::npos);
  EXPECT_FALSE(parse_command_line({"judge-sandbox"}));
}

TEST(ToolCommandLine, HelpIsTheManual) {
  expect_golden("sandbox/help.txt", parse_command_line({"judge-sandbox", "--help"})->text);
  const std::string manual = parse_command_line({"judge-sandbox", "run", "--help"})->text;
  expect_golden("sandbox/run_help.txt", manual);
  for (std::size_t start = 0; start < manual.size();) {
    const std::size_t end = manual.find('\n', start);
    EXPECT_LE(end - start, 80U) << manual.substr(start, end - start);
    start = end + 1;
  }
}

OutcomeReport sample(const Outcome& outcome) {
  OutcomeReport report{outcome, {}, {}, {}, {}, {{{"seccomp", IsolationLevel::Strong, "seccomp", ""}}}};
  report.out = {12, false, {}};
  report.err = {3, false, "\xff\n"};
  return report;
}

TEST(ToolOutcome, OneLineOfJson) {
  Outcome outcome;
  outcome.cpu_time = Micros(1'234);
  outcome.wall_time = Micros(2'345);
  outcome.peak_memory = 262'144;
  outcome.voluntary_switches = 1;
  outcome.involuntary_switches = 2;
  OutcomeReport report = sample(outcome);
  report.fetched = {{"out", "/srv/out", 7}};
  expect_golden("sandbox/exited.json", outcome_json(report));

  outcome.ending = Ending::Signaled;
  outcome.signal = 11;
  expect_golden("sandbox/signaled.json", outcome_json(sample(outcome)));

  outcome.ending = Ending::SyscallDenied;
  outcome.denied_syscall = "socket";
  expect_golden("sandbox/denied.json", outcome_json(sample(outcome)));
}

TEST(ToolOutcome, ExitCodes) {
  Outcome outcome;
  const auto codes = [&] { return std::pair(outcome_exit_code(outcome, false), outcome_exit_code(outcome, true)); };
  EXPECT_EQ(codes(), std::pair(0, 0));
  outcome.exit_code = 42;
  EXPECT_EQ(codes(), std::pair(1, 42));
  outcome.ending = Ending::Signaled;
  outcome.signal = 9;
  EXPECT_EQ(codes(), std::pair(1, 137));
  for (const auto ending : {Ending::CpuTimeout, Ending::WallTimeout, Ending::MemoryKilled, Ending::OutputOverflow,
                            Ending::SyscallDenied, Ending::SetupFailed}) {
    outcome.ending = ending;
    EXPECT_EQ(codes(), std::pair(1, 1));
  }
}

TEST(ToolOutcome, AFullStreamOfARunThatWasEndedIsTruncated) {
  Outcome outcome;
  EXPECT_FALSE(is_truncated(outcome, 10, 10));  // it wrote exactly its limit and ended by itself
  outcome.ending = Ending::OutputOverflow;
  EXPECT_TRUE(is_truncated(outcome, 10, 10));
  EXPECT_FALSE(is_truncated(outcome, 9, 10));
}

}  // namespace
}  // namespace sandbox
