#include "judge/app/daemon.h"

#include <fcntl.h>
#include <malloc.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include "judge/app/batch_run.h"
#include "judge/app/console.h"
#include "judge/app/exit_codes.h"
#include "judge/app/interrupt.h"
#include "judge/app/workplace.h"
#include "judge/server/api.h"
#include "judge/server/live_events.h"
#include "judge/store/sqlite_store.h"
#include "sandbox/base/clock.h"
#include "sandbox/base/fd.h"

namespace judge::app {
namespace {

constexpr std::chrono::milliseconds kLookEvery{100};
constexpr sandbox::Micros kForgetEvery{60'000'000};
/// How long answers that are being written may take when the daemon ends.
constexpr sandbox::Micros kPatience{5'000'000};
constexpr std::chrono::hours kDay{24};
/// Blocks from this size on go back to the kernel when they are freed.
constexpr int kLargeBlock = 1 << 20;

/// Held as long as this process grades what is in the folder: two daemons would take each other's leases.
sandbox::Result<sandbox::Fd> lock_folder(const std::filesystem::path& folder) {
  const std::string path = folder / "judged.lock";
  sandbox::Fd lock(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!lock) return sandbox::sys_error("open " + path);
  if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
    return sandbox::usage_error("another judged uses " + folder.string(), "end it, or name another folder: --data DIR");
  return lock;
}

/// Unlike any other process's.
std::string boot_name() {
  char text[32];
  std::snprintf(text, sizeof text, "%llx", static_cast<unsigned long long>(utc_now().time_since_epoch().count()));
  return text;
}

sandbox::Micros micros_of(double seconds) {
  return std::chrono::duration_cast<sandbox::Micros>(std::chrono::duration<double>(seconds));
}

/// The concrete parts, each in the order in which it needs the ones before it.
class Daemon {
 public:
  Daemon(const DaemonSettings& settings, sandbox::Fd lock, std::unique_ptr<Store> store,
         std::unique_ptr<Workplace> workplace, const sandbox::Isolation& isolation, int slots);
  ~Daemon();
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;

  [[nodiscard]] sandbox::Status start();
  /// Until a signal asks for its end.
  void wait();
  void stop();

 private:
  void forget();

