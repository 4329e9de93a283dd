// JSON from whoever hands it in: records of submissions, or errors that say why not; code is found
// in a text, or is not; and a line of results comes back as it was written.
#include <cstdlib>
#include <sstream>

#include "judge/batch/extract.h"
#include "judge/batch/mapping.h"
#include "judge/batch/record.h"
#include "judge/batch/record_stream.h"
#include "judge/batch/result_line.h"

namespace {

void expect(bool holds) {
  if (!holds) std::abort();
}

void expect_code(const judge::Record& record) {
  expect(!record.id.empty() || !record.task_id.empty());
  expect(!record.problem.empty() || !record.task_id.empty());
  const judge::Wanted wanted{{"python"}, [](std::string_view code) { return code.find("def ") != code.npos; }};
  const auto code = judge::extract_code(record.text, wanted, false);
  if (code) expect(code->fenced ? !code->code.empty() : code->code == record.text);
  for (const auto& block : judge::fenced_blocks(record.text)) expect(block.at < record.text.size());
}

void read_as_records(const std::string& file) {
  std::istringstream in(file);
  judge::RecordStream stream(in, "file");
  while (const auto raw = stream.next()) {
    expect(raw->place.starts_with("file"));
    if (!raw->text) continue;
    const auto records = judge::read_records(*raw->text);
    if (!records) {
      expect(!records.error().message.empty());
      continue;
    }
    expect(!records->empty());
    for (const judge::Record& record : *records) expect_code(record);
  }
}

void read_as_result(std::string_view line) {
  const auto read = judge::read_batch_line(line);
  if (!read) return expect(!read.error().message.empty());
  const auto* result = std::get_if<judge::BatchResult>(&*read);
  if (result == nullptr) return;
  const std::string once = judge::result_line(*result);
  const auto again = judge::read_batch_line(once);
  expect(again.has_value() && judge::result_line(std::get<judge::BatchResult>(*again)) == once);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view line(reinterpret_cast<const char*>(data), size);
  read_as_records(std::string(line));
  read_as_result(line);
  (void)judge::read_mapping(line, "mapping");
  return 0;
}
