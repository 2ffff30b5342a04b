#pragma once

#include "corpus/support/error.hpp"

namespace chancery::indexer {

/// Makes SIGINT and SIGTERM ask for a clean end; a second one ends the program at once. SIGXFSZ and SIGPIPE are
/// ignored: the calls that they would kill fail instead, and that is reported.
void catch_interruptions();

/// True once a signal asked for the end.
[[nodiscard]] bool is_interrupted();

/// 130 or 143 after a signal; `otherwise` without one.
[[nodiscard]] ExitStatus interrupted_status(ExitStatus otherwise);

}  // namespace chancery::indexer
