#include "judge/worker/settings.h"

#include <nlohmann/json.hpp>

namespace judge {
namespace {

using Json = nlohmann::json;

constexpr const char* kStep = "settings of a submission";

Json custom_json(const CustomRun& custom) {
  const sandbox::Limits& limits = custom.limits;
  return {{"input", custom.input},
          {"expected", custom.expected ? Json(*custom.expected) : Json(nullptr)},
          {"cpu_us", limits.cpu_time.count()},
          {"wall_us", limits.wall_time.count()},
          {"memory", limits.memory},
          {"output", limits.output},
          {"processes", limits.processes}};
}

CustomRun read_custom(const Json& json) {
  CustomRun custom;
  custom.input = json.at("input").get<std::string>();
  if (!json.at("expected").is_null()) custom.expected = json.at("expected").get<std::string>();
  custom.limits.cpu_time = sandbox::Micros(json.at("cpu_us").get<sandbox::Micros::rep>());
  custom.limits.wall_time = sandbox::Micros(json.at("wall_us").get<sandbox::Micros::rep>());
  custom.limits.memory = json.at("memory").get<sandbox::Bytes>();
  custom.limits.output = json.at("output").get<sandbox::Bytes>();
  custom.limits.processes = json.at("processes").get<std::uint32_t>();
  return custom;
}

}  // namespace

std::string settings_to_json(const GradeSettings& settings) {
  Json json = {{"reveal", to_string(settings.reveal)},
               {"growth", settings.growth},
               {"all_cases", settings.all_cases},
               {"shared_process", settings.shared_process}};
  if (settings.custom) json["custom"] = custom_json(*settings.custom);
  return json.dump();
}

sandbox::Result<GradeSettings> settings_from_json(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    GradeSettings settings;
    const auto reveal = reveal_of(json.at("reveal").get<std::string>());
    if (!reveal) return sandbox::fault(kStep, "an unknown word for reveal");
    settings.reveal = *reveal;
    settings.growth = json.at("growth").get<bool>();
    settings.all_cases = json.at("all_cases").get<bool>();
    settings.shared_process = json.value("shared_process", false);
    if (json.contains("custom")) settings.custom = read_custom(json.at("custom"));
    return settings;
  } catch (const Json::exception& error) {
    return sandbox::fault(kStep, error.what());
  }
}

}  // namespace judge
