#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "sandbox/protocol/frames.h"

namespace sandbox {
namespace {

using namespace std::string_literals;

Packet packet(std::string bytes, std::size_t fds = 0) {
  Packet packet{std::move(bytes), {}};
  for (std::size_t i = 0; i < fds; ++i) packet.fds.push_back(sealed_memfd("test", std::to_string(i)).value());
  return packet;
}

LaunchSpec spec() {
  LaunchSpec spec;
  spec.profile = "python";
  spec.preload = {"numpy", "torch.nn"};
  spec.hidden = {"/usr/lib/python3/dist-packages/sklearn"};
  spec.argv = {"harness", "int"};
  spec.env = {"LANG=C.UTF-8"};
  spec.has_program = true;
  spec.files = {"main.cc", "user.h"};
  spec.fetch = {"a.out"};
  spec.input_to = InputTo::Harness;
  spec.repeat = sandbox::Repeat::Template;
  spec.limits = {Micros(1), Micros(2), 3, 4, 5};
  return spec;
}

std::string open_error(const LaunchSpec& wrong, std::size_t fds) {
  const auto decoded = decode_open(packet(encode_open(1, wrong, false), fds));
  return decoded ? "(decoded)" : decoded.error().message;
}

TEST(Protocol, AHeaderIsReadBeforeItsPayload) {
  const auto header = read_header(packet(encode_call(77))).value();
  EXPECT_EQ(header.type, FrameType::Call);
  EXPECT_EQ(header.session, 77u);
  EXPECT_FALSE(read_header(packet("")));
  EXPECT_FALSE(read_header(packet("\3\0\0\0"s)));
  EXPECT_FALSE(read_header(packet("\0\0\0\0\0"s)));
  EXPECT_FALSE(read_header(packet("\x08\0\0\0\0"s)));
}

TEST(Protocol, HelloRoundTrip) {
  const Hello sent{kProtocolVersion,
                   {{{"seccomp", IsolationLevel::Strong, "seccomp", ""},
                     {"cgroup", IsolationLevel::Weak, "no cgroup", "mount one"}}}};
  const auto hello = decode_hello(packet(encode_hello(sent))).value();
  EXPECT_EQ(hello.version, kProtocolVersion);
  ASSERT_EQ(hello.isolation.layers.size(), 2u);
  EXPECT_EQ(hello.isolation.layers[1].name, "cgroup");
  EXPECT_EQ(hello.isolation.layers[1].fix, "mount one");
  EXPECT_EQ(hello.isolation.line(), "weak: seccomp; no cgroup");
  EXPECT_FALSE(decode_hello(packet(encode_hello(sent), 1)));
  EXPECT_FALSE(decode_hello(packet(encode_hello(sent) + "x")));
}

TEST(Protocol, HelloWithAnUnknownLevelIsRefused) {
  const auto with_level = [](int level) {
    return decode_hello(packet(encode_hello({1, {{{"x", static_cast<IsolationLevel>(level), "", ""}}}})));
  };
  constexpr int kHighest = static_cast<int>(IsolationLevel::Strong);
  EXPECT_TRUE(with_level(kHighest));
  EXPECT_FALSE(with_level(kHighest + 1));
}

TEST(Protocol, OpenRoundTrip) {
  const auto frame = decode_open(packet(encode_open(9, spec(), true), 4));
  ASSERT_TRUE(frame) << frame.error().text();
  EXPECT_TRUE(frame->has_input);
  EXPECT_FALSE(decode_open(packet(encode_open(9, spec(), true), 3)));
  const LaunchSpec* open = &frame->spec;
  EXPECT_EQ(open->profile, "python");
  EXPECT_EQ(open->preload, spec().preload);
  EXPECT_EQ(open->hidden, spec().hidden);
  EXPECT_EQ(open->argv, spec().argv);
  EXPECT_EQ(open->env, spec().env);
  EXPECT_TRUE(open->has_program);
  EXPECT_EQ(open->files, spec().files);
  EXPECT_EQ(open->fetch, spec().fetch);
  EXPECT_EQ(open->input_to, InputTo::Harness);
  EXPECT_EQ(open->repeat, sandbox::Repeat::Template);
  EXPECT_EQ(open->limits.cpu_time, Micros(1));
  EXPECT_EQ(open->limits.wall_time, Micros(2));
  EXPECT_EQ(open->limits.memory, 3u);
  EXPECT_EQ(open->limits.output, 4u);
  EXPECT_EQ(open->limits.processes, 5u);
}

TEST(Protocol, OpenNeedsItsDescriptors) {
  EXPECT_EQ(open_error(spec(), 2), "wrong number of descriptors");
  EXPECT_EQ(open_error(spec(), 4), "wrong number of descriptors");
  auto bare = spec();
  bare.has_program = false;
  EXPECT_EQ(open_error(bare, 2), "(decoded)");
}

TEST(Protocol, FileNamesStayInTheBox) {
  for (const auto& name : {""s, "."s, ".."s, "/etc/passwd"s, "../x"s, "a/b"s, "a\0b"s, std::string(256, 'x')}) {
    for (const bool fetched : {false, true}) {
      auto wrong = spec();
      (fetched ? wrong.fetch : wrong.files)[0] = name;
      EXPECT_NE(open_error(wrong, 3).find("must be plain"), std::string::npos) << name;
    }
  }
  auto fine = spec();
  fine.files[0] = "..hidden";
  EXPECT_EQ(open_error(fine, 3), "(decoded)");
}

TEST(Protocol, ModulesToLoadAreNames) {
  for (const auto& name : {""s, ".a"s, "--direct"s, "a b"s, "a/b"s, "a\0b"s, std::string(256, 'x')}) {
    auto wrong = spec();
    wrong.preload[1] = name;
    EXPECT_NE(open_error(wrong, 3).find("not a module's name"), std::string::npos) << name;
  }
  for (const auto profile : {kExecProfile, kCompileProfile, kJavaProfile}) {
    auto wrong = spec();
    wrong.profile = profile;
    EXPECT_EQ(open_error(wrong, 3), "only a zygote has modules to load");
  }
}

TEST(Protocol, HiddenFoldersAreAbsolutePaths) {
  for (const auto& path : {""s, "/"s, "usr"s, "/usr/../etc"s, "/a\0b"s, "/" + std::string(256, 'x')}) {
    auto wrong = spec();
    wrong.hidden[0] = path;
    EXPECT_EQ(open_error(wrong, 3), "not the path of a folder to hide") << path;
  }
}

TEST(Protocol, LimitsArePositive) {
  auto wrong = spec();
  wrong.limits.cpu_time = Micros(0);
  EXPECT_EQ(open_error(wrong, 3), "a time limit must be positive");
  wrong = spec();
  wrong.limits.wall_time = Micros(-1);
  EXPECT_EQ(open_error(wrong, 3), "a time limit must be positive");
  wrong = spec();
  wrong.limits.processes = 0;
  EXPECT_EQ(open_error(wrong, 3), "the process limit must be positive");
}

TEST(Protocol, ThereIsSomethingToRun) {
  auto wrong = spec();
  wrong.has_program = false;
  wrong.argv.clear();
  EXPECT_EQ(open_error(wrong, 2), "nothing to run");
}

TEST(Protocol, AnswerRoundTrip) {
  Outcome outcome;
  outcome.ending = Ending::SyscallDenied;
  outcome.exit_code = -1;
  outcome.signal = 9;
  outcome.denied_syscall = "socket";
  outcome.detail = "stdout";
  outcome.cpu_time = Micros(11);
  outcome.wall_time = Micros(12);
  outcome.startup_time = Micros(16);
  outcome.preload_failure = "no numpy";
  outcome.peak_memory = 13;
  outcome.voluntary_switches = 14;
  outcome.involuntary_switches = 15;
  outcome.err.bytes = "oops";
  outcome.answer.file = sealed_memfd("answer", "42").value();
  outcome.fetched.emplace_back("a.out", sealed_memfd("a.out", "elf").value());
  std::vector<int> fds;
  Packet sent{encode_answer(5, outcome, fds), {}};
  ASSERT_EQ(fds, (std::vector<int>{outcome.answer.file.get(), outcome.fetched[0].second.get()}));
  sent.fds.push_back(outcome.answer.file.duplicate().value());
  sent.fds.push_back(outcome.fetched[0].second.duplicate().value());
  const auto got = decode_answer(std::move(sent));
  ASSERT_TRUE(got) << got.error().text();
  EXPECT_EQ(got->ending, Ending::SyscallDenied);
  EXPECT_EQ(got->exit_code, -1);
  EXPECT_EQ(got->signal, 9);
  EXPECT_EQ(got->denied_syscall, "socket");
  EXPECT_EQ(got->detail, "stdout");
  EXPECT_EQ(got->cpu_time, Micros(11));
  EXPECT_EQ(got->wall_time, Micros(12));
  EXPECT_EQ(got->startup_time, Micros(16));
  EXPECT_EQ(got->preload_failure, "no numpy");
  EXPECT_EQ(got->peak_memory, 13u);
  EXPECT_EQ(got->voluntary_switches, 14u);
  EXPECT_EQ(got->involuntary_switches, 15u);
  EXPECT_EQ(got->out.size(), 0u);
  EXPECT_EQ(got->err.text(10).value(), "oops");
  EXPECT_EQ(got->err.text(2).value(), "oo");
  EXPECT_EQ(got->answer.size(), 2u);
  EXPECT_EQ(got->answer.text(10).value(), "42");
  ASSERT_EQ(got->fetched.size(), 1u);
  EXPECT_EQ(got->fetched[0].first, "a.out");
  EXPECT_EQ(read_file_fd(got->fetched[0].second.get(), 10).value(), "elf");
}

TEST(Protocol, AnswerNeedsItsDescriptors) {
  Outcome outcome;
  outcome.out.file = sealed_memfd("stdout", "x").value();
  std::vector<int> fds;
  const std::string bytes = encode_answer(5, outcome, fds);
  EXPECT_TRUE(decode_answer(packet(bytes, 1)));
  EXPECT_FALSE(decode_answer(packet(bytes, 0)));
  EXPECT_FALSE(decode_answer(packet(bytes, 2)));
}

TEST(Protocol, AStreamInTheFrameIsShort) {
  Outcome outcome;
  std::vector<int> fds;
  outcome.out.bytes.assign(Captured::kMostBytes, 'x');
  EXPECT_TRUE(decode_answer(packet(encode_answer(5, outcome, fds))));
  outcome.out.bytes += 'x';
  EXPECT_FALSE(decode_answer(packet(encode_answer(5, outcome, fds))));
}

TEST(Protocol, EndingsAreKnown) {
  std::vector<int> fds;
  std::string bytes = encode_answer(5, Outcome{}, fds);
  for (int ending = 0; ending < 256; ++ending) {
    bytes[5] = static_cast<char>(ending);
    const bool known = ending <= static_cast<int>(Ending::ProcessOverflow);
    EXPECT_EQ(decode_answer(packet(bytes)).has_value(), known) << ending;
    EXPECT_EQ(to_string(static_cast<Ending>(ending)) != "unknown", known) << ending;
  }
}

TEST(Protocol, FailedRoundTrip) {
  const Error error{ErrorKind::Infrastructure, "system call failed", "jail: pivot_root", "mount it", 22};
  const auto got = decode_failed(packet(encode_failed(3, error))).value();
  EXPECT_EQ(got.text(), error.text());
  EXPECT_EQ(got.kind, ErrorKind::Infrastructure);
}

TEST(Protocol, AFrameOfAnotherTypeIsRefused) {
  EXPECT_EQ(decode_hello(packet(encode_call(1))).error().message, "unexpected frame type");
  EXPECT_EQ(decode_open(packet(encode_hello({1, {}}))).error().message, "unexpected frame type");
  EXPECT_EQ(decode_answer(packet(encode_hello({1, {}}))).error().message, "unexpected frame type");
  EXPECT_EQ(decode_failed(packet(encode_hello({1, {}}))).error().message, "unexpected frame type");
}

RC_GTEST_PROP(ProtocolProperty, NoPrefixOfAFrameIsAFrame, ()) {
  std::vector<int> fds;
  const std::string frames[] = {encode_hello({1, {{{"a", {}, "b", "c"}}}}), encode_open(1, spec(), false),
                                encode_answer(1, Outcome{}, fds),
                                encode_failed(1, Error{ErrorKind::Infrastructure, "m", "w", "h", 1})};
  const auto index = *rc::gen::inRange<std::size_t>(0, 4);
  const auto& whole = frames[index];
  const std::string cut = whole.substr(0, *rc::gen::inRange<std::size_t>(0, whole.size()));
  switch (index) {
    case 0:
      RC_ASSERT(!decode_hello(packet(cut)));
      break;
    case 1:
      RC_ASSERT(!decode_open(packet(cut, 3)));
      break;
    case 2:
      RC_ASSERT(!decode_answer(packet(cut)));
      break;
    default:
      RC_ASSERT(!decode_failed(packet(cut)));
  }
}

/// What is read is what was written: one spec, one byte string.
RC_GTEST_PROP(ProtocolProperty, AMutatedOpenIsRefusedOrEncodesToItself, ()) {
  std::string bytes = encode_open(1, spec(), true);
  bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  const auto header = read_header(packet(bytes));
  const auto open = decode_open(packet(bytes, 4));
  if (open) RC_ASSERT(encode_open(header->session, open->spec, open->has_input) == bytes);
}

RC_GTEST_PROP(ProtocolProperty, AMutatedOutcomeIsRefusedOrEncodesToItself, ()) {
  Outcome outcome;
  outcome.denied_syscall = "socket";
  outcome.out.file = sealed_memfd("stdout", "x").value();
  std::vector<int> fds;
  std::string bytes = encode_answer(1, outcome, fds);
  bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
  const auto header = read_header(packet(bytes));
  const auto got = decode_answer(packet(bytes, 1));
  if (got) RC_ASSERT(encode_answer(header->session, *got, fds) == bytes);
}

}  // namespace
}  // namespace sandbox
