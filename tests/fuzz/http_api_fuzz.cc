// The bytes of a connection, read as the server reads them, and answered by every route of the API over a real store:
// once while there are no tokens, and once with tokens. Whatever is asked is the asker's fault, and nobody gets what he
// may not have.
//
// In the input @Q, @F, @B and @R stand for the ids of a queued and a finished submission, a batch and a rejudging, and
// @L for the number of bytes behind the first blank line: what no fuzzer guesses.
#include <stdlib.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <cstdio>
#include <filesystem>

#include "judge/server/api.h"
#include "judge/server/message.h"
#include "judge/store/sqlite_store.h"

namespace {

namespace fs = std::filesystem;
namespace asio = boost::asio;
namespace http = boost::beast::http;
using boost::beast::error_code;

constexpr int kRequests = 4;           // of one connection, at most
constexpr int kChangesOfAWorld = 200;  // then a new one
constexpr std::size_t kMostWaiting = 50;
const std::vector<std::pair<std::string, judge::Role>> kTokens = {
    {"sec-s", judge::Role::Submit}, {"sec-a", judge::Role::Author}, {"sec-m", judge::Role::Admin}};

void expect(bool holds) {
  if (!holds) abort();
}

template <class T>
T value_of(sandbox::Result<T> result) {
  expect(result.has_value());
  return std::move(*result);
}

/// Time is over at once.
class Timers final : public judge::HttpServer {
 public:
  void begin() override {}
  [[nodiscard]] std::uint16_t port() const override { return 0; }
  [[nodiscard]] bool loopback() const override { return true; }
  [[nodiscard]] std::size_t connections() const override { return 1; }
  void run_after(sandbox::Micros, std::function<void()> callback) override { due_.push_back(std::move(callback)); }
  void stop(sandbox::Micros) override {}
  void ring() {
    for (const auto& callback : std::exchange(due_, {})) callback();
  }

 private:
  std::vector<std::function<void()>> due_;
};

class Stream final : public judge::EventStream {
 public:
  bool write(std::string text) override {
    expect(text.size() > 2 && text.substr(text.size() - 2) == "\n\n");
    return !over_;
  }
  void end() override {
    over_ = true;
    for (const auto& callback : std::exchange(callbacks_, {})) callback();
  }
  void on_end(std::function<void()> callback) override {
    callbacks_.push_back(std::move(callback));
    if (over_) end();
  }

 private:
  bool over_ = false;
  std::vector<std::function<void()>> callbacks_;
};

class Reply final : public judge::HttpReply::Target {
 public:
  void send(judge::HttpResponse response) override {
    if (!answer) answer = std::move(response);
  }
  std::shared_ptr<judge::EventStream> stream() override {
    expect(!answer);
    answer.emplace();
    return begun = std::make_shared<Stream>();
  }

  std::optional<judge::HttpResponse> answer;
  std::shared_ptr<Stream> begun;
};

/// An answer that nobody may get is shown first.
void expect(bool holds, const judge::HttpResponse& response) {
  if (!holds) std::fprintf(stderr, "%u %s\n", response.status, response.body.c_str());
  expect(holds);
}

void check(const judge::HttpResponse& response) {
  static const std::vector<unsigned> kStatuses = {200, 201, 400, 401, 403, 404, 405, 409, 415, 422, 429};
  expect(std::find(kStatuses.begin(), kStatuses.end(), response.status) != kStatuses.end(), response);
  for (const auto& [name, value] : response.headers)
    expect(std::none_of(value.begin(), value.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }), response);
  if (response.content_type != "application/json") return expect(response.status == 200, response);
  const auto body = nlohmann::json::parse(response.body, nullptr, false);
  expect(!body.is_discarded(), response);
  expect(response.status < 400 || body.is_array() || body.contains("error"), response);
}

