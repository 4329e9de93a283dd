// A line of a dataset: a slug that is fit for a folder, or an error. And what the importer's programs may have written
// in the jail, a reading and an observation on a line each: a package whose data have the types that it declares, or an
// error.
#include <cstdlib>

#include "judge/import/dataset_record.h"
#include "judge/import/plan.h"
#include "judge/import/reading.h"
#include "judge/value/value.h"

namespace {

void expect(bool holds) {
  if (!holds) std::abort();
}

void read_as_record(std::string_view line) {
  const auto record = judge::read_dataset_record(line);
  if (!record) return expect(!record.error().message.empty());
  expect(!record->slug.empty() && record->slug.front() != '.' && record->slug.find('/') == std::string::npos);
}

/// What stands between two words of a text.
std::string between(const std::string& text, const std::string& before, const std::string& after) {
  const std::size_t begin = text.find(before);
  if (begin == std::string::npos) return {};
  const std::size_t end = text.find(after, begin + before.size());
  return text.substr(begin + before.size(), end - begin - before.size());
}

void read_as_replies(std::string_view replies) {
  const std::size_t end = replies.find('\n');
  if (end == std::string_view::npos) return;
  const auto reading = judge::decode_reading(replies.substr(0, end));
  if (!reading) return expect(!reading.error().message.empty());
  const auto observation = judge::decode_observation(replies.substr(end + 1), *reading);
  if (!observation) return expect(!observation.error().message.empty());
  const auto plan =
      judge::plan_package({judge::DatasetRecord::Kind::Solved, "Set/1", "set-1", {}}, *reading, *observation);
  if (!plan) return expect(!plan.error().message.empty());

  const auto returns = judge::parse_type(between(plan->files.at("interface.yaml"), "\nreturns: \"", "\"\n"));
  expect(returns.has_value());
  for (const auto& [name, content] : plan->files) {
    expect(name.front() != '/' && name.find("..") == std::string::npos);
    if (name.ends_with(".ans")) expect(judge::value_from_json(content, *returns).has_value());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  read_as_record(bytes);
  read_as_replies(bytes);
  return 0;
}
