#include "judge/report/json_fields.h"

namespace judge {
namespace {

const nlohmann::json kNull;

}  // namespace

sandbox::Result<nlohmann::json> parse_json(std::string_view text) {
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    return sandbox::fault("byte " + std::to_string(error.byte), "not JSON");
  } catch (const nlohmann::json::exception&) {
    return sandbox::fault("", "a number in the JSON is out of range");
  }
}

void JsonPlace::wrong(const std::string& message, const std::string& hint) const {
  if (!*fault_) *fault_ = sandbox::Error{sandbox::ErrorKind::Infrastructure, message, pointer_, hint, 0};
}

JsonPlace JsonPlace::at(const char* name) const {
  JsonPlace missing(kNull, pointer_ + "/" + name, *fault_);
  if (!value_->is_object()) {
    wrong("is not an object");
    return missing;
  }
  const auto found = value_->find(name);
  if (found != value_->end()) return {*found, pointer_ + "/" + name, *fault_};
  missing.wrong("is missing");
  return missing;
}

std::optional<JsonPlace> JsonPlace::if_any(const char* name) const {
  if (value_->is_object()) {
    const auto found = value_->find(name);
    if (found == value_->end() || found->is_null()) return std::nullopt;
  }
  return at(name);
}

std::vector<JsonPlace> JsonPlace::items(const char* name) const {
  const JsonPlace list = at(name);
  std::vector<JsonPlace> out;
  if (!list.value_->is_array()) {
    list.wrong("is not an array");
    return out;
  }
  for (std::size_t i = 0; i < list.value_->size(); ++i)
    out.push_back({(*list.value_)[i], list.pointer_ + "/" + std::to_string(i), *fault_});
  return out;
}

std::string JsonPlace::as_text() const {
  if (value_->is_string()) return value_->get<std::string>();
  wrong("is not a string");
  return {};
}

double JsonPlace::as_number() const {
  if (value_->is_number()) return value_->get<double>();
  wrong("is not a number");
  return 0;
}

std::string JsonPlace::text(const char* name) const {
  return at(name).as_text();
}

std::string JsonPlace::text_or_empty(const char* name) const {
  const JsonPlace field = at(name);
  return field.value_->is_null() ? std::string() : field.as_text();
}

bool JsonPlace::flag(const char* name) const {
  const JsonPlace field = at(name);
  if (field.value_->is_boolean()) return field.value_->get<bool>();
  field.wrong("is not true or false");
  return false;
}

std::int64_t JsonPlace::whole(const char* name, std::int64_t max) const {
  const JsonPlace field = at(name);
  if (!field.value_->is_number_unsigned()) {
    field.wrong("is not a whole number from 0 on");
    return 0;
  }
  const auto number = field.value_->get<std::uint64_t>();
  if (number <= static_cast<std::uint64_t>(max)) return static_cast<std::int64_t>(number);
  field.wrong("is more than " + std::to_string(max));
  return 0;
}

double JsonPlace::number(const char* name) const {
  return at(name).as_number();
}

std::optional<double> JsonPlace::number_if_any(const char* name) const {
  const JsonPlace field = at(name);
  if (field.value_->is_null()) return std::nullopt;
  return field.as_number();
}

std::vector<double> JsonPlace::numbers(const char* name) const {
  std::vector<double> out;
  for (const JsonPlace& item : items(name)) out.push_back(item.as_number());
  return out;
}

std::vector<std::string> JsonPlace::texts(const char* name) const {
  std::vector<std::string> out;
  for (const JsonPlace& item : items(name)) out.push_back(item.as_text());
  return out;
}

}  // namespace judge
