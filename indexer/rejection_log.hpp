#pragma once

#include <fstream>
#include <iosfwd>
#include <map>
#include <string>

#include "corpus/article/rejection.hpp"

namespace chancery::indexer {

/// Says which records were refused: a line each on `err`, the first few of a kind only, and all of them as JSON
/// Lines in a file when one is named.
class RejectionLog {
public:
    /// Errors:  throws chancery::Error (Io) when `file` (may be empty) cannot be written.
    RejectionLog(std::ostream& err, const std::string& file);

    void add(const corpus::Rejection& rejection);

    /// Says how many more there were of each kind, and ends the file.
    ///
    /// Errors:  throws chancery::Error (Io) when not all of it could be written.
    void finish();

private:
    std::ostream& err_;
    std::string name_;
    std::ofstream file_;
    std::map<corpus::RejectionReason, std::uint64_t> counts_;
};

}  // namespace chancery::indexer
