// The courier against receivers that answer what they are told to.
#include "judge/callback/courier.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "sandbox/base/fd.h"
#include "tests/unit/store_fixture.h"

namespace judge {
namespace {

using testing::must;
using testing::program;

constexpr const char* kBody = "{\"state\":\"finished\"}\n";
constexpr const char* kTaken = "HTTP/1.1 204 No Content\r\n\r\n";
/// No answer: the connection stays open until the sender leaves it.
constexpr const char* kSilence = "";

/// Takes as many connections as there are answers, one after the other.
class Receiver {
 public:
  explicit Receiver(std::vector<std::string> answers) : answers_(std::move(answers)) {
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
  ~Receiver() { finish(); }
  Receiver(const Receiver&) = delete;
  Receiver& operator=(const Receiver&) = delete;

  [[nodiscard]] std::string place() const { return "127.0.0.1:" + std::to_string(port_); }
  /// What came, once nothing more will.
  const std::vector<std::string>& finish() {
    shutdown(listener_.get(), SHUT_RDWR);
    if (thread_.joinable()) thread_.join();
    return requests_;
  }

 private:
  void serve() {
    for (const std::string& answer : answers_) {
      const sandbox::Fd peer(accept4(listener_.get(), nullptr, nullptr, SOCK_CLOEXEC));
      if (!peer) return;
      std::string request;
      char data[8192];
      while (request.find(kBody) == std::string::npos) {
        const ssize_t size = recv(peer.get(), data, sizeof data, 0);
        if (size <= 0) break;
        request.append(data, static_cast<std::size_t>(size));
      }
      requests_.push_back(std::move(request));
      if (!answer.empty()) {
        EXPECT_TRUE(sandbox::write_all(peer.get(), answer));
        shutdown(peer.get(), SHUT_WR);
      }
      while (recv(peer.get(), data, sizeof data, 0) > 0) {
      }
    }
  }

  std::vector<std::string> answers_, requests_;
  sandbox::Fd listener_;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

class Heard final : public CourierEvents {
 public:
  void delivered(const DueCallback& callback) override { add(callback.id + " delivered"); }
  void undelivered(const DueCallback& callback, const std::string& why, bool failed) override {
    add(callback.id + (failed ? " failed: " : " again: ") + why);
  }
  /// The first so many, as they come.
  std::vector<std::string> wait_for(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return heard_.size() >= count; });
    return heard_;
  }
  void forget() {
    const std::lock_guard lock(mutex_);
    heard_.clear();
  }

 private:
  void add(std::string what) {
    const std::lock_guard lock(mutex_);
    heard_.push_back(std::move(what));
    changed_.notify_all();
  }
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::string> heard_;
};

class CourierTest : public testing::StoreTest {
 protected:
  ~CourierTest() override { courier_.reset(); }

  void start(const std::set<std::string>& places, int attempts = 8) {
    CourierSettings settings{places, "0123456789abcdef", attempts, sandbox::Micros(1000), sandbox::Micros(60'000'000)};
    courier_.emplace(CourierTools{*store_, heard_, [](const std::string&) { return std::string(kBody); }}, settings);
    ASSERT_TRUE(courier_->start());
  }
  /// A submission that ends at once; its id.
  std::string end_one(const std::string& place) {
    NewSubmission what = program("a");
    what.callback = Callback{"http://" + place + "/results?a=1", place};
    const std::string id = user_->submit(1, {what}).at(0);
    EXPECT_EQ(user_->finish_all(), 1u);
    if (courier_) courier_->wake();
    return id;
  }
  CallbackRecord callback(const std::string& id) { return user_->record(id).callback.value(); }

