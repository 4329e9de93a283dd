#include "judge/server/http.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "judge/pipeline/text.h"

namespace judge {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus_is_space) {
      out += ' ';
    } else if (text[i] != '%') {
      out += text[i];
    } else {
      const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  if (out.find('\0') != std::string::npos || valid_utf8_prefix(out) != out.size()) return std::nullopt;
  return out;
}

std::optional<std::string> value_of(const HttpFields& fields, std::string_view name) {
  const auto found = std::find_if(fields.begin(), fields.end(), [name](const auto& f) { return f.first == name; });
  return found == fields.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<std::string> HttpRequest::header(std::string_view lower_case_name) const {
  return value_of(headers, lower_case_name);
}

std::optional<std::string> HttpRequest::parameter(std::string_view name) const {
  return value_of(query, name);
}

HttpResponse error_response(unsigned status, const std::string& error, const std::string& hint,
                            const std::string& where) {
  using Json = nlohmann::ordered_json;
  Json body = {{"error", error}};
  if (!where.empty()) body["where"] = where;
  if (!hint.empty()) body["hint"] = hint;
  return {status, "application/json", body.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n", {}};
}

std::optional<std::pair<std::string, HttpFields>> parse_target(std::string_view target) {
  const std::size_t mark = target.find('?');
  auto path = decode(target.substr(0, mark), false);
  if (!path || path->empty() || path->front() != '/') return std::nullopt;
  HttpFields query;
  std::string_view rest = mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1);
  while (!rest.empty()) {
    const std::size_t end = rest.find('&');
    const std::string_view part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (part.empty()) continue;
    const std::size_t equals = part.find('=');
    auto name = decode(part.substr(0, equals), true);
    auto value = decode(equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1), true);
    if (!name || !value) return std::nullopt;
    query.emplace_back(std::move(*name), std::move(*value));
  }
  return std::pair(std::move(*path), std::move(query));
}

}  // namespace judge
