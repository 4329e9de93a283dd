#include "judge/app/batch_progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "judge/report/batch_tables.h"

namespace judge::app {
namespace {

constexpr sandbox::Micros kRedraw{100'000};
constexpr sandbox::Micros kPlainLine{30'000'000};
constexpr std::size_t kBarColumns = 20;

std::size_t stderr_columns() {
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : 100;
}

/// "0:07", "12:30", "3:02:11".
std::string clock_text(double seconds) {
  const long long all = std::llround(std::min(seconds, 1e9));
  char text[64];
  if (all < 3600) {
    std::snprintf(text, sizeof text, "%lld:%02lld", all / 60, all % 60);
  } else {
    std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", all / 3600, all / 60 % 60, all % 60);
  }
  return text;
}

}  // namespace

BatchProgress::BatchProgress(std::size_t total) : tty_(isatty(STDERR_FILENO) == 1), total_(total) {}

void BatchProgress::start() {
  before_ = counts_.total();
  started_ = shown_ = clock_.now();
  shown_tenths_ = total_ == 0 ? 0 : before_ * 10 / total_;
}

void BatchProgress::add(const BatchResult& result) {
  counts_.add(result);
}

double BatchProgress::rate() const {
  const double seconds = static_cast<double>((clock_.now() - started_).count()) / 1e6;
  return seconds <= 0 ? 0 : static_cast<double>(counts_.total() - before_) / seconds;
}

std::string BatchProgress::line(bool bar) const {
  const std::size_t done = counts_.total();
  std::string out;
  if (bar) {
    const std::size_t full = total_ == 0 ? kBarColumns : done * kBarColumns / total_;
    out += "[" + std::string(full, '#') + std::string(kBarColumns - full, '-') + "] ";
  }
  out += std::to_string(done) + "/" + std::to_string(total_);
  if (const double speed = rate(); speed > 0) {
    char text[48];
    std::snprintf(text, sizeof text, "  %.1f/s  ETA ", speed);
    out += text + clock_text(static_cast<double>(total_ - done) / speed);
  }
  out += "  " + verdict_words(counts_);
  if (counts_.of(Verdict::IE) > 0) out += "  IE: " + std::to_string(counts_.of(Verdict::IE));
  if (counts_.extraction_failed > 0) out += "  no code: " + std::to_string(counts_.extraction_failed);
  return out;
}

void BatchProgress::show() {
  const std::lock_guard lock(mutex_);
  const sandbox::Micros now = clock_.now();
  if (tty_) {
    if (now - shown_ < kRedraw) return;
    progress_.show(shorten(line(true), stderr_columns() - 1));
  } else {
    const std::size_t tenths = total_ == 0 ? 0 : counts_.total() * 10 / total_;
    if (tenths == shown_tenths_ && now - shown_ < kPlainLine) return;
    shown_tenths_ = tenths;
    std::fprintf(stderr, "judge batch: %s\n", line(false).c_str());
  }
  shown_ = now;
}

void BatchProgress::clear() {
  const std::lock_guard lock(mutex_);
  progress_.clear();
}

void BatchProgress::warn(const std::string& message) {
  const std::lock_guard lock(mutex_);
  progress_.clear();
  app::warn(message);
}

}  // namespace judge::app
