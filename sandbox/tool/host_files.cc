#include "sandbox/tool/host_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

namespace sandbox {

namespace {

constexpr std::size_t kBlock = 256 * 1024;

tl::unexpected<Error> path_error(const std::string& option, const std::string& path, int error) {
  return usage_error(option + " " + path + ": " + std::strerror(error));
}

/// The rest of what `from` holds, sealed; an error if it is more than kMaxHostFile.
Result<Fd> sealed_copy(int from, const std::string& what) {
  auto copy = make_memfd("copy");
  if (!copy) return copy;
  std::string block(kBlock, '\0');
  for (Bytes size = 0;;) {
    const ssize_t n = read(from, block.data(), block.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return usage_error(what + ": " + std::strerror(errno));
    if (n == 0) break;
    size += static_cast<Bytes>(n);
    if (size > kMaxHostFile)
      return usage_error(what + " is larger than 1G", "show its folder to the run with --bind-ro");
    if (auto ok = write_all(copy->get(), {block.data(), static_cast<std::size_t>(n)}); !ok)
      return tl::unexpected(ok.error());
  }
  return seal(std::move(*copy));
}

Result<Fd> open_regular(const std::string& option, const std::string& path) {
  // O_NONBLOCK: a fifo without a writer must not hold the tool before it is refused.
  Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file) return path_error(option, path, errno);
  struct stat st {};
  if (fstat(file.get(), &st) != 0) return path_error(option, path, errno);
  if (S_ISDIR(st.st_mode)) return path_error(option, path, EISDIR);
  if (!S_ISREG(st.st_mode) && !S_ISCHR(st.st_mode)) return usage_error(option + " " + path + " is no regular file");
  return file;
}

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

/// What to do with a script, in words that can be run.
std::string script_hint(const std::string& path, std::string_view head) {
  std::string interpreter(head.substr(2, head.find('\n') - 2));
  interpreter.erase(0, interpreter.find_first_not_of(" \t"));
  constexpr std::string_view kEnv = "/usr/bin/env ";
  if (interpreter.starts_with(kEnv)) interpreter.erase(0, kEnv.size());
  return "judge-sandbox run --put " + path + " -- " + interpreter + " " + file_name(path);
}

}  // namespace

Result<Fd> copy_of_file(const std::string& option, const std::string& path) {
  auto file = open_regular(option, path);
  if (!file) return file;
  return sealed_copy(file->get(), option + " " + path);
}

Result<Fd> own_input() {
  struct stat st {};
  if (fstat(STDIN_FILENO, &st) != 0) return Fd();
  if (S_ISREG(st.st_mode)) return sealed_copy(STDIN_FILENO, "standard input");
  // Opened anew: the run must not change the caller's own file flags.
  if (S_ISFIFO(st.st_mode)) return reopen_readonly(STDIN_FILENO);
  return Fd();
}

Result<Fd> copy_of_program(const std::string& path) {
  auto file = open_regular("CMD", path);
  if (!file) {
    if (path.find('/') == 0)
      file.error().hint = "of absolute paths the jail shows /usr, /bin, /sbin, /lib* and what --bind-ro adds";
    return file;
  }
  std::array<char, 256> block{};
  const ssize_t n = pread(file->get(), block.data(), block.size(), 0);
  if (n < 0) return path_error("CMD", path, errno);
  const std::string_view head(block.data(), static_cast<std::size_t>(n));
  if (head.starts_with("#!"))
    return usage_error(path + " is a script: the jail runs its interpreter", script_hint(path, head));
  if (!head.starts_with("\x7f"
                        "ELF"))
    return usage_error(path + " is not a program",
                       "CMD is a compiled program, or an interpreter: --put FILE -- python3 FILE");
  if (access(path.c_str(), X_OK) != 0)
    return usage_error("CMD " + path + ": " + std::strerror(errno), "chmod +x " + path);
  return sealed_copy(file->get(), path);
}

Result<Fd> open_output(const std::string& option, const std::string& path) {
  Fd file(open(path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0666));
  if (!file && errno == ELOOP)
    return usage_error(option + " " + path + " is a symbolic link", "nothing is written through one: name its target");
  if (!file) return path_error(option, path, errno);
  struct stat st {};
  if (fstat(file.get(), &st) != 0) return path_error(option, path, errno);
  if (!S_ISREG(st.st_mode) && !S_ISCHR(st.st_mode)) return usage_error(option + " " + path + " is no regular file");
  if (fcntl(file.get(), F_SETFL, 0) != 0) return path_error(option, path, errno);
  return file;
}

Status start_over(const Fd& output) {
  struct stat st {};
  const bool done = fstat(output.get(), &st) == 0 && (!S_ISREG(st.st_mode) || ftruncate(output.get(), 0) == 0);
  return done ? Status{} : sys_error("truncate an output file");
}

bool same_file(const Fd& a, const Fd& b) {
  struct stat first {
  }, second{};
  return fstat(a.get(), &first) == 0 && fstat(b.get(), &second) == 0 && S_ISREG(first.st_mode) &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

Result<Fd> open_descriptor(const std::string& option, const std::string& text) {
  int number = -1;
  std::from_chars(text.data(), text.data() + text.size(), number);
  const int flags = fcntl(number, F_GETFL);
  if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY)
    return usage_error(option + ": descriptor " + text + " is not open for writing",
                       "for a file of that name write ./" + text);
  Fd copy(fcntl(number, F_DUPFD_CLOEXEC, 0));
  if (!copy) return sys_error(option + ": duplicate descriptor " + text);
  return copy;
}

Result<Bytes> copy_out(const Fd& from, int to) {
  std::string block(kBlock, '\0');
  for (Bytes done = 0;;) {
    const ssize_t n = pread(from.get(), block.data(), block.size(), static_cast<off_t>(done));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return sys_error("read captured output");
    if (n == 0) return done;
    if (auto ok = write_all(to, {block.data(), static_cast<std::size_t>(n)}); !ok) return tl::unexpected(ok.error());
    done += static_cast<Bytes>(n);
  }
}

}  // namespace sandbox
