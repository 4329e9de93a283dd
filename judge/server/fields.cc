#include "judge/server/fields.h"

#include <algorithm>
#include <cmath>

#include "judge/problem/problem.h"

namespace judge {
namespace {

using Json = nlohmann::json;

/// What of a name that somebody made up is repeated to him.
constexpr std::size_t kShownBytes = 100;

std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c == '~' || c == '/')
      out += c == '~' ? "~0" : "~1";
    else
      out += c;
  }
  return out;
}

/// Ends the parser early.
struct Refused {
  std::string message;
};

tl::unexpected<sandbox::Error> error_at(std::string where, std::string message, std::string hint = {}) {
  return tl::unexpected(
      sandbox::Error{sandbox::ErrorKind::Usage, std::move(message), std::move(where), std::move(hint), 0});
}

}  // namespace

sandbox::Result<Json> parse_body(std::string_view body) {
  if (body.empty()) return error_at("", "there is no body", "send a JSON object");
  std::size_t values = 0;
  const auto look = [&values](int depth, Json::parse_event_t event, Json&) {
    using Event = Json::parse_event_t;
    if (depth > kMaxJsonDepth)
      throw Refused{"objects and lists lie in each other more than " + std::to_string(kMaxJsonDepth) + " deep"};
    const bool is_value = event == Event::value || event == Event::object_start || event == Event::array_start;
    if (is_value && ++values > kMaxJsonValues)
      throw Refused{"more than " + std::to_string(kMaxJsonValues) + " values in it"};
    return true;
  };
  Json json;
  try {
    json = Json::parse(body, look);
  } catch (const Json::parse_error& error) {
    return error_at("", "not JSON in UTF-8, from byte " + std::to_string(error.byte) + " on");
  } catch (const Json::out_of_range&) {
    return error_at("", "a number in it is too large");
  } catch (const Refused& refused) {
    return error_at("", refused.message);
  }
  if (!json.is_object()) return error_at("", "not a JSON object");
  return json;
}

Fields::Fields(const Json& object, std::string pointer) : object_(object), pointer_(std::move(pointer)) {
  if (!object_.is_object()) error_ = sandbox::Error{sandbox::ErrorKind::Usage, "not a JSON object", pointer_, {}, 0};
}

const Json* Fields::find(const char* name) {
  known_.emplace_back(name);
  if (error_) return nullptr;
  const auto found = object_.find(name);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

bool Fields::has(const char* name) const {
  if (error_) return false;
  const auto found = object_.find(name);
  return found != object_.end() && !found->is_null();
}

void Fields::reject(const char* name, std::string message, std::string hint) {
  if (error_) return;
  error_ =
      sandbox::Error{sandbox::ErrorKind::Usage, std::move(message), pointer_ + "/" + escaped(name), std::move(hint), 0};
}

std::optional<std::string> Fields::optional_text(const char* name, std::size_t max_bytes) {
  const Json* found = find(name);
  if (found == nullptr) return std::nullopt;
  if (!found->is_string()) {
    reject(name, std::string("'") + name + "' is not a string");
    return std::nullopt;
  }
  const auto& text = found->get_ref<const std::string&>();
  if (text.size() > max_bytes) {
    reject(name, std::string("'") + name + "' is longer than " + std::to_string(max_bytes) + " bytes");
    return std::nullopt;
  }
  return text;
}

std::string Fields::text(const char* name, std::size_t max_bytes) {
  return optional_text(name, max_bytes).value_or("");
}

bool Fields::flag(const char* name, bool otherwise) {
  const Json* found = find(name);
  if (found == nullptr) return otherwise;
  if (found->is_boolean()) return found->get<bool>();
  reject(name, std::string("'") + name + "' is not true or false");
  return otherwise;
}

std::optional<double> Fields::number(const char* name, double least, double most) {
  const Json* found = find(name);
  if (found == nullptr) return std::nullopt;
  const double value = found->is_number() ? found->get<double>() : std::nan("");
  if (value >= least && value <= most) return value;
  const Json range = {least, most};
  reject(name, std::string("'") + name + "' is not a number from " + range[0].dump() + " to " + range[1].dump());
  return std::nullopt;
}

std::vector<std::string> Fields::texts(const char* name, std::size_t max_count, std::size_t max_bytes) {
  const Json* found = find(name);
  if (found == nullptr) return {};
  std::vector<std::string> out;
  const bool fits = found->is_array() && found->size() <= max_count &&
                    std::all_of(found->begin(), found->end(), [max_bytes](const Json& item) {
                      return item.is_string() && item.get_ref<const std::string&>().size() <= max_bytes;
                    });
  if (!fits) {
    reject(name, std::string("'") + name + "' is not a list of at most " + std::to_string(max_count) +
                     " strings of at most " + std::to_string(max_bytes) + " bytes");
    return out;
  }
  for (const Json& item : *found) out.push_back(item.get<std::string>());
  return out;
}

std::vector<const Json*> Fields::objects(const char* name, std::size_t max_count) {
  const Json* found = find(name);
  if (found == nullptr) return {};
  if (!found->is_array() || found->size() > max_count) {
    reject(name, std::string("'") + name + "' is not a list of at most " + std::to_string(max_count) + " objects");
    return {};
  }
  std::vector<const Json*> out;
  for (const Json& item : *found) out.push_back(&item);
  return out;
}

sandbox::Status Fields::done() {
  if (!object_.is_object()) return tl::unexpected(*error_);
  // Before what is missing: it may be there under a misspelt name.
  for (const auto& [name, value] : object_.items()) {
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
    const auto near = nearest(name, known_, 1);
    std::string known;
    for (const std::string& field : known_) known += (known.empty() ? "" : ", ") + field;
    return error_at(pointer_ + "/" + escaped(name.substr(0, kShownBytes)),
                    "unknown field '" + name.substr(0, kShownBytes) + "'",
                    near.empty() ? "known are " + known : "did you mean '" + near.front() + "'?");
  }
  if (error_) return tl::unexpected(*error_);
  return {};
}

}  // namespace judge
