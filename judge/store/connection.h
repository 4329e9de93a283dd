// One connection to the store's file: how it is set up, its prepared statements, and what its errors mean.
//
// Inside of the room a failure of SQLite is an exception; Writer and Readers turn it into an Error.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <concepts>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "judge/store/records.h"
#include "sandbox/base/error.h"

namespace judge::store {

/// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

/// What can be bound to a statement.
class Value {
 public:
  template <class T>
  requires std::integral<T> || std::is_enum_v<T> Value(T number)
      : kind_(Kind::Number), number_(static_cast<std::int64_t>(number)) {}
  Value(std::string text) : kind_(Kind::Text), text_(std::move(text)) {}
  Value(std::string_view text) : kind_(Kind::Text), text_(text) {}
  Value(Blob blob) : kind_(Kind::Bytes), text_(blob.bytes) {}
  Value(UtcTime time) : kind_(Kind::Number), number_(time.time_since_epoch().count()) {}
  Value(std::nullopt_t) {}
  template <class T>
  Value(const std::optional<T>& value) : Value(value ? Value(*value) : Value(std::nullopt)) {}

  void bind(SQLite::Statement& statement, int index) const;

 private:
  enum class Kind { Null, Number, Text, Bytes };
  Kind kind_ = Kind::Null;
  std::int64_t number_ = 0;
  std::string text_;
};
using Values = std::vector<Value>;

/// A statement in use, and the row that it stands at; columns count from 0.
class Query {
 public:
  explicit Query(SQLite::Statement& statement) : statement_(statement) {}
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;
  ~Query() { statement_.tryReset(); }

  /// The next row; false behind the last one.
  [[nodiscard]] bool next() { return statement_.executeStep(); }
  [[nodiscard]] bool null(int column) const { return statement_.isColumnNull(column); }
  /// Text or bytes.
  [[nodiscard]] std::string text(int column) const { return statement_.getColumn(column).getString(); }
  template <class T = std::int64_t>
  [[nodiscard]] T number(int column) const {
    return static_cast<T>(statement_.getColumn(column).getInt64());
  }
  template <class T>
  [[nodiscard]] std::optional<T> maybe(int column) const {
    return null(column) ? std::nullopt : std::optional<T>(number<T>(column));
  }
  [[nodiscard]] UtcTime time(int column) const { return UtcTime(sandbox::Micros(number(column))); }
  [[nodiscard]] std::optional<UtcTime> maybe_time(int column) const {
    return null(column) ? std::nullopt : std::optional<UtcTime>(time(column));
  }

 private:
  SQLite::Statement& statement_;
};

class Connection {
 public:
  enum class Use { Write, Read };
  /// Opens the file, which is there. Throws. One thread at a time may use it.
  Connection(const std::filesystem::path& file, Use use);

  /// A statement with its values, before its first row. One text can be in use once at a time.
  [[nodiscard]] Query query(std::string_view sql, const Values& values = {});
  /// Runs a statement without rows: how many rows it changed.
  std::size_t run(std::string_view sql, const Values& values = {});
  /// The first column of the first row; nothing if there is no row.
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view sql, const Values& values = {});
  [[nodiscard]] std::int64_t last_row() const { return database_.getLastInsertRowid(); }

  /// Several statements, which are not kept.
  void script(const char* sql) { database_.exec(sql); }
  /// False where SQLite gave up a transaction by itself.
  [[nodiscard]] bool in_transaction() const;
  void roll_back() noexcept;
  /// What this exception of this connection means to whoever runs the store.
  [[nodiscard]] sandbox::Error error(const std::exception& exception) const;

 private:
  std::filesystem::path file_;
  SQLite::Database database_;
  std::map<std::string, SQLite::Statement, std::less<>> statements_;  // gone before the database is
};

/// The same without a connection: it could not be opened. To be asked before anything else is done.
[[nodiscard]] sandbox::Error error_of(const std::exception& exception, const std::filesystem::path& file);

}  // namespace judge::store
