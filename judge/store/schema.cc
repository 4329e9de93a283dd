#include "judge/store/schema.h"

#include <sqlite3.h>

#include <array>
#include <chrono>

namespace judge::store {
namespace {

/// "judg": `file` and SQLite's own tools show it.
constexpr std::int64_t kApplicationId = 0x6a756467;

// Times are microseconds since 1970, enumerations their numbers. `number` is a row's own; what is public has an `id`
// beside it, and both sort alike.
//
// A request that was named, to know it again, made the submissions `first` to `last`.
//
// Of a submission's judgements one counts (1, else NULL: the unique index lets only one count). `fence` goes up with
// every lease, `attempts` back down when one is given back.
//
// The queue: a judgement waits in a lane. Lanes of an owner, and owners of a priority, are served in the order of
// `served`, which goes up with each turn; `turn` is where the last one that was served stood. What comes to a lane that
// was empty lifts it to there (queue.cc).
//
// The partial indexes hold only what waits, runs, or may be forgotten: none of them grows with what has been judged,
// and no step of the queue looks at more than one row of each.
constexpr const char* kFirst = R"sql(
CREATE TABLE blobs (
  number INTEGER PRIMARY KEY,
  key BLOB NOT NULL UNIQUE,
  content BLOB NOT NULL
);
CREATE TABLE tokens (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  role INTEGER NOT NULL,
  digest BLOB NOT NULL UNIQUE,
  created INTEGER NOT NULL,
  revoked INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE batches (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  owner INTEGER NOT NULL,
  name TEXT NOT NULL,
  request TEXT,
  created INTEGER NOT NULL,
  cancelled INTEGER,
  UNIQUE (owner, request)
);
CREATE TABLE rejudgings (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  owner INTEGER NOT NULL,
  reason TEXT NOT NULL,
  request TEXT,
  created INTEGER NOT NULL,
  applied INTEGER,
  cancelled INTEGER,
  UNIQUE (owner, request)
);
CREATE TABLE requests (
  first INTEGER PRIMARY KEY,
  last INTEGER NOT NULL,
  owner INTEGER NOT NULL,
  request TEXT NOT NULL,
  digest BLOB NOT NULL,
  ids TEXT NOT NULL,
  UNIQUE (owner, request)
);
CREATE TABLE submissions (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  owner INTEGER NOT NULL,
  batch INTEGER REFERENCES batches (number),
  item TEXT NOT NULL,
  problem TEXT NOT NULL,
  language TEXT NOT NULL,
  file_name TEXT NOT NULL,
  settings TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES blobs (number),
  created INTEGER NOT NULL
);
CREATE INDEX submissions_by_owner ON submissions (owner);
CREATE INDEX submissions_by_problem ON submissions (problem);
CREATE INDEX submissions_by_source ON submissions (source);
CREATE INDEX submissions_by_batch ON submissions (batch) WHERE batch IS NOT NULL;
CREATE TABLE judgements (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  submission INTEGER NOT NULL REFERENCES submissions (number),
  counts INTEGER CHECK (counts = 1),
  batch INTEGER,
  rejudging INTEGER REFERENCES rejudgings (number),
  verdict_before INTEGER,
  lane INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  fence INTEGER NOT NULL DEFAULT 0,
  worker TEXT,
  until INTEGER,
  started INTEGER,
  finished INTEGER,
  verdict INTEGER,
  message TEXT,
  passed INTEGER,
  total INTEGER,
  max_cpu_time INTEGER,
  max_peak_memory INTEGER,
  report INTEGER REFERENCES blobs (number),
  UNIQUE (submission, counts)
);
CREATE INDEX judgements_waiting ON judgements (lane, number) WHERE state = 0;
CREATE INDEX judgements_running ON judgements (until) WHERE state = 1;
CREATE INDEX judgements_by_batch ON judgements (batch, state, verdict) WHERE batch IS NOT NULL;
CREATE INDEX judgements_by_rejudging ON judgements (rejudging, state, verdict, verdict_before)
  WHERE rejudging IS NOT NULL;
CREATE INDEX judgements_rejudged ON judgements (rejudging, submission) WHERE rejudging IS NOT NULL;
CREATE INDEX judgements_by_report ON judgements (report) WHERE report IS NOT NULL;
CREATE INDEX judgements_ended ON judgements (finished) WHERE counts = 1 AND finished IS NOT NULL;
CREATE TABLE priorities (
  priority INTEGER PRIMARY KEY,
  turn INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0
);
INSERT INTO priorities (priority) VALUES (0), (1), (2);
CREATE TABLE owners (
  priority INTEGER NOT NULL,
  owner INTEGER NOT NULL,
  served INTEGER NOT NULL,
  turn INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL,
  PRIMARY KEY (priority, owner)
) WITHOUT ROWID;
CREATE INDEX owners_next ON owners (priority, served) WHERE waiting > 0;
CREATE TABLE lanes (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  priority INTEGER NOT NULL,
  owner INTEGER NOT NULL,
  batch INTEGER NOT NULL,
  served INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  UNIQUE (priority, owner, batch)
);
CREATE INDEX lanes_next ON lanes (priority, owner, served) WHERE waiting > 0;
)sql";

// A callback is due from the moment at which the judgement that counts ends, however it ends: where that is written the
// trigger writes this. No callback is due again that was delivered or has failed.
constexpr const char* kCallbacks = R"sql(
CREATE TABLE callbacks (
  submission INTEGER PRIMARY KEY REFERENCES submissions (number),
  url TEXT NOT NULL,
  place TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  due INTEGER,
  error TEXT NOT NULL DEFAULT ''
);
CREATE INDEX callbacks_pending ON callbacks (place, due) WHERE state = 0;
CREATE TRIGGER callback_is_due AFTER UPDATE OF state ON judgements
WHEN NEW.counts = 1 AND NEW.state >= 2 AND OLD.state < 2
BEGIN
  UPDATE callbacks SET due = NEW.finished WHERE submission = NEW.submission AND state = 0;
END;
)sql";

/// The step from each version to the next; a file's version is the number of steps that it has behind it.
constexpr std::array<const char*, 2> kSteps = {kFirst, kCallbacks};

sandbox::Error foreign(const std::filesystem::path& file) {
  return {sandbox::ErrorKind::Usage, file.string() + " is no store of judged", {}, "name another data folder", 0};
}

/// Nothing if the file is new or a store that this version knows.
std::optional<sandbox::Error> refusal(Connection& connection, const std::filesystem::path& file) {
  const std::int64_t application = connection.number("PRAGMA application_id").value_or(0);
  const std::int64_t version = connection.number("PRAGMA user_version").value_or(0);
  const bool empty = connection.number("SELECT count(*) FROM sqlite_schema") == 0;
  if (application != kApplicationId && !(empty && application == 0 && version == 0)) return foreign(file);
  if (version < 0 || version > static_cast<std::int64_t>(kSteps.size())) {
    return sandbox::Error{sandbox::ErrorKind::Usage,
                          file.string() + " was written by a later judged (schema " + std::to_string(version) +
                              ", and this one knows " + std::to_string(kSteps.size()) + ")",
                          {},
                          "start that judged, or put a backup from before in the file's place",
                          0};
  }
  return std::nullopt;
}

/// Begins a transaction, so that what is looked at is of one moment; it is over if the file is refused.
std::optional<sandbox::Error> checked(Connection& connection, const std::filesystem::path& file, const char* begin) {
  connection.script(begin);
  auto refused = refusal(connection, file);
  if (refused) connection.roll_back();
  return refused;
}

/// The log has to be made while nobody reads, and SQLite does not wait for that by itself: others may be opening a new
/// file at this moment.
void use_wal(Connection& connection) {
  constexpr std::chrono::seconds kPatience{10};
  constexpr int kPauseMillis = 5;
  const auto end = std::chrono::steady_clock::now() + kPatience;
  for (;;) {
    try {
      return connection.script("PRAGMA journal_mode = WAL");
    } catch (const SQLite::Exception& exception) {
      if (exception.getErrorCode() != SQLITE_BUSY || std::chrono::steady_clock::now() > end) throw;
    }
    sqlite3_sleep(kPauseMillis);
  }
}

/// All steps that are missing, or none: another process may be doing the same.
std::optional<sandbox::Error> bring_up_to_date(Connection& connection, const std::filesystem::path& file) {
  // Before anything is written; and again, as another process may have written meanwhile.
  if (auto refused = checked(connection, file, "BEGIN")) return refused;
  connection.script("COMMIT");
  use_wal(connection);
  if (auto refused = checked(connection, file, "BEGIN IMMEDIATE")) return refused;
  const auto version = static_cast<std::size_t>(connection.number("PRAGMA user_version").value_or(0));
  for (std::size_t step = version; step < kSteps.size(); ++step) connection.script(kSteps.at(step));
  if (version < kSteps.size()) {
    connection.script(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
    connection.script(("PRAGMA user_version = " + std::to_string(kSteps.size())).c_str());
  }
  connection.script("COMMIT");
  return std::nullopt;
}

}  // namespace

sandbox::Result<std::unique_ptr<Connection>> open_up_to_date(const std::filesystem::path& file) {
  try {
    auto connection = std::make_unique<Connection>(file, Connection::Use::Write);
    try {
      if (auto refused = bring_up_to_date(*connection, file)) return tl::unexpected(std::move(*refused));
      return connection;
    } catch (const SQLite::Exception& exception) {
      if (exception.getErrorCode() == SQLITE_NOTADB) return tl::unexpected(foreign(file));
      return tl::unexpected(connection->error(exception));
    }
  } catch (const SQLite::Exception& exception) {
    if (exception.getErrorCode() == SQLITE_NOTADB) return tl::unexpected(foreign(file));
    return tl::unexpected(error_of(exception, file));
  }
}

}  // namespace judge::store
