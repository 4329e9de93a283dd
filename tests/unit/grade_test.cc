#include "judge/grade/grade.h"

#include <gtest/gtest.h>

#include <csignal>

#include "tests/unit/values.h"

namespace judge {
namespace {

using sandbox::Ending;

sandbox::Outcome outcome(Ending ending) {
  sandbox::Outcome out;
  out.ending = ending;
  out.cpu_time = sandbox::Micros(100'000);
  return out;
}

Judgement judged(const sandbox::Outcome& seen, bool is_program = true) {
  return judge_ending(seen, sandbox::Limits{}, is_program).value_or(Judgement{Verdict::SK, "the answer decides", {}});
}

void expect_judgement(const Judgement& judgement, Verdict verdict, const std::string& message) {
  EXPECT_EQ(judgement.verdict, verdict);
  EXPECT_EQ(judgement.message, message);
}

TEST(Ending, LimitsAndRules) {
  expect_judgement(judged(outcome(Ending::CpuTimeout)), Verdict::TLE, "used more than its 1 s of CPU time");
  expect_judgement(judged(outcome(Ending::WallTimeout)), Verdict::TLE,
                   "was still running after 6 s (CPU time used: 0.1 s): does it wait or sleep?");
  expect_judgement(judged(outcome(Ending::MemoryKilled)), Verdict::MLE, "used more than its 256 MiB of memory");
  auto overflow = outcome(Ending::OutputOverflow);
  overflow.detail = "stderr";
  expect_judgement(judged(overflow), Verdict::OLE, "wrote more than 8 MiB to stderr");
  auto denied = outcome(Ending::SyscallDenied);
  denied.denied_syscall = "socket";
  expect_judgement(judged(denied), Verdict::SV, "called socket, which submissions may not");
  auto failed = outcome(Ending::SetupFailed);
  failed.detail = "execve: no such file";
  expect_judgement(judged(failed), Verdict::RTE, "execve: no such file");
}

TEST(Ending, ARunThatEndedByItselfAboveTheLimitIsTooSlow) {
  for (const Ending ending : {Ending::Exited, Ending::Signaled}) {
    auto slow = outcome(ending);
    slow.cpu_time = sandbox::Limits{}.cpu_time + sandbox::Micros(1);
    expect_judgement(judged(slow), Verdict::TLE, "used more than its 1 s of CPU time");
    slow.cpu_time = sandbox::Limits{}.cpu_time;
    EXPECT_NE(judged(slow).verdict, Verdict::TLE);
  }
  auto killed = outcome(Ending::MemoryKilled);
  killed.cpu_time = sandbox::Limits{}.cpu_time * 2;
  EXPECT_EQ(judged(killed).verdict, Verdict::MLE);
}

TEST(Ending, TheZoneNearTheLimit) {
  const sandbox::Micros limit(1'000'000);
  EXPECT_EQ(cpu_allowance(limit), sandbox::Micros(1'250'000));
  EXPECT_FALSE(is_near_limit(sandbox::Micros(799'999), limit));
  EXPECT_TRUE(is_near_limit(sandbox::Micros(800'000), limit));
  EXPECT_TRUE(is_near_limit(sandbox::Micros(1'249'999), limit));
  EXPECT_FALSE(is_near_limit(sandbox::Micros(1'250'000), limit)) << "stopped";
}

Judgement signalled(int number) {
  auto seen = outcome(Ending::Signaled);
  seen.signal = number;
  return judged(seen, false);
}

TEST(Ending, Signals) {
  expect_judgement(signalled(SIGSEGV), Verdict::RTE,
                   "was killed by SIGSEGV: an invalid memory access, or a stack overflow");
  expect_judgement(signalled(SIGFPE), Verdict::RTE,
                   "was killed by SIGFPE: a division by zero, or an integer overflow in a division");
  expect_judgement(signalled(SIGABRT), Verdict::RTE,
                   "was killed by SIGABRT: an uncaught exception or a failed assertion");
  expect_judgement(signalled(SIGKILL), Verdict::RTE, "was killed by SIGKILL");
  expect_judgement(signalled(40), Verdict::RTE, "was killed by SIG40");
  EXPECT_EQ(signalled(SIGSYS).verdict, Verdict::SV);
  expect_judgement(signalled(SIGXFSZ), Verdict::OLE, "wrote a file larger than 8 MiB");
}

TEST(Ending, ExitCodes) {
  auto exited = outcome(Ending::Exited);
  EXPECT_FALSE(judge_ending(exited, {}, true));
  exited.exit_code = 3;
  expect_judgement(judged(exited), Verdict::RTE, "ended with exit code 3");
  EXPECT_FALSE(judge_ending(exited, {}, false)) << "a function's reply may say why";
  EXPECT_EQ(judge_ending(exited, {}, true, 4)->verdict, Verdict::RTE);
  const auto full = judge_ending(exited, {}, true, 3);
  expect_judgement(*full, Verdict::MLE, "used more than its 256 MiB of memory");
}

const Signature kSignature{{"twoSum"}, {{"n", testing::type_of("int")}}, testing::type_of("int")};

Judgement replied(FrameKind kind, std::vector<std::string> strings) {
  const auto judgement = judge_reply(Reply{kind, {}, std::move(strings)}, false, kSignature);
  return judgement.value_or(Judgement{Verdict::SK, "the answer decides", {}});
}

TEST(ReplyJudgement, AnswersAreCompared) {
  EXPECT_FALSE(judge_reply(Reply{}, false, kSignature));
}

TEST(ReplyJudgement, Exceptions) {
  const auto raised =
      replied(FrameKind::Raised, {"ValueError", "bad\nthing\x1b[31m", "line 1\n\tline 2\x1b[2J\xc2\x9b"});
  expect_judgement(raised, Verdict::RTE, "raised ValueError: bad thing [31m");
  EXPECT_EQ(raised.traceback, "line 1\n\tline 2[2J");
  expect_judgement(replied(FrameKind::Raised, {"RecursionError", "", ""}), Verdict::RTE, "raised RecursionError");
  expect_judgement(replied(FrameKind::Raised, {"MemoryError", "x", ""}), Verdict::MLE,
                   "ran out of memory (MemoryError)");
  expect_judgement(replied(FrameKind::Raised, {"std::bad_alloc", "x", ""}), Verdict::MLE,
                   "ran out of memory (std::bad_alloc)");
}

TEST(ReplyJudgement, WordsAreCut) {
  const auto raised = replied(FrameKind::Raised, {"E", std::string(1'000'000, 'x'), std::string(1'000'000, 'y')});
  EXPECT_LT(raised.message.size(), 400U);
  EXPECT_LT(raised.traceback.size(), 20'000U);
}

TEST(ReplyJudgement, WrongTypes) {
  expect_judgement(replied(FrameKind::BadType, {"[3]", "int", "str"}), Verdict::RTE,
                   "returned str where int was expected (at [3])");
  expect_judgement(replied(FrameKind::BadType, {"", "int", "NoneType"}), Verdict::RTE,
                   "returned NoneType where int was expected");
}

TEST(ReplyJudgement, NoEntry) {
  expect_judgement(replied(FrameKind::Rejected, {"entry", "there is no twoSum"}), Verdict::CE, "there is no twoSum");
  expect_judgement(replied(FrameKind::Rejected, {"arity", ""}), Verdict::CE,
                   "does not define twoSum(n: int) -> int (arity)");
}

TEST(ReplyJudgement, NoReplyAndBadReplies) {
  const auto nothing = judge_reply(sandbox::fault("", "is short"), true, kSignature);
  ASSERT_TRUE(nothing);
  expect_judgement(*nothing, Verdict::RTE, "ended without returning an answer (did twoSum call exit?)");
  const auto forged = judge_reply(decode_reply("hello", kSignature.returns), false, kSignature);
  ASSERT_TRUE(forged);
  expect_judgement(*forged, Verdict::RTE,
                   "wrote to the judge's answer channel: the reply is shorter than a frame's header");
}

TEST(DifferenceJudgement, OneSentence) {
  expect_judgement(judge_difference(std::nullopt), Verdict::AC, "");
  expect_judgement(judge_difference(Difference{"[3]", "4", "5", "off by 1"}), Verdict::WA,
                   "expected 4, got 5 at [3] (off by 1)");
  expect_judgement(judge_difference(Difference{"", "4", "5", ""}), Verdict::WA, "expected 4, got 5");
}

Judgement with_times(int own, int half, int full, int idle = 0) {
  using sandbox::Micros;
  return judge_vectorised({"secret/9", Micros(own), Micros(400'000 + idle), Micros(half), Micros(full), Micros(idle)});
}

TEST(VectorisedJudgement, TheLimitIsTheGeometricMean) {
  EXPECT_EQ(with_times(30'000, 90'000, 10'000).verdict, Verdict::AC);
  EXPECT_EQ(with_times(1'000, 90'000, 10'000).verdict, Verdict::AC);
  const Judgement slow = with_times(30'001, 90'000, 10'000);
  EXPECT_EQ(slow.verdict, Verdict::TLE);
  EXPECT_EQ(slow.message, "not vectorised: 13x the speed of a loop; at least 13x is asked for");
}

TEST(VectorisedJudgement, WhatEveryProcessTakesIsNobodys) {
  EXPECT_EQ(with_times(50'000, 110'000, 30'000, 20'000).verdict, Verdict::AC);
  const Judgement slow = with_times(50'001, 110'000, 30'000, 20'000);
  EXPECT_EQ(slow.verdict, Verdict::TLE);
  EXPECT_EQ(slow.message, "not vectorised: 13x the speed of a loop; at least 13x is asked for");
  // What is no more than the idle program has taken a tenth of its time.
  EXPECT_EQ(with_times(15'000, 110'000, 20'000, 20'000).verdict, Verdict::AC);
}

TEST(VectorisedJudgement, VersionsThatAreAlikeDecideNothing) {
  EXPECT_EQ(with_times(5'000, 20'000, 10'000).verdict, Verdict::AC);
  EXPECT_EQ(with_times(5'000, 19'999, 10'000).verdict, Verdict::IE);
  EXPECT_EQ(with_times(500'000, 9'000, 10'000).message,
            "the problem's versions under 'vectorised' are too alike here, where half vectorised takes 0.009 s and "
            "vectorised 0.01 s beyond what every process does");
  EXPECT_EQ(with_times(35'000, 39'999, 30'000, 20'000).verdict, Verdict::IE);
}

TEST(Grade, EndsRun) {
  for (const auto verdict : {Verdict::TLE, Verdict::MLE, Verdict::OLE, Verdict::SV, Verdict::CE})
    EXPECT_TRUE(ends_run(verdict));
  for (const auto verdict : {Verdict::AC, Verdict::WA, Verdict::RTE, Verdict::SK}) EXPECT_FALSE(ends_run(verdict));
}

Verdict graded(const std::vector<Verdict>& verdicts) {
  std::vector<CaseReport> cases(verdicts.size());
  for (std::size_t i = 0; i < verdicts.size(); ++i) cases[i].verdict = verdicts[i];
  return grade_cases(cases);
}

TEST(Grade, FirstFailureDecidesAndFaultsAreNeverVerdicts) {
  EXPECT_EQ(graded({Verdict::AC, Verdict::AC}), Verdict::AC);
  EXPECT_EQ(graded({Verdict::AC, Verdict::RTE, Verdict::WA}), Verdict::RTE);
  EXPECT_EQ(graded({Verdict::SK, Verdict::AC}), Verdict::AC);
  EXPECT_EQ(graded({Verdict::WA, Verdict::IE}), Verdict::IE);
  EXPECT_EQ(graded({}), Verdict::IE);
  EXPECT_EQ(graded({Verdict::SK}), Verdict::IE);
}

}  // namespace
}  // namespace judge
