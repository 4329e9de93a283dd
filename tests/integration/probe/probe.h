// The probe: a program that behaves, inside the jail, as its command line says.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace probe {

using Words = std::vector<std::string>;
/// Gives the exit code.
using Command = std::function<int(const Words&)>;
using Commands = std::map<std::string, Command>;

/// compute.cc: CPU, memory, processes, output.
void add_compute(Commands& commands);
/// files.cc: what is in /box and /tmp, and what is left there.
void add_files(Commands& commands);
/// kernel.cc: what the kernel says about the process, raw system calls.
void add_kernel(Commands& commands);

[[nodiscard]] long number(const Words& words, std::size_t index, long otherwise = 0);
/// Burns this much CPU time in the calling thread.
void burn(long milliseconds);
/// Writes text to stdout; the process ends with code 90 if that fails.
void say(const std::string& text);

}  // namespace probe
