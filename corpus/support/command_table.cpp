#include "corpus/support/command_table.hpp"

#include <algorithm>
#include <new>
#include <ostream>

#include <fmt/format.h>

#include "corpus/support/nearest.hpp"
#include "corpus/support/terminal_text.hpp"
#include "corpus/support/version.hpp"

namespace chancery {

namespace {

void print_help(const Program& program, std::ostream& out) {
    out << "Usage: " << program.name << " COMMAND [OPTIONS] ...\n\n" << program.about << "\n\nCommands:\n";
    for (const Command& command : program.commands) out << fmt::format("  {:<12} {}\n", command.name, command.summary);
    out << fmt::format("  {:<12} {}\n", "help", "this text; `help COMMAND` for one command");
    if (!program.examples.empty()) out << "\nExamples:\n" << program.examples;
}

const Command* find_command(const Program& program, std::string_view name) {
    const auto found = std::find_if(program.commands.begin(), program.commands.end(),
                                    [&](const Command& command) { return command.name == name; });
    return found == program.commands.end() ? nullptr : &*found;
}

const Command& need_command(const Program& program, const std::string& name) {
    if (const Command* const command = find_command(program, name)) return *command;
    std::vector<std::string> names;
    for (const Command& command : program.commands) names.emplace_back(command.name);
    const std::string nearest = did_you_mean(name, names);
    throw Error(ErrorCode::BadUsage, fmt::format("there is no command `{}`", name),
                nearest.empty() ? fmt::format("`{} help` lists the commands", program.name) : nearest);
}

ExitStatus dispatch(const Program& program, std::span<const std::string> arguments, Streams streams) {
    if (arguments.empty())
        throw Error(ErrorCode::BadUsage, "a command is missing",
                    fmt::format("`{} help` lists the commands", program.name));
    const std::string& first = arguments.front();
    if (first == "--version") {
        streams.out << program.name << ' ' << version_text() << '\n';
        return ExitStatus::Success;
    }
    if (first == "--help" || first == "-h" || first == "help") {
        if (first == "help" && arguments.size() > 1) {
            const std::vector<std::string> help{"--help"};
            return need_command(program, arguments[1]).run(help, streams);
        }
        print_help(program, streams.out);
        return ExitStatus::Success;
    }
    return need_command(program, first).run(arguments.subspan(1), streams);
}

void print_error(const Program& program, const Error& error, std::ostream& err) {
    err << program.name << ": " << to_terminal_text(error.what(), true) << '\n';
    if (!error.hint().empty()) err << program.name << ": " << to_terminal_text(error.hint(), true) << '\n';
}

}  // namespace

int run_command(const Program& program, std::span<const std::string> arguments, Streams streams) {
    try {
        const ExitStatus status = dispatch(program, arguments, streams);
        streams.out.flush();
        return static_cast<int>(status);
    } catch (const Error& error) {
        streams.out.flush();
        print_error(program, error, streams.err);
        return static_cast<int>(to_exit_status(error.code()));
    } catch (const std::bad_alloc&) {
        streams.err << program.name << ": out of memory\n";
    } catch (const std::exception& error) {
        streams.err << program.name << ": " << to_terminal_text(error.what(), true) << '\n';
    }
    return static_cast<int>(ExitStatus::Unavailable);
}

}  // namespace chancery
