#include "judge/store/sqlite_store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "judge/store/batches.h"
#include "judge/store/callbacks.h"
#include "judge/store/grading.h"
#include "judge/store/readers.h"
#include "judge/store/rejudgings.h"
#include "judge/store/retention.h"
#include "judge/store/schema.h"
#include "judge/store/submissions.h"
#include "judge/store/tokens.h"
#include "judge/store/writer.h"
#include "sandbox/base/fd.h"

namespace judge {
namespace {

using sandbox::Result;
using store::Connection;

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;
constexpr const char* kFileName = "judged.db";

/// A name that was made in the folder is on the disk.
void sync_folder(const std::filesystem::path& folder) {
  const sandbox::Fd fd(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd) fsync(fd.get());  // some file systems cannot
}

/// Makes the folder, what is missing above it, and an empty file in it. SQLite gives the files beside it its mode.
sandbox::Status make_file(const std::filesystem::path& file) {
  const std::filesystem::path folder = file.parent_path();
  for (std::filesystem::path above; const auto& part : folder) {
    above /= part;
    if (mkdir(above.c_str(), kFolderMode) == 0) {
      sync_folder(above.parent_path());
    } else if (errno != EEXIST && errno != EROFS) {
      return sandbox::sys_error("store: make " + above.string());
    }
  }
  // Without opening it: closing it again would take away the locks that this process may have on it.
  if (mknod(file.c_str(), S_IFREG | kFileMode, 0) != 0 && errno != EEXIST && errno != EROFS) {
    return sandbox::sys_error("store: make " + file.string());
  }
  sync_folder(folder);
  return {};
}

/// Wires the parts: what writes is the writer's, the rest the readers'.
class SqliteStore final : public Store {
 public:
  SqliteStore(std::unique_ptr<Connection> connection, const std::filesystem::path& file)
      : writer_(std::move(connection)), readers_(file) {}

  Result<Submitted> submit(const Admission& admission, const std::vector<NewSubmission>& submissions) override {
    const auto keys = store::source_keys(submissions);
    return write([&](Connection& db) { return store::submit(db, ids_, admission, submissions, keys); });
  }
  Result<std::optional<SubmissionRecord>> find(std::string_view id) override {
    return read([&](Connection& db) { return store::find(db, id); });
  }
  Result<std::vector<SubmissionRecord>> list(const SubmissionFilter& filter, const Page& page) override {
    return read([&](Connection& db) { return store::list(db, filter, page); });
  }
  Result<std::size_t> count(const SubmissionFilter& filter) override {
    return read([&](Connection& db) { return store::count(db, filter); });
  }
  Result<std::optional<std::string>> source(std::string_view id) override {
    return read([&](Connection& db) { return store::source(db, id); });
  }
  Result<std::optional<std::string>> report(std::string_view id) override {
    return read([&](Connection& db) { return store::report(db, id); });
  }
  Result<std::optional<State>> cancel(std::string_view id, UtcTime now) override {
    return write([&](Connection& db) { return store::cancel(db, id, now); });
  }

  Result<std::optional<LeasedSubmission>> lease(const std::string& worker, UtcTime now, UtcTime until) override {
    return write([&](Connection& db) { return store::lease(db, worker, now, until); });
  }
  Result<std::vector<Lease>> renew(const std::vector<Lease>& leases, UtcTime until) override {
    return write([&](Connection& db) { return store::renew(db, leases, until); });
  }
  Result<bool> finish(const Lease& lease, const Judged& judged, UtcTime now) override {
    const Key report_key = key_of(judged.report);
    return write([&](Connection& db) { return store::finish(db, lease, judged, report_key, now); });
  }
  Result<bool> give_back(const Lease& lease, Attempt attempt) override {
    return write([&](Connection& db) { return store::give_back(db, lease, attempt); });
  }
  Result<Reclaimed> reclaim(UtcTime now, int most_attempts, const std::optional<std::string>& only_worker) override {
    return write([&](Connection& db) { return store::reclaim(db, now, most_attempts, only_worker); });
  }
  Result<QueueLength> queue_length() override {
    return read([&](Connection& db) { return store::queue_length(db); });
  }