  Heard heard_;
  std::optional<Courier> courier_;
};

TEST_F(CourierTest, SendsWhatHasEndedSigned) {
  Receiver receiver({kTaken});
  start({receiver.place()});
  const std::string id = end_one(receiver.place());
  EXPECT_EQ(heard_.wait_for(1), std::vector<std::string>{id + " delivered"});
  EXPECT_EQ(callback(id).state, CallbackState::Delivered);
  EXPECT_EQ(callback(id).attempts, 1);
  const std::string request = receiver.finish().at(0);
  EXPECT_EQ(request.find("PUT /results?a=1 HTTP/1.1\r\nHost: " + receiver.place() + "\r\n"), 0u) << request;
  EXPECT_NE(request.find("\r\nJudged-Delivery: " + id + "\r\n"), std::string::npos) << request;
  EXPECT_NE(request.find("\r\nJudged-Signature: t="), std::string::npos) << request;
}

TEST_F(CourierTest, SendsWhatWasDueBeforeItBegan) {
  Receiver receiver({kTaken});
  const std::string id = end_one(receiver.place());
  start({receiver.place()});
  EXPECT_EQ(heard_.wait_for(1), std::vector<std::string>{id + " delivered"});
}

TEST_F(CourierTest, TriesAgainUntilItIsTaken) {
  Receiver receiver({"HTTP/1.1 500 No\r\nContent-Length: 1000000\r\n\r\nno",
                     "HTTP/1.1 302 There\r\nLocation: http://127.0.0.1:1/\r\n\r\n", "nonsense", kTaken});
  start({receiver.place()});
  const std::string id = end_one(receiver.place());
  const auto heard = heard_.wait_for(4);
  EXPECT_EQ(heard[0], id + " again: it answered 500");
  EXPECT_EQ(heard[1], id + " again: it answered 302, and redirects are not followed");
  EXPECT_EQ(heard[2].find(id + " again: answer: "), 0u) << heard[2];
  EXPECT_EQ(heard[3], id + " delivered");
  EXPECT_EQ(callback(id).attempts, 4);
  EXPECT_EQ(callback(id).error, "");
}

TEST_F(CourierTest, WaitsAsLongAsTheReceiverAsksForAndAnHourAtMost) {
  using std::chrono::seconds;
  for (const auto& [asked, least, most] :
       {std::tuple("120", seconds(110), seconds(120)), std::tuple("4000000000", seconds(3590), seconds(3600))}) {
    Receiver receiver({std::string("HTTP/1.1 503 Busy\r\nRetry-After: ") + asked + "\r\n\r\n"});
    start({receiver.place()});
    const UtcTime before = std::chrono::time_point_cast<sandbox::Micros>(std::chrono::system_clock::now());
    const std::string id = end_one(receiver.place());
    heard_.wait_for(1);
    const UtcTime due = must(store_->next_callback(receiver.place()))->due;
    EXPECT_GE(due, before + least) << asked;
    EXPECT_LE(due, std::chrono::system_clock::now() + most) << asked;
    courier_.reset();
    heard_.forget();
  }
}

TEST_F(CourierTest, ARetryAfterThatIsNoNumberOrSoonerThanItsOwnWaitChangesNothing) {
  Receiver receiver({"HTTP/1.1 503 Busy\r\nRetry-After: Mon, 30 Nov 2099 12:00:00 GMT\r\n\r\n",
                     "HTTP/1.1 429 Busy\r\nRetry-After: 99999999999999999999\r\n\r\n",
                     "HTTP/1.1 429 Busy\r\nRetry-After: 0\r\n\r\n", kTaken});
  start({receiver.place()});
  const std::string id = end_one(receiver.place());
  EXPECT_EQ(heard_.wait_for(4).back(), id + " delivered");
}

TEST_F(CourierTest, GivesUpAfterSoManyTries) {
  std::string gone;
  { gone = Receiver({}).place(); }
  start({gone}, 3);
  const std::string id = end_one(gone);
  EXPECT_EQ(heard_.wait_for(3).back(), id + " failed: connect: Connection refused");
  EXPECT_EQ(callback(id).state, CallbackState::Failed);
  EXPECT_EQ(callback(id).attempts, 3);
}

TEST_F(CourierTest, ASlowReceiverHoldsUpNobodyElseAndNotTheEnd) {
  Receiver slow({kSilence}), quick({kTaken, kTaken});
  start({slow.place(), quick.place()});
  const std::string waits = end_one(slow.place()), first = end_one(quick.place()), second = end_one(quick.place());
  EXPECT_EQ(heard_.wait_for(2), (std::vector<std::string>{first + " delivered", second + " delivered"}));
  courier_->stop();
  EXPECT_EQ(callback(waits).state, CallbackState::Pending);
  EXPECT_EQ(callback(waits).attempts, 0) << "what was cut short counts for nothing";
}

TEST_F(CourierTest, AdmitsTheSettingsPlacesAlone) {
  start({"example.org:443"});
  EXPECT_EQ(courier_->admit("https://EXAMPLE.org/a")->place, "example.org:443");
  EXPECT_EQ(courier_->admit("https://EXAMPLE.org/a")->url, "https://EXAMPLE.org/a");
  for (const char* url : {"http://example.org/", "https://example.org:444/", "https://www.example.org/", "no"}) {
    const auto admitted = courier_->admit(url);
    ASSERT_FALSE(admitted) << url;
    EXPECT_EQ(admitted.error().kind, sandbox::ErrorKind::Usage);
  }
  start({});
  EXPECT_NE(courier_->admit("https://example.org/").error().hint.find("callback_hosts"), std::string::npos);
}

}  // namespace
}  // namespace judge
