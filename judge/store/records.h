// What a store keeps of submissions, judgements, batches, rejudgings and tokens: plain data.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/submission.h"
#include "judge/model/verdict.h"
#include "sandbox/base/units.h"

namespace judge {

/// A moment, in microseconds since 1970 in UTC. Always given by the caller: a store looks at no clock.
using UtcTime = std::chrono::time_point<std::chrono::system_clock, sandbox::Micros>;

/// What a token may do; each role may do what the ones before it may.
enum class Role : std::uint8_t {
  Submit,  ///< submit, and see its own submissions as far as `reveal` allows
  Author,  ///< see every submission and all data of problems; rejudge
  Admin,   ///< everything
};
/// "submit", "author", "admin"
[[nodiscard]] std::string_view to_string(Role role);
[[nodiscard]] std::optional<Role> role_of(std::string_view word);

/// The owner of what is submitted without a token, by a daemon that has none.
inline constexpr std::int64_t kNoToken = 0;

struct TokenRecord {
  std::int64_t id = kNoToken;
  std::string name;
  Role role = Role::Submit;
  UtcTime created{};
  bool revoked = false;
};

/// A class that comes before a later one, always.
enum class Priority : std::uint8_t { Single, Batch, Rejudge };

enum class State : std::uint8_t { Queued, Running, Finished, Cancelled };
/// "queued", "running", "finished", "cancelled"
[[nodiscard]] std::string_view to_string(State state);
[[nodiscard]] std::optional<State> state_of(std::string_view word);

/// Who is told of a submission's end.
struct Callback {
  std::string url;
  std::string place;  ///< "example.org:443": callbacks of one place are sent one after another
};

enum class CallbackState : std::uint8_t {
  Pending,    ///< the submission has not ended, or nobody has taken it yet
  Delivered,  ///< somebody has
  Failed,     ///< it is not tried again
};
/// "pending", "delivered", "failed"
[[nodiscard]] std::string_view to_string(CallbackState state);

/// What became of a callback.
struct CallbackRecord {
  std::string url;
  CallbackState state = CallbackState::Pending;
  int attempts = 0;   ///< times that it was sent
  std::string error;  ///< why the last of them failed; empty if none did
};

/// A callback of a submission that has ended.
struct DueCallback {
  std::string id;  ///< the submission's
  std::string url;
  int attempts = 0;  ///< before
  UtcTime due{};     ///< when it is to be sent
};

/// What came of sending one.
struct CallbackTry {
  std::string error;             ///< why it was not delivered; empty: it was
  std::optional<UtcTime> again;  ///< when it is to be sent once more; nothing: never
};

/// A submission as it is handed in. What the store does not look at: `settings`.
struct NewSubmission {
  Submission submission;
  std::string problem;   ///< slug; empty for a program that is run for no problem
  std::string settings;  ///< how to grade it: JSON
  std::string item;      ///< its name in its batch; may be empty
  std::optional<Callback> callback = {};
};

/// What grading one submission came to.
struct Judged {
  Verdict verdict = Verdict::IE;
  std::string message;  ///< one sentence; empty for AC
  std::size_t passed = 0, total = 0;
  sandbox::Micros max_cpu_time{0};
  sandbox::Bytes max_peak_memory = 0;
  std::string report;  ///< the whole report: JSON; empty where there is none
};

/// A submission and its judgement that counts: the first one, or that of a rejudging that was applied.
struct SubmissionRecord {
  std::string id;  ///< public: 32 hexadecimal digits in groups (RFC 9562, version 7); sorts by time
  std::int64_t owner = kNoToken;
  std::string batch;  ///< id; empty outside of batches
  std::string item;
  std::string problem, language, file_name;
  std::string settings;
  std::string source_key;  ///< SHA-256 of the source, in hexadecimal
  State state = State::Queued;
  int attempts = 0;  ///< times it was begun
  UtcTime created{};
  std::optional<UtcTime> started, finished;
  // Finished only; what is left out: the report.
  std::optional<Verdict> verdict;
  std::string message;
  std::size_t passed = 0, total = 0;
  sandbox::Micros max_cpu_time{0};
  sandbox::Bytes max_peak_memory = 0;
  std::optional<CallbackRecord> callback;
};

/// The right to grade one submission until it runs out. `attempt` tells it from every earlier and later one.
struct Lease {
  std::int64_t judgement = 0;
  int attempt = 0;
  [[nodiscard]] bool operator==(const Lease&) const = default;
};

struct LeasedSubmission {
  Lease lease;
  std::string id;  ///< the submission's
  std::int64_t owner = kNoToken;
  std::string batch;      ///< id; may be empty
  std::string rejudging;  ///< id; may be empty
  int attempts = 1;       ///< times it was begun, this one included
  UtcTime queued{};       ///< when it was handed in, or its rejudging was made
  NewSubmission what;
};

/// By Verdict and by State.
struct StateCounts {
  std::array<std::size_t, 4> states{};
  std::array<std::size_t, 10> verdicts{};

  [[nodiscard]] std::size_t of(State state) const { return states.at(static_cast<std::size_t>(state)); }
  [[nodiscard]] std::size_t of(Verdict verdict) const { return verdicts.at(static_cast<std::size_t>(verdict)); }
  [[nodiscard]] std::size_t total() const;
};

struct BatchRecord {
  std::string id, name;
  std::int64_t owner = kNoToken;
  UtcTime created{};
  StateCounts counts;
};

/// Which submissions are meant. Empty fields mean any.
struct SubmissionFilter {
  std::optional<std::int64_t> owner;
  std::string problem, language, batch;
  std::vector<std::string> ids;
  std::optional<State> state;
  std::optional<Verdict> verdict;
  std::optional<UtcTime> since, until;  ///< created: since <= it < until
};

/// A part of a long list: what comes after the id `after`, in order of their ids, at most `limit`.
struct Page {
  std::string after;  ///< empty: from the beginning
  std::size_t limit = 100;
  bool newest_first = false;
  std::size_t skip = 0;  ///< so many of them first: each is walked past
};

enum class RejudgingState : std::uint8_t { Judging, Judged, Applied, Cancelled };
/// "judging", "judged", "applied", "cancelled"
[[nodiscard]] std::string_view to_string(RejudgingState state);

struct RejudgingRecord {
  std::string id, reason;
  std::int64_t owner = kNoToken;
  RejudgingState state = RejudgingState::Judging;
  UtcTime created{};
  std::optional<UtcTime> ended;  ///< applied or cancelled
  StateCounts counts;            ///< of its own judgements
  std::size_t changed = 0;       ///< finished ones with another verdict than the one that counted when it was made
};

/// One submission of a rejudging.
struct RejudgedSubmission {
  std::string id, problem;
  Verdict before = Verdict::IE;
  std::optional<Verdict> after;  ///< nothing while it is not judged
  std::string message;           ///< of `after`
};

}  // namespace judge
