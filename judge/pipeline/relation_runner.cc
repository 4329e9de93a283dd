#include "judge/pipeline/relation_runner.h"

#include <algorithm>

#include "judge/pipeline/request.h"
#include "judge/pipeline/text.h"
#include "judge/value/session.h"

namespace judge {
namespace {

/// A relation whose calls depend on each other runs once for each link of that chain.
constexpr int kMaxRounds = 200;
constexpr sandbox::Limits kLimits{sandbox::Micros(10'000'000), sandbox::Micros(40'000'000),
                                  sandbox::Bytes{1024} * sandbox::kMiB, sandbox::Bytes{64} * sandbox::kMiB, 64};

class RelationRun {
 public:
  RelationRun(ExecutorPool& pool, const Problem& problem, const Relation& relation, const CaseRunner& cases)
      : pool_(pool), signature_(problem.interface->signature), relation_(relation), cases_(cases) {
    run_.report.name = relation.name;
  }

  CaseRun play(const runners::Runner& author) {
    const auto isolation = pool_.isolation();
    if (isolation && isolation->level() < sandbox::IsolationLevel::Weak)
      return conclude(Verdict::SK, "not run: without isolation it is the caller's own file alone that is trusted");
    auto launch = author.relation(relation_.file_name, relation_.source, signature_);
    if (!launch) return broken(author.display_name() + " has no relations");
    runners::set_limits(*launch, kLimits);
    const auto first = rounds(*launch);
    if (!first) return std::move(run_);
    if (first->kind != RelationReply::Kind::Unlikely) return conclude(*first);

    run_.report.second_try = true;
    const std::vector<Session> before = std::exchange(sessions_, {});
    author.change_random_state(*launch);
    const auto second = rounds(*launch);
    if (!second) return std::move(run_);
    if (same_calls(before))
      return broken("test_p needs calls that depend on random numbers, and a second run made those of the first");
    if (second->kind == RelationReply::Kind::Unlikely)
      return conclude(Verdict::WA, to_utf8(second->text) + "; likewise in a first try with other random numbers");
    if (second->kind == RelationReply::Kind::Fails) return conclude(*second);
    return conclude(Verdict::AC, {});
  }

 private:
  /// Runs the relation until it has all the answers that it wants: what it says then. Nothing, with the run's report
  /// filled, if it breaks, or the submission fails a call.
  std::optional<RelationReply> rounds(const runners::Launch& launch) {
    const auto prepared = PreparedLaunch::make(launch);
    if (!prepared) return stop(prepared.error().text());
    for (int round = 0; round < kMaxRounds; ++round) {
      auto reply = ask(*prepared);
      if (!reply) return stop(reply.error().text());
      if (reply->kind == RelationReply::Kind::Raised) {
        run_.report.traceback = to_utf8(reply->traceback);
        return stop(to_utf8(reply->text));
      }
      if (reply->kind != RelationReply::Kind::Calls) return std::move(*reply);
      for (const auto& [index, session] : reply->sessions) {
        if (!answer(index, session)) return std::nullopt;
      }
    }
    return stop("it asks for more than " + std::to_string(kMaxRounds) + " rounds of answers");
  }

  std::optional<RelationReply> stop(const std::string& why) {
    run_ = broken(why);
    return std::nullopt;
  }

  /// Whether these sessions were made with the arguments of the present ones.
  [[nodiscard]] bool same_calls(const std::vector<Session>& others) const {
    return std::equal(others.begin(), others.end(), sessions_.begin(), sessions_.end(),
                      [](const Session& a, const Session& b) { return a.argument_bytes == b.argument_bytes; });
  }

  sandbox::Result<RelationReply> ask(const PreparedLaunch& launch) {
    const auto request = launch.with_input(encode_sessions(sessions_));
    if (!request) return tl::unexpected(request.error());
    auto completed = pool_.run(*request);
    if (!completed) return tl::unexpected(completed.error());
    note(*completed);
    const sandbox::Outcome& outcome = completed->outcome;
    if (outcome.ending != sandbox::Ending::Exited)
      return sandbox::fault(
          "relation", "its process ended with " + std::string(sandbox::to_string(outcome.ending)) + outcome.detail);
    const auto output = read_output(outcome, kLimits.output);
    if (!output) return tl::unexpected(output.error());
    return decode_relation_reply(output->answer, signature_, sessions_);
  }

  /// A line for each call.
  [[nodiscard]] std::string shown(const Session& session) const {
    std::string out;
    for (const Call& call : session.calls) out.append(to_string(signature_, call)).append("\n");
    return out;
  }

  /// Has the submission answer a session's calls; false with the run's report filled if it does not.
  bool answer(std::size_t index, const Session& asked) {
    TestCase test;
    test.name = relation_.name;
    test.calls = asked.calls;
    test.input_text = shown(asked);
    CaseRun run = cases_.answer(test);
    add_cost(run, run_);
    if (!run.answer) {
      run_.report.verdict = run.report.verdict;
      run_.report.message = run.report.message;
      run_.report.traceback = run.report.traceback;
      run_.report.stdout_text = run.report.stdout_text;
      run_.report.stderr_text = run.report.stderr_text;
      run_.report.input = to_utf8(test.input_text);
      return false;
    }
    if (index == sessions_.size()) sessions_.emplace_back();
    sessions_[index] = asked;
    keep_answer(signature_, *run.answer, sessions_[index]);
    return true;
  }

  void note(Completed& completed) {
    run_.startup_time += completed.outcome.startup_time;
    run_.report.retries += completed.retries;
    std::move(completed.faults.begin(), completed.faults.end(), std::back_inserter(run_.faults));
  }

  /// Of a run that holds or fails.
  CaseRun conclude(const RelationReply& reply) {
    const bool holds = reply.kind == RelationReply::Kind::Holds;
    return conclude(holds ? Verdict::AC : Verdict::WA, to_utf8(reply.text));
  }

  CaseRun conclude(Verdict verdict, std::string message) {
    run_.report.verdict = verdict;
    run_.report.message = std::move(message);
    if (verdict == Verdict::AC) return std::move(run_);
    std::string calls;
    for (const Session& session : sessions_) calls += shown(session);
    run_.report.input = to_utf8(calls);
    return std::move(run_);
  }

  CaseRun broken(const std::string& why) {
    return conclude(Verdict::IE, "the problem's " + relation_.file_name + " failed, not the submission: " + why);
  }

  ExecutorPool& pool_;
  const Signature& signature_;
  const Relation& relation_;
  const CaseRunner& cases_;
  std::vector<Session> sessions_;
  CaseRun run_;
};

}  // namespace

CaseRun run_relation(ExecutorPool& pool, const Problem& problem, const Relation& relation,
                     const runners::Runner& author, const CaseRunner& cases) {
  return RelationRun(pool, problem, relation, cases).play(author);
}

}  // namespace judge
