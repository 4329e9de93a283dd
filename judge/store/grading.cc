#include "judge/store/grading.h"

#include "judge/store/blobs.h"
#include "judge/store/queue.h"

namespace judge::store {
namespace {

constexpr std::string_view kHeld = "WHERE number = ? AND state = 1 AND fence = ?";

/// What is to be graded, of a judgement that runs now.
LeasedSubmission leased(Connection& db, std::int64_t judgement) {
  Query row = db.query(
      "SELECT j.fence, s.id, s.owner, b.id, r.id, s.file_name, s.language, k.content, s.problem, s.settings, s.item, "
      "coalesce(r.created, s.created), j.attempts FROM judgements AS j CROSS JOIN submissions AS s ON s.number = "
      "j.submission "
      "CROSS JOIN blobs AS k ON k.number = s.source LEFT JOIN batches AS b ON b.number = s.batch "
      "LEFT JOIN rejudgings AS r ON r.number = j.rejudging WHERE j.number = ?",
      {judgement});
  if (!row.next()) throw SQLite::Exception("a judgement's submission is missing");
  LeasedSubmission out;
  out.lease = {judgement, row.number<int>(0)};
  out.id = row.text(1);
  out.owner = row.number(2);
  out.batch = row.text(3);
  out.rejudging = row.text(4);
  out.attempts = row.number<int>(12);
  out.queued = UtcTime(sandbox::Micros(row.number(11)));
  out.what = {{row.text(5), row.text(6), row.text(7)}, row.text(8), row.text(9), row.text(10)};
  return out;
}

struct TakenBack {
  std::int64_t judgement = 0, lane = 0;
  int attempts = 0;
};

std::vector<TakenBack> run_out(Connection& db, UtcTime now, const std::optional<std::string>& only_worker) {
  std::vector<TakenBack> out;
  Query rows = db.query(
      "SELECT number, lane, attempts FROM judgements INDEXED BY judgements_running "
      "WHERE state = 1 AND (until < ?1 OR worker <> ?2) ORDER BY number",
      {now, only_worker});
  while (rows.next()) out.push_back({rows.number(0), rows.number(1), rows.number<int>(2)});
  return out;
}

void give_up(Connection& db, const TakenBack& judgement, UtcTime now) {
  const std::string message = "the judge failed " + std::to_string(judgement.attempts) + " time" +
                              (judgement.attempts == 1 ? "" : "s") + " while it graded this";
  db.run(
      "UPDATE judgements SET state = ?, finished = ?, verdict = ?, message = ?, passed = 0, total = 0, "
      "max_cpu_time = 0, max_peak_memory = 0, worker = NULL, until = NULL WHERE number = ?",
      {State::Finished, now, Verdict::IE, message, judgement.judgement});
}

}  // namespace

std::optional<LeasedSubmission> lease(Connection& db, const std::string& worker, UtcTime now, UtcTime until) {
  const auto judgement = take_next(db);
  if (!judgement) return std::nullopt;
  db.run(
      "UPDATE judgements SET state = 1, attempts = attempts + 1, fence = fence + 1, worker = ?, until = ?, started = ? "
      "WHERE number = ?",
      {worker, until, now, *judgement});
  return leased(db, *judgement);
}

std::vector<Lease> renew(Connection& db, const std::vector<Lease>& leases, UtcTime until) {
  std::vector<Lease> lost;
  for (const Lease& lease : leases) {
    const std::size_t renewed =
        db.run("UPDATE judgements SET until = ? " + std::string(kHeld), {until, lease.judgement, lease.attempt});
    if (renewed == 0) lost.push_back(lease);
  }
  return lost;
}

bool finish(Connection& db, const Lease& lease, const Judged& judged, const Key& report_key, UtcTime now) {
  const auto held = db.number("SELECT number FROM judgements " + std::string(kHeld), {lease.judgement, lease.attempt});
  if (!held) return false;
  std::optional<std::int64_t> report;
  if (!judged.report.empty()) report = put_blob(db, report_key, judged.report);
  db.run(
      "UPDATE judgements SET state = 2, finished = ?, verdict = ?, message = ?, passed = ?, total = ?, "
      "max_cpu_time = ?, max_peak_memory = ?, report = ?, worker = NULL, until = NULL WHERE number = ?",
      {now, judged.verdict, judged.message, judged.passed, judged.total, judged.max_cpu_time.count(),
       judged.max_peak_memory, report, *held});
  return true;
}

bool give_back(Connection& db, const Lease& lease, Store::Attempt attempt) {
  const auto lane = db.number("SELECT lane FROM judgements " + std::string(kHeld), {lease.judgement, lease.attempt});
  if (!lane) return false;
  const bool undone = attempt == Store::Attempt::Undone;
  // The fence stays: whoever has it next is told from this one.
  db.run(
      "UPDATE judgements SET state = 0, attempts = attempts - ?, worker = NULL, until = NULL, started = NULL "
      "WHERE number = ?",
      {undone ? 1 : 0, lease.judgement});
  return_to_lane(db, *lane, undone);
  return true;
}

Store::Reclaimed reclaim(Connection& db, UtcTime now, int most_attempts,
                         const std::optional<std::string>& only_worker) {
  Store::Reclaimed out;
  for (const TakenBack& taken : run_out(db, now, only_worker)) {
    if (taken.attempts < most_attempts) {
      db.run("UPDATE judgements SET state = 0, worker = NULL, until = NULL, started = NULL WHERE number = ?",
             {taken.judgement});
      return_to_lane(db, taken.lane, false);
      ++out.queued;
      continue;
    }
    give_up(db, taken, now);
    Query row = db.query(
        "SELECT s.id FROM judgements AS j JOIN submissions AS s ON s.number = j.submission "
        "WHERE j.number = ? AND j.counts = 1",
        {taken.judgement});
    if (row.next()) out.given_up.push_back(row.text(0));
  }
  return out;
}

Store::QueueLength queue_length(Connection& db) {
  Store::QueueLength out;
  Query rows = db.query("SELECT priority, waiting FROM priorities");
  while (rows.next()) out.waiting.at(rows.number<std::size_t>(0)) = rows.number<std::size_t>(1);
  out.running = static_cast<std::size_t>(
      db.number("SELECT count(*) FROM judgements INDEXED BY judgements_running WHERE state = 1").value_or(0));
  return out;
}

}  // namespace judge::store