  const DaemonSettings& settings_;
  sandbox::Fd lock_;
  std::unique_ptr<Store> store_;
  std::unique_ptr<Workplace> workplace_;
  std::string boot_ = boot_name();
  Log log_;
  Metrics metrics_;
  EventHub hub_;
  ProblemShelf problems_;
  LiveEvents events_;
  Courier courier_;
  Worker worker_;
  Api api_;
  sandbox::MonotonicClock clock_;
  std::unique_ptr<Gatekeeper> gatekeeper_;
  std::unique_ptr<HttpServer> server_;
};

WorkerOptions worker_options(const DaemonSettings& settings, const std::string& boot, int slots) {
  WorkerOptions options;
  options.name = "judged-" + boot;
  options.slots = slots;
  options.most_attempts = settings.attempts;
  return options;
}

CourierSettings courier_settings(const DaemonSettings& settings) {
  CourierSettings out;
  out.places = settings.callback_places;
  out.secret = settings.callback_secret;
  out.attempts = settings.callback_attempts;
  out.wait = micros_of(settings.callback_wait);
  out.limit = micros_of(settings.callback_timeout);
  return out;
}

ApiSettings api_settings(const DaemonSettings& settings, const std::string& boot, const sandbox::Isolation& isolation) {
  ApiSettings out;
  out.version = JUDGED_VERSION;
  out.isolation = isolation.line();
  out.isolation_level = sandbox::to_string(isolation.level());
  out.most_waiting = settings.max_waiting_per_token;
  out.most_waiting_in_all = settings.max_waiting;
  out.boot = boot;
  return out;
}

Daemon::Daemon(const DaemonSettings& settings, sandbox::Fd lock, std::unique_ptr<Store> store,
               std::unique_ptr<Workplace> workplace, const sandbox::Isolation& isolation, int slots)
    : settings_(settings),
      lock_(std::move(lock)),
      store_(std::move(store)),
      workplace_(std::move(workplace)),
      log_(settings.log_form, settings.log_level),
      metrics_(JUDGED_VERSION, slots),
      problems_(workplace_->catalogue()),
      events_(hub_, metrics_, log_),
      courier_({*store_, events_, [this](const std::string& id) { return api_.callback_body(id); }},
               courier_settings(settings)),
      worker_({*store_, workplace_->pipeline(), problems_, events_}, worker_options(settings, boot_, slots)),
      api_({*store_, worker_, courier_, problems_, workplace_->languages(), hub_, metrics_, log_},
           api_settings(settings, boot_, isolation)) {
  events_.set_api(api_);
}

Daemon::~Daemon() {
  stop();
}

sandbox::Status Daemon::start() {
  HttpLimits limits;
  limits.connections = settings_.max_connections;
  limits.body_bytes = settings_.max_body;
  limits.all_body_bytes = std::max<std::uint64_t>(limits.all_body_bytes, settings_.max_body);
  auto server = HttpServer::listen(
      settings_.address, settings_.port, limits,
      {[this](HttpRequest request, const HttpReply& reply) { api_.handle(std::move(request), reply); },
       [this](const HttpRequest& head) { return api_.refuse_body(head); }});
  if (!server) return tl::unexpected(server.error());
  server_ = std::move(*server);
  const auto tokens = store_->tokens();
  if (!tokens) return tl::unexpected(tokens.error());
  if (tokens->empty() && !server_->loopback())
    return sandbox::usage_error("without a token anybody who reaches " + settings_.address + " could submit",
                                "make one first: judged token add NAME --role admin --data " + settings_.data.string());
  gatekeeper_ =
      std::make_unique<Gatekeeper>(*store_, clock_, RateLimit{settings_.rate, settings_.burst}, server_->loopback());
  api_.serve(*server_, *gatekeeper_);
  if (auto started = courier_.start(); !started) return started;
  if (auto started = worker_.start(); !started) return started;
  server_->begin();
  log_.write(LogLevel::Info, "listening",
             {{"url", "http://" +
                          (settings_.address.find(':') == std::string::npos ? settings_.address
                                                                            : "[" + settings_.address + "]") +
                          ":" + std::to_string(server_->port())},
              {"version", JUDGED_VERSION},
              {"data", settings_.data.string()}});
  return {};
}

void Daemon::wait() {
  sandbox::Micros forgot = clock_.now() - kForgetEvery;
  while (!interrupted()) {
    std::this_thread::sleep_for(kLookEvery);
    if (settings_.keep_days <= 0 || clock_.now() - forgot < kForgetEvery) continue;
    forget();
    forgot = clock_.now();
  }
  log_.write(LogLevel::Info, "stopping", {{"signal", caught_signal()}});
}

void Daemon::forget() {
  const auto kept =
      std::chrono::duration_cast<sandbox::Micros>(std::chrono::duration<double>(kDay) * settings_.keep_days);
  std::size_t all = 0;
  while (!interrupted()) {
    const auto gone = store_->forget(utc_now() - kept);
    if (!gone) log_.write(LogLevel::Warning, "nothing was forgotten", {{"error", gone.error().text()}});
    if (!gone || *gone == 0) break;
    all += *gone;
  }
  if (all > 0) log_.write(LogLevel::Info, "forgot", {{"submissions", all}});
}

void Daemon::stop() {
  if (!server_) return;
  api_.drain();
  worker_.stop();
  courier_.stop();
  server_->stop(kPatience);
  server_.reset();
  log_.write(LogLevel::Info, "stopped");
}

}  // namespace

int serve(const DaemonSettings& settings) {
  catch_signals({SIGINT, SIGTERM});
  // By itself malloc comes to keep blocks of up to 32 MiB: each thread that ever had a large body would hold several.
  mallopt(M_MMAP_THRESHOLD, kLargeBlock);
  auto store = open_sqlite_store(settings.data);
  if (!store) return fail(store.error());
  auto lock = lock_folder(settings.data);
  if (!lock) return fail(lock.error());
  const int slots = settings.slots > 0 ? settings.slots : usable_cores();
  // Where growth is measured, a second executor makes the inputs, so that the submission stays warm in the first.
  auto workplace = Workplace::open(settings.problems, 2 * slots, Cache::Use, settings.min_isolation);
  if (!workplace) return fail(workplace.error());
  // A machine that can grade nothing says so now, and not in the report of the first submission.
  if (auto admitted = (*workplace)->pool().admit(); !admitted) return fail(admitted.error());
  const auto isolation = (*workplace)->pool().isolation();
  if (!isolation) return fail(isolation.error());
  Daemon daemon(settings, std::move(*lock), std::move(*store), std::move(*workplace), *isolation, slots);
  if (auto started = daemon.start(); !started) return fail(started.error());
  daemon.wait();
  daemon.stop();
  return kExitOk;
}

}  // namespace judge::app
