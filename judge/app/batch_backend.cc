#include "judge/app/batch_backend.h"

#include "judge/batch/machine_factor.h"
#include "judge/blobs/key.h"
#include "judge/report/json_reader.h"

namespace judge::app {
namespace {

class LocalBackend final : public BatchBackend {
 public:
  LocalBackend(Workplace& workplace, const GradeOptions& options) : workplace_(workplace), options_(options) {}

  sandbox::Status describe(const Dataset& dataset, BatchHeader& header) override {
    for (const BatchUnit& unit : dataset.units) {
      std::string& version = header.languages[unit.submission.language];
      const auto runner = workplace_.languages().by_name(unit.submission.language);
      if (version.empty() && runner) version = (*runner)->version();
    }
    // A machine that isolates too little, or cannot start executors, grades nothing.
    if (auto admitted = workplace_.pool().admit(); !admitted) return admitted;
    const auto isolation = workplace_.pool().isolation();
    if (!isolation) return tl::unexpected(isolation.error());
    header.isolation = isolation->line();
    header.isolation_level = sandbox::to_string(isolation->level());
    header.machine_factor = measure_machine_factor();
    return {};
  }

  sandbox::Result<Report> grade(const BatchUnit& unit, GradeEvents& events) override {
    return workplace_.pipeline().grade(*unit.problem, unit.submission, options_, events);
  }

  bool ends(const sandbox::Error& error) const override { return error.kind == sandbox::ErrorKind::Refused; }

 private:
  Workplace& workplace_;
  const GradeOptions options_;
};

/// Hands in each submission under a key that this batch alone has, so that a run that goes on with an interrupted one
/// meets what was handed in before.
class ServerBackend final : public BatchBackend {
 public:
  ServerBackend(ClientArguments arguments, client::Api api, const GradeOptions& options, Reveal reveal)
      : arguments_(std::move(arguments)), options_(options), reveal_(to_string(reveal)) {
    idle_.push_back(std::make_unique<client::Api>(std::move(api)));
  }

  sandbox::Status describe(const Dataset& dataset, BatchHeader& header) override {
    auto api = take();
    if (!api) return tl::unexpected(api.error());
    auto server = (*api)->server();
    if (!server) return tl::unexpected(server.error());
    auto languages = (*api)->languages();
    if (!languages) return tl::unexpected(languages.error());
    for (const BatchUnit& unit : dataset.units)
      header.languages[unit.submission.language] = (*languages)[unit.submission.language];
    header.judge_version = server->version;
    header.isolation = server->isolation;
    header.isolation_level = server->isolation_level;
    name_ = "judge batch " + header.dataset.substr(0, 12) + (header.shard.empty() ? "" : " " + header.shard);
    key_ = key_of(header.dataset + "\n" + header.shard + "\n" + reveal_ + (options_.shared_process ? "\nshared" : ""))
               .hex();
    auto batch = (*api)->create_batch(name_, key_);
    if (!batch) return tl::unexpected(batch.error());
    batch_ = batch->id;
    give_back(std::move(*api));
    return {};
  }

  sandbox::Result<Report> grade(const BatchUnit& unit, GradeEvents&) override {
    auto api = take();
    if (!api) return tl::unexpected(api.error());
    auto report = grade_by(**api, unit);
    give_back(std::move(*api));
    return report;
  }

  /// A server that went away for longer than was to be waited, or that refuses the token, will refuse the next, too.
  bool ends(const sandbox::Error&) const override { return true; }

 private:
  using ApiPtr = std::unique_ptr<client::Api>;

  /// A connection of its own for each thread.
  sandbox::Result<ApiPtr> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        ApiPtr api = std::move(idle_.back());
        idle_.pop_back();
        return api;
      }
    }
    auto api = open_api(arguments_);
    if (!api) return tl::unexpected(api.error());
    return std::make_unique<client::Api>(std::move(*api));
  }
  void give_back(ApiPtr api) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(api));
  }

  [[nodiscard]] sandbox::Result<Report> grade_by(client::Api& api, const BatchUnit& unit) const {
    client::NewSubmission submission;
    submission.problem = unit.problem->slug;
    submission.language = unit.submission.language;
    submission.source = unit.submission.source;
    submission.file_name = unit.submission.file_name;
    submission.reveal = reveal_;
    submission.shared_process = options_.shared_process;
    submission.batch = batch_;
    const std::string what = submission.problem + "\n" + submission.language + "\n" + submission.source;
    auto found = api.submit(submission, key_of(key_ + "\n" + what).hex());
    const auto wait = api.http().options().limit / 2;
    while (found && !found->ended()) found = api.find(found->id, wait);
    if (!found) return tl::unexpected(found.error());
    if (found->state == client::SubmissionInfo::State::Cancelled)
      return sandbox::usage_error("submission " + found->id + " was cancelled at the server",
                                  "a batch that was cancelled there takes nothing in: hand in another one");
    if (found->verdict == Verdict::IE) return internal_error(unit, *found);
    auto document = api.report(found->id);
    if (!document) return tl::unexpected(document.error());
    return report_from_json(*document);
  }

  /// The judge's own fault may have left no report.
  [[nodiscard]] static Report internal_error(const BatchUnit& unit, const client::SubmissionInfo& found) {
    Report report;
    report.problem = unit.problem->slug;
    report.language = unit.submission.language;
    report.file_name = unit.submission.file_name;
    report.verdict = Verdict::IE;
    report.message = found.message;
    return report;
  }

  ClientArguments arguments_;
  const GradeOptions options_;
  std::string reveal_;
  std::string name_, key_, batch_;  ///< set by describe()
  std::mutex mutex_;
  std::vector<ApiPtr> idle_;
};

}  // namespace

std::unique_ptr<BatchBackend> local_backend(Workplace& workplace, const GradeOptions& options) {
  return std::make_unique<LocalBackend>(workplace, options);
}

sandbox::Result<std::unique_ptr<BatchBackend>> server_backend(const ClientArguments& arguments,
                                                              const GradeOptions& options, Reveal reveal) {
  auto api = open_api(arguments);
  if (!api) return tl::unexpected(api.error());
  return std::make_unique<ServerBackend>(arguments, std::move(*api), options, reveal);
}

}  // namespace judge::app
