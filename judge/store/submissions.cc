#include "judge/store/submissions.h"

#include <sstream>

#include "judge/store/blobs.h"
#include "judge/store/filter.h"
#include "judge/store/queue.h"

namespace judge::store {
namespace {

/// Of all that makes two requests the same.
Key request_key(const Admission& admission, const std::vector<NewSubmission>& submissions,
                const std::vector<Key>& sources) {
  KeyMaker request;
  request.field(admission.batch);
  request.field(submissions.size());
  for (std::size_t i = 0; i < submissions.size(); ++i) {
    const NewSubmission& what = submissions[i];
    request.field(sources[i].bytes());
    for (const std::string* field :
         {&what.submission.file_name, &what.submission.language, &what.problem, &what.settings, &what.item}) {
      request.field(*field);
    }
    if (what.callback) request.field(what.callback->url);
  }
  return request.finish();
}

/// The request that was accepted under this key before, or that it was another one; nothing if there was none.
std::optional<Submitted> earlier_request(Connection& db, const Admission& admission, const Key& request) {
  Query row = db.query("SELECT digest, ids FROM requests WHERE owner = ? AND request = ?",
                       {admission.owner, admission.idempotency_key});
  if (!row.next()) return std::nullopt;
  if (row.text(0) != request.bytes()) return Submitted{Submitted::Outcome::Conflict, {}, {}};
  Submitted repeated{Submitted::Outcome::Repeated, {}, {}};
  std::istringstream words(row.text(1));
  for (std::string id; words >> id;) repeated.ids.push_back(id);
  return repeated;
}

bool would_overflow(Connection& db, const Admission& admission, std::size_t count) {
  if (admission.most_waiting > 0 && waiting_of(db, admission.owner) + count > admission.most_waiting) return true;
  return admission.most_waiting_in_all > 0 && waiting_in_all(db) + count > admission.most_waiting_in_all;
}

std::string latest_id(Connection& db) {
  Query row = db.query("SELECT id FROM submissions ORDER BY number DESC LIMIT 1");
  return row.next() ? row.text(0) : std::string();
}

struct Place {
  std::int64_t lane = 0;
  std::optional<std::int64_t> batch;
};

/// Its number.
std::int64_t insert(Connection& db, const Admission& admission, const NewSubmission& what, const std::string& id,
                    const Key& source_key, const Place& place) {
  const std::int64_t content = put_blob(db, source_key, what.submission.source);
  db.run(
      "INSERT INTO submissions (id, owner, batch, item, problem, language, file_name, settings, source, created) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {id, admission.owner, place.batch, what.item, what.problem, what.submission.language, what.submission.file_name,
       what.settings, content, admission.now});
  const std::int64_t submission = db.last_row();
  db.run("INSERT INTO judgements (submission, counts, batch, lane) VALUES (?, 1, ?, ?)",
         {submission, place.batch, place.lane});
  if (what.callback)
    db.run("INSERT INTO callbacks (submission, url, place) VALUES (?, ?, ?)",
           {submission, what.callback->url, what.callback->place});
  return submission;
}

/// The record's fields in their order.
constexpr std::string_view kRecord =
    "SELECT s.id, s.owner, b.id, s.item, s.problem, s.language, s.file_name, s.settings, k.key, j.state, j.attempts, "
    "s.created, j.started, j.finished, j.verdict, j.message, j.passed, j.total, j.max_cpu_time, j.max_peak_memory, "
    "c.url, c.state, c.attempts, c.error "
    "FROM submissions AS s CROSS JOIN judgements AS j ON j.submission = s.number AND j.counts = 1 "
    "CROSS JOIN blobs AS k ON k.number = s.source LEFT JOIN batches AS b ON b.number = s.batch "
    "LEFT JOIN callbacks AS c ON c.submission = s.number WHERE ";

SubmissionRecord record_of(const Query& row) {
  SubmissionRecord record;
  record.id = row.text(0);
  record.owner = row.number(1);
  record.batch = row.text(2);
  record.item = row.text(3);
  record.problem = row.text(4);
  record.language = row.text(5);
  record.file_name = row.text(6);
  record.settings = row.text(7);
  record.source_key = Key::from_bytes(row.text(8)).value_or(Key()).hex();
  record.state = row.number<State>(9);
  record.attempts = row.number<int>(10);
  record.created = row.time(11);
  record.started = row.maybe_time(12);
  record.finished = row.maybe_time(13);
  record.verdict = row.maybe<Verdict>(14);
  record.message = row.text(15);
  record.passed = row.number<std::size_t>(16);
  record.total = row.number<std::size_t>(17);
  record.max_cpu_time = sandbox::Micros(row.number(18));
  record.max_peak_memory = row.number<sandbox::Bytes>(19);
  if (!row.null(20)) record.callback = {row.text(20), row.number<CallbackState>(21), row.number<int>(22), row.text(23)};
  return record;
}

}  // namespace

