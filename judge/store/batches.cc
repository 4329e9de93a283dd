#include "judge/store/batches.h"

#include "judge/store/filter.h"
#include "judge/store/queue.h"
#include "judge/store/submissions.h"

namespace judge::store {
namespace {

std::vector<BatchRecord> matching(Connection& db, const Conditions& conditions) {
  std::vector<BatchRecord> out;
  std::vector<std::int64_t> numbers;
  {
    Query rows = db.query("SELECT b.number, b.id, b.name, b.owner, b.created FROM batches AS b WHERE " + conditions.sql,
                          conditions.values);
    while (rows.next()) {
      numbers.push_back(rows.number(0));
      out.push_back({rows.text(1), rows.text(2), rows.number(3), rows.time(4), {}});
    }
  }
  for (std::size_t i = 0; i < out.size(); ++i) {
    Query rows = db.query("SELECT state, verdict, count(*) FROM judgements WHERE batch = ? GROUP BY state, verdict",
                          {numbers[i]});
    while (rows.next()) add_count(out[i].counts, rows);
  }
  return out;
}

/// The one that this request made before, or a new one: its id.
std::string batch_of(Connection& db, Ids& ids, const Admission& admission, const std::string& name) {
  const std::string& key = admission.idempotency_key;
  const auto request = key.empty() ? std::nullopt : std::optional(key);
  {
    Query earlier = db.query("SELECT id FROM batches WHERE owner = ? AND request = ?", {admission.owner, request});
    if (earlier.next()) return earlier.text(0);
    Query latest = db.query("SELECT id FROM batches ORDER BY number DESC LIMIT 1");
    if (latest.next()) ids.above(latest.text(0));
  }
  std::string id = ids.next(admission.now);
  db.run("INSERT INTO batches (id, owner, name, request, created) VALUES (?, ?, ?, ?, ?)",
         {id, admission.owner, name, request, admission.now});
  return id;
}

}  // namespace

void add_count(StateCounts& counts, const Query& row) {
  const auto count = row.number<std::size_t>(2);
  counts.states.at(row.number<std::size_t>(0)) += count;
  if (!row.null(1)) counts.verdicts.at(row.number<std::size_t>(1)) += count;
}

Submitted create_batch(Connection& db, Ids& ids, const Admission& admission, const std::string& name,
                       const std::vector<NewSubmission>& submissions, const std::vector<Key>& sources) {
  Admission within = admission;
  within.batch = batch_of(db, ids, admission, name);
  Submitted out;
  if (!submissions.empty()) out = submit(db, ids, within, submissions, sources);
  if (out.outcome == Submitted::Outcome::Accepted || out.outcome == Submitted::Outcome::Repeated)
    out.batch = std::move(within.batch);
  return out;
}

std::optional<BatchRecord> batch(Connection& db, std::string_view id) {
  Conditions conditions;
  conditions.add("b.id = ?", id);
  auto found = matching(db, conditions);
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<BatchRecord> batches(Connection& db, std::optional<std::int64_t> owner, const Page& page) {
  Conditions conditions;
  if (owner) conditions.add("b.owner = ?", *owner);
  return matching(db, paged(std::move(conditions), page, "batches", "b.number"));
}

std::optional<std::size_t> cancel_batch(Connection& db, std::string_view id, UtcTime now) {
  const auto number = db.number("SELECT number FROM batches WHERE id = ?", {id});
  if (!number) return std::nullopt;
  db.run("UPDATE batches SET cancelled = coalesce(cancelled, ?) WHERE number = ?", {now, *number});
  const auto waiting = static_cast<std::size_t>(
      db.number("SELECT count(*) FROM judgements WHERE batch = ? AND state = 0", {*number}).value_or(0));
  if (waiting > 0) {
    // They all wait in one lane: a batch has one owner, and nothing of it waits again once it is finished.
    const auto lane = db.number("SELECT lane FROM judgements WHERE batch = ? AND state = 0 LIMIT 1", {*number});
    leave_lane(db, lane.value(), waiting);
  }
  return db.run(
      "UPDATE judgements SET state = ?, finished = ?, worker = NULL, until = NULL WHERE batch = ? AND state IN (0, 1)",
      {State::Cancelled, now, *number});
}

}  // namespace judge::store
