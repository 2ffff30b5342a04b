#pragma once

#include <span>
#include <string>

#include "corpus/support/command_table.hpp"

namespace chancery::indexer {

/// The actions of `chancery-index taxonomy` that have options of their own; `arguments` are those after the action.
ExitStatus run_taxonomy_diff(std::span<const std::string> arguments, Streams streams);
ExitStatus run_taxonomy_export(std::span<const std::string> arguments, Streams streams);
ExitStatus run_taxonomy_suggest(std::span<const std::string> arguments, Streams streams);

}  // namespace chancery::indexer
