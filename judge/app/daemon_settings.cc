#include "judge/app/daemon_settings.h"

#include <charconv>
#include <cstdlib>
#include <functional>

#include "judge/app/options.h"
#include "judge/callback/signature.h"
#include "judge/callback/url.h"
#include "judge/problem/yaml_file.h"

namespace judge::app {
namespace {

/// A setting under its one name: `--max-body`, JUDGED_MAX_BODY, and `max_body` in the file.
struct Setting {
  const char* name;  ///< "max-body"
  const char* value;
  const char* help;
  std::function<sandbox::Status(DaemonSettings&, const std::string&)> apply;
  bool repeatable = false;
  bool secret = false;  ///< not to be found in the environment by what this process starts
};

std::string in_file(const std::string& name) {
  std::string out = name;
  for (char& c : out) c = c == '-' ? '_' : c;
  return out;
}

std::string in_environment(const std::string& name) {
  std::string out = "JUDGED_";
  for (const char c : name) out += c == '-' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

template <class T>
auto number(T DaemonSettings::*field, double least, double most, double unit = 1) {
  return [field, least, most, unit](DaemonSettings& settings, const std::string& text) -> sandbox::Status {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = std::is_floating_point_v<T> || value == static_cast<double>(static_cast<std::int64_t>(value));
    if (error != std::errc() || end != text.data() + text.size() || value < least || value > most || !whole)
      return sandbox::usage_error("'" + text + "' is not a " + (std::is_floating_point_v<T> ? "" : "whole ") +
                                  "number from " + std::to_string(static_cast<std::int64_t>(least)) + " to " +
                                  std::to_string(static_cast<std::int64_t>(most)));
    settings.*field = static_cast<T>(value * unit);
    return {};
  };
}

template <class T>
auto word(T DaemonSettings::*field, std::vector<std::pair<std::string, T>> words) {
  return [field, words = std::move(words)](DaemonSettings& settings, const std::string& text) -> sandbox::Status {
    std::string known;
    for (const auto& [name, value] : words) {
      if (name == text) {
        settings.*field = value;
        return {};
      }
      known += (known.empty() ? "" : ", ") + name;
    }
    return sandbox::usage_error("'" + text + "' is not one of " + known);
  };
}

sandbox::Status set_listen(DaemonSettings& settings, const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const std::string digits = colon == std::string::npos ? "" : text.substr(colon + 1);
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (digits.empty() || error != std::errc() || end != digits.data() + digits.size())
    return sandbox::usage_error("'" + text + "' is not ADDRESS:PORT", "such as 127.0.0.1:2358, or [::1]:2358");
  settings.address = text.substr(0, colon);
  if (settings.address.size() > 2 && settings.address.front() == '[' && settings.address.back() == ']')
    settings.address = settings.address.substr(1, settings.address.size() - 2);
  settings.port = port;
  return {};
}

constexpr double kMany = 1e9;

std::vector<Setting> callback_settings() {
  return {
      {"callback-hosts", "HOST[:PORT],...", "Where callbacks may go (nowhere)",
       [](DaemonSettings& settings, const std::string& text) -> sandbox::Status {
         auto places = read_callback_hosts(text);
         if (!places) return tl::unexpected(places.error());
         settings.callback_places = std::move(*places);
         return {};
       }},
      {"callback-secret", "TEXT", "What callbacks are signed with, at least 16 bytes; other users see flags",
       [](DaemonSettings& settings, const std::string& text) -> sandbox::Status {
         if (text.size() < kMinCallbackSecretBytes)
           return sandbox::usage_error("it has less than " + std::to_string(kMinCallbackSecretBytes) + " bytes",
                                       "openssl rand -hex 32 makes one");
         settings.callback_secret = text;
         return {};
       },
       false, true},
      {"callback-attempts", "N", "Times that a callback is sent before it has failed (8)",
       number(&DaemonSettings::callback_attempts, 1, 100)},
      {"callback-wait", "SECONDS", "From the first of them to the second, and twice as long each time (10)",
       number(&DaemonSettings::callback_wait, 0, 3600)},
      {"callback-timeout", "SECONDS", "How long a receiver may take to answer (10)",
       number(&DaemonSettings::callback_timeout, 0.1, 600)},
  };
}

std::vector<Setting> other_settings() {
  return {
      {"listen", "ADDRESS:PORT", "Where to listen (127.0.0.1:2358); beyond loopback there must be a token", set_listen},
      {"data", "DIR", "The folder of the store (judged in XDG_STATE_HOME, or in ~/.local/state)",
       [](DaemonSettings& settings, const std::string& text) -> sandbox::Status {
         settings.data = text;
         return {};
       }},
      {"problems", "DIR", "Look for problems in this folder first (repeatable; also JUDGE_PROBLEMS)",
       [](DaemonSettings& settings, const std::string& text) -> sandbox::Status {
         settings.problems.push_back(text);
         return {};
       },
       true},
      {"slots", "N", "Submissions at a time (one per core)", number(&DaemonSettings::slots, 0, kMaxJobs)},
      {"log", "text|json", "How to write the log",
       word<LogForm>(&DaemonSettings::log_form, {{"text", LogForm::Text}, {"json", LogForm::Json}})},
      {"log-level", "LEVEL", "debug, info (default), warning or error",
       word<LogLevel>(&DaemonSettings::log_level, {{"debug", LogLevel::Debug},
                                                   {"info", LogLevel::Info},
                                                   {"warning", LogLevel::Warning},
                                                   {"error", LogLevel::Error}})},
      {"max-body", "MIB", "The largest body of a request (16)",
       number(&DaemonSettings::max_body, 1, 1024, 1024.0 * 1024)},
      {"max-connections", "N", "Connections at a time (1000)", number(&DaemonSettings::max_connections, 1, 100'000)},
      {"max-waiting", "N", "Submissions that may wait (1000000)", number(&DaemonSettings::max_waiting, 1, kMany)},
      {"max-waiting-per-token", "N", "Submissions of one token that may wait (100000)",
       number(&DaemonSettings::max_waiting_per_token, 1, kMany)},
      {"rate", "N", "Requests a second of one token that hand something in (0: any number)",
       number(&DaemonSettings::rate, 0, kMany)},
      {"burst", "N", "So many of them at once (50)", number(&DaemonSettings::burst, 1, kMany)},
      {"attempts", "N", "Times that a submission is begun before it is IE (5)",
       number(&DaemonSettings::attempts, 1, 1000)},
      {"keep-days", "DAYS", "Forget what ended so long ago (0: never)", number(&DaemonSettings::keep_days, 0, 100'000)},
      {"min-isolation", "LEVEL", "Do not start where isolation is less than: strong, or weak (default)",
       [](DaemonSettings& settings, const std::string& text) -> sandbox::Status {
         const auto level = sandbox::demanded_isolation(text, sandbox::IsolationLevel::Weak);
         if (!level) return tl::unexpected(level.error());
         settings.min_isolation = *level;
         return {};
       }},
  };
}

const std::vector<Setting>& settings_table() {
  static const std::vector<Setting> kSettings = [] {
    std::vector<Setting> all = other_settings();
    for (const Setting& setting : callback_settings()) all.push_back(setting);
    return all;
  }();
  return kSettings;
}

sandbox::Status apply(const Setting& setting, const std::vector<std::string>& values, const std::string& where,
                      DaemonSettings& out) {
  for (const std::string& value : values) {
    auto applied = setting.apply(out, value);
    if (applied) continue;
    sandbox::Error error = applied.error();
    error.where = where;
    return tl::unexpected(std::move(error));
  }
  return {};
}

/// A variable's words: of a setting that may be repeated, between colons.
std::vector<std::string> words_of(const Setting& setting, const std::string& text) {
  if (!setting.repeatable) return {text};
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(':', begin), text.size());
    if (end > begin) out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

sandbox::Result<std::filesystem::path> default_data_folder() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  // systemd's StateDirectory=
  if (const std::string given = variable("STATE_DIRECTORY"); !given.empty()) return given;
  if (const std::string state = variable("XDG_STATE_HOME"); !state.empty() && state.front() == '/')
    return std::filesystem::path(state) / "judged";
  if (const std::string home = variable("HOME"); !home.empty() && home.front() == '/')
    return std::filesystem::path(home) / ".local/state/judged";
  return sandbox::usage_error("there is no folder to keep submissions in", "name one: --data DIR");
}

}  // namespace

void DaemonOptions::add_to(CLI::App& app) {
  app.add_option("--config", config_, "Read settings from this YAML file, by their names with _ for -")
      ->type_name("FILE");
  given_.resize(settings_table().size());
  for (std::size_t i = 0; i < settings_table().size(); ++i) {
    const Setting& setting = settings_table()[i];
    app.add_option("--" + std::string(setting.name), given_[i],
                   std::string(setting.help) + " [" + in_environment(setting.name) + "]")
        ->type_name(setting.value)
        ->expected(1)
        ->allow_extra_args(false)
        ->multi_option_policy(setting.repeatable ? CLI::MultiOptionPolicy::TakeAll : CLI::MultiOptionPolicy::TakeLast);
  }
}

sandbox::Result<DaemonSettings> DaemonOptions::read() const {
  YAML::Node root(YAML::NodeType::Map);
  if (!config_.empty()) {
    auto loaded = load_yaml(config_, config_);
    if (!loaded) {
      sandbox::Error error = loaded.error();
      error.kind = sandbox::ErrorKind::Usage;
      return tl::unexpected(std::move(error));
    }
    if (!loaded->IsNull()) root = *loaded;
  }
  std::vector<std::string> names;
  for (const Setting& setting : settings_table()) names.push_back(in_file(setting.name));
  YamlMap file(root, config_, names);

  DaemonSettings out;
  for (std::size_t i = 0; i < settings_table().size(); ++i) {
    const Setting& setting = settings_table()[i];
    const std::string name = in_file(setting.name), variable = in_environment(setting.name);
    const char* environment = std::getenv(variable.c_str());
    sandbox::Status applied;
    if (!given_[i].empty())
      applied = apply(setting, given_[i], "--" + std::string(setting.name), out);
    else if (environment != nullptr)
      applied = apply(setting, words_of(setting, environment), variable, out);
    else if (file.has(name))
      applied =
          apply(setting, setting.repeatable ? file.strings(name) : std::vector{file.string(name)}, file.at(name), out);
    if (!applied) return tl::unexpected(applied.error());
    if (setting.secret) unsetenv(variable.c_str());
  }
  if (auto good = file.status(); !good) {
    sandbox::Error error = good.error();
    error.kind = sandbox::ErrorKind::Usage;
    return tl::unexpected(std::move(error));
  }
  if (!out.callback_places.empty() && out.callback_secret.empty())
    return sandbox::usage_error("callbacks need a secret that they are signed with",
                                "set callback_secret, or JUDGED_CALLBACK_SECRET, to at least 16 bytes");
  if (out.data.empty()) {
    auto folder = default_data_folder();
    if (!folder) return tl::unexpected(folder.error());
    out.data = std::move(*folder);
  }
  return out;
}

}  // namespace judge::app
