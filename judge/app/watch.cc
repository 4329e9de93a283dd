#include "judge/app/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "judge/app/interrupt.h"
#include "sandbox/base/clock.h"

namespace judge::app {
namespace fs = std::filesystem;
namespace {

/// A save is over when this long passed without an event.
constexpr int kQuietMillis = 20;
constexpr std::uint32_t kSaved = IN_CLOSE_WRITE | IN_MOVED_TO;

}  // namespace

sandbox::Result<Watcher> Watcher::make(const fs::path& file, const std::vector<fs::path>& folders) {
  Watcher watcher;
  watcher.inotify_ = sandbox::Fd(inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  if (!watcher.inotify_) return sandbox::sys_error("watch: inotify_init1");
  watcher.file_name_ = file.filename().string();
  const fs::path parent = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (auto added = watcher.add(parent, false); !added) return tl::unexpected(added.error());
  for (const fs::path& folder : folders) {
    if (auto added = watcher.add(folder, true); !added) return tl::unexpected(added.error());
  }
  return watcher;
}

sandbox::Status Watcher::add(const fs::path& folder, bool whole) {
  const int descriptor = inotify_add_watch(inotify_.get(), folder.c_str(), kSaved);
  if (descriptor < 0) return sandbox::sys_error("watch: " + folder.string());
  // The same folder twice gives the same descriptor: a submission may well lie in its problem's folder.
  if (whole) {
    whole_.push_back(descriptor);
  } else {
    file_folder_ = descriptor;
  }
  return {};
}

void Watcher::read_events(Change& change) {
  alignas(inotify_event) char buffer[16 * 1024];
  for (;;) {
    const ssize_t bytes = read(inotify_.get(), buffer, sizeof buffer);
    if (bytes <= 0) return;
    for (ssize_t at = 0; at < bytes;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
      const bool is_file = event->wd == file_folder_ && event->len > 0 && file_name_ == event->name;
      if (is_file) change.file = true;
      if (!is_file && std::find(whole_.begin(), whole_.end(), event->wd) != whole_.end()) change.folders = true;
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
  }
}

Watcher::Change Watcher::wait() {
  Change change;
  const sandbox::MonotonicClock clock;
  pollfd poll_fd{inotify_.get(), POLLIN, 0};
  while (!interrupted()) {
    const bool changed = change.file || change.folders;
    // Wakes up now and then even without a signal: one that came before poll() would otherwise wait for the next save.
    const int ready = poll(&poll_fd, 1, changed ? kQuietMillis : 500);
    if (ready == 0 && changed) return change;
    if (ready <= 0) continue;
    if (!changed) change.seen = clock.now();
    read_events(change);
  }
  return {};
}

}  // namespace judge::app