/// A daemon's parts, without executors and a port.
class World {
 public:
  explicit World(bool with_tokens)
      : with_tokens_(with_tokens), pool_(no_executors()), pipeline_(pool_, languages_, nullptr) {
    if (with_tokens_) {
      for (const auto& [secret, role] : kTokens) value_of(store_->add_token(secret, role, secret, judge::utc_now()));
    }
    fill();
    api_.serve(timers_, gatekeeper_);
  }
  ~World() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  World(const World&) = delete;
  World& operator=(const World&) = delete;

  void read(std::string_view input);
  [[nodiscard]] bool is_full() const { return changes_ > kChangesOfAWorld; }

 private:
  static judge::PoolOptions no_executors() {
    judge::PoolOptions out;
    out.executor = "/nonexistent";
    return out;
  }
  static fs::path new_folder() {
    std::string name = fs::temp_directory_path() / "http_api_fuzz.XXXXXX";
    expect(mkdtemp(name.data()) != nullptr);
    return name;
  }
  void fill();
  [[nodiscard]] std::string filled(std::string_view input) const;
  [[nodiscard]] bool may_have(const judge::HttpRequest& request) const;
  void ask(judge::HttpRequest request);

  bool with_tokens_;
  int changes_ = 0;
  fs::path folder_ = new_folder();
  std::unique_ptr<judge::Store> store_ = value_of(judge::open_sqlite_store(folder_));
  runners::Registry languages_ = value_of(runners::Registry::load(JUDGED_HOME "/runners"));
  judge::Catalogue catalogue_{{JUDGED_HOME "/tests/packages"}};
  judge::ProblemShelf problems_{catalogue_};
  judge::ExecutorPool pool_;
  judge::Pipeline pipeline_;
  judge::EventHub hub_;
  judge::Metrics metrics_{"1", 1};
  judge::Log log_{judge::LogForm::Text, judge::LogLevel::Error};
  judge::WorkerEvents worker_events_;
  judge::CourierEvents courier_events_;
  judge::Worker worker_{{*store_, pipeline_, problems_, worker_events_}, {"fuzz"}};
  judge::Courier courier_{{*store_, courier_events_, {}}, {{"example.org:80", "[::1]:443"}, "0123456789abcdef"}};
  judge::Api api_{{*store_, worker_, courier_, problems_, languages_, hub_, metrics_, log_},
                  {"1", "none", "weak", kMostWaiting, 2 * kMostWaiting, "b"}};
  sandbox::MonotonicClock clock_;
  judge::Gatekeeper gatekeeper_{*store_, clock_, {}, true};
  Timers timers_;
  std::string queued_, finished_, batch_, rejudging_;
};

/// What the ids of an input mean.
void World::fill() {
  judge::Admission how;
  how.owner = with_tokens_ ? store_->tokens()->front().id : judge::kNoToken;
  how.now = judge::utc_now();
  judge::NewSubmission program;
  program.submission = {"a.py", "python", "print(1)\n"};
  judge::GradeSettings settings;
  settings.custom = judge::CustomRun{"1\n", "1\n", {}};
  program.settings = judge::settings_to_json(settings);
  finished_ = value_of(store_->submit(how, {program})).ids.front();
  const auto leased = value_of(store_->lease("fuzz", how.now, how.now + sandbox::Micros(1'000'000)));
  judge::Judged judged;
  judged.verdict = judge::Verdict::RTE;
  judged.message = "exit code 1";
  judged.report = R"({"compile": {"output": "warning"}, "cases": [{"verdict": "RTE", "cpu_us": 1000, "wall_us": 2000, )"
                  R"("peak_memory_bytes": 4096, "got": {"text": "1\n"}, "stderr": {"text": "no"}}]})";
  expect(value_of(store_->finish(leased->lease, judged, how.now)));
  judge::NewSubmission function = program;
  function.problem = "echo-sum";
  function.settings = judge::settings_to_json({});
  const judge::Submitted made = value_of(store_->create_batch(how, "b", {function}));
  batch_ = made.batch;
  queued_ = made.ids.front();
  judge::SubmissionFilter all;
  rejudging_ = value_of(store_->create_rejudging(how.owner, all, "r", "", how.now)).value();
}

