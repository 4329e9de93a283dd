// --help, laid out as a manual page from the options' own declarations.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace sandbox {

/// judge-sandbox --help
class MainHelp final : public CLI::FormatterBase {
 public:
  [[nodiscard]] std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

/// judge-sandbox run --help
class RunHelp final : public CLI::FormatterBase {
 public:
  [[nodiscard]] std::string make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const override;
};

}  // namespace sandbox
