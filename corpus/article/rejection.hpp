#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chancery::corpus {

/// Why a record did not become an article, or lost a part of itself.
enum class RejectionReason {
    Malformed,    ///< the record is not of its format
    NoText,       ///< neither title nor body
    TooLarge,     ///< over the size limit of a record
    Repaired,     ///< not well-formed, but enough could be recovered; the article was kept
    BadEncoding,  ///< invalid UTF-8 was repaired; the article was kept
    BadDate,      ///< the date could not be read; the article was kept without one
    BadLength,    ///< the stated length was wrong; the record was read up to the next one
    Unreadable,   ///< the file, or a part of it, could not be opened or ended too early
    NoArticles,   ///< the file or directory holds no article at all
};

/// "malformed", "no-text", ...: stable names for reports.
[[nodiscard]] constexpr const char* to_string(RejectionReason reason) {
    switch (reason) {
        case RejectionReason::Malformed: return "malformed";
        case RejectionReason::NoText: return "no-text";
        case RejectionReason::TooLarge: return "too-large";
        case RejectionReason::Repaired: return "repaired";
        case RejectionReason::BadEncoding: return "bad-encoding";
        case RejectionReason::BadDate: return "bad-date";
        case RejectionReason::BadLength: return "bad-length";
        case RejectionReason::Unreadable: return "unreadable";
        case RejectionReason::NoArticles: return "no-articles";
    }
    return "malformed";
}

/// True where the article itself was kept: a warning, not a loss.
[[nodiscard]] constexpr bool keeps_article(RejectionReason reason) {
    return reason == RejectionReason::Repaired || reason == RejectionReason::BadEncoding ||
           reason == RejectionReason::BadDate || reason == RejectionReason::BadLength;
}

/// Where in its source a record stands.
struct SourcePosition {
    enum class Unit : std::uint8_t { Line, Record };

    SourcePosition(std::uint64_t line) : number(line) {}  // NOLINT(google-explicit-constructor): a line, as mostly
    SourcePosition(Unit the_unit, std::uint64_t the_number) : unit(the_unit), number(the_number) {}

    bool operator==(const SourcePosition&) const = default;

    Unit unit = Unit::Line;    ///< records where the format has no lines: WARC, XML, DOCX
    std::uint64_t number = 0;  ///< from 1; 0 when the whole file is meant
};

/// "news.csv:12", "crawl.warc.gz: record 3", or the file alone.
[[nodiscard]] inline std::string to_text(const std::string& file, SourcePosition position) {
    if (position.number == 0) return file;
    return file + (position.unit == SourcePosition::Unit::Line ? ":" : ": record ") + std::to_string(position.number);
}

/// What a rejection shows of a record: its first 200 bytes, raw.
[[nodiscard]] inline std::string excerpt_of(std::string_view record) {
    constexpr std::size_t kExcerptBytes = 200;
    return std::string(record.substr(0, kExcerptBytes));
}

/// One record that was refused, and where it stands.
struct Rejection {
    std::string file;  ///< as given on the command line; "-" for standard input; "dump.zip!a/b.json" in an archive
    SourcePosition position = 0;
    RejectionReason reason = RejectionReason::Malformed;
    std::string detail;   ///< an English phrase without a full stop
    std::string excerpt;  ///< see excerpt_of()
};

}  // namespace chancery::corpus
