#include "judge/store/callbacks.h"

#include "judge/store/filter.h"

namespace judge::store {

std::optional<DueCallback> next_callback(Connection& db, std::string_view place) {
  Query row = db.query(
      "SELECT s.id, c.url, c.attempts, c.due FROM callbacks AS c INDEXED BY callbacks_pending "
      "JOIN submissions AS s ON s.number = c.submission "
      "WHERE c.state = 0 AND c.place = ? AND c.due IS NOT NULL ORDER BY c.due LIMIT 1",
      {place});
  if (!row.next()) return std::nullopt;
  return DueCallback{row.text(0), row.text(1), row.number<int>(2), row.time(3)};
}

void enter_callback(Connection& db, std::string_view id, const CallbackTry& tried) {
  const CallbackState state = tried.error.empty() ? CallbackState::Delivered
                              : tried.again       ? CallbackState::Pending
                                                  : CallbackState::Failed;
  db.run(
      "UPDATE callbacks SET state = ?, attempts = attempts + 1, due = ?, error = ? "
      "WHERE submission = (SELECT number FROM submissions WHERE id = ?)",
      {state, tried.again, tried.error, id});
}

std::size_t give_up_callbacks(Connection& db, const std::set<std::string>& places, const std::string& reason) {
  return db.run(
      "UPDATE callbacks INDEXED BY callbacks_pending SET state = ?, due = NULL, error = ? "
      "WHERE state = 0 AND place NOT IN (SELECT value FROM json_each(?))",
      {CallbackState::Failed, reason, json_of(places)});
}

std::size_t pending_callbacks(Connection& db) {
  return static_cast<std::size_t>(
      db.number("SELECT count(*) FROM callbacks INDEXED BY callbacks_pending WHERE state = 0 AND due IS NOT NULL")
          .value_or(0));
}

}  // namespace judge::store
