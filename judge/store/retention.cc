#include "judge/store/retention.h"

#include <set>
#include <string>

#include "judge/store/blobs.h"

namespace judge::store {
namespace {

/// Some milliseconds of the writer's time.
constexpr int kAtATime = 100;

/// Of judgements AS j.
const std::string kMayGo =
    "j.counts = 1 AND j.finished IS NOT NULL AND j.finished < ? AND NOT EXISTS "
    "(SELECT 1 FROM judgements AS r JOIN rejudgings AS g ON g.number = r.rejudging "
    "WHERE r.submission = j.submission AND g.applied IS NULL AND g.cancelled IS NULL) "
    "AND NOT EXISTS (SELECT 1 FROM callbacks AS c WHERE c.submission = j.submission AND c.state = 0) ";

std::set<std::int64_t> blobs_of(Connection& db, std::int64_t submission) {
  std::set<std::int64_t> blobs;
  Query rows = db.query(
      "SELECT source FROM submissions WHERE number = ?1 "
      "UNION SELECT report FROM judgements WHERE submission = ?1 AND report IS NOT NULL",
      {submission});
  while (rows.next()) blobs.insert(rows.number(0));
  return blobs;
}

}  // namespace

std::vector<std::int64_t> forgettable(Connection& db, UtcTime before) {
  std::vector<std::int64_t> out;
  Query rows = db.query("SELECT j.submission FROM judgements AS j INDEXED BY judgements_ended WHERE " + kMayGo +
                            "ORDER BY j.finished LIMIT ?",
                        {before, kAtATime});
  while (rows.next()) out.push_back(rows.number(0));
  return out;
}

std::size_t forget(Connection& db, const std::vector<std::int64_t>& submissions, UtcTime before) {
  std::size_t forgotten = 0;
  for (const std::int64_t submission : submissions) {
    // A rejudging may have come to mean it meanwhile.
    if (!db.number("SELECT 1 FROM judgements AS j WHERE " + kMayGo + "AND j.submission = ?", {before, submission})) {
      continue;
    }
    const auto blobs = blobs_of(db, submission);
    db.run("DELETE FROM judgements WHERE submission = ?", {submission});
    db.run("DELETE FROM callbacks WHERE submission = ?", {submission});
    db.run("DELETE FROM submissions WHERE number = ?", {submission});
    for (const std::int64_t blob : blobs) drop_blob(db, blob);
    // The request that it came with, once none of its submissions is left.
    db.run(
        "DELETE FROM requests WHERE first = (SELECT max(first) FROM requests WHERE first <= ?1) AND last >= ?1 "
        "AND NOT EXISTS (SELECT 1 FROM submissions WHERE number BETWEEN first AND last)",
        {submission});
    ++forgotten;
  }
  return forgotten;
}

void forget_empty(Connection& db, UtcTime before) {
  db.run(
      "DELETE FROM batches WHERE created < ? AND NOT EXISTS "
      "(SELECT 1 FROM submissions AS s WHERE s.batch = batches.number)",
      {before});
  db.run(
      "DELETE FROM rejudgings WHERE coalesce(applied, cancelled) < ? AND NOT EXISTS "
      "(SELECT 1 FROM judgements AS j WHERE j.rejudging = rejudgings.number)",
      {before});
  db.run(
      "DELETE FROM lanes WHERE (priority = 1 AND batch NOT IN (SELECT number FROM batches)) "
      "OR (priority = 2 AND batch NOT IN (SELECT number FROM rejudgings))");
}

}  // namespace judge::store
