#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// One record of a web archive.
struct WarcRecord {
    std::uint64_t number = 0;  ///< from 1
    std::string type;          ///< "response", "conversion", ..., in lower case
    std::string target_uri;    ///< without angle brackets; empty when there is none
    std::string date;          ///< when it was fetched, as written
    std::string content_type;  ///< of the block
    std::string_view block;    ///< valid until the next record
};

}  // namespace chancery::corpus
