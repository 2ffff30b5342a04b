#pragma once

#include <span>
#include <string>

#include "corpus/support/command_table.hpp"

namespace chancery::indexer {

/// One function per command of chancery-index; the table in main.cpp names them.
ExitStatus run_build(std::span<const std::string> arguments, Streams streams);
ExitStatus run_tag(std::span<const std::string> arguments, Streams streams);
ExitStatus run_extract(std::span<const std::string> arguments, Streams streams);
ExitStatus run_remove(std::span<const std::string> arguments, Streams streams);
ExitStatus run_check(std::span<const std::string> arguments, Streams streams);
ExitStatus run_stats(std::span<const std::string> arguments, Streams streams);
ExitStatus run_taxonomy(std::span<const std::string> arguments, Streams streams);

}  // namespace chancery::indexer
