// Durable submissions, results and queue, behind one interface. Thread-safe: any number of threads may call anything.
//
// What a call has returned is on the disk: a submission whose id was handed out is never lost. A judgement has one
// result: finish() wins for one attempt, and only while its lease was not taken away.
//
// Every failure of the medium (a full disk, a damaged file) is an Infrastructure error and leaves what was there.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/store/records.h"
#include "sandbox/base/error.h"

namespace judge {

/// Who submits, and how much may wait.
struct Admission {
  std::int64_t owner = kNoToken;
  std::string batch;             ///< id of a batch to add to; empty: none
  std::string idempotency_key;   ///< the caller's name for this request; empty: none
  std::size_t most_waiting = 0;  ///< of this owner, queued, with these and without rejudgings; 0: any number
  std::size_t most_waiting_in_all = 0;
  UtcTime now{};
};

struct Submitted {
  enum class Outcome {
    Accepted,   ///< queued, all of them
    Repeated,   ///< the same request was accepted before under its idempotency key: these are its ids
    Conflict,   ///< another request has this idempotency key; nothing was queued
    QueueFull,  ///< too much waits already; nothing was queued
    NoBatch,    ///< there is no such batch of this owner, or it was cancelled; nothing was queued
  };
  Outcome outcome = Outcome::Accepted;
  std::vector<std::string> ids;  ///< in the order in which they were handed in
  std::string batch;             ///< id of the batch that was made for them; empty: none was
};

class Store {
 public:
  virtual ~Store() = default;

  // Handing in, and looking.

  /// Queues all of them or none.
  [[nodiscard]] virtual sandbox::Result<Submitted> submit(const Admission& admission,
                                                          const std::vector<NewSubmission>& submissions) = 0;
  [[nodiscard]] virtual sandbox::Result<std::optional<SubmissionRecord>> find(std::string_view id) = 0;
  [[nodiscard]] virtual sandbox::Result<std::vector<SubmissionRecord>> list(const SubmissionFilter& filter,
                                                                            const Page& page) = 0;
  [[nodiscard]] virtual sandbox::Result<std::size_t> count(const SubmissionFilter& filter) = 0;
  /// The source, and the report; nothing if there is no such submission, or no report (yet).
  [[nodiscard]] virtual sandbox::Result<std::optional<std::string>> source(std::string_view id) = 0;
  [[nodiscard]] virtual sandbox::Result<std::optional<std::string>> report(std::string_view id) = 0;
  /// Ends what waits or runs: the state after it, Finished where it was too late; nothing if there is no such
  /// submission. A running one's result is refused later.
  [[nodiscard]] virtual sandbox::Result<std::optional<State>> cancel(std::string_view id, UtcTime now) = 0;

  // Grading.

  /// The next in turn. Of the first priority that has any: owners in turn, of an owner his batches in turn (what is in
  /// none counts as one), of these the oldest. A turn does not depend on how much one of them has waiting. A rejudging
  /// is its own owner's, whosever the submissions are, and counts as a batch of his.
  [[nodiscard]] virtual sandbox::Result<std::optional<LeasedSubmission>> lease(const std::string& worker, UtcTime now,
                                                                               UtcTime until) = 0;
  /// Makes the leases last until then. Gives those that are not held any more: cancelled, run out and taken over.
  [[nodiscard]] virtual sandbox::Result<std::vector<Lease>> renew(const std::vector<Lease>& leases, UtcTime until) = 0;
  /// Enters the result. False, and nothing entered, if the lease is not held any more.
  [[nodiscard]] virtual sandbox::Result<bool> finish(const Lease& lease, const Judged& judged, UtcTime now) = 0;
  /// Puts it back where it was in the queue. False if the lease is not held any more.
  enum class Attempt {
    Undone,  ///< as if it had not been begun
    Failed,  ///< for another try
  };
  [[nodiscard]] virtual sandbox::Result<bool> give_back(const Lease& lease, Attempt attempt = Attempt::Undone) = 0;
  struct Reclaimed {
    std::size_t queued = 0;  ///< leases that were taken back, and wait again
    /// Ids of submissions that were begun `most_attempts` times: IE now. Not those that only a rejudging gave up.
    std::vector<std::string> given_up;
  };
  /// Takes back the leases that ran out before `now`, and all of other workers if `worker` says that there are none
  /// left but it.
  [[nodiscard]] virtual sandbox::Result<Reclaimed> reclaim(UtcTime now, int most_attempts,
                                                           const std::optional<std::string>& only_worker = {}) = 0;
  /// Judgements that wait, by priority; and that run.
  struct QueueLength {
    std::array<std::size_t, 3> waiting{};
    std::size_t running = 0;
  };
  [[nodiscard]] virtual sandbox::Result<QueueLength> queue_length() = 0;

