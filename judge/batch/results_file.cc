#include "judge/batch/results_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <optional>
#include <set>

#include "judge/batch/result_line.h"

namespace judge {
namespace {

constexpr sandbox::Bytes kMaxFileBytes = 64 * sandbox::kGiB;
constexpr mode_t kMode = 0644;

tl::unexpected<sandbox::Error> cannot(const std::string& what, const std::string& path) {
  return sandbox::usage_error("cannot " + what + " " + path + ": " + std::strerror(errno));
}

/// A new file's name is on the disk when its folder is.
void sync_folder(const std::string& path) {
  const std::filesystem::path parent = std::filesystem::path(path).parent_path();
  const sandbox::Fd folder(open(parent.empty() ? "." : parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder) fsync(folder.get());
}

sandbox::Status lock(const sandbox::Fd& file, const std::string& path) {
  if (flock(file.get(), LOCK_EX | LOCK_NB) == 0) return {};
  if (errno != EWOULDBLOCK) return cannot("lock", path);
  return sandbox::usage_error("another process writes to " + path, "wait for it, or name another file: --out FILE");
}

/// What a file of results holds.
struct Content {
  std::optional<BatchHeader> header;
  std::vector<BatchResult> results;
  std::string kept;       ///< the lines that stay
  bool tail_only = true;  ///< what does not stay comes after all that does
};

/// Whether the line stays, as a result that is not to be had anew.
bool stays(const BatchLine& line, std::set<std::string>& seen) {
  if (const auto* other = std::get_if<OtherLine>(&line)) return !other->summary;
  const auto* result = std::get_if<BatchResult>(&line);
  return result == nullptr || (!result->internal_error() && seen.insert(result->id).second);
}

sandbox::Result<Content> read_content(const std::string& text, const std::string& path, bool keep_text) {
  Content content;
  std::set<std::string> seen;
  bool dropped = false;
  std::size_t number = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) break;  // torn
    const std::string_view line = rest.substr(0, end);
    rest = rest.substr(end + 1);
    ++number;
    auto read = read_batch_line(line);
    if (read && std::holds_alternative<BatchHeader>(*read) != (number == 1))
      read = sandbox::usage_error(number == 1 ? "no results of a batch" : "a second header");
    if (!read) {
      if (rest.empty() && number > 1) break;  // a power cut can leave the last line's end, and not all before it
      sandbox::Error error = read.error();
      error.where = path + ":" + std::to_string(number);
      error.hint =
          number == 1 ? "is this the right file?" : "the line is damaged; take it out, and its item is graded again";
      return tl::unexpected(std::move(error));
    }
    if (!keep_text || stays(*read, seen)) {
      content.tail_only = content.tail_only && !dropped;
      if (keep_text) content.kept.append(line).append("\n");
      if (auto* header = std::get_if<BatchHeader>(&*read)) content.header = std::move(*header);
      if (auto* result = std::get_if<BatchResult>(&*read)) content.results.push_back(std::move(*result));
    } else {
      dropped = true;
    }
  }
  return content;
}

/// What the problems' packages were when the file was begun, and are now.
std::string changed_problem(const BatchHeader& theirs, const BatchHeader& ours) {
  for (const auto& [slug, hash] : ours.problems) {
    const auto known = theirs.problems.find(slug);
    if (known == theirs.problems.end() || known->second != hash) return slug;
  }
  return {};
}

sandbox::Status same_batch(const std::string& path, const BatchHeader& theirs, const BatchHeader& ours) {
  std::string why;
  const auto differs = [](const std::string& what, const std::string& a, const std::string& b) {
    const auto word = [](const std::string& text) { return text.empty() ? std::string("all of it") : text; };
    return what + " " + word(a) + ", not " + word(b);
  };
  if (theirs.judge_version != ours.judge_version) {
    why = differs("judge", theirs.judge_version, ours.judge_version);
  } else if (theirs.dataset != ours.dataset) {
    why = "other inputs, or inputs that have changed (dataset " + theirs.dataset.substr(0, 12) + ", not " +
          ours.dataset.substr(0, 12) + ")";
  } else if (theirs.shard != ours.shard) {
    why = differs("shard", theirs.shard, ours.shard);
  } else if (theirs.reveal != ours.reveal) {
    why = differs("--reveal", theirs.reveal, ours.reveal);
  } else if (const std::string slug = changed_problem(theirs, ours); !slug.empty()) {
    why = "another version of the problem " + slug;
  } else {
    return {};
  }
  return sandbox::usage_error(path + " belongs to another batch: " + why,
                              "name another file: --out FILE, or move this one away");
}

/// Puts a file with only these lines in the place of the one that is there, in one step.
sandbox::Result<sandbox::Fd> replace(const std::string& path, const std::string& lines) {
  const std::string next = path + ".new";
  sandbox::Fd file(open(next.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC | O_NOFOLLOW, kMode));
  if (!file) return cannot("write", next);
  if (auto locked = lock(file, next); !locked) return tl::unexpected(locked.error());
  if (auto written = sandbox::write_all(file.get(), lines); !written) return tl::unexpected(written.error());
  if (fsync(file.get()) != 0 || std::rename(next.c_str(), path.c_str()) != 0) return cannot("replace", path);
  sync_folder(path);
  return file;
}

}  // namespace

