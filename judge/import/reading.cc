#include "judge/import/reading.h"

namespace judge {
namespace {

using Json = nlohmann::json;
using sandbox::package_error;

/// The reply's JSON object; an Error says so where it is none, or has `refusal`, the program's own word for it.
sandbox::Result<Json> parse(std::string_view reply, const char* refusal) {
  Json json = Json::parse(reply, nullptr, false);
  if (!json.is_object()) return package_error({}, "its answer is not one JSON object: it may not be Unicode text");
  if (const auto why = json.find(refusal); why != json.end() && why->is_string())
    return package_error({}, why->get<std::string>());
  return json;
}

std::optional<Type> type_of(const Json& text) {
  if (!text.is_string()) return std::nullopt;
  auto type = parse_type(text.get_ref<const std::string&>());
  return type ? std::optional(std::move(*type)) : std::nullopt;
}

std::optional<double> number_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
}

ReadCall call_of(const Json& json) {
  ReadCall call;
  const std::string from = json.at("from").get<std::string>();
  call.from = from == "example" ? ReadCall::From::Example
              : from == "input" ? ReadCall::From::Input
                                : ReadCall::From::Test;
  call.where = json.at("where").get<std::string>();
  if (const auto source = json.find("source"); source != json.end()) call.source = source->get<std::string>();
  call.truth = json.contains("truth");
  call.tolerance = number_of(json, "tolerance");
  return call;
}

Reading reading_of(const Json& json) {
  Reading out;
  out.program = json.at("program").get<std::string>();
  out.title = out.entry = json.at("entry").get<std::string>();
  out.statement = json.at("statement").get<std::string>();
  for (const Json& parameter : json.at("parameters"))
    out.parameters.push_back({parameter.at("name").get<std::string>(), type_of(parameter.at("type"))});
  out.returns = type_of(json.at("returns"));
  out.tolerance = number_of(json, "tolerance");
  out.any_order = json.at("any_order").get<bool>();
  for (const Json& call : json.at("calls")) out.calls.push_back(call_of(call));
  out.test = json.at("test").get<std::string>();
  out.arbitrary = json.at("arbitrary").get<bool>();
  out.checks = json.at("checks").get<bool>();
  return out;
}

std::vector<Observed> observed_of(const Json& list) {
  std::vector<Observed> out;
  for (const Json& json : list)
    out.push_back(
        {json.at("arguments"), json.at("answer"), json.at("holds").get<bool>(), json.at("shown").get<std::string>()});
  return out;
}

tl::unexpected<sandbox::Error> malformed() {
  return package_error({}, "its answer is not in the importer's form");
}

}  // namespace

sandbox::Result<Reading> decode_reading(std::string_view reply) {
  const auto json = parse(reply, "unusable");
  if (!json) return tl::unexpected(json.error());
  try {
    return reading_of(*json);
  } catch (const Json::exception&) {
    return malformed();
  }
}

sandbox::Result<Observation> decode_observation(std::string_view reply, const Reading& reading) {
  const auto json = parse(reply, "raised");
  if (!json) return tl::unexpected(json.error());
  try {
    Observation out{observed_of(json->at("observed")), observed_of(json->at("asked"))};
    if (out.calls.size() != reading.calls.size()) return malformed();
    for (const auto* calls : {&out.calls, &out.asked}) {
      for (const Observed& call : *calls) {
        if (!call.arguments.is_array()) return malformed();
      }
    }
    return out;
  } catch (const Json::exception&) {
    return malformed();
  }
}

}  // namespace judge
