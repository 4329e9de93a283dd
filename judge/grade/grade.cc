#include "judge/grade/grade.h"

#include <string.h>  // sigabbrev_np

#include <algorithm>
#include <csignal>
#include <cstdio>

#include "judge/value/utf8.h"

namespace judge {

namespace {

using sandbox::Ending;

constexpr std::size_t kMaxQuoted = 300;           ///< bytes of a submission's words in a one-sentence message
constexpr std::size_t kMaxTraceback = 16 * 1024;  ///< and of its traceback

std::string seconds(sandbox::Micros time) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g s", static_cast<double>(time.count()) / 1e6);
  return text;
}

std::string mebibytes(sandbox::Bytes bytes) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g MiB", static_cast<double>(bytes) / (1024.0 * 1024.0));
  return text;
}

/// Control characters, which a terminal would act on: C0, DEL, and C1 (U+0080 to U+009F, two bytes in UTF-8).
std::size_t control_sequence(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text[0]);
  if (byte < 0x20 || byte == 0x7f) return 1;
  return text.size() > 1 && text[0] == '\xc2' && static_cast<unsigned char>(text[1]) < 0xa0 ? 2 : 0;
}

/// The submission's words, at most `max` bytes of them, without control characters. Of these a space stays
/// (`one_line`), or line breaks and tabs as they are.
std::string harmless(std::string_view words, std::size_t max, bool one_line) {
  const std::string_view kept = clip(words, max);
  std::string out;
  for (std::size_t at = 0; at < kept.size();) {
    const std::size_t control = control_sequence(kept.substr(at));
    const bool layout = !one_line && (kept[at] == '\n' || kept[at] == '\t');
    if (control == 0 || layout) {
      out += kept[at];
    } else if (one_line) {
      out += ' ';
    }
    at += std::max<std::size_t>(control, 1);
  }
  return kept.size() < words.size() ? out + "..." : out;
}

std::string quoted(std::string_view words) {
  return harmless(words, kMaxQuoted, true);
}
std::string several_lines(std::string_view words) {
  return harmless(words, kMaxTraceback, false);
}

std::string signal_message(int number) {
  const char* name = sigabbrev_np(number);
  std::string said = "was killed by SIG" + std::string(name != nullptr ? name : std::to_string(number).c_str());
  switch (number) {
    case SIGSEGV:
      return said + ": an invalid memory access, or a stack overflow";
    case SIGBUS:
      return said + ": an invalid memory access";
    case SIGFPE:
      return said + ": a division by zero, or an integer overflow in a division";
    case SIGABRT:
      return said + ": an uncaught exception or a failed assertion";
    case SIGILL:
      return said + ": reached code that must not be reached (a function without a return?)";
    case SIGSYS:
      return said + ": a system call of another architecture";
    default:
      return said;
  }
}

Judgement memory_exceeded(const sandbox::Limits& limits) {
  return {Verdict::MLE, "used more than its " + mebibytes(limits.memory) + " of memory", {}};
}

Judgement raised(const std::vector<std::string>& strings) {
  const std::string& type = strings[0];
  if (type == "MemoryError" || type == "std::bad_alloc" || type == "java.lang.OutOfMemoryError")
    return {Verdict::MLE, "ran out of memory (" + type + ")", several_lines(strings[2])};
  std::string message = "raised " + quoted(type);
  if (!strings[1].empty()) message += ": " + quoted(strings[1]);
  return {Verdict::RTE, std::move(message), several_lines(strings[2])};
}

Judgement bad_type(const std::vector<std::string>& strings) {
  std::string message = "returned " + quoted(strings[2]) + " where " + quoted(strings[1]) + " was expected";
  if (!strings[0].empty()) message += " (at " + quoted(strings[0]) + ")";
  return {Verdict::RTE, std::move(message), {}};
}

Judgement rejected(const std::vector<std::string>& strings, const Signature& signature) {
  std::string message = several_lines(strings[1]);
  if (message.empty()) message = "does not define " + to_string(signature) + " (" + strings[0] + ")";
  return {Verdict::CE, std::move(message), {}};
}

}  // namespace

sandbox::Micros cpu_allowance(sandbox::Micros limit) {
  return limit * 5 / 4;
}

bool is_near_limit(sandbox::Micros cpu_time, sandbox::Micros limit) {
  return cpu_time >= limit * 4 / 5 && cpu_time < cpu_allowance(limit);
}

