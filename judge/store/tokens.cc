#include "judge/store/tokens.h"

#include "judge/blobs/key.h"

namespace judge::store {
namespace {

constexpr std::string_view kRecord = "SELECT number, name, role, created, revoked FROM tokens ";

TokenRecord record_of(const Query& row) {
  return {row.number(0), row.text(1), row.number<Role>(2), row.time(3), row.number<int>(4) != 0};
}

/// A plain digest will do: a secret is random, and nobody can go through all that it might be.
std::string digest_of(std::string_view secret) {
  return key_of(secret).bytes();
}

}  // namespace

sandbox::Result<TokenRecord> add_token(Connection& db, const std::string& name, Role role, std::string_view secret,
                                       UtcTime now) {
  if (db.number("SELECT 1 FROM tokens WHERE name = ?", {name})) {
    return sandbox::usage_error("there is a token " + name + " already", "a revoked one keeps its name");
  }
  const std::string digest = digest_of(secret);
  if (db.number("SELECT 1 FROM tokens WHERE digest = ?", {Blob{digest}})) {
    return sandbox::usage_error("another token has this secret");
  }
  db.run("INSERT INTO tokens (name, role, digest, created) VALUES (?, ?, ?, ?)", {name, role, Blob{digest}, now});
  return TokenRecord{db.last_row(), name, role, now, false};
}

std::optional<TokenRecord> token(Connection& db, std::string_view secret) {
  const std::string digest = digest_of(secret);
  Query row = db.query(std::string(kRecord) + "WHERE digest = ? AND revoked = 0", {Blob{digest}});
  if (!row.next()) return std::nullopt;
  return record_of(row);
}

std::vector<TokenRecord> tokens(Connection& db) {
  std::vector<TokenRecord> out;
  Query rows = db.query(std::string(kRecord) + "ORDER BY number");
  while (rows.next()) out.push_back(record_of(rows));
  return out;
}

bool revoke_token(Connection& db, const std::string& name) {
  return db.run("UPDATE tokens SET revoked = 1 WHERE name = ? AND revoked = 0", {name}) > 0;
}

}  // namespace judge::store