  // Batches.

  /// Makes a batch, and queues its first submissions, if there are any: all of it, or nothing. The same batch again for
  /// a request with the same idempotency key of this owner. `admission.batch` is not looked at.
  [[nodiscard]] virtual sandbox::Result<Submitted> create_batch(const Admission& admission, const std::string& name,
                                                                const std::vector<NewSubmission>& submissions) = 0;
  [[nodiscard]] virtual sandbox::Result<std::optional<BatchRecord>> batch(std::string_view id) = 0;
  [[nodiscard]] virtual sandbox::Result<std::vector<BatchRecord>> batches(std::optional<std::int64_t> owner,
                                                                          const Page& page) = 0;
  /// Cancels all that waits or runs of it, and takes in nothing more: how many were cancelled; nothing without it.
  [[nodiscard]] virtual sandbox::Result<std::optional<std::size_t>> cancel_batch(std::string_view id, UtcTime now) = 0;

  // Rejudging: every finished submission that the filter means is judged again at the lowest priority, into a
  // judgement of its own that does not count before apply.

  /// Its id; the same one again for the same idempotency key of this owner. Nothing if no submission is meant.
  [[nodiscard]] virtual sandbox::Result<std::optional<std::string>> create_rejudging(std::int64_t owner,
                                                                                     const SubmissionFilter& filter,
                                                                                     const std::string& reason,
                                                                                     const std::string& idempotency_key,
                                                                                     UtcTime now) = 0;
  [[nodiscard]] virtual sandbox::Result<std::optional<RejudgingRecord>> rejudging(std::string_view id) = 0;
  [[nodiscard]] virtual sandbox::Result<std::vector<RejudgingRecord>> rejudgings(const Page& page) = 0;
  /// Its submissions, or those of them alone whose verdict is another one now; pages by submission id.
  [[nodiscard]] virtual sandbox::Result<std::vector<RejudgedSubmission>> rejudged(std::string_view id,
                                                                                  bool changed_only,
                                                                                  const Page& page) = 0;
  /// Makes all its judgements count, at once; what is IE there leaves the earlier one. The state after it: Judging
  /// where not all is judged yet, and Cancelled, say that nothing was done. Applying what is applied does nothing.
  [[nodiscard]] virtual sandbox::Result<std::optional<RejudgingState>> apply_rejudging(std::string_view id,
                                                                                       UtcTime now) = 0;
  [[nodiscard]] virtual sandbox::Result<std::optional<RejudgingState>> cancel_rejudging(std::string_view id,
                                                                                        UtcTime now) = 0;

  // Callbacks: due from the moment at which their submission ends, once it has a result or is cancelled. A rejudging
  // tells nobody.

  /// The one that is due first of a place, though that may be later than now; nothing if none is.
  [[nodiscard]] virtual sandbox::Result<std::optional<DueCallback>> next_callback(std::string_view place) = 0;
  [[nodiscard]] virtual sandbox::Status enter_callback(std::string_view id, const CallbackTry& tried) = 0;
  /// Those of all other places have failed for this reason, also of submissions that have not ended: how many.
  [[nodiscard]] virtual sandbox::Result<std::size_t> give_up_callbacks(const std::set<std::string>& places,
                                                                       const std::string& reason) = 0;
  /// That are due, now or later.
  [[nodiscard]] virtual sandbox::Result<std::size_t> pending_callbacks() = 0;

  // Tokens. Only a digest of the secret is kept.

  /// A Usage error if the name is taken.
  [[nodiscard]] virtual sandbox::Result<TokenRecord> add_token(const std::string& name, Role role,
                                                               std::string_view secret, UtcTime now) = 0;
  /// The token that has this secret and was not revoked.
  [[nodiscard]] virtual sandbox::Result<std::optional<TokenRecord>> token(std::string_view secret) = 0;
  [[nodiscard]] virtual sandbox::Result<std::vector<TokenRecord>> tokens() = 0;
  /// False if there is no such token, or it was revoked before.
  [[nodiscard]] virtual sandbox::Result<bool> revoke_token(const std::string& name) = 0;

  // Retention.

  /// Forgets what was finished or cancelled before then, and what only it needed: how many submissions. A few at a
  /// time, so that it holds nobody up; call it until it gives 0. A rejudging keeps its submissions until it has ended,
  /// and a callback its own until it is delivered or has failed.
  [[nodiscard]] virtual sandbox::Result<std::size_t> forget(UtcTime before) = 0;
};

}  // namespace judge
