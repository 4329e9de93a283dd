#include "judge/batch/inputs.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "judge/batch/extract.h"
#include "judge/batch/record_stream.h"
#include "judge/pipeline/admit.h"
#include "judge/pipeline/text.h"

namespace judge {
namespace fs = std::filesystem;
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
  return text;
}

/// What a fenced block of the language may be called: its names, and its extensions without the dot.
Wanted wanted_of(const Problem& problem, const runners::Runner& runner) {
  Wanted wanted;
  wanted.tags = {lower(runner.name()), lower(runner.display_name())};
  for (const std::string& alias : runner.aliases()) wanted.tags.push_back(lower(alias));
  for (const std::string& extension : runner.extensions()) wanted.tags.push_back(lower(extension.substr(1)));
  if (!problem.interface) return wanted;
  wanted.is_answer = [&entry = problem.interface->signature.entry, &runner](std::string_view code) {
    const auto names = runner.defined_names(code);
    return std::any_of(names.begin(), names.end(), [&entry](const std::string& name) {
      return std::find(entry.begin(), entry.end(), name) != entry.end();
    });
  };
  return wanted;
}

}  // namespace

sandbox::Status InputReader::read(const std::string& input) {
  if (input == "-") {
    read_file(std::cin, "standard input", ".");
    return {};
  }
  std::error_code unknown;
  if (fs::is_directory(input, unknown)) return read_tree(input);
  std::ifstream file(input, std::ios::binary);
  if (!file) return sandbox::usage_error("cannot read " + input + ": " + std::strerror(errno));
  read_file(file, input, fs::path(input).parent_path().string());
  if (file.bad()) return sandbox::usage_error("cannot read " + input + ": " + std::strerror(errno));
  return {};
}

void InputReader::read_file(std::istream& in, const std::string& name, const std::string& folder) {
  RecordStream stream(in, name);
  while (const auto raw = stream.next()) {
    const auto records = raw->text ? read_records(*raw->text) : tl::unexpected(raw->text.error());
    if (!records) {
      InputItem item;
      item.place = raw->place;
      // Without a name of its own it has that of its place.
      item.result.id = to_utf8(raw->place);
      add(std::move(item), tl::unexpected(records.error()));
      continue;
    }
    for (const Record& record : *records) add_record(record, raw->place, folder);
  }
}

void InputReader::add_record(const Record& record, const std::string& place, const std::string& folder) {
  InputItem item;
  item.place = place;
  name_item(record, item);
  const auto usable = fill(record, folder, item);
  add(std::move(item), usable);
}

void InputReader::name_item(const Record& record, InputItem& item) {
  BatchResult& result = item.result;
  result.who = record.who;
  result.task = record.task_id;
  result.problem = record.problem.empty() ? record.task_id : record.problem;
  result.sample = record.sample;
  if (!record.task_id.empty()) {
    const std::uint64_t ordinal = samples_[{record.who, record.task_id}]++;
    if (!result.sample) result.sample = ordinal;
  }
  result.id = record.id;
  if (!result.id.empty()) return;
  result.id = (record.who.empty() ? "" : record.who + "/") + record.task_id + "#" + std::to_string(*result.sample);
}

sandbox::Result<std::string> InputReader::language_of(const Record& record) const {
  if (!record.language.empty()) return record.language;
  if (!options_.language.empty()) return options_.language;
  if (!record.task_id.empty()) return std::string("python");
  return sandbox::usage_error("no 'language'", "name it in the record, or for all of them: --lang LANGUAGE");
}

sandbox::Status InputReader::fill(const Record& record, const std::string& folder, InputItem& item) {
  const auto problem = resolver_.problem(item.result.problem);
  if (!problem) return tl::unexpected(problem.error());
  item.problem = *problem;
  item.result.problem = item.problem->slug;
  if (record.code == Record::Code::Path) {
    auto submission = options_.read_file((fs::path(folder) / record.text).string(), record.language);
    if (!submission) return tl::unexpected(submission.error());
    item.submission = std::move(*submission);
  } else {
    const auto language = language_of(record);
    if (!language) return tl::unexpected(language.error());
    const auto runner = resolver_.languages().by_name(*language);
    if (!runner) return tl::unexpected(runner.error());
    if (auto taken = take_code(record, **runner, item); !taken || !item.submission) return taken;
  }
  item.result.language = item.submission->language;
  item.result.file_name = item.submission->file_name;
  return resolver_.check_ready(*item.problem, *item.submission);
}

/// Leaves no submission where the extraction failed.
sandbox::Status InputReader::take_code(const Record& record, const runners::Runner& runner, InputItem& item) {
  const bool model_wrote = record.code != Record::Code::Source;
  const bool fenced = options_.extraction == Extraction::Fenced;
  item.result.language = runner.name();
  item.result.file_name = "submission" + runner.extensions().front();
  Extracted code{record.text, false};
  if (fenced || (model_wrote && options_.extraction == Extraction::Auto)) {
    auto extracted = extract_code(record.text, wanted_of(*item.problem, runner), fenced);
    if (!extracted) {
      item.result.outcome = BatchOutcome::ExtractionFailed;
      item.result.message = extracted.error().message;
      return {};
    }
    code = std::move(*extracted);
  }
  const auto names = [&runner](std::string_view source) { return runner.defined_names(source); };
  if (!record.prompt.empty()) code.code = join_prompt(record.prompt, code, runner.name() == "python", names);
  item.submission = Submission{item.result.file_name, runner.name(), std::move(code.code)};
  return admit(*item.submission);
}

void InputReader::add(InputItem item, sandbox::Status usable) {
  const auto [known, added] = places_.emplace(item.result.id, item.place);
  if (!added && usable)
    usable = sandbox::usage_error("the id '" + item.result.id + "' is used at " + known->second + " already",
                                  "ids are unique in a batch");
  if (!added) {
    item.result.id = to_utf8(item.place);
    while (!places_.emplace(item.result.id, item.place).second) item.result.id += '+';
  }
  if (!usable) {
    item.rejected = usable.error();
    // A package's error has a place of its own.
    if (!usable.error().where.empty()) item.rejected->message = usable.error().where + ": " + usable.error().message;
    item.rejected->where = item.place;
    item.submission.reset();
    item.result.outcome = BatchOutcome::Invalid;
    item.result.message = item.rejected->message;
  }
  items_.push_back(std::move(item));
}

}  // namespace judge
