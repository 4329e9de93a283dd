#include "runners/notebook.h"

#include <nlohmann/json.hpp>

namespace runners {
namespace {

using Json = nlohmann::ordered_json;

/// "source" is a text, or a list of its lines.
std::string text_of(const Json& cell) {
  const auto source = cell.find("source");
  if (source == cell.end()) return {};
  if (source->is_string()) return source->get<std::string>();
  std::string out;
  if (!source->is_array()) return out;
  for (const Json& line : *source) {
    if (line.is_string()) out += line.get<std::string>();
  }
  return out;
}

std::string string_at(const Json& object, const char* key) {
  const auto found = object.is_object() ? object.find(key) : object.end();
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Appends a cell's code; every line stays a line.
void append_code(std::string_view code, std::string& out) {
  bool first = true, skipped = false;
  while (!code.empty()) {
    const std::size_t end = code.find('\n');
    const std::string_view line = code.substr(0, end);
    code = end == std::string_view::npos ? std::string_view() : code.substr(end + 1);
    const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
    const std::string_view word = line.substr(start);
    const bool of_cell = first && word.starts_with("%%");
    skipped = skipped || (of_cell && !word.starts_with("%%time") && !word.starts_with("%%capture"));
    const bool of_notebook = of_cell || word.starts_with('%') || word.starts_with('!');
    if (skipped) {
      out += "#";
    } else if (of_notebook) {
      out.append(line.substr(0, start)).append("pass  #");
    }
    out.append(of_notebook && !skipped ? word : line).append("\n");
    first = first && word.empty();
  }
}

}  // namespace

bool is_notebook(std::string_view file_name) {
  return file_name.ends_with(".ipynb");
}

sandbox::Result<std::string> python_of_notebook(std::string_view json, const std::string& file_name) {
  const Json notebook = Json::parse(json, nullptr, false);
  if (notebook.is_discarded() || !notebook.is_object())
    return sandbox::usage_error(file_name + " is not a notebook: it is not JSON", "is it saved whole?");
  const auto cells = notebook.find("cells");
  if (cells == notebook.end() || !cells->is_array())
    return sandbox::usage_error(file_name + " is not a notebook that can be read: it has no cells",
                                "save it in version 4 of the format (nbformat)");
  const auto metadata = notebook.find("metadata");
  if (metadata != notebook.end()) {
    const auto kernel = metadata->is_object() ? metadata->find("kernelspec") : metadata->end();
    const std::string language = kernel != metadata->end() ? string_at(*kernel, "language") : std::string();
    if (!language.empty() && language != "python")
      return sandbox::usage_error(file_name + " is a notebook in " + language, "notebooks are for Python");
  }
  std::string out;
  int number = 0;
  for (const Json& cell : *cells) {
    if (string_at(cell, "cell_type") != "code") continue;
    out += "# %% cell " + std::to_string(++number) + "\n";
    append_code(text_of(cell), out);
  }
  if (number == 0) return sandbox::usage_error(file_name + " has no code cell");
  return out;
}

std::string make_notebook(const std::string& statement, const std::string& code) {
  const Json none = Json::object();
  const Json notebook = {
      {"cells",
       Json::array({{{"cell_type", "markdown"}, {"id", "statement"}, {"metadata", none}, {"source", statement}},
                    {{"cell_type", "code"},
                     {"execution_count", nullptr},
                     {"id", "submission"},
                     {"metadata", none},
                     {"outputs", Json::array()},
                     {"source", code}}})},
      {"metadata",
       {{"kernelspec", {{"display_name", "Python 3"}, {"language", "python"}, {"name", "python3"}}},
        {"language_info", {{"name", "python"}}}}},
      {"nbformat", 4},
      {"nbformat_minor", 5}};
  return notebook.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace runners
