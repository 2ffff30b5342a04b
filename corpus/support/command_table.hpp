#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/support/error.hpp"

namespace chancery {

/// Where a command reads and writes. Data goes to `out`, words go to `err`.
struct Streams {
    std::ostream& out;
    std::ostream& err;
};

/// One command of a program.
struct Command {
    std::string_view name;
    std::string_view summary;
    ExitStatus (*run)(std::span<const std::string> arguments, Streams streams);
};

/// A program: its name, one line about it, and its commands in the order of the help text.
struct Program {
    std::string_view name;
    std::string_view about;
    std::span<const Command> commands;
    std::string_view examples;  ///< printed at the end of the help text
};

/// Runs the command that `arguments` begin with, `help`, `help COMMAND`, `--help` or `--version`.
///
/// Errors:  a chancery::Error becomes "program: message", its hint and its exit status; nothing is thrown.
int run_command(const Program& program, std::span<const std::string> arguments, Streams streams);

}  // namespace chancery