  Result<Submitted> create_batch(const Admission& admission, const std::string& name,
                                 const std::vector<NewSubmission>& submissions) override {
    const auto keys = store::source_keys(submissions);
    std::optional<Submitted> refused;
    auto made = writer_.write([&](Connection& db) -> Result<Submitted> {
      Submitted done = store::create_batch(db, ids_, admission, name, submissions, keys);
      if (!done.batch.empty()) return done;
      refused = std::move(done);
      return sandbox::usage_error("the batch that was made for them is undone");
    });
    if (refused) return std::move(*refused);
    return made;
  }
  Result<std::optional<BatchRecord>> batch(std::string_view id) override {
    return read([&](Connection& db) { return store::batch(db, id); });
  }
  Result<std::vector<BatchRecord>> batches(std::optional<std::int64_t> owner, const Page& page) override {
    return read([&](Connection& db) { return store::batches(db, owner, page); });
  }
  Result<std::optional<std::size_t>> cancel_batch(std::string_view id, UtcTime now) override {
    return write([&](Connection& db) { return store::cancel_batch(db, id, now); });
  }

  Result<std::optional<std::string>> create_rejudging(std::int64_t owner, const SubmissionFilter& filter,
                                                      const std::string& reason, const std::string& idempotency_key,
                                                      UtcTime now) override {
    return write(
        [&](Connection& db) { return store::create_rejudging(db, ids_, owner, filter, reason, idempotency_key, now); });
  }
  Result<std::optional<RejudgingRecord>> rejudging(std::string_view id) override {
    return read([&](Connection& db) { return store::rejudging(db, id); });
  }
  Result<std::vector<RejudgingRecord>> rejudgings(const Page& page) override {
    return read([&](Connection& db) { return store::rejudgings(db, page); });
  }
  Result<std::vector<RejudgedSubmission>> rejudged(std::string_view id, bool changed_only, const Page& page) override {
    return read([&](Connection& db) { return store::rejudged(db, id, changed_only, page); });
  }
  Result<std::optional<RejudgingState>> apply_rejudging(std::string_view id, UtcTime now) override {
    return write([&](Connection& db) { return store::apply_rejudging(db, id, now); });
  }
  Result<std::optional<RejudgingState>> cancel_rejudging(std::string_view id, UtcTime now) override {
    return write([&](Connection& db) { return store::cancel_rejudging(db, id, now); });
  }

  Result<std::optional<DueCallback>> next_callback(std::string_view place) override {
    return read([&](Connection& db) { return store::next_callback(db, place); });
  }
  sandbox::Status enter_callback(std::string_view id, const CallbackTry& tried) override {
    return writer_.write([&](Connection& db) -> sandbox::Status {
      store::enter_callback(db, id, tried);
      return {};
    });
  }
  Result<std::size_t> give_up_callbacks(const std::set<std::string>& places, const std::string& reason) override {
    return write([&](Connection& db) { return store::give_up_callbacks(db, places, reason); });
  }
  Result<std::size_t> pending_callbacks() override {
    return read([&](Connection& db) { return store::pending_callbacks(db); });
  }

  Result<TokenRecord> add_token(const std::string& name, Role role, std::string_view secret, UtcTime now) override {
    return writer_.write([&](Connection& db) { return store::add_token(db, name, role, secret, now); });
  }
  Result<std::optional<TokenRecord>> token(std::string_view secret) override {
    return read([&](Connection& db) { return store::token(db, secret); });
  }
  Result<std::vector<TokenRecord>> tokens() override {
    return read([](Connection& db) { return store::tokens(db); });
  }
  Result<bool> revoke_token(const std::string& name) override {
    return write([&](Connection& db) { return store::revoke_token(db, name); });
  }

  Result<std::size_t> forget(UtcTime before) override {
    const auto some = read([&](Connection& db) { return store::forgettable(db, before); });
    if (!some) return tl::unexpected(some.error());
    return write([&](Connection& db) -> std::size_t {
      if (!some->empty()) return store::forget(db, *some, before);
      store::forget_empty(db, before);
      return 0;
    });
  }

 private:
  /// Runs what cannot be refused: its only errors are exceptions.
  template <class Work>
  auto write(const Work& work) -> Result<std::invoke_result_t<Work&, Connection&>> {
    return writer_.write([&](Connection& db) -> Result<std::invoke_result_t<Work&, Connection&>> { return work(db); });
  }
  template <class Work>
  auto read(const Work& work) -> Result<std::invoke_result_t<Work&, Connection&>> {
    return readers_.read([&](Connection& db) -> Result<std::invoke_result_t<Work&, Connection&>> { return work(db); });
  }

  store::Ids ids_;  // the writing thread's alone
  store::Writer writer_;
  store::Readers readers_;
};

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const std::filesystem::path& folder) {
  // Absolute: SQLite reads a name that begins with "file:" as an address.
  const std::filesystem::path file = std::filesystem::absolute(folder) / kFileName;
  if (auto made = make_file(file); !made) return tl::unexpected(made.error());
  auto connection = store::open_up_to_date(file);
  if (!connection) return tl::unexpected(connection.error());
  return std::make_unique<SqliteStore>(std::move(*connection), file);
}

}  // namespace judge