std::optional<Judgement> judge_ending(const sandbox::Outcome& outcome, const sandbox::Limits& limits, bool is_program,
                                      std::optional<int> heap_full_exit_code) {
  const bool ended_itself = outcome.ending == Ending::Exited || outcome.ending == Ending::Signaled;
  switch (ended_itself && outcome.cpu_time > limits.cpu_time ? Ending::CpuTimeout : outcome.ending) {
    case Ending::CpuTimeout:
      return Judgement{Verdict::TLE, "used more than its " + seconds(limits.cpu_time) + " of CPU time", {}};
    case Ending::WallTimeout:
      return Judgement{Verdict::TLE,
                       "was still running after " + seconds(limits.wall_time) +
                           " (CPU time used: " + seconds(outcome.cpu_time) + "): does it wait or sleep?",
                       {}};
    case Ending::MemoryKilled:
      return memory_exceeded(limits);
    case Ending::OutputOverflow:
      return Judgement{Verdict::OLE, "wrote more than " + mebibytes(limits.output) + " to " + outcome.detail, {}};
    case Ending::SyscallDenied:
      return Judgement{Verdict::SV, "called " + outcome.denied_syscall + ", which submissions may not", {}};
    case Ending::SetupFailed:
      // The kernel refused the compiled file itself; whatever the judge needs to start it has its own faults.
      return Judgement{Verdict::RTE, outcome.detail, {}};
    case Ending::ProcessOverflow:
      return Judgement{
          Verdict::RTE, "had more than " + std::to_string(limits.processes) + " processes and threads at once", {}};
    case Ending::Signaled:
      if (outcome.signal == SIGXFSZ) {
        return Judgement{Verdict::OLE, "wrote a file larger than " + mebibytes(limits.output), {}};
      }
      if (outcome.signal == SIGSYS) return Judgement{Verdict::SV, signal_message(outcome.signal), {}};
      return Judgement{Verdict::RTE, signal_message(outcome.signal), {}};
    case Ending::Exited:
      if (outcome.exit_code == 0 || !is_program) return std::nullopt;
      if (outcome.exit_code == heap_full_exit_code) return memory_exceeded(limits);
      return Judgement{Verdict::RTE, "ended with exit code " + std::to_string(outcome.exit_code), {}};
  }
  return std::nullopt;
}

std::optional<Judgement> judge_reply(const sandbox::Result<Reply>& reply, bool empty, const Signature& signature) {
  if (empty) {
    return Judgement{
        Verdict::RTE, "ended without returning an answer (did " + signature.entry.front() + " call exit?)", {}};
  }
  if (!reply)
    return Judgement{Verdict::RTE, "wrote to the judge's answer channel: the reply " + reply.error().message, {}};
  switch (reply->kind) {
    case FrameKind::Raised:
      return raised(reply->strings);
    case FrameKind::BadType:
      return bad_type(reply->strings);
    case FrameKind::Rejected:
      return rejected(reply->strings, signature);
    case FrameKind::Modified:
      return Judgement{
          Verdict::WA, "changed its argument " + quoted(reply->strings[0]) + ": inputs must stay as they are", {}};
    case FrameKind::Shared:
      return Judgement{
          Verdict::WA,
          "returned a node that it was given, at " + quoted(reply->strings[0]) + ": every node must be a new one",
          {}};
    case FrameKind::Call:
    case FrameKind::Counted:
    case FrameKind::Took:
    case FrameKind::Answer:
    case FrameKind::Fails:
    case FrameKind::Calls:
    case FrameKind::Unlikely:  // decode_reply lets none through
      break;
  }
  return std::nullopt;
}

Judgement judge_difference(const std::optional<Difference>& difference) {
  if (!difference) return {Verdict::AC, {}, {}};
  std::string message = "expected " + difference->want + ", got " + difference->got;
  if (!difference->path.empty()) message += " at " + difference->path;
  if (!difference->note.empty()) message += " (" + difference->note + ")";
  return {Verdict::WA, std::move(message), {}};
}

Judgement judge_vectorised(const VectorisedReport& times) {
  if (times.own(times.half) < 2 * times.own(times.full)) {
    return {Verdict::IE,
            "the problem's versions under 'vectorised' are too alike here, where half vectorised takes " +
                seconds(times.own(times.half)) + " and vectorised " + seconds(times.own(times.full)) +
                " beyond what every process does",
            {}};
  }
  if (times.cpu_time <= times.limit()) return {Verdict::AC, {}, {}};
  return {Verdict::TLE, "not vectorised: " + times.sentence(), {}};
}

bool ends_run(Verdict verdict) {
  return verdict == Verdict::TLE || verdict == Verdict::MLE || verdict == Verdict::OLE || verdict == Verdict::SV ||
         verdict == Verdict::CE;
}

Verdict grade_cases(const std::vector<CaseReport>& cases) {
  Verdict verdict = Verdict::AC;
  bool any = false;
  for (const auto& c : cases) {
    if (c.verdict == Verdict::IE) return Verdict::IE;
    if (c.verdict == Verdict::SK) continue;
    any = true;
    if (verdict == Verdict::AC) verdict = c.verdict;
  }
  return any ? verdict : Verdict::IE;
}

}  // namespace judge
