// Descriptors, errors, channels, the wire format and the clock.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "sandbox/base/channel.h"
#include "sandbox/base/clock.h"
#include "sandbox/base/confinement.h"
#include "sandbox/base/fd.h"
#include "sandbox/base/isolation.h"
#include "sandbox/base/pressure.h"
#include "sandbox/base/wire.h"

namespace sandbox {
namespace {

bool is_open(int fd) {
  return fcntl(fd, F_GETFD) >= 0;
}
bool closes_on_exec(int fd) {
  return (fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0;
}

TEST(Pressure, IsTheTimeThatSomeProcessWaited) {
  EXPECT_EQ(read_cpu_pressure("some avg10=99.65 avg60=99.67 avg300=96.28 total=1177565151\n"
                              "full avg10=0.00 avg60=0.00 avg300=0.00 total=7\n"),
            Micros(1177565151));
  for (const char* text : {"", "some", "full avg10=0.00 total=7\n", "some avg10=1.00\n", "some total=x"})
    EXPECT_EQ(read_cpu_pressure(text), Micros(0)) << text;
  const Micros before = time_short_of_cpus();
  EXPECT_GE(time_short_of_cpus(), before);
}

TEST(ErrorText, SaysWhereWhatAndHow) {
  EXPECT_EQ((Error{ErrorKind::Usage, "no such problem", {}, {}, 0}.text()), "no such problem");
  EXPECT_EQ((Error{ErrorKind::Package, "unknown key", "p.yaml:3", "did you mean 'name'?", 0}.text()),
            "p.yaml:3: unknown key\n  hint: did you mean 'name'?");
  EXPECT_EQ((Error{ErrorKind::Infrastructure, "failed", "open x", {}, ENOENT}.text()),
            "open x: failed (No such file or directory)");
}

TEST(ErrorText, EachMakerHasItsKind) {
  EXPECT_EQ(usage_error("m", "h").value().kind, ErrorKind::Usage);
  EXPECT_EQ(package_error("w", "m", "h").value().kind, ErrorKind::Package);
  EXPECT_EQ(fault("s", "m").value().kind, ErrorKind::Infrastructure);
  errno = EACCES;
  EXPECT_EQ(sys_error("s").value().sys_errno, EACCES);
  EXPECT_EQ(sys_error("s", EPERM).value().sys_errno, EPERM);
}

TEST(FdTest, OwnsItsDescriptor) {
  auto pipe = make_pipe().value();
  const int raw = pipe.read.get();
  EXPECT_TRUE(closes_on_exec(raw));
  Fd moved = std::move(pipe.read);
  EXPECT_FALSE(pipe.read);  // NOLINT(bugprone-use-after-move): a moved-from Fd owns nothing
  EXPECT_EQ(moved.get(), raw);
  moved = Fd();
  EXPECT_FALSE(is_open(raw));
  EXPECT_TRUE(is_open(pipe.write.get()));
  const int released = pipe.write.release();
  EXPECT_FALSE(pipe.write);
  EXPECT_TRUE(is_open(released));
  ::close(released);
}

TEST(FdTest, ADuplicateOutlivesItsOriginal) {
  auto pipe = make_pipe().value();
  auto copy = pipe.write.duplicate().value();
  EXPECT_TRUE(closes_on_exec(copy.get()));
  pipe.write.reset();
  ASSERT_TRUE(write_all(copy.get(), "hello"));
  copy.reset();
  EXPECT_EQ(read_to_end(pipe.read.get(), 5).value(), "hello");
}

TEST(FdTest, ReadingHasABound) {
  auto pipe = make_pipe().value();
  ASSERT_TRUE(write_all(pipe.write.get(), "hello"));
  pipe.write.reset();
  const auto read = read_to_end(pipe.read.get(), 4);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().message, "more than 4 bytes");
}

TEST(FdTest, ASealedFileCannotBeChangedThroughAnyDescriptor) {
  const auto fd = sealed_memfd("test", "content").value();
  EXPECT_EQ(read_file_fd(fd.get(), 100).value(), "content");
  EXPECT_EQ(read_file_fd(fd.get(), 3).value(), "con");
  EXPECT_LT(::write(fd.get(), "x", 1), 0);
  EXPECT_LT(ftruncate(fd.get(), 0), 0);
  const std::string path = "/proc/self/fd/" + std::to_string(fd.get());
  const Fd writable(open(path.c_str(), O_RDWR | O_CLOEXEC));
  if (writable) {
    EXPECT_LT(::write(writable.get(), "x", 1), 0);
    EXPECT_LT(ftruncate(writable.get(), 100), 0);
  }
  EXPECT_EQ(read_to_end(fd.get(), 100).value(), "content");
}

TEST(FdTest, AReopenedFileHasItsOwnOffset) {
  const auto fd = sealed_memfd("test", "content").value();
  EXPECT_EQ(read_to_end(fd.get(), 100).value(), "content");
  EXPECT_EQ(read_to_end(fd.get(), 100).value(), "");
  const auto again = reopen_readonly(fd.get()).value();
  EXPECT_EQ(read_to_end(again.get(), 100).value(), "content");
}

TEST(FdTest, Files) {
  const auto missing = read_file("/proc/self/no-such-file");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().sys_errno, ENOENT);
  EXPECT_EQ(missing.error().where, "open /proc/self/no-such-file");
  const auto fd = make_memfd("attribute").value();
  const std::string file = "/proc/self/fd/" + std::to_string(fd.get());
  ASSERT_TRUE(write_file(file, "42"));
  EXPECT_EQ(read_file(file).value(), "42");
  EXPECT_FALSE(read_file(file, 1));
  EXPECT_FALSE(write_file("/proc/self/no-such-file", "1"));
}

TEST(Channel, APacketArrivesWhole) {
  auto [a, b] = make_channel().value();
  ASSERT_TRUE(send_packet(a.get(), "one"));
  ASSERT_TRUE(send_packet(a.get(), "two"));
  EXPECT_EQ(receive_packet(b.get()).value()->bytes, "one");
  EXPECT_EQ(receive_packet(b.get()).value()->bytes, "two");
  a.reset();
  EXPECT_FALSE(receive_packet(b.get()).value());
}

TEST(Channel, DescriptorsTravelInOrder) {
  auto [a, b] = make_channel().value();
  const auto first = sealed_memfd("first", "1").value(), second = sealed_memfd("second", "2").value();
  ASSERT_TRUE(send_packet(a.get(), "files", {first.get(), second.get()}));
  const auto packet = receive_packet(b.get()).value();
  ASSERT_TRUE(packet);
  ASSERT_EQ(packet->fds.size(), 2u);
  EXPECT_TRUE(closes_on_exec(packet->fds[0].get()));
  EXPECT_EQ(read_file_fd(packet->fds[0].get(), 10).value(), "1");
  EXPECT_EQ(read_file_fd(packet->fds[1].get(), 10).value(), "2");
}

TEST(Channel, TheLargestPacketPassesAndNoLarger) {
  auto [a, b] = make_channel().value();
  const std::string largest(kMaxPacketBytes, 'x');
  ASSERT_TRUE(send_packet(a.get(), largest));
  EXPECT_EQ(receive_packet(b.get()).value()->bytes, largest);
  EXPECT_FALSE(send_packet(a.get(), largest + "x"));
  const auto fd = sealed_memfd("many", "").value();
  ASSERT_TRUE(send_packet(a.get(), "many", std::vector<int>(kMaxPacketFds, fd.get())));
  EXPECT_EQ(receive_packet(b.get()).value()->fds.size(), kMaxPacketFds);
  EXPECT_FALSE(send_packet(a.get(), "many", std::vector<int>(kMaxPacketFds + 1, fd.get())));
}

TEST(Channel, ATruncatedPacketIsAnError) {
  auto [a, b] = make_channel().value();
  const std::string larger(kMaxPacketBytes + 1, 'x');
  ASSERT_EQ(::send(a.get(), larger.data(), larger.size(), 0), static_cast<ssize_t>(larger.size()));
  const auto packet = receive_packet(b.get());
  ASSERT_FALSE(packet);
  EXPECT_EQ(packet.error().message, "truncated packet");
}

TEST(Channel, SendingToAClosedEndFailsWithoutASignal) {
  auto [a, b] = make_channel().value();
  b.reset();
  const auto sent = send_packet(a.get(), "x");
  ASSERT_FALSE(sent);
  EXPECT_EQ(sent.error().sys_errno, EPIPE);
}

TEST(Wire, WhatIsWrittenIsRead) {
  WireWriter w;
  w.u8(255);
  w.u32(0xdeadbeef);
  w.u64(0x0123456789abcdef);
  w.i64(-5);
  w.string(std::string("a\0b", 3));
  w.strings({"", "x"});
  WireReader r(w.bytes());
  EXPECT_EQ(r.u8(), 255);
  EXPECT_EQ(r.u32(), 0xdeadbeef);
  EXPECT_EQ(r.u64(), 0x0123456789abcdef);
  EXPECT_EQ(r.i64(), -5);
  EXPECT_FALSE(r.done());
  EXPECT_EQ(r.string(), std::string("a\0b", 3));
  EXPECT_EQ(r.strings(), (std::vector<std::string>{"", "x"}));
  EXPECT_TRUE(r.done());
}

TEST(Wire, AfterAShortReadEverythingIsEmpty) {
  WireReader r(std::string_view("\1\2\3\4\5", 5));
  EXPECT_EQ(r.u64(), 0u);
  EXPECT_FALSE(r.ok());
  EXPECT_EQ(r.u8(), 0);
  EXPECT_EQ(r.string(), "");
  EXPECT_TRUE(r.strings().empty());
  EXPECT_FALSE(r.done());
}

TEST(Wire, AnAnnouncedSizeIsNoReasonToAllocate) {
  WireReader string("\xff\xff\xff\xff");
  EXPECT_EQ(string.string(), "");
  EXPECT_FALSE(string.ok());
  WireReader strings("\xff\xff\xff\xff");
  EXPECT_TRUE(strings.strings().empty());
  EXPECT_FALSE(strings.ok());
}

RC_GTEST_PROP(WireProperty, StringsRoundTrip, (const std::vector<std::string>& list)) {
  WireWriter w;
  w.strings(list);
  WireReader r(w.bytes());
  RC_ASSERT(r.strings() == list);
  RC_ASSERT(r.done());
}

RC_GTEST_PROP(WireProperty, EveryPrefixIsShort, (const std::vector<std::string>& list)) {
  WireWriter w;
  w.strings(list);
  const auto size = *rc::gen::inRange<std::size_t>(0, w.bytes().size());
  WireReader r(std::string_view(w.bytes()).substr(0, size));
  (void)r.strings();
  RC_ASSERT(!r.done());
}

TEST(ClockTest, AManualClockMovesWhenTold) {
  ManualClock clock;
  EXPECT_EQ(clock.now(), Micros(0));
  clock.advance(Micros(5));
  clock.advance(Micros(7));
  EXPECT_EQ(clock.now(), Micros(12));
}

TEST(ClockTest, TheMonotonicClockNeverGoesBack) {
  const MonotonicClock clock;
  Micros last = clock.now();
  for (int i = 0; i < 1000; ++i) {
    const Micros now = clock.now();
    EXPECT_GE(now, last);
    last = now;
  }
}

TEST(IsolationTest, IsAsGoodAsItsWorstLayer) {
  const Layer seccomp{"seccomp", IsolationLevel::Strong, "seccomp", ""};
  const Layer limits{"cgroup", IsolationLevel::Weak, "no cgroup: approximate memory limit", "mount one"};
  const Layer walls{"namespaces", IsolationLevel::Minimal, "no namespaces", "allow them"};
  EXPECT_EQ(Isolation{}.level(), IsolationLevel::None);
  EXPECT_EQ((Isolation{{seccomp}}.line()), "strong: seccomp");
  EXPECT_EQ((Isolation{{seccomp, limits}}.line()), "weak: seccomp; no cgroup: approximate memory limit");
  EXPECT_EQ((Isolation{{walls, limits, seccomp}}.level()), IsolationLevel::Minimal);
}

TEST(IsolationTest, LessThanIsDemandedIsRefusedWithEveryFix) {
  const Layer seccomp{"seccomp", IsolationLevel::Strong, "seccomp", ""};
  const Layer limits{"cgroup", IsolationLevel::Weak, "no cgroup: approximate memory limit", "mount one"};
  const Layer walls{"namespaces", IsolationLevel::Minimal, "no namespaces", "allow them"};
  EXPECT_TRUE(check_isolation({{seccomp}}, IsolationLevel::Strong));
  EXPECT_TRUE(check_isolation({{seccomp, limits}}, IsolationLevel::Weak));
  const auto refused = check_isolation({{walls, seccomp, limits}}, IsolationLevel::Strong);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::Refused);
  EXPECT_EQ(refused.error().text(),
            "isolation is minimal on this machine, and strong is demanded: nothing was run\n"
            "  namespaces: no namespaces\n    fix: allow them\n"
            "  cgroup: no cgroup: approximate memory limit\n    fix: mount one\n"
            "  what stands: seccomp");
  const auto walls_alone = check_isolation({{walls, limits}}, IsolationLevel::Weak);
  ASSERT_FALSE(walls_alone);
  EXPECT_EQ(walls_alone.error().text().find("cgroup"), std::string::npos);
}

