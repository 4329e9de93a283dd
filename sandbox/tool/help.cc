#include "sandbox/tool/help.h"

#include <sstream>

namespace sandbox {

namespace {

constexpr std::size_t kColumns = 80;
constexpr std::size_t kTextIndent = 10;

constexpr const char* kMain = R"(NAME
    judge-sandbox - run a program that you do not trust

SYNOPSIS
    judge-sandbox run [OPTION]... [--] CMD [ARG]...
    judge-sandbox run --help
    judge-sandbox --version

DESCRIPTION
    Runs one command in the jail that judge runs submissions in: namespaces of
    its own, a read-only view of the system, a seccomp allow-list, limits on CPU
    time, wall time, memory, output and processes. Measures it from outside, and
    reports how it ended as one JSON document. `judge-sandbox run --help` is the
    manual.

EXAMPLE
    judge-sandbox run --cpu 1s --memory 256M -- ./a.out

EXIT CODES
    0  the command ended by itself with exit code 0
    1  it ended otherwise: another exit code, a signal, a limit, a denied call
    2  usage: nothing was run
    3  the sandbox could not do it
    5  refused: this machine isolates less than --min-isolation demands
)";

constexpr const char* kRunHead = R"(NAME
    judge-sandbox run - run one command in a jail, measure it, tell how it ended

SYNOPSIS
    judge-sandbox run [OPTION]... [--] CMD [ARG]...

DESCRIPTION
    Makes a jail, runs CMD in it, and removes it. CMD works in /box, which is
    empty but for what --put copied there. When CMD ends, whatever else it
    started is killed. Its output comes when the run is over. All words after
    CMD are CMD's own. It needs no root.

    CMD is one of
      NAME    without '/': looked for in /usr/bin and /bin, as python3
      /PATH   below /usr, /bin, /sbin, /lib* or a --bind-ro's INSIDE: the file
              that the jail shows there
      any other path, as ./a.out or /home/me/a.out: a program of the host. The
              jail does not see its folder: a copy is executed from memory. It
              is an ELF file, static, or linked with the system's libraries. A
              script is refused with the command to run instead, which copies it
              in and names its interpreter.

    TIME is a number and its unit: 500ms, 1.5s, 2m, 1h. SIZE likewise: 512B,
    64K, 256M, 1G; 1K is 1024 bytes.

    Files of the host that are read (CMD, --stdin, --put) may be symbolic links.
    Those that are written (--stdout, --stderr, --result, --fetch) may not, in
    the last part of their path: they are overwritten, or made. All but fetched
    files are opened before the run.
)";

constexpr const char* kRunTail = R"(
EXIT CODES
    0  CMD ended by itself with exit code 0
    1  it ended otherwise: another exit code, a signal, a limit, a denied call,
       or it could not be started; the outcome says which
    2  usage: nothing was run
    3  the sandbox could not do it; the message says how to mend it
    5  refused: this machine isolates less than was demanded; nothing was run
    With 2, 3 and 5 there is no outcome. Ctrl-C, SIGTERM, SIGHUP and SIGQUIT end
    the run and remove the jail, and then end the tool.

EXAMPLES
    One input, output and outcome in files:
        judge-sandbox run --cpu 1s --memory 64M --stdin 1.in --stdout 1.out \
            --result 1.json -- ./a.out
    A script:
        judge-sandbox run --put solve.py -- python3 solve.py
    A compiler, and its result brought out:
        judge-sandbox run --cpu 10s --memory 1G --output 64M --put a.cpp \
            --fetch a.out -- g++ -O2 a.cpp
    The outcome and the output in one document:
        judge-sandbox run --json -- ./a.out | jq -r .ending

PROTECTED
    The host's files, processes and network. CMD has namespaces of its own; it
    sees /usr, /bin, /sbin, /lib* and what you show it, read-only, and writes to
    /box and /tmp, which vanish. It has an id used for nothing else, no
    capability, no network, and the system calls of an allow-list.

NOT PROTECTED
    What can be read in /usr and in the folders that you show. The kernel, from
    a flaw in an allowed call: keep it current. Other runs, from timing caches.

The outcome's fields: docs/formats/sandbox-outcome.md
What holds and what does not: docs/THREAT_MODEL.md
)";

/// `text` broken between words, every line indented.
std::string wrapped(const std::string& text) {
  std::istringstream words(text);
  std::string out, line, word;
  const std::string indent(kTextIndent, ' ');
  while (words >> word) {
    if (!line.empty() && kTextIndent + line.size() + 1 + word.size() > kColumns) {
      out += indent + line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return out + indent + line + "\n";
}

std::string section(const CLI::App& app, const std::string& group) {
  std::string out = "\n" + group + "\n";
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_group() != group) continue;
    const bool takes_value = option->get_items_expected_max() > 0;
    out += "    " + option->get_name() + (takes_value ? " " + option->get_type_name() : "") + "\n";
    out += wrapped(option->get_description());
  }
  return out;
}

}  // namespace

std::string MainHelp::make_help(const CLI::App*, std::string, CLI::AppFormatMode) const {
  return kMain;
}

std::string RunHelp::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
  std::string out = kRunHead;
  for (const auto& group : app->get_groups()) {
    if (group != "Options") out += section(*app, group);  // CLI11's own group: --help
  }
  return out + kRunTail;
}

}  // namespace sandbox
