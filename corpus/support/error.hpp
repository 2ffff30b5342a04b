#pragma once

#include <stdexcept>
#include <string>

namespace chancery {

/// What failed. Stable: scripts may see the names in `--report` files.
enum class ErrorCode {
    BadUsage,        ///< the command line or the query makes no sense
    Io,              ///< a file or directory could not be read or written
    IndexMissing,    ///< no index at that path
    IndexForeign,    ///< something is there, but it is no index of ours
    IndexLocked,     ///< another process is writing it
    IndexCorrupt,    ///< Xapian cannot read it, or its parts do not agree
    SchemaMismatch,  ///< built by an incompatible version of this program
    DiskFull,        ///< no space left, or a file size limit
    BadTaxonomy,     ///< a taxonomy file has an error
};

/// The world failed. Carries what happened and what to do about it.
class Error : public std::runtime_error {
public:
    Error(ErrorCode code, const std::string& message, std::string hint = "")
        : std::runtime_error(message), code_(code), hint_(std::move(hint)) {}

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }
    /// One sentence that says what to do; may be empty.
    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

private:
    ErrorCode code_;
    std::string hint_;
};

/// The exit status of both programs (`docs/contract` in the README). Never changes.
enum class ExitStatus : int {
    Success = 0,        ///< done; query: there are hits
    Incomplete = 1,     ///< query: no hits; indexer: done, but records were rejected
    Usage = 2,          ///< bad command line or query
    Unavailable = 3,    ///< input or index missing, locked, corrupt or of another schema
    Interrupted = 130,  ///< stopped by SIGINT after a clean commit
    Terminated = 143,   ///< stopped by SIGTERM after a clean commit
};

/// Bad usage ends with 2, everything else that failed with 3.
[[nodiscard]] constexpr ExitStatus to_exit_status(ErrorCode code) {
    return code == ErrorCode::BadUsage ? ExitStatus::Usage : ExitStatus::Unavailable;
}

}  // namespace chancery
