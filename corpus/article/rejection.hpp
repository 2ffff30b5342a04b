#pragma once

#include <cstdint>
#include <string>

namespace chancery::corpus {

/// Why a record did not become an article, or lost a part of itself.
enum class RejectionReason {
    Malformed,    ///< the record is not of its format
    NoText,       ///< neither title nor body
    TooLarge,     ///< over the size limit of a record
    BadEncoding,  ///< invalid UTF-8 was repaired; the article was kept
    BadDate,      ///< the date could not be read; the article was kept without one
    Unreadable,   ///< the file could not be opened or ended too early
    NoArticles,   ///< the file or directory holds no article at all
};

/// "malformed", "no-text", ...: stable names for reports.
[[nodiscard]] constexpr const char* to_string(RejectionReason reason) {
    switch (reason) {
        case RejectionReason::Malformed: return "malformed";
        case RejectionReason::NoText: return "no-text";
        case RejectionReason::TooLarge: return "too-large";
        case RejectionReason::BadEncoding: return "bad-encoding";
        case RejectionReason::BadDate: return "bad-date";
        case RejectionReason::Unreadable: return "unreadable";
        case RejectionReason::NoArticles: return "no-articles";
    }
    return "malformed";
}

/// True where the article itself was kept: a warning, not a loss.
[[nodiscard]] constexpr bool keeps_article(RejectionReason reason) {
    return reason == RejectionReason::BadEncoding || reason == RejectionReason::BadDate;
}

/// One record that was refused, and where it stands.
struct Rejection {
    std::string file;        ///< as given on the command line; "-" for standard input
    std::uint64_t line = 0;  ///< from 1; 0 when the whole file is meant
    RejectionReason reason = RejectionReason::Malformed;
    std::string detail;   ///< an English phrase without a full stop
    std::string excerpt;  ///< the first 200 bytes of the record, raw
};

}  // namespace chancery::corpus
