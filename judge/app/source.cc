#include "judge/app/source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "judge/pipeline/admit.h"
#include "judge/report/format.h"
#include "runners/notebook.h"
#include "sandbox/base/fd.h"

namespace judge::app {
namespace {

sandbox::Result<std::string> too_large(const std::string& path, std::size_t max) {
  return sandbox::usage_error(path + " is larger than " + format_mib(max), "is this the right file?");
}

/// All of an open file; `name` is how errors call it.
sandbox::Result<std::string> read_open(int fd, const std::string& name, std::size_t max) {
  auto text = sandbox::read_to_end(fd, max);
  if (text) return text;
  if (text.error().sys_errno == 0) return too_large(name, max);
  return sandbox::usage_error("cannot read " + name + ": " + std::strerror(text.error().sys_errno));
}

}  // namespace

sandbox::Result<std::string> read_text(const std::string& path, std::size_t max) {
  if (path == "-") return read_open(STDIN_FILENO, "standard input", max);
  // Non-blocking: opening a pipe by mistake must not wait for its writer.
  const sandbox::Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) return sandbox::usage_error("cannot read " + path + ": " + std::strerror(errno));
  struct stat info {};
  if (fstat(file.get(), &info) != 0) return sandbox::usage_error("cannot read " + path + ": " + std::strerror(errno));
  if (S_ISDIR(info.st_mode)) return sandbox::usage_error(path + " is a folder", "name the source file in it");
  if (!S_ISREG(info.st_mode)) return sandbox::usage_error(path + " is not a regular file");
  if (static_cast<std::size_t>(info.st_size) > max) return too_large(path, max);
  return read_open(file.get(), path, max);
}

sandbox::Result<Submission> read_source(const std::string& path, const std::string& language) {
  if (path == "-" && language.empty()) {
    return sandbox::usage_error("the language of standard input is not known", "name it: --lang LANGUAGE");
  }
  // What the file is comes before what its name says: a folder has no language to look for.
  const bool notebook = runners::is_notebook(path);
  auto source = read_text(path, notebook ? runners::kMaxNotebookBytes : kMaxSourceBytes);
  if (source && notebook) source = runners::python_of_notebook(*source, path);
  if (!source) return tl::unexpected(source.error());
  const std::string name = path == "-" ? "standard input" : std::filesystem::path(path).filename().string();
  return Submission{name, notebook && language.empty() ? "python" : language, std::move(*source)};
}

sandbox::Result<Submission> read_submission(const std::string& path, const std::string& language,
                                            const runners::Registry& languages) {
  auto submission = read_source(path, language);
  if (!submission) return submission;
  const auto runner = language.empty() ? languages.by_extension(path) : languages.by_name(language);
  if (!runner) return tl::unexpected(runner.error());
  submission->language = (*runner)->name();
  if (auto admitted = admit(*submission); !admitted) return tl::unexpected(admitted.error());
  return submission;
}

}  // namespace judge::app
