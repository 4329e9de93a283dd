#include "judge/store/connection.h"

#include <sqlite3.h>

#include <cerrno>

namespace judge::store {
namespace {

/// How long a statement waits for another process that writes.
constexpr int kBusyMillis = 10'000;

/// WAL: readers and the writer do not wait for each other, and a commit syncs one file. FULL: it does sync it, each
/// time. Savepoints keep the earlier pages in memory: a full /tmp is no business of the store's.
constexpr const char* kSettings =
    "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;";
/// In KiB: the upper levels of the indexes of some million rows, and what bounds the memory of judged. What one large
/// change made of the log is given back.
constexpr const char* kWriterSettings = "PRAGMA cache_size = -8192; PRAGMA journal_size_limit = 67108864;";
constexpr const char* kReaderOnly = "PRAGMA query_only = ON;";

bool is_full(int code, int sys_errno) {
  return code == SQLITE_FULL || sys_errno == ENOSPC || sys_errno == EDQUOT || sys_errno == EFBIG;
}

}  // namespace

void Value::bind(SQLite::Statement& statement, int index) const {
  switch (kind_) {
    case Kind::Null:
      return statement.bind(index);
    case Kind::Number:
      return statement.bind(index, number_);
    case Kind::Text:
      return statement.bind(index, text_);
    case Kind::Bytes:
      return statement.bind(index, text_.data(), static_cast<int>(text_.size()));
  }
}

Connection::Connection(const std::filesystem::path& file, Use use)
    : file_(file), database_(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX, kBusyMillis) {
  script(kSettings);
  script(use == Use::Write ? kWriterSettings : kReaderOnly);
}

Query Connection::query(std::string_view sql, const Values& values) {
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    std::string text(sql);
    SQLite::Statement statement(database_, text);
    found = statements_.emplace(std::move(text), std::move(statement)).first;
  }
  int index = 0;
  for (const Value& value : values) value.bind(found->second, ++index);
  return Query(found->second);
}

std::size_t Connection::run(std::string_view sql, const Values& values) {
  Query statement = query(sql, values);
  while (statement.next()) {
  }
  return static_cast<std::size_t>(database_.getChanges());
}

std::optional<std::int64_t> Connection::number(std::string_view sql, const Values& values) {
  Query rows = query(sql, values);
  if (!rows.next()) return std::nullopt;
  return rows.number(0);
}

bool Connection::in_transaction() const {
  return sqlite3_get_autocommit(database_.getHandle()) == 0;
}

void Connection::roll_back() noexcept {
  // Where SQLite has rolled back by itself there is nothing left to do.
  if (in_transaction()) static_cast<void>(database_.tryExec("ROLLBACK"));
}

sandbox::Error Connection::error(const std::exception& exception) const {
  return error_of(exception, file_);
}

sandbox::Error error_of(const std::exception& exception, const std::filesystem::path& file) {
  // What SQLite says of the system's error (sqlite3_system_errno) is lost by the time that a statement has failed.
  const int sys_errno = errno;
  sandbox::Error error;
  error.where = "store: " + file.string();
  error.message = exception.what();
  const auto* failure = dynamic_cast<const SQLite::Exception*>(&exception);
  const int code = failure == nullptr ? SQLITE_OK : failure->getErrorCode();
  // Otherwise it is an earlier call's.
  if (code == SQLITE_IOERR || code == SQLITE_CANTOPEN) error.sys_errno = sys_errno;
  if (is_full(code, error.sys_errno)) {
    error.where = "store: " + file.parent_path().string();
    error.message = "the disk is full";
    error.hint = "make room on the disk of " + file.parent_path().string() + "; nothing that was accepted is lost";
  } else if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
    error.message = "another process has been writing to it for " + std::to_string(kBusyMillis / 1000) + " seconds";
    error.hint = "is a backup running, or a shell of sqlite3 with an open transaction?";
  } else if (code == SQLITE_CORRUPT) {
    error.message = "the file is damaged: " + error.message;
    error.hint = "put a backup in its place, or see what `sqlite3 " + file.string() + " .recover` can save";
  } else if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM || code == SQLITE_AUTH) {
    error.hint = "may this user write to " + file.parent_path().string() + " and the files in it?";
  }
  return error;
}

}  // namespace judge::store
