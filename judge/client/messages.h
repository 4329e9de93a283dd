// What docs/http-api.md says of bodies, as types. Pure; reads bytes of unknown origin.
#pragma once

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "judge/client/event_parser.h"
#include "judge/model/verdict.h"
#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge::client {

/// What is handed in. Empty fields are left out, and the server does as it does without them.
struct NewSubmission {
  std::string problem, language, source, file_name;
  std::string reveal;  ///< "none", "sample", "first-failure"
  bool growth = false;
  bool all_cases = false;
  bool shared_process = false;
  std::string batch, item;
  std::string callback_url;  ///< who is told of its end
};
[[nodiscard]] std::string to_body(const NewSubmission& submission);
/// For a batch, which the URL names.
[[nodiscard]] std::string to_body(const std::vector<NewSubmission>& submissions);

/// A submission as the server knows it.
struct SubmissionInfo {
  enum class State { Queued, Running, Finished, Cancelled };
  std::string id;
  State state = State::Queued;
  std::string problem, language;
  std::string file_name, batch, item;         ///< empty where there is none
  std::string created, started, finished;     ///< empty before
  std::optional<Verdict> verdict;             ///< of a finished one; so is what follows
  std::string message;                        ///< may be empty
  std::optional<std::int64_t> passed, total;  ///< cases
  std::optional<sandbox::Micros> max_cpu;
  std::optional<sandbox::Bytes> max_peak_memory;

  [[nodiscard]] bool ended() const { return state == State::Finished || state == State::Cancelled; }
};
/// "queued", "running", "finished", "cancelled"
[[nodiscard]] std::string_view to_string(SubmissionInfo::State state);

struct SubmissionPage {
  std::vector<SubmissionInfo> submissions;  ///< newest first
  std::string next;                         ///< an id, for the next page; empty at the end
};

struct BatchInfo {
  using Counts = std::vector<std::pair<std::string, std::int64_t>>;
  std::string id, name, created;
  std::int64_t total = 0;
  Counts states, verdicts;
  bool done = false;

  [[nodiscard]] std::int64_t count(std::string_view state) const;
};

struct ProblemInfo {
  std::string slug, name;
};

/// What grades there.
struct ServerInfo {
  std::string version;
  std::string isolation, isolation_level;
};

/// The events of a submission and of a batch. A kind that is not known here is Unknown.
struct Compiling {};
struct MeasuringGrowth {};
struct CaseDone {
  std::int64_t index = 0, total = 0;
  std::string name;
  Verdict verdict = Verdict::IE;
};
struct Retried {
  std::string reason;
};
struct Unknown {};
using Happening = std::variant<Unknown, SubmissionInfo, Compiling, CaseDone, MeasuringGrowth, Retried, BatchInfo>;

[[nodiscard]] sandbox::Result<SubmissionInfo> submission_from_json(std::string_view text);
[[nodiscard]] sandbox::Result<SubmissionPage> page_from_json(std::string_view text);
[[nodiscard]] sandbox::Result<BatchInfo> batch_from_json(std::string_view text);
[[nodiscard]] sandbox::Result<std::vector<std::string>> ids_from_json(std::string_view text);
[[nodiscard]] sandbox::Result<std::vector<ProblemInfo>> problems_from_json(std::string_view text);
[[nodiscard]] sandbox::Result<ServerInfo> server_from_json(std::string_view text);
[[nodiscard]] sandbox::Result<std::map<std::string, std::string>> languages_from_json(std::string_view text);
[[nodiscard]] sandbox::Result<Happening> happening_of(const Event& event);

/// The error that a response of 4xx or 5xx stands for; `url` is whose it is. 4xx are the caller's fault, but 429.
[[nodiscard]] sandbox::Error error_of(int status, std::string_view body, const std::string& url);

/// The submission as the server has it, without what is not known here.
[[nodiscard]] nlohmann::ordered_json to_json(const SubmissionInfo& submission);
[[nodiscard]] nlohmann::ordered_json to_json(const BatchInfo& batch);

}  // namespace judge::client
