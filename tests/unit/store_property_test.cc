// Random work on a store, beside a model of it in memory that knows each submission's state and whose lease holds.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "tests/unit/store_fixture.h"

namespace judge {
namespace {

using testing::at;
using testing::audit;
using testing::judged;
using testing::must;
using testing::program;

enum class Act {
  Submit,
  Lease,
  Finish,
  GiveBack,
  RunOut,
  Cancel,
  CancelBatch,
  Rejudge,
  Apply,
  CancelRejudging,
  Reopen
};

struct Step {
  Act act = Act::Submit;
  int one = 0, two = 0;
};

std::ostream& operator<<(std::ostream& out, const Step& step) {
  return out << static_cast<int>(step.act) << "(" << step.one << ", " << step.two << ")";
}

rc::Gen<Step> any_step() {
  using rc::gen::weightedElement;
  const auto act = weightedElement<Act>({{6, Act::Submit},
                                         {8, Act::Lease},
                                         {6, Act::Finish},
                                         {2, Act::GiveBack},
                                         {1, Act::RunOut},
                                         {2, Act::Cancel},
                                         {1, Act::CancelBatch},
                                         {2, Act::Rejudge},
                                         {2, Act::Apply},
                                         {1, Act::CancelRejudging},
                                         {1, Act::Reopen}});
  return rc::gen::construct<Step>(act, rc::gen::inRange(0, 100), rc::gen::inRange(0, 100));
}

/// Disk syncs are no part of this.
std::filesystem::path quick_folder() {
  return std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path();
}

class Model {
 public:
  Model() { open(); }

  void step(const Step& step) {
    ++seconds_;
    switch (step.act) {
      case Act::Submit:
        return submit(step.one % 3, step.two % 3, static_cast<std::size_t>(1 + step.two % 4));
      case Act::Lease:
        return lease();
      case Act::Finish:
        return finish(step.one, step.two % 5 == 0 ? Verdict::IE : step.two % 2 == 0 ? Verdict::AC : Verdict::WA);
      case Act::GiveBack:
        return give_back(step.one);
      case Act::RunOut:
        return run_out();
      case Act::Cancel:
        return cancel(step.one);
      case Act::CancelBatch:
        return cancel_batch(step.one % 3);
      case Act::Rejudge:
        return rejudge();
      case Act::Apply:
        return apply(step.one);
      case Act::CancelRejudging:
        return cancel_rejudging(step.one);
      case Act::Reopen:
        return open();
    }
  }

