#include "judge/store/filter.h"

#include <algorithm>
#include <limits>

#include "judge/store/ids.h"

namespace judge::store {
namespace {

/// What is no id means no submission, and has nothing to say in a list of them.
std::string ids_of(std::vector<std::string> ids) {
  ids.erase(std::remove_if(ids.begin(), ids.end(), [](const std::string& id) { return !is_id(id); }), ids.end());
  return json_of(ids);
}

}  // namespace

void Conditions::add(std::string_view condition, Value value) {
  sql.append(" AND ").append(condition);
  values.push_back(std::move(value));
}

Conditions conditions_of(const SubmissionFilter& filter) {
  Conditions out;
  // Of a list of ids little is left: none of the others' indexes is any better.
  const bool few = !filter.ids.empty();
  if (few) out.add("s.id IN (SELECT value FROM json_each(?))", ids_of(filter.ids));
  if (filter.owner) out.add(few ? "+s.owner = ?" : "s.owner = ?", *filter.owner);
  if (!filter.problem.empty()) out.add(few ? "+s.problem = ?" : "s.problem = ?", filter.problem);
  if (!filter.batch.empty()) out.add("s.batch = (SELECT number FROM batches WHERE id = ?)", filter.batch);
  if (!filter.language.empty()) out.add("s.language = ?", filter.language);
  if (filter.since) out.add("s.created >= ?", *filter.since);
  if (filter.until) out.add("s.created < ?", *filter.until);
  if (filter.state) out.add("j.state = ?", *filter.state);
  if (filter.verdict) out.add("j.verdict = ?", *filter.verdict);
  return out;
}

Conditions paged(Conditions conditions, const Page& page, std::string_view table, const std::string& number) {
  if (!page.after.empty()) {
    // What had that id may be forgotten: from its nearest neighbour on.
    const std::string from = "(SELECT number FROM " + std::string(table) + " WHERE id ";
    conditions.add(page.newest_first
                       ? number + " < coalesce(" + from + ">= ? ORDER BY id LIMIT 1), 9223372036854775807)"
                       : number + " > coalesce(" + from + "<= ? ORDER BY id DESC LIMIT 1), 0)",
                   page.after);
  }
  conditions.sql += " ORDER BY " + number + (page.newest_first ? " DESC" : "") + " LIMIT ? OFFSET ?";
  constexpr std::size_t kMost = std::numeric_limits<std::int64_t>::max();
  conditions.values.emplace_back(std::min(page.limit, kMost));
  conditions.values.emplace_back(std::min(page.skip, kMost));
  return conditions;
}

}  // namespace judge::store
