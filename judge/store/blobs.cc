#include "judge/store/blobs.h"

namespace judge::store {

std::int64_t put_blob(Connection& db, const Key& key, std::string_view bytes) {
  const std::string digest = key.bytes();
  if (const auto kept = db.number("SELECT number FROM blobs WHERE key = ?", {Blob{digest}})) return *kept;
  db.run("INSERT INTO blobs (key, content) VALUES (?, ?)", {Blob{digest}, Blob{bytes}});
  return db.last_row();
}

void drop_blob(Connection& db, std::int64_t blob) {
  db.run(
      "DELETE FROM blobs WHERE number = ?1 AND NOT EXISTS (SELECT 1 FROM submissions WHERE source = ?1) "
      "AND NOT EXISTS (SELECT 1 FROM judgements WHERE report = ?1)",
      {blob});
}

}  // namespace judge::store
