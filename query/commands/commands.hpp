#pragma once

#include <span>
#include <string>

#include "corpus/support/command_table.hpp"

namespace chancery::query {

/// One function per command of chancery-query; the table in main.cpp names them.
ExitStatus run_search(std::span<const std::string> arguments, Streams streams);
ExitStatus run_count(std::span<const std::string> arguments, Streams streams);
ExitStatus run_facets(std::span<const std::string> arguments, Streams streams);
ExitStatus run_show(std::span<const std::string> arguments, Streams streams);
ExitStatus run_why(std::span<const std::string> arguments, Streams streams);

}  // namespace chancery::query
