// A batch as Markdown, for the page of a CI job.
#pragma once

#include <string>
#include <string_view>

#include "judge/model/batch.h"

namespace judge {

/// GitHub's and GitLab's Markdown, well below the 1 MiB that a job's page may have.
[[nodiscard]] std::string markdown_page(const Batch& batch);

/// Text that others wrote, on one line and with no meaning in Markdown, a table's cell included.
[[nodiscard]] std::string markdown_text(std::string_view utf8);

}  // namespace judge
