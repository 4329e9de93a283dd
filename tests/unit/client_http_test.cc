// The client against a server that says what it is told to, byte by byte.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "judge/client/api.h"
#include "judge/client/follow.h"
#include "sandbox/base/fd.h"

namespace judge::client {
namespace {

/// Answers connection after connection, request after request, each with a text; then the connection is closed.
class Canned {
 public:
  using Answers = std::vector<std::string>;

  explicit Canned(std::vector<Answers> connections) : connections_(std::move(connections)) {
    listener_.reset(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* raw = reinterpret_cast<sockaddr*>(&address);
    EXPECT_EQ(bind(listener_.get(), raw, size), 0);
    EXPECT_EQ(listen(listener_.get(), 8), 0);
    getsockname(listener_.get(), raw, &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Canned() {
    shutdown(listener_.get(), SHUT_RDWR);
    thread_.join();
  }
  Canned(const Canned&) = delete;
  Canned& operator=(const Canned&) = delete;

  [[nodiscard]] HttpOptions options(Milliseconds limit = std::chrono::seconds(20)) const {
    return {{"127.0.0.1", std::to_string(port_)}, "secret", limit, {}};
  }
  /// What was asked; to be looked at when all is over.
  [[nodiscard]] const std::vector<std::string>& requests() const { return requests_; }
  /// Ends when every connection was served.
  void wait() {
    thread_.join();
    thread_ = std::thread([] {});
  }

 private:
  void serve() {
    for (const Answers& answers : connections_) {
      const sandbox::Fd peer(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (!peer) return;
      for (const std::string& answer : answers) {
        if (!read_request(peer.get()) || !sandbox::write_all(peer.get(), answer)) break;
      }
      if (!answers.empty() && answers.back().empty()) continue;
      shutdown(peer.get(), SHUT_WR);
      char rest;
      while (recv(peer.get(), &rest, 1, 0) > 0) {
      }
    }
  }

  /// Requests here are shorter than a packet, and come in one.
  bool read_request(int peer) {
    char data[8192];
    const ssize_t size = recv(peer, data, sizeof data, 0);
    if (size <= 0) return false;
    requests_.emplace_back(data, static_cast<std::size_t>(size));
    return true;
  }

  std::vector<Answers> connections_;
  std::vector<std::string> requests_;
  sandbox::Fd listener_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

std::string answer(const std::string& status, const std::string& body, const std::string& headers = {}) {
  return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string stream(const std::string& events) {
  char size[16];
  std::snprintf(size, sizeof size, "%zx", events.size());
  return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + std::string(size) + "\r\n" + events + "\r\n";
}

constexpr const char* kSubmission =
    R"({"id": "7", "state": "STATE", "problem": "p", "language": "python", "created": "c", "verdict": VERDICT})";

std::string submission(const std::string& state, const std::string& verdict = "null") {
  std::string out = kSubmission;
  out.replace(out.find("STATE"), 5, state);
  return out.replace(out.find("VERDICT"), 7, verdict);
}

std::string event(int id, const std::string& type, const std::string& data) {
  return "id: " + std::to_string(id) + "\nevent: " + type + "\ndata: " + data + "\n\n";
}

TEST(HttpClient, KeepsItsConnection) {
  Canned server({{answer("200 OK", "one"), answer("404 Not Found", "two"), answer("200 OK", "")}});
  {
    HttpClient client(server.options());
    EXPECT_EQ(client.call({"GET", "/a", {}, {}})->body, "one");
    EXPECT_EQ(client.call({"POST", "/b", "{}", {{"Idempotency-Key", "k"}}})->status, 404);
    EXPECT_EQ(client.call({"DELETE", "/c", {}, {}})->body, "");
  }
  server.wait();
  ASSERT_EQ(server.requests().size(), 3U);
  EXPECT_TRUE(server.requests()[0].starts_with("GET /a HTTP/1.1\r\n"));
  EXPECT_NE(server.requests()[0].find("Authorization: Bearer secret\r\n"), std::string::npos);
  EXPECT_NE(server.requests()[1].find("Idempotency-Key: k\r\n"), std::string::npos);
  EXPECT_TRUE(server.requests()[1].ends_with("\r\n\r\n{}"));
}

TEST(HttpClient, AsksAgainWhereAKeptConnectionWasClosed) {
  Canned server({{answer("200 OK", "one")},
                 {answer("200 OK", "two")},
                 {answer("200 OK", "three", "Connection: close\r\n")},
                 {answer("200 OK", "four")}});
  HttpClient client(server.options());
  for (const char* expected : {"one", "two", "three", "four"})
    EXPECT_EQ(client.call({"GET", "/", {}, {}})->body, expected);
}

TEST(HttpClient, ReadsEveryKindOfBody) {
  Canned server({{"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n"},
                 {"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nto the end"}});
  HttpClient client(server.options());
  EXPECT_EQ(client.call({})->body, "abcdefg");
  EXPECT_EQ(client.call({})->body, "to the end");
}

TEST(HttpClient, TellsWhyThereIsNoAnswer) {
  using Kind = HttpFailure::Kind;
  const auto kind_of = [](const std::string& text) {
    Canned server({{text}});
    HttpClient client(server.options());
    const auto response = client.call({});
    return response ? std::optional<Kind>() : response.error().kind;
  };
  EXPECT_EQ(kind_of(""), Kind::Lost);
  EXPECT_EQ(kind_of("HTTP/1.1 200 OK\r\nConte"), Kind::Lost);
  EXPECT_EQ(kind_of("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), Kind::Lost);
  EXPECT_EQ(kind_of("SSH-2.0-OpenSSH\r\n"), Kind::Unusable);
  EXPECT_EQ(kind_of("HTTP/1.1 200 OK\r\nA: " + std::string(100'000, 'x') + "\r\n\r\n"), Kind::Unusable);
  HttpOptions nowhere = Canned({}).options();
  EXPECT_EQ(HttpClient(nowhere).call({}).error().kind, Kind::Unreachable);
  nowhere.server.host = "host.invalid";
  EXPECT_EQ(HttpClient(nowhere).call({}).error().kind, Kind::Unreachable);
}

TEST(HttpClient, KeepsToItsDeadlineAndStopsWhenItIsTold) {
  // Nobody accepts: the kernel connects, and no answer comes.
  Canned late({});
  late.wait();
  EXPECT_EQ(HttpClient(late.options(Milliseconds(30))).call({}).error().kind, HttpFailure::Kind::Late);
  HttpOptions options = late.options();
  options.stop = [] { return true; };
  HttpClient client(options);
  EXPECT_EQ(client.call({}).error().kind, HttpFailure::Kind::Stopped);
  EXPECT_FALSE(client.pause(std::chrono::hours(1)));
}

TEST(HttpClient, ReadsRetryAfter) {
  const std::string no = "{}";
  Canned server({{answer("429 X", no, "Retry-After: 7\r\n"), answer("429 X", no, "Retry-After: -1\r\n"),
                  answer("429 X", no, "Retry-After: Mon, 30 Nov 2026\r\n"), answer("429 X", no),
                  answer("429 X", no, "Retry-After: 999999999\r\n")}});
  HttpClient client(server.options());
  EXPECT_EQ(client.call({})->retry_after, std::chrono::seconds(7));
  for (int i = 0; i < 3; ++i) EXPECT_FALSE(client.call({})->retry_after);
  EXPECT_EQ(client.call({})->retry_after, std::chrono::hours(24));
}

TEST(Api, TriesAgainWithTheSameKey) {
  Canned server({{answer("429 X", R"({"error": "busy"})", "Retry-After: 0\r\n"),
                  answer("201 X", submission("queued")).substr(0, 60)},
                 {answer("201 X", submission("queued"))}});
  {
    Api api(server.options(), std::chrono::seconds(20));
    const auto made = api.submit({"p", "python", "x", {}, {}, false, false, false, {}, {}, {}});
    ASSERT_TRUE(made) << made.error().text();
    EXPECT_EQ(made->id, "7");
  }
  server.wait();
  ASSERT_EQ(server.requests().size(), 3U);
  const auto key_of = [](const std::string& request) { return request.substr(request.find("Idempotency-Key: "), 49); };
  EXPECT_EQ(key_of(server.requests()[0]), key_of(server.requests()[1]));
  EXPECT_EQ(key_of(server.requests()[0]), key_of(server.requests()[2]));
}

TEST(Api, LosesItsPatience) {
  Canned server({{answer("503 X", R"({"error": "shutting down"})", "Retry-After: 60\r\n")}});
  Api api(server.options(), std::chrono::seconds(1));
  const auto found = api.find("7");
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().message, "shutting down");
  EXPECT_EQ(found.error().kind, sandbox::ErrorKind::Infrastructure);
}

TEST(Api, EscapesWhatItPutsIntoATarget) {
  Canned server({{answer("200 X", submission("queued")), answer("200 X", R"({"submissions": [], "next": null})")}});
  {
    Api api(server.options(), {});
    EXPECT_TRUE(api.find("../a b"));
    Selection selection;
    selection.problem = "a&b=\xC3\xA4";
    selection.verdict = "AC";
    EXPECT_TRUE(api.list(selection));
  }
  server.wait();
  EXPECT_TRUE(server.requests()[0].starts_with("GET /v1/submissions/..%2Fa%20b HTTP"));
  EXPECT_TRUE(server.requests()[1].starts_with("GET /v1/submissions?limit=100&problem=a%26b%3D%C3%A4&verdict=AC HTTP"));
}

TEST(Api, MakesBatches) {
  const std::string batch =
      R"({"id": "b", "name": "n", "created": "c", "total": 2, "states": {"queued": 2}, "verdicts": {}, "done": false})";
  Canned server({{answer("201 X", batch), answer("201 X", R"({"ids": ["7", "8"]})"), answer("200 X", batch),
                  answer("200 X", submission("cancelled"))}});
  {
    Api api(server.options(), {});
    EXPECT_EQ(api.create_batch("n")->name, "n");
    const NewSubmission one{"p", "python", "x", {}, {}, false, false, false, {}, {}, {}};
    EXPECT_EQ(*api.add("b", {one, one}), (std::vector<std::string>{"7", "8"}));
    EXPECT_EQ(api.batch("b")->count("queued"), 2);
    EXPECT_TRUE(api.cancel("7")->ended());
  }
  server.wait();
  ASSERT_EQ(server.requests().size(), 4U);
  EXPECT_TRUE(server.requests()[0].ends_with("\r\n\r\n{\"name\":\"n\"}"));
  EXPECT_TRUE(server.requests()[1].starts_with("POST /v1/batches/b/submissions HTTP"));
  EXPECT_NE(server.requests()[1].find("Idempotency-Key: "), std::string::npos);
  EXPECT_TRUE(server.requests()[3].starts_with("DELETE /v1/submissions/7 HTTP"));
}

TEST(Follow, GoesOnWhereItWasCutOff) {
  const std::string first = event(1, "state", submission("running")) + event(2, "compiling", "{}");
  const std::string test = R"({"index": 0, "total": 1, "name": "sample/1", "verdict": "AC"})";
  const std::string second = event(3, "case", test) + event(4, "state", submission("finished", "\"AC\""));
  Canned server({{stream(first)}, {stream(": still here\n\n")}, {stream(second) + "0\r\n\r\n"}});
  std::vector<std::size_t> kinds;
  {
    Api api(server.options(), std::chrono::seconds(20));
    const auto ended = follow_submission(api, "7", [&](const Happening& event) { kinds.push_back(event.index()); });
    ASSERT_TRUE(ended) << ended.error().text();
    EXPECT_EQ(ended->verdict, Verdict::AC);
  }
  EXPECT_EQ(kinds, (std::vector<std::size_t>{1, 2, 3, 1}));
  server.wait();
  EXPECT_EQ(server.requests()[0].find("Last-Event-ID"), std::string::npos);
  for (const std::size_t again : {1U, 2U})
    EXPECT_NE(server.requests()[again].find("Last-Event-ID: 2\r\n"), std::string::npos);
}

TEST(Follow, LooksWhereTheStreamDoesNotTell) {
  Canned server(
      {{stream(event(1, "state", submission("running"))) + "0\r\n\r\n"}, {answer("200 X", submission("cancelled"))}});
  Api api(server.options(), std::chrono::seconds(20));
  EXPECT_EQ(follow_submission(api, "7", [](const Happening&) {})->state, SubmissionInfo::State::Cancelled);
}

TEST(Follow, DoesNotGoOnForEver) {
  Canned server({{stream("")}, {stream("")}, {stream("")}});
  Api api(server.options(), Milliseconds(0));
  EXPECT_FALSE(follow_submission(api, "7", [](const Happening&) {}));
}

}  // namespace
}  // namespace judge::client
