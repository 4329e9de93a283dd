// A report's document from a server: read, it can be shown, and what is written of it reads as the same.
#include <cstdlib>

#include "judge/report/json.h"
#include "judge/report/json_reader.h"
#include "judge/report/page.h"
#include "judge/report/terminal.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto report = judge::report_from_json({reinterpret_cast<const char*>(data), size});
  if (!report) return 0;
  const std::string written = judge::json_document(judge::report_to_json(*report));
  const auto again = judge::report_from_json(written);
  if (!again || judge::json_document(judge::report_to_json(*again)) != written) std::abort();
  if (judge::render_terminal(*report, {}) != judge::render_terminal(*again, {})) std::abort();
  (void)judge::html_page(*report);
  return 0;
}
