#include "judge/store/rejudgings.h"

#include "judge/store/batches.h"
#include "judge/store/filter.h"
#include "judge/store/queue.h"

namespace judge::store {
namespace {

struct Found {
  std::int64_t number = 0;
  RejudgingRecord record;
};

std::vector<Found> matching(Connection& db, const Conditions& conditions) {
  std::vector<Found> out;
  {
    Query rows = db.query(
        "SELECT g.number, g.id, g.reason, g.owner, g.created, g.applied, g.cancelled FROM rejudgings AS g WHERE " +
            conditions.sql,
        conditions.values);
    while (rows.next()) {
      RejudgingRecord record{
          rows.text(1), rows.text(2), rows.number(3), RejudgingState::Judging, rows.time(4), {}, {}, 0};
      if (!rows.null(5)) record.state = RejudgingState::Applied;
      if (!rows.null(6)) record.state = RejudgingState::Cancelled;
      record.ended = rows.null(5) ? rows.maybe_time(6) : rows.maybe_time(5);
      out.push_back({rows.number(0), std::move(record)});
    }
  }
  for (auto& [number, record] : out) {
    Query rows = db.query(
        "SELECT state, verdict, count(*), sum(state = 2 AND verdict <> verdict_before) FROM judgements "
        "WHERE rejudging = ? GROUP BY state, verdict",
        {number});
    while (rows.next()) {
      add_count(record.counts, rows);
      record.changed += rows.number<std::size_t>(3);
    }
    const bool judging = record.counts.of(State::Queued) + record.counts.of(State::Running) > 0;
    if (record.state == RejudgingState::Judging && !judging) record.state = RejudgingState::Judged;
  }
  return out;
}

std::optional<Found> found(Connection& db, std::string_view id) {
  Conditions conditions;
  conditions.add("g.id = ?", id);
  auto all = matching(db, conditions);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

}  // namespace

std::optional<std::string> create_rejudging(Connection& db, Ids& ids, std::int64_t owner,
                                            const SubmissionFilter& filter, const std::string& reason,
                                            const std::string& idempotency_key, UtcTime now) {
  const auto request = idempotency_key.empty() ? std::nullopt : std::optional(idempotency_key);
  {
    Query earlier = db.query("SELECT id FROM rejudgings WHERE owner = ? AND request = ?", {owner, request});
    if (earlier.next()) return earlier.text(0);
    Query latest = db.query("SELECT id FROM rejudgings ORDER BY number DESC LIMIT 1");
    if (latest.next()) ids.above(latest.text(0));
  }
  Conditions meant = conditions_of(filter);
  meant.add("j.state = ?", State::Finished);
  const std::string from =
      "FROM submissions AS s CROSS JOIN judgements AS j ON j.submission = s.number AND j.counts = 1 WHERE " + meant.sql;
  const auto count = static_cast<std::size_t>(db.number("SELECT count(*) " + from, meant.values).value_or(0));
  if (count == 0) return std::nullopt;

  std::string id = ids.next(now);
  db.run("INSERT INTO rejudgings (id, owner, reason, request, created) VALUES (?, ?, ?, ?, ?)",
         {id, owner, reason, request, now});
  const std::int64_t number = db.last_row();
  const std::int64_t lane = enter_lane(db, {Priority::Rejudge, owner, number}, count);
  Values values = {number, lane};
  values.insert(values.end(), meant.values.begin(), meant.values.end());
  db.run("INSERT INTO judgements (submission, rejudging, verdict_before, lane) SELECT s.number, ?, j.verdict, ? " +
             from + " ORDER BY s.number",
         values);
  return id;
}

std::optional<RejudgingRecord> rejudging(Connection& db, std::string_view id) {
  auto one = found(db, id);
  if (!one) return std::nullopt;
  return std::move(one->record);
}

std::vector<RejudgingRecord> rejudgings(Connection& db, const Page& page) {
  std::vector<RejudgingRecord> out;
  for (auto& [number, record] : matching(db, paged({}, page, "rejudgings", "g.number"))) {
    out.push_back(std::move(record));
  }
  return out;
}

std::vector<RejudgedSubmission> rejudged(Connection& db, std::string_view id, bool changed_only, const Page& page) {
  Conditions conditions;
  conditions.add("j.rejudging = (SELECT number FROM rejudgings WHERE id = ?)", id);
  if (changed_only) conditions.sql += " AND j.state = 2 AND j.verdict <> j.verdict_before";
  conditions = paged(std::move(conditions), page, "submissions", "j.submission");
  std::vector<RejudgedSubmission> out;
  Query rows = db.query(
      "SELECT s.id, s.problem, j.verdict_before, j.verdict, j.message FROM judgements AS j "
      "CROSS JOIN submissions AS s ON s.number = j.submission WHERE " +
          conditions.sql,
      conditions.values);
  while (rows.next()) {
    out.push_back({rows.text(0), rows.text(1), rows.number<Verdict>(2), rows.maybe<Verdict>(3), rows.text(4)});
  }
  return out;
}

std::optional<RejudgingState> apply_rejudging(Connection& db, std::string_view id, UtcTime now) {
  const auto one = found(db, id);
  if (!one) return std::nullopt;
  if (one->record.state != RejudgingState::Judged) return one->record.state;
  // First the earlier ones stop to count: only one may.
  db.run(
      "UPDATE judgements SET counts = NULL, batch = NULL WHERE counts = 1 AND submission IN "
      "(SELECT submission FROM judgements WHERE rejudging = ? AND state = 2 AND verdict <> ?)",
      {one->number, Verdict::IE});
  db.run(
      "UPDATE judgements SET counts = 1, batch = (SELECT batch FROM submissions AS s WHERE s.number = submission) "
      "WHERE rejudging = ? AND state = 2 AND verdict <> ?",
      {one->number, Verdict::IE});
  db.run("UPDATE rejudgings SET applied = ? WHERE number = ?", {now, one->number});
  return RejudgingState::Applied;
}

std::optional<RejudgingState> cancel_rejudging(Connection& db, std::string_view id, UtcTime now) {
  const auto one = found(db, id);
  if (!one) return std::nullopt;
  if (one->record.ended) return one->record.state;
  const auto lane = db.number("SELECT lane FROM judgements WHERE rejudging = ? AND state = 0 LIMIT 1", {one->number});
  if (lane) leave_lane(db, *lane, one->record.counts.of(State::Queued));
  db.run(
      "UPDATE judgements SET state = ?, finished = ?, worker = NULL, until = NULL "
      "WHERE rejudging = ? AND state IN (0, 1)",
      {State::Cancelled, now, one->number});
  db.run("UPDATE rejudgings SET cancelled = ? WHERE number = ?", {now, one->number});
  return RejudgingState::Cancelled;
}

}  // namespace judge::store
