// A notebook from whoever hands one in: Python, or an error that says why not.
#include <cstdlib>

#include "runners/notebook.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  const auto source = runners::python_of_notebook(json, "n.ipynb");
  if (source && !source->starts_with("# %% cell 1\n")) std::abort();
  if (!source && source.error().message.empty()) std::abort();
  return 0;
}
