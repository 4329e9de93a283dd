// The subcommands of `judge`. Each adds itself to the parser, and when it is called leaves its exit code in `code`.
#pragma once

#include <CLI/CLI.hpp>

namespace judge::app {

void add_run_command(CLI::App& app, int& code);
void add_batch_command(CLI::App& app, int& code);
void add_compare_command(CLI::App& app, int& code);
void add_growth_command(CLI::App& app, int& code);
void add_submit_command(CLI::App& app, int& code);
void add_status_command(CLI::App& app, int& code);
void add_watch_command(CLI::App& app, int& code);
void add_check_command(CLI::App& app, int& code);
void add_import_command(CLI::App& app, int& code);
void add_problems_command(CLI::App& app, int& code);
void add_show_command(CLI::App& app, int& code);
void add_starter_command(CLI::App& app, int& code);
void add_doctor_command(CLI::App& app, int& code);

}  // namespace judge::app
