#include "judge/store/queue.h"

namespace judge::store {
namespace {

LaneKey key_of_lane(Connection& db, std::int64_t lane) {
  Query row = db.query("SELECT priority, owner, batch FROM lanes WHERE number = ?", {lane});
  if (!row.next()) throw SQLite::Exception("a judgement's lane is missing");
  return {row.number<Priority>(0), row.number(1), row.number(2)};
}

void add_waiting(Connection& db, const LaneKey& key, std::int64_t count) {
  db.run("UPDATE priorities SET waiting = waiting + ? WHERE priority = ?", {count, key.priority});
  db.run("UPDATE owners SET waiting = waiting + ? WHERE priority = ? AND owner = ?", {count, key.priority, key.owner});
  db.run("UPDATE lanes SET waiting = waiting + ? WHERE priority = ? AND owner = ? AND batch = ?",
         {count, key.priority, key.owner, key.batch});
}

}  // namespace

std::int64_t enter_lane(Connection& db, const LaneKey& key, std::size_t count) {
  db.run("UPDATE priorities SET waiting = waiting + ? WHERE priority = ?", {count, key.priority});
  // What has others waiting is not below the turn: lifting changes only what had none.
  db.run(
      "INSERT INTO owners (priority, owner, waiting, served) "
      "SELECT ?1, ?2, ?3, turn FROM priorities WHERE priority = ?1 "
      "ON CONFLICT DO UPDATE SET waiting = waiting + excluded.waiting, served = max(served, excluded.served)",
      {key.priority, key.owner, count});
  db.run(
      "INSERT INTO lanes (priority, owner, batch, waiting, served) "
      "SELECT ?1, ?2, ?3, ?4, turn FROM owners WHERE priority = ?1 AND owner = ?2 "
      "ON CONFLICT DO UPDATE SET waiting = waiting + excluded.waiting, served = max(served, excluded.served)",
      {key.priority, key.owner, key.batch, count});
  return db
      .number("SELECT number FROM lanes WHERE priority = ? AND owner = ? AND batch = ?",
              {key.priority, key.owner, key.batch})
      .value();
}

std::optional<std::int64_t> take_next(Connection& db) {
  const auto priority = db.number("SELECT priority FROM priorities WHERE waiting > 0 ORDER BY priority LIMIT 1");
  if (!priority) return std::nullopt;
  std::int64_t owner = 0, owner_served = 0, lane = 0, lane_served = 0;
  {
    Query row = db.query(
        "SELECT owner, served FROM owners INDEXED BY owners_next WHERE priority = ? AND waiting > 0 "
        "ORDER BY served, owner LIMIT 1",
        {*priority});
    if (!row.next()) throw SQLite::Exception("the queue's owners do not add up");
    owner = row.number(0);
    owner_served = row.number(1);
  }
  {
    Query row = db.query(
        "SELECT number, served FROM lanes INDEXED BY lanes_next WHERE priority = ? AND owner = ? AND waiting > 0 "
        "ORDER BY served, number LIMIT 1",
        {*priority, owner});
    if (!row.next()) throw SQLite::Exception("the queue's lanes do not add up");
    lane = row.number(0);
    lane_served = row.number(1);
  }
  const auto judgement = db.number(
      "SELECT number FROM judgements INDEXED BY judgements_waiting WHERE lane = ? AND state = 0 "
      "ORDER BY number LIMIT 1",
      {lane});
  if (!judgement) throw SQLite::Exception("the queue's judgements do not add up");
  db.run("UPDATE priorities SET waiting = waiting - 1, turn = ? WHERE priority = ?", {owner_served, *priority});
  db.run("UPDATE owners SET waiting = waiting - 1, served = served + 1, turn = ? WHERE priority = ? AND owner = ?",
         {lane_served, *priority, owner});
  db.run("UPDATE lanes SET waiting = waiting - 1, served = served + 1 WHERE number = ?", {lane});
  return judgement;
}

void leave_lane(Connection& db, std::int64_t lane, std::size_t count) {
  add_waiting(db, key_of_lane(db, lane), -static_cast<std::int64_t>(count));
}

void return_to_lane(Connection& db, std::int64_t lane, bool unserved) {
  const LaneKey key = key_of_lane(db, lane);
  if (unserved) {
    db.run("UPDATE owners SET served = served - 1 WHERE priority = ? AND owner = ?", {key.priority, key.owner});
    db.run("UPDATE lanes SET served = served - 1 WHERE number = ?", {lane});
  }
  static_cast<void>(enter_lane(db, key, 1));
}

std::size_t waiting_of(Connection& db, std::int64_t owner) {
  // By the primary key: the priority is given twice rather than left open.
  return static_cast<std::size_t>(
      db.number("SELECT coalesce(sum(waiting), 0) FROM owners WHERE priority IN (0, 1) AND owner = ?", {owner})
          .value_or(0));
}

std::size_t waiting_in_all(Connection& db) {
  return static_cast<std::size_t>(
      db.number("SELECT sum(waiting) FROM priorities WHERE priority IN (0, 1)").value_or(0));
}

}  // namespace judge::store
