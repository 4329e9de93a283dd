#include "runners/notebook.h"

#include <gtest/gtest.h>

namespace runners {
namespace {

std::string python(const std::string& cells, const std::string& more = "") {
  const auto source = python_of_notebook(R"({"cells": [)" + cells + "]" + more + "}", "n.ipynb");
  return source ? *source : source.error().message;
}

TEST(Notebook, CodeCellsInOrder) {
  EXPECT_EQ(
      python(R"({"cell_type": "code", "source": ["a = 1\n", "b = 2"]}, {"cell_type": "markdown", "source": "# no"},
                      {"cell_type": "code", "source": "c = 3\n"}, {"cell_type": "code"})"),
      "# %% cell 1\na = 1\nb = 2\n# %% cell 2\nc = 3\n# %% cell 3\n");
}

TEST(Notebook, LinesForTheNotebookDoNothingAndStayLines) {
  EXPECT_EQ(python(R"({"cell_type": "code", "source": "%matplotlib inline\nif x:\n    !ls\na % b"})"),
            "# %% cell 1\npass  #%matplotlib inline\nif x:\n    pass  #!ls\na % b\n");
  EXPECT_EQ(
      python(R"({"cell_type": "code", "source": "\n%%bash\nls\n"}, {"cell_type": "code", "source": "%%time\nf"})"),
      "# %% cell 1\n\n#%%bash\n#ls\n# %% cell 2\npass  #%%time\nf\n");
}

TEST(Notebook, WhatIsRefused) {
  EXPECT_EQ(python(""), "n.ipynb has no code cell");
  EXPECT_EQ(python(R"({"cell_type": "markdown", "source": "x"}, 7, null)"), "n.ipynb has no code cell");
  EXPECT_EQ(python(R"({"cell_type": "code"})", R"(, "metadata": {"kernelspec": {"language": "julia"}})"),
            "n.ipynb is a notebook in julia");
  for (const char* text : {"", "[", "[]", "7", "{\"cells\": ["})
    EXPECT_EQ(python_of_notebook(text, "n.ipynb").error().message, "n.ipynb is not a notebook: it is not JSON") << text;
  EXPECT_EQ(python_of_notebook(R"({"cells": 7})", "n.ipynb").error().message,
            "n.ipynb is not a notebook that can be read: it has no cells");
  EXPECT_FALSE(python_of_notebook(std::string(1'000'000, '['), "n.ipynb"));
  EXPECT_FALSE(python_of_notebook(std::string(1'000'000, '[') + std::string(1'000'000, ']'), "n.ipynb"));
}

TEST(Notebook, AStarterIsReadAgain) {
  const auto source =
      python_of_notebook(make_notebook("# What to do\n\"x\"", "class Solution:\n    pass\n"), "n.ipynb");
  ASSERT_TRUE(source) << source.error().message;
  EXPECT_EQ(*source, "# %% cell 1\nclass Solution:\n    pass\n");
}

}  // namespace
}  // namespace runners