TEST(IsolationTest, ATrustedFileRunsWithoutAWallAndNotWithoutWhatIsIndispensable) {
  const Layer walls{"namespaces", IsolationLevel::Minimal, "no namespaces", "allow them"};
  const Layer seccomp{"seccomp", IsolationLevel::None, "no seccomp", "allow it"};
  EXPECT_TRUE(check_isolation({{walls}}, IsolationLevel::Minimal));
  EXPECT_FALSE(check_isolation({{walls, seccomp}}, IsolationLevel::Minimal));
  EXPECT_FALSE(check_isolation({{seccomp}}, IsolationLevel::None)) << "nobody can demand less than minimal";
}

TEST(IsolationTest, ARefusalSaysWhatStandsAllTheSame) {
  const Layer walls{"namespaces", IsolationLevel::Minimal, "no namespaces", "allow them"};
  const Layer filter{"seccomp", IsolationLevel::Strong, "seccomp", {}};
  const Layer landlock{"landlock", IsolationLevel::Strong, "no Landlock", "a newer kernel"};
  const Layer limits{"cgroup", IsolationLevel::Strong, "cgroup v2", {}};
  const auto refused = check_isolation({{walls, filter, landlock, limits}}, IsolationLevel::Weak);
  ASSERT_FALSE(refused);
  EXPECT_TRUE(refused.error().message.ends_with("fix: allow them\n  what stands: seccomp; cgroup v2"))
      << refused.error().message;
}

