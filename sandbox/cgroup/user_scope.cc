#include "sandbox/cgroup/user_scope.h"

#include <dlfcn.h>
#include <systemd/sd-bus.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>

#include "sandbox/base/clock.h"

namespace sandbox {

namespace {

constexpr const char* kStep = "no scope of the user manager";
constexpr const char* kManager = "org.freedesktop.systemd1";
constexpr const char* kManagerPath = "/org/freedesktop/systemd1";
constexpr const char* kManagerInterface = "org.freedesktop.systemd1.Manager";

/// What is used of libsystemd. It is loaded by the first request and stays, and is not linked: six other libraries come
/// with it, 0.5 ms of an executor's start, of which root and hosts without systemd have nothing.
struct Library {
  decltype(&sd_bus_open_user) open_user = nullptr;
  decltype(&sd_bus_close_unref) close_unref = nullptr;
  decltype(&sd_bus_match_signal_async) match_signal_async = nullptr;
  decltype(&sd_bus_call_method_async) call_method_async = nullptr;
  decltype(&sd_bus_message_read) message_read = nullptr;
  decltype(&sd_bus_message_get_error) message_get_error = nullptr;
  decltype(&sd_bus_process) process = nullptr;
  decltype(&sd_bus_wait) wait = nullptr;

  [[nodiscard]] Status load() {
    void* const handle = dlopen("libsystemd.so.0", RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) return fault(kStep, "libsystemd is not installed");
    const auto find = [handle](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(handle, name));
      return function != nullptr;
    };
    const bool complete =
        find(open_user, "sd_bus_open_user") && find(close_unref, "sd_bus_close_unref") &&
        find(match_signal_async, "sd_bus_match_signal_async") && find(call_method_async, "sd_bus_call_method_async") &&
        find(message_read, "sd_bus_message_read") && find(message_get_error, "sd_bus_message_get_error") &&
        find(process, "sd_bus_process") && find(wait, "sd_bus_wait");
    return complete ? Status{} : fault(kStep, "libsystemd is too old");
  }
};

/// One request for a scope. Every call is asynchronous, so that one deadline holds for all of it: the bus may accept a
/// connection and never say a word.
class ScopeRequest {
 public:
  explicit ScopeRequest(const Library& library) : library_(library) {}

  [[nodiscard]] Status send() {
    sd_bus* opened = nullptr;
    const int open = library_.open_user(&opened);
    if (open == -ENOMEDIUM) return fault(kStep, "neither XDG_RUNTIME_DIR nor DBUS_SESSION_BUS_ADDRESS is set");
    if (open < 0) return failed("no connection to the user bus", open);
    bus_.reset(opened);
    // Before the request: the job may end sooner than its number is known here. It is known by its unit.
    if (const int r = library_.match_signal_async(opened, nullptr, kManager, kManagerPath, kManagerInterface,
                                                  "JobRemoved", on_job_removed, nullptr, this);
        r < 0)
      return failed("cannot listen", r);
    // Process 0 is the sender: the manager may see another number than this process in its pid namespace does.
    const int r =
        library_.call_method_async(opened, nullptr, kManager, kManagerPath, kManagerInterface, "StartTransientUnit",
                                   on_answer, this, "ssa(sv)a(sa(sv))", unit_.c_str(), "fail", 4,              //
                                   "Description", "s", "judge: a group for the limits of untrusted programs",  //
                                   "PIDs", "au", 1, 0U,                                                        //
                                   "Delegate", "b", 1,                                                         //
                                   "CollectMode", "s", "inactive-or-failed", 0);
    return r < 0 ? failed("cannot ask", r) : Status{};
  }

  /// Until the job is done or has failed.
  [[nodiscard]] Status wait(Micros patience) {
    const MonotonicClock clock;
    const Micros end = clock.now() + patience;
    while (!done_ && outcome_) {
      const Micros left = end - clock.now();
      if (left <= Micros(0)) return fault(kStep, "no answer in time");
      int r = library_.process(bus_.get(), nullptr);
      if (r == 0) r = library_.wait(bus_.get(), static_cast<std::uint64_t>(left.count()));
      if (r < 0 && r != -EINTR) return failed("the bus broke off", r);
    }
    return outcome_;
  }

 private:
  [[nodiscard]] static Status failed(const char* what, int negative_errno) {
    Status error = fault(kStep, what);
    error.error().sys_errno = -negative_errno;
    return error;
  }

  static int on_answer(sd_bus_message* message, void* self, sd_bus_error*) {
    auto& request = *static_cast<ScopeRequest*>(self);
    if (const sd_bus_error* error = request.library_.message_get_error(message))
      request.outcome_ = fault(kStep, error->message != nullptr ? error->message : error->name);
    return 0;
  }

  static int on_job_removed(sd_bus_message* message, void* self, sd_bus_error*) {
    auto& request = *static_cast<ScopeRequest*>(self);
    const char *unit = nullptr, *result = nullptr;
    if (request.library_.message_read(message, "uoss", nullptr, nullptr, &unit, &result) < 0) return 0;
    if (unit != request.unit_) return 0;
    request.done_ = true;
    if (result != std::string_view("done")) request.outcome_ = fault(kStep, std::string("the job ended: ") + result);
    return 0;
  }

  const Library& library_;
  std::unique_ptr<sd_bus, decltype(&sd_bus_close_unref)> bus_{nullptr, library_.close_unref};
  std::string unit_ = "judged-" + std::to_string(getpid()) + ".scope";
  bool done_ = false;  ///< the unit's job has ended
  Status outcome_;
};

}  // namespace

Status enter_user_scope(Micros patience) {
  Library library;
  if (auto ok = library.load(); !ok) return ok;
  ScopeRequest request(library);
  if (auto ok = request.send(); !ok) return ok;
  return request.wait(patience);
}

}  // namespace sandbox