std::string World::filled(std::string_view input) const {
  std::string out;
  std::size_t length_at = std::string::npos;
  for (std::size_t i = 0; i < input.size(); ++i) {
    const char what = input[i] == '@' && i + 1 < input.size() ? input[i + 1] : '\0';
    const std::string* id = what == 'Q'   ? &queued_
                            : what == 'F' ? &finished_
                            : what == 'B' ? &batch_
                            : what == 'R' ? &rejudging_
                                          : nullptr;
    if (what == 'L') length_at = std::min(length_at, out.size());
    if (id != nullptr) out += *id;
    if (id == nullptr && what != 'L') out += input[i];
    if (id != nullptr || what == 'L') ++i;
  }
  const std::size_t blank = out.find("\r\n\r\n");
  if (length_at <= blank && blank != std::string::npos) out.insert(length_at, std::to_string(out.size() - blank - 4));
  return out;
}

/// A stream to be read from, without a connection.
struct Wire {
  std::string_view left;

  template <class Buffers>
  std::size_t read_some(const Buffers& buffers, error_code& error) {
    const std::size_t size = asio::buffer_copy(buffers, asio::buffer(left));
    left.remove_prefix(size);
    error = size == 0 ? error_code(asio::error::eof) : error_code();
    return size;
  }
  template <class Buffers>
  std::size_t read_some(const Buffers& buffers) {
    error_code ignored;
    return read_some(buffers, ignored);
  }
};

void World::read(std::string_view input) {
  const std::string text = filled(input);
  Wire wire{text};
  boost::beast::flat_buffer buffer;
  judge::HttpLimits limits;
  limits.body_bytes = 64u << 10;
  for (int i = 0; i < kRequests; ++i) {
    judge::net::RequestParser parser;
    judge::net::set_limits(parser, limits);
    error_code error;
    http::read_header(wire, buffer, parser, error);
    if (error) return;
    auto request = judge::net::request_of(parser.get());
    if (!request) return;
    if (!parser.is_done()) {
      if (const auto refusal = api_.refuse_body(*request)) return check(*refusal);
      http::read(wire, buffer, parser, error);
      if (error) return;
      request->body = std::move(parser.get().body());
    }
    ask(std::move(*request));
  }
}

/// Whether somebody with this header may have more than what everybody may.
bool World::may_have(const judge::HttpRequest& request) const {
  if (!with_tokens_) {
    const auto origin = request.header("origin");
    const std::string host = request.header("host").value_or("");
    return judge::is_loopback_host(host) && (!origin || *origin == "http://" + host);
  }
  const auto header = request.header("authorization");
  const std::string secret = header ? *header : request.header("x-auth-token").value_or("");
  return std::any_of(kTokens.begin(), kTokens.end(),
                     [&](const auto& token) { return secret == (header ? "Bearer " : "") + token.first; });
}

void World::ask(judge::HttpRequest request) {
  const auto& open = {"/v1/health", "/v1/version", "/v1/openapi.json", "/about"};
  const bool allowed = std::find(open.begin(), open.end(), request.path) != open.end() || may_have(request);
  const bool only_looks = request.method == "GET";
  auto reply = std::make_shared<Reply>();
  api_.handle(std::move(request), judge::HttpReply(reply));
  timers_.ring();
  expect(reply->answer.has_value());
  expect(allowed || reply->answer->status >= 400, *reply->answer);
  if (reply->begun)
    reply->begun->end();
  else
    check(*reply->answer);
  expect(hub_.listeners() == 0);
  if (!only_looks && reply->answer->status < 300) ++changes_;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static std::unique_ptr<World> open, guarded;
  for (auto* world : {&open, &guarded}) {
    if (!*world || (*world)->is_full()) *world = std::make_unique<World>(world == &guarded);
    (*world)->read({reinterpret_cast<const char*>(data), size});
  }
  return 0;
}
