#include "judge/report/junit.h"

#include <cstdio>
#include <map>
#include <vector>

#include "judge/report/batch_tables.h"
#include "judge/report/format.h"
#include "judge/value/utf8.h"

namespace judge {
namespace {

std::string escaped(std::string_view character) {
  switch (character[0]) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return std::string(character);
  }
}

/// Seconds, as JUnit has them.
std::string seconds(sandbox::Micros time) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6f", static_cast<double>(time.count()) / 1e6);
  return text;
}

std::string attribute(const char* name, std::string_view value) {
  return std::string(" ") + name + "=\"" + xml_escape(value, XmlPlace::Attribute) + "\"";
}

std::string attribute(const char* name, std::size_t value) {
  return attribute(name, std::to_string(value));
}

/// The suite that an item is in: its record may name no problem.
std::string suite_of(const BatchResult& result) {
  return result.problem.empty() ? "invalid" : result.problem;
}

std::string case_element(const BatchResult& result) {
  std::string out = "    <testcase" + attribute("name", result.id) + attribute("classname", suite_of(result)) +
                    attribute("time", seconds(result.wall_time));
  if (result.accepted()) return out + "/>\n";
  out += ">\n      ";
  const std::string message = attribute("message", result.message);
  std::string text = result.detail;
  if (!result.duplicate_of.empty()) text += "identical to " + result.duplicate_of + "\n";
  if (result.outcome == BatchOutcome::Invalid) {
    out += "<skipped" + message + "/>";
  } else if (result.outcome == BatchOutcome::ExtractionFailed) {
    out += "<error" + message + attribute("type", "extraction") + "/>";
  } else {
    const std::string tag = result.internal_error() ? "error" : "failure";
    out += "<" + tag + message + attribute("type", to_string(result.verdict)) + ">" +
           xml_escape(text, XmlPlace::Content) + "</" + tag + ">";
  }
  return out + "\n    </testcase>\n";
}

struct Suite {
  std::size_t tests = 0, failures = 0, errors = 0, skipped = 0;
  sandbox::Micros time{0};
  std::string cases;

  void add(const BatchResult& result) {
    ++tests;
    time += result.wall_time;
    cases += case_element(result);
    if (result.outcome == BatchOutcome::Invalid) {
      ++skipped;
    } else if (result.outcome == BatchOutcome::ExtractionFailed || result.internal_error()) {
      ++errors;
    } else if (!result.accepted()) {
      ++failures;
    }
  }
};

std::string property(const char* name, const std::string& value) {
  return std::string("      <property") + attribute("name", name) + attribute("value", value) + "/>\n";
}

std::string properties(const BatchHeader& header) {
  std::string out = "    <properties>\n" + property("judge_version", header.judge_version) +
                    property("dataset_sha256", header.dataset) + property("isolation", header.isolation);
  if (header.shared_process) out += property("shared_process", "true");
  if (header.machine_factor) out += property("machine_factor", format_factor(*header.machine_factor));
  if (!header.shard.empty()) out += property("shard", header.shard);
  for (const auto& [language, version] : header.languages) out += property(language.c_str(), version);
  return out + "    </properties>\n";
}

}  // namespace

std::string xml_escape(std::string_view utf8, XmlPlace place) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t length = utf8_sequence(utf8.substr(at));
    const std::string_view one = utf8.substr(at, length == 0 ? 1 : length);
    at += one.size();
    const auto byte = static_cast<unsigned char>(one[0]);
    const bool line = byte == '\t' || byte == '\n' || byte == '\r';
    if (length == 0 || (byte < 0x20 && !line) || one == "\xEF\xBF\xBE" || one == "\xEF\xBF\xBF") continue;
    if (byte == '\r' || (line && place == XmlPlace::Attribute)) {
      out += "&#" + std::to_string(byte) + ";";
    } else {
      out += escaped(one);
    }
  }
  return out;
}

std::string junit_xml(const Batch& batch) {
  std::map<std::string, Suite> suites;
  for (const BatchResult& result : batch.results) suites[suite_of(result)].add(result);
  // The schemas that are in use agree on a timestamp without a zone.
  const std::string timestamp = batch.header.started.substr(0, batch.header.started.find('Z'));
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n";
  std::size_t number = 0;
  for (const auto& [problem, suite] : suites) {
    out += "  <testsuite" + attribute("name", problem) + attribute("package", "judged") + attribute("id", number++) +
           attribute("timestamp", timestamp) + attribute("hostname", "localhost") + attribute("tests", suite.tests) +
           attribute("failures", suite.failures) + attribute("errors", suite.errors) +
           attribute("skipped", suite.skipped) + attribute("time", seconds(suite.time)) + ">\n" +
           properties(batch.header) + suite.cases + "    <system-out/>\n    <system-err/>\n  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace judge