sandbox::Result<ResultsFile> ResultsFile::create(const std::string& path, const BatchHeader& header) {
  sandbox::Fd file(open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, kMode));
  if (!file && errno == EEXIST)
    return sandbox::usage_error(path + " is there already, and is not overwritten",
                                "--resume goes on with it; --out FILE names another one");
  if (!file) return cannot("write", path);
  if (auto locked = lock(file, path); !locked) return tl::unexpected(locked.error());
  ResultsFile out(std::move(file), path, true);
  if (auto written = out.append(header_line(header, false)); !written) return tl::unexpected(written.error());
  sync_folder(path);
  return out;
}

sandbox::Result<ResultsFile> ResultsFile::resume(const std::string& path, const BatchHeader& header,
                                                 EarlierResults& earlier) {
  sandbox::Fd file(open(path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC));
  if (!file && errno == ENOENT) return create(path, header);
  if (!file) return cannot("go on with", path);
  if (auto locked = lock(file, path); !locked) return tl::unexpected(locked.error());
  const auto text = sandbox::read_file_fd(file.get(), kMaxFileBytes);
  if (!text) return tl::unexpected(text.error());
  auto content = read_content(*text, path, true);
  if (!content) return tl::unexpected(content.error());
  if (!content->header) {
    // Killed within its first write: only a beginning of our own header may be thrown away.
    if (!header_line(header, false).starts_with(text->substr(0, 16)))
      return sandbox::usage_error(path + " holds no results of a batch", "is this the right file?");
    content->kept = header_line(header, false);
    content->tail_only = false;
  } else if (auto same = same_batch(path, *content->header, header); !same) {
    return tl::unexpected(same.error());
  }
  if (!content->tail_only) {
    auto replaced = replace(path, content->kept);
    if (!replaced) return tl::unexpected(replaced.error());
    file = std::move(*replaced);
  } else if (content->kept.size() != text->size() &&
             ftruncate(file.get(), static_cast<off_t>(content->kept.size())) != 0) {
    return cannot("shorten", path);
  }
  earlier = {std::move(content->header), std::move(content->results)};
  return ResultsFile(std::move(file), path, true);
}

sandbox::Result<ResultsFile> ResultsFile::standard_output(const BatchHeader& header) {
  sandbox::Fd out(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3));
  if (!out) return cannot("write", "standard output");
  ResultsFile file(std::move(out), "standard output", false);
  if (auto written = file.append(header_line(header, false)); !written) return tl::unexpected(written.error());
  return file;
}

sandbox::Status ResultsFile::append(std::string_view lines) {
  auto written = sandbox::write_all(fd_.get(), lines);
  if (written && durable_ && fdatasync(fd_.get()) != 0) written = sandbox::sys_error("batch: write " + path_);
  if (!written) {
    sandbox::Error error = written.error();
    error.kind = sandbox::ErrorKind::Infrastructure;
    error.where = "batch: write " + path_;
    return tl::unexpected(std::move(error));
  }
  return {};
}

sandbox::Result<std::vector<BatchResult>> read_results(const std::string& path) {
  const sandbox::Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) return cannot("read", path);
  const auto text = sandbox::read_file_fd(file.get(), kMaxFileBytes);
  if (!text) return sandbox::usage_error("cannot read " + path + ": " + text.error().text());
  auto content = read_content(*text, path, false);
  if (!content) return tl::unexpected(content.error());
  if (!content->header) return sandbox::usage_error(path + " holds no results of a batch", "is this the right file?");
  return std::move(content->results);
}

}  // namespace judge