TEST(ConfinementTest, IsReadFromProc) {
  const std::string bare =
      "Name:\tjudge\nCapEff:\t000001ffffffffff\nNoNewPrivs:\t0\nSeccomp:\t0\nSeccomp_filters:\t0\n";
  const std::string denied = "Name:\tjudge\nCapEff:\t00000000a80425fb\nSeccomp:\t2\nSeccomp_filters:\t1\n";
  EXPECT_EQ(read_confinement(bare, false).text(), "no container");
  EXPECT_EQ(read_confinement(bare, true).text(), "a container");
  EXPECT_EQ(read_confinement(denied, true).text(), "an unprivileged container: no CAP_SYS_ADMIN, a seccomp filter");
  EXPECT_EQ(read_confinement(denied, false).text(), "no container: a seccomp filter");
  EXPECT_TRUE(read_confinement(denied, true).unprivileged_container());
  EXPECT_FALSE(read_confinement(denied, false).unprivileged_container());
  for (const char* damaged : {"", "Seccomp:", "\nSeccomp:", "\nSeccomp:\t", "\nCapEff:\tx\n"})
    EXPECT_EQ(read_confinement(damaged, false).text(), "no container") << damaged;
}

TEST(IsolationTest, ARefusalSaysWhichCommandWouldRun) {
  const auto hint = [](const std::vector<std::string>& words, std::size_t others = 0) {
    return refusal_hint(words, words.size() - others, IsolationLevel::Weak);
  };
  EXPECT_EQ(hint({"judge", "check", "--all"}), "if that is enough: judge check --min-isolation weak --all");
  EXPECT_EQ(hint({"judge", "run", "my file.py", "--min-isolation", "strong"}),
            "if that is enough: judge run --min-isolation weak 'my file.py'");
  EXPECT_EQ(hint({"judge-sandbox", "run", "--min-isolation=strong", "--", "sh", "--min-isolation", "it's"}, 3),
            "if that is enough: judge-sandbox run --min-isolation weak -- sh --min-isolation 'it'\\''s'");
  EXPECT_EQ(refusal_hint({"judge", "check", "a"}, 3, IsolationLevel::Minimal), "") << "no command would run";
  EXPECT_EQ(
      refusal_hint({"judge", "run", "--min-isolation", "weak", "a.py"}, 5, IsolationLevel::Minimal, MayTrust::Yes),
      "if the file is your own, and may run without these layers: judge run --trust-mine a.py");
  EXPECT_EQ(refusal_hint({"judge", "run", "a.py"}, 3, IsolationLevel::Weak, MayTrust::Yes),
            "if that is enough: judge run --min-isolation weak a.py");
  EXPECT_EQ(refusal_hint({"judge", "run", "a.py"}, 3, IsolationLevel::None, MayTrust::Yes), "");
}

TEST(IsolationTest, WhatIsDemandedIsTheOptionsThenTheEnvironmentsThenTheCommands) {
  const auto demanded = [](const std::string& word) {
    const auto level = demanded_isolation(word, IsolationLevel::Weak);
    return level ? std::string(to_string(*level)) : level.error().text();
  };
  unsetenv("JUDGE_MIN_ISOLATION");
  EXPECT_EQ(demanded(""), "weak");
  EXPECT_EQ(demanded("best"), "--min-isolation: 'best' is not one of strong, weak");
  setenv("JUDGE_MIN_ISOLATION", "strong", 1);
  EXPECT_EQ(demanded(""), "strong");
  EXPECT_EQ(demanded("weak"), "weak");
  setenv("JUDGE_MIN_ISOLATION", "none", 1);
  EXPECT_EQ(demanded(""), "JUDGE_MIN_ISOLATION: 'none' is not one of strong, weak");
  unsetenv("JUDGE_MIN_ISOLATION");
}

}  // namespace
}  // namespace sandbox
