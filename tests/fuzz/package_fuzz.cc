// A package whose files are fuzzed: read, or an Error of kind Package. The input holds problem.yaml, interface.yaml,
// test_group.yaml, 1.in, 1.ans and metric.yaml in this order, parted by bytes 0xff; an empty file is left out.
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "judge/problem/problem.h"

namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string pattern = (fs::temp_directory_path() / "judged-fuzz-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) std::abort();
    path_ = pattern;
    for (const char* inner : {"data/sample", "statement"}) fs::create_directories(path_ / inner);
    write("statement/problem.en.md", "# Title\n");
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  void write(const char* file, std::string_view text) const {
    std::ofstream(path_ / file, std::ios::binary | std::ios::trunc) << text;
  }
  void remove(const char* file) const { fs::remove(path_ / file); }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  for (const char* file : {"problem.yaml", "interface.yaml", "data/test_group.yaml", "data/sample/1.in",
                           "data/sample/1.ans", "metric.yaml"}) {
    const std::size_t end = std::min(rest.find('\xff'), rest.size());
    if (end > 0) {
      folder.write(file, rest.substr(0, end));
    } else {
      folder.remove(file);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const auto problem = judge::read_problem(folder.path());
  if (!problem && problem.error().kind != sandbox::ErrorKind::Package) std::abort();
  if (problem && problem->cases.size() != 1) std::abort();
  static_cast<void>(judge::read_summary(folder.path()));
  return 0;
}