std::vector<Key> source_keys(const std::vector<NewSubmission>& submissions) {
  std::vector<Key> keys;
  for (const NewSubmission& what : submissions) keys.push_back(key_of(what.submission.source));
  return keys;
}

Submitted submit(Connection& db, Ids& ids, const Admission& admission, const std::vector<NewSubmission>& submissions,
                 const std::vector<Key>& sources) {
  const bool named = !admission.idempotency_key.empty();
  const Key request = named ? request_key(admission, submissions, sources) : Key();
  if (named) {
    if (auto earlier = earlier_request(db, admission, request)) return *earlier;
  }
  Place place;
  if (!admission.batch.empty()) {
    place.batch = db.number("SELECT number FROM batches WHERE id = ? AND owner = ? AND cancelled IS NULL",
                            {admission.batch, admission.owner});
    if (!place.batch) return {Submitted::Outcome::NoBatch, {}, {}};
  }
  if (would_overflow(db, admission, submissions.size())) return {Submitted::Outcome::QueueFull, {}, {}};

  Submitted out;
  if (submissions.empty()) return out;
  place.lane =
      enter_lane(db, {place.batch ? Priority::Batch : Priority::Single, admission.owner, place.batch.value_or(0)},
                 submissions.size());
  ids.above(latest_id(db));
  std::int64_t last = 0;
  std::string joined;
  for (std::size_t i = 0; i < submissions.size(); ++i) {
    out.ids.push_back(ids.next(admission.now));
    last = insert(db, admission, submissions[i], out.ids.back(), sources[i], place);
    if (named) joined.append(out.ids.back()).append(" ");
  }
  if (named) {
    const std::string digest = request.bytes();
    // Nobody else writes meanwhile: the numbers have no gap.
    const std::int64_t first = last - static_cast<std::int64_t>(submissions.size()) + 1;
    db.run("INSERT INTO requests (first, last, owner, request, digest, ids) VALUES (?, ?, ?, ?, ?, ?)",
           {first, last, admission.owner, admission.idempotency_key, Blob{digest}, joined});
  }
  return out;
}

std::optional<SubmissionRecord> find(Connection& db, std::string_view id) {
  Query row = db.query(std::string(kRecord) + "s.id = ?", {id});
  if (!row.next()) return std::nullopt;
  return record_of(row);
}

std::vector<SubmissionRecord> list(Connection& db, const SubmissionFilter& filter, const Page& page) {
  const Conditions conditions = paged(conditions_of(filter), page, "submissions", "s.number");
  std::vector<SubmissionRecord> out;
  Query rows = db.query(std::string(kRecord) + conditions.sql, conditions.values);
  while (rows.next()) out.push_back(record_of(rows));
  return out;
}

std::size_t count(Connection& db, const SubmissionFilter& filter) {
  const Conditions conditions = conditions_of(filter);
  return static_cast<std::size_t>(
      db.number("SELECT count(*) FROM submissions AS s CROSS JOIN judgements AS j ON j.submission = s.number "
                "AND j.counts = 1 WHERE " +
                    conditions.sql,
                conditions.values)
          .value_or(0));
}

std::optional<std::string> source(Connection& db, std::string_view id) {
  Query row =
      db.query("SELECT k.content FROM submissions AS s JOIN blobs AS k ON k.number = s.source WHERE s.id = ?", {id});
  if (!row.next()) return std::nullopt;
  return row.text(0);
}

std::optional<std::string> report(Connection& db, std::string_view id) {
  Query row = db.query(
      "SELECT k.content FROM submissions AS s JOIN judgements AS j ON j.submission = s.number AND j.counts = 1 "
      "JOIN blobs AS k ON k.number = j.report WHERE s.id = ?",
      {id});
  if (!row.next()) return std::nullopt;
  return row.text(0);
}

std::optional<State> cancel(Connection& db, std::string_view id, UtcTime now) {
  std::int64_t judgement = 0, lane = 0;
  State state = State::Queued;
  {
    Query row = db.query(
        "SELECT j.number, j.lane, j.state FROM submissions AS s "
        "JOIN judgements AS j ON j.submission = s.number AND j.counts = 1 WHERE s.id = ?",
        {id});
    if (!row.next()) return std::nullopt;
    judgement = row.number(0);
    lane = row.number(1);
    state = row.number<State>(2);
  }
  if (state == State::Finished || state == State::Cancelled) return state;
  if (state == State::Queued) leave_lane(db, lane, 1);
  db.run("UPDATE judgements SET state = ?, finished = ?, worker = NULL, until = NULL WHERE number = ?",
         {State::Cancelled, now, judgement});
  return State::Cancelled;
}

}  // namespace judge::store
