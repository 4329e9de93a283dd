// Notebooks (.ipynb, nbformat 4): a submission may be one, and a starter may be written as one.
#pragma once

#include <string>
#include <string_view>

#include "sandbox/base/error.h"

namespace runners {

/// The largest notebook, in bytes: its outputs, which nobody reads here, may be pictures.
inline constexpr std::size_t kMaxNotebookBytes = std::size_t{16} * 1024 * 1024;

[[nodiscard]] bool is_notebook(std::string_view file_name);

/// The Python of its code cells, in order, each below a line "# %% cell N" (from 1), by which errors are placed. Lines
/// for the notebook itself ("%matplotlib inline", "!pip install") do nothing; a cell for another language ("%%bash") is
/// left out. A Usage error, which calls the file `file_name`, if it is no notebook of Python.
[[nodiscard]] sandbox::Result<std::string> python_of_notebook(std::string_view json, const std::string& file_name);

/// A notebook with the statement, in Markdown, and a cell of code.
[[nodiscard]] std::string make_notebook(const std::string& statement, const std::string& code);

}  // namespace runners
