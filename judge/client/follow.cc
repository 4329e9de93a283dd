#include "judge/client/follow.h"

namespace judge::client {
namespace {

using Clock = std::chrono::steady_clock;
using Kind = HttpFailure::Kind;
using Stream = sandbox::Result<std::unique_ptr<EventStream>>;

/// A stream that held so long did not fail at once.
constexpr std::chrono::seconds kSteady{2};

/// What is followed, as a whole: a submission or a batch.
template <class Whole>
class Follower {
 public:
  /// `open` takes a last event's id; `look` asks for how the whole stands; `ended` whether this is its end.
  Follower(Api& api, std::function<Stream(const std::string&)> open, std::function<sandbox::Result<Whole>()> look,
           bool (*ended)(const Whole&), const OnHappening& on)
      : api_(api), open_(std::move(open)), look_(std::move(look)), ended_(ended), on_(on) {}

  sandbox::Result<Whole> run();

 private:
  enum class End { Told, Untold, Lost };
  /// Reads one stream to its end: that of what is followed, one that does not tell, or that of the connection.
  sandbox::Result<End> read(std::unique_ptr<EventStream> stream);
  /// Whether it tells the end.
  sandbox::Result<bool> take(const Event& event);
  /// Whether it has ended though no event told.
  sandbox::Result<bool> look();

  Api& api_;
  std::function<Stream(const std::string&)> open_;
  std::function<sandbox::Result<Whole>()> look_;
  bool (*ended_)(const Whole&);
  const OnHappening& on_;
  std::string last_id_;
  Whole whole_;
  bool any_ = false;  ///< an event came since the stream was opened
};

template <class Whole>
sandbox::Result<bool> Follower<Whole>::take(const Event& event) {
  if (!event.id.empty()) last_id_ = event.id;
  any_ = true;
  const auto happening = happening_of(event);
  if (!happening) return tl::unexpected(happening.error());
  on_(*happening);
  const auto* whole = std::get_if<Whole>(&*happening);
  if (whole == nullptr) return false;
  whole_ = *whole;
  return ended_(whole_);
}

template <class Whole>
auto Follower<Whole>::read(std::unique_ptr<EventStream> stream) -> sandbox::Result<End> {
  any_ = false;
  for (;;) {
    const auto event = stream->next();
    if (!event && (event.error().kind == Kind::Stopped || event.error().kind == Kind::Unusable))
      return tl::unexpected(event.error().error);
    if (!event) return End::Lost;
    if (!event->has_value()) return End::Untold;
    const auto told = take(**event);
    if (!told) return tl::unexpected(told.error());
    if (*told) return End::Told;
  }
}

template <class Whole>
sandbox::Result<bool> Follower<Whole>::look() {
  auto stands = look_();
  if (!stands) return tl::unexpected(stands.error());
  whole_ = std::move(*stands);
  return ended_(whole_);
}

template <class Whole>
sandbox::Result<Whole> Follower<Whole>::run() {
  auto well = Clock::now();  ///< when there was no trouble last
  Backoff backoff;
  for (;;) {
    const auto opened = Clock::now();
    auto stream = open_(last_id_);
    if (!stream) return tl::unexpected(stream.error());
    const auto end = read(std::move(*stream));
    if (!end) return tl::unexpected(end.error());
    const auto done = *end == End::Untold ? look() : sandbox::Result<bool>(*end == End::Told);
    if (!done) return tl::unexpected(done.error());
    if (*done) return std::move(whole_);
    const auto now = Clock::now();
    if (any_ || now - opened > kSteady) {
      well = now;
      backoff = {};
    } else if (now - well > api_.patience()) {
      return sandbox::fault("events", api_.http().options().server.url() + " ends its events before their end");
    }
    if (!api_.http().pause(backoff.next())) return sandbox::fault("", "interrupted");
  }
}

}  // namespace

sandbox::Result<SubmissionInfo> follow_submission(Api& api, const std::string& id, const OnHappening& on) {
  return Follower<SubmissionInfo>(
             api, [&](const std::string& last) { return api.submission_events(id, last); },
             [&] { return api.find(id); }, [](const SubmissionInfo& submission) { return submission.ended(); }, on)
      .run();
}

sandbox::Result<BatchInfo> follow_batch(Api& api, const std::string& id, const OnHappening& on) {
  return Follower<BatchInfo>(
             api, [&](const std::string& last) { return api.batch_events(id, last); }, [&] { return api.batch(id); },
             [](const BatchInfo& batch) { return batch.done; }, on)
      .run();
}

}  // namespace judge::client