  void check() {
    for (const auto& [id, judgements] : submissions_) {
      const auto record = must(store_->find(id));
      RC_ASSERT(record.has_value());
      const Judgement& counts = judgements_.at(judgements);
      RC_ASSERT(record->state == counts.state);
      RC_ASSERT(record->verdict == counts.verdict);
      RC_ASSERT(record->attempts == counts.attempts);
    }
    RC_ASSERT(must(store_->list({}, {"", 10'000, false})).size() == submissions_.size());
    const auto length = must(store_->queue_length());
    std::array<std::size_t, 3> waiting{};
    std::size_t running = 0;
    for (const Judgement& judgement : judgements_) {
      waiting.at(static_cast<std::size_t>(judgement.priority)) += judgement.state == State::Queued ? 1 : 0;
      running += judgement.state == State::Running ? 1 : 0;
    }
    RC_ASSERT(length.waiting == waiting);
    RC_ASSERT(length.running == running);
    while (must(store_->forget(at(seconds_ / 2))) > 0) {
    }
    store_.reset();
    RC_ASSERT(audit(folder_.path() / "judged.db") == std::vector<std::string>());
  }

 private:
  struct Judgement {
    std::string id;
    Priority priority = Priority::Single;
    std::string lane;
    std::optional<std::size_t> rejudging;
    State state = State::Queued;
    std::optional<Verdict> verdict;
    int attempts = 0;
  };
  struct Held {
    LeasedSubmission leased;
    std::size_t judgement = 0;
    bool holds = true;
  };
  struct Rejudging {
    std::string id;
    RejudgingState state = RejudgingState::Judging;
  };

  void open() {
    store_.reset();
    store_ = must(open_sqlite_store(folder_.path()));
  }

  void submit(int owner, int batch, std::size_t count) {
    std::string id;
    if (batch > 0) {
      auto& made = batches_[owner * 3 + batch];
      if (made.empty()) made = must(store_->create_batch({owner, "", "", 0, 0, at(seconds_)}, "b", {})).batch;
      id = made;
    }
    const auto done = must(store_->submit({owner, id, "", 0, 0, at(seconds_)},
                                          std::vector<NewSubmission>(count, program(std::to_string(owner)))));
    if (ended_.contains(id)) {
      RC_ASSERT(done.outcome == Submitted::Outcome::NoBatch);
      return;
    }
    RC_ASSERT(done.ids.size() == count);
    for (const std::string& one : done.ids) {
      submissions_[one] = judgements_.size();
      judgements_.push_back(
          {one, id.empty() ? Priority::Single : Priority::Batch, std::to_string(owner) + id, {}, State::Queued, {}, 0});
    }
  }

  /// Of the first priority that has any, the oldest of some lane.
  void lease() {
    const auto leased = must(store_->lease("w", at(seconds_), at(seconds_ + 1000)));
    std::optional<Priority> priority;
    for (const Judgement& judgement : judgements_) {
      if (judgement.state == State::Queued)
        priority = std::min(priority.value_or(Priority::Rejudge), judgement.priority);
    }
    RC_ASSERT(leased.has_value() == priority.has_value());
    if (!leased) return;
    const auto found = std::find_if(judgements_.begin(), judgements_.end(), [&](const Judgement& judgement) {
      const std::string rejudging = judgement.rejudging ? rejudgings_[*judgement.rejudging].id : "";
      return judgement.id == leased->id && rejudging == leased->rejudging;
    });
    RC_ASSERT(found != judgements_.end());
    RC_ASSERT(found->state == State::Queued);
    RC_ASSERT(found->priority == *priority);
    for (auto before = judgements_.begin(); before != found; ++before) {
      RC_ASSERT(before->lane != found->lane || before->state != State::Queued);
    }
    for (const Held& held : held_) RC_ASSERT(!(held.leased.lease == leased->lease));
    found->state = State::Running;
    ++found->attempts;
    held_.push_back({*leased, static_cast<std::size_t>(found - judgements_.begin()), true});
  }

  void finish(int which, Verdict verdict) {
    if (held_.empty()) return;
    Held& held = held_[static_cast<std::size_t>(which) % held_.size()];
    RC_ASSERT(must(store_->finish(held.leased.lease, judged(verdict, "r"), at(seconds_))) == held.holds);
    if (!held.holds) return;
    held.holds = false;
    judgements_[held.judgement].state = State::Finished;
    judgements_[held.judgement].verdict = verdict;
  }

  void give_back(int which) {
    if (held_.empty()) return;
    Held& held = held_[static_cast<std::size_t>(which) % held_.size()];
    RC_ASSERT(must(store_->give_back(held.leased.lease)) == held.holds);
    if (!held.holds) return;
    held.holds = false;
    judgements_[held.judgement].state = State::Queued;
    --judgements_[held.judgement].attempts;
  }

  /// All leases run out; after three times it is given up.
  void run_out() {
    std::set<std::string> given_up;
    for (Held& held : held_) {
      if (!held.holds) continue;
      held.holds = false;
      Judgement& judgement = judgements_[held.judgement];
      judgement.state = judgement.attempts < 3 ? State::Queued : State::Finished;
      if (judgement.attempts < 3) continue;
      judgement.verdict = Verdict::IE;
      if (!judgement.rejudging) given_up.insert(judgement.id);
    }
    const auto reclaimed = must(store_->reclaim(at(seconds_ + 5000), 3));
    RC_ASSERT(std::set<std::string>(reclaimed.given_up.begin(), reclaimed.given_up.end()) == given_up);
  }

  void end(std::size_t number) {
    judgements_[number].state = State::Cancelled;
    for (Held& held : held_) held.holds = held.holds && held.judgement != number;
  }
  [[nodiscard]] bool open_still(std::size_t number) const {
    return judgements_[number].state == State::Queued || judgements_[number].state == State::Running;
  }

  void cancel(int which) {
    if (submissions_.empty()) return;
    const auto& [id, number] = *std::next(submissions_.begin(), which % static_cast<int>(submissions_.size()));
    if (open_still(number)) end(number);
    RC_ASSERT(must(store_->cancel(id, at(seconds_))) == judgements_[number].state);
  }

  void cancel_batch(int which) {
    const auto found = batches_.find(which);
    if (found == batches_.end()) return;
    std::size_t count = 0;
    for (std::size_t i = 0; i < judgements_.size(); ++i) {
      if (judgements_[i].priority != Priority::Batch || !open_still(i)) continue;
      if (!judgements_[i].lane.ends_with(found->second)) continue;
      end(i);
      ++count;
    }
    ended_.insert(found->second);
    RC_ASSERT(must(store_->cancel_batch(found->second, at(seconds_))) == count);
  }

  void rejudge() {
    SubmissionFilter filter;
    filter.verdict = Verdict::WA;
    const auto id = must(store_->create_rejudging(9, filter, "", "", at(seconds_)));
    std::vector<Judgement> made;
    for (const auto& [submission, number] : submissions_) {
      if (judgements_[number].verdict != Verdict::WA) continue;
      made.push_back(
          {submission, Priority::Rejudge, "rejudging " + id.value_or(""), rejudgings_.size(), State::Queued, {}, 0});
    }
    RC_ASSERT(id.has_value() == !made.empty());
    if (!id) return;
    rejudgings_.push_back({*id, RejudgingState::Judging});
    judgements_.insert(judgements_.end(), made.begin(), made.end());
  }

  void apply(int which) {
    if (rejudgings_.empty()) return;
    const std::size_t number = static_cast<std::size_t>(which) % rejudgings_.size();
    Rejudging& rejudging = rejudgings_[number];
    bool judging = false;
    for (std::size_t i = 0; i < judgements_.size(); ++i) {
      judging = judging || (judgements_[i].rejudging == number && open_still(i));
    }
    if (rejudging.state == RejudgingState::Judging && !judging) {
      rejudging.state = RejudgingState::Applied;
      for (std::size_t i = 0; i < judgements_.size(); ++i) {
        if (judgements_[i].rejudging == number && judgements_[i].verdict != Verdict::IE)
          submissions_[judgements_[i].id] = i;
      }
    }
    RC_ASSERT(must(store_->apply_rejudging(rejudging.id, at(seconds_))) == rejudging.state);
  }

  void cancel_rejudging(int which) {
    if (rejudgings_.empty()) return;
    const std::size_t number = static_cast<std::size_t>(which) % rejudgings_.size();
    Rejudging& rejudging = rejudgings_[number];
    if (rejudging.state == RejudgingState::Judging) {
      rejudging.state = RejudgingState::Cancelled;
      for (std::size_t i = 0; i < judgements_.size(); ++i) {
        if (judgements_[i].rejudging == number && open_still(i)) end(i);
      }
    }
    RC_ASSERT(must(store_->cancel_rejudging(rejudging.id, at(seconds_))) == rejudging.state);
  }

  testing::TempFolder folder_{quick_folder()};
  std::unique_ptr<Store> store_;
  std::int64_t seconds_ = 0;
  std::map<std::string, std::size_t> submissions_;  ///< id: its judgement that counts
  std::vector<Judgement> judgements_;
  std::vector<Held> held_;
  std::map<int, std::string> batches_;
  std::set<std::string> ended_;
  std::vector<Rejudging> rejudgings_;
};

RC_GTEST_PROP(StoreProperty, DoesWhatTheModelDoes, ()) {
  Model model;
  for (const Step& step : *rc::gen::container<std::vector<Step>>(any_step())) model.step(step);
  model.check();
}

}  // namespace
}  // namespace judge
