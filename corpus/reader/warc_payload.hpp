#pragma once

#include <string>

#include "corpus/reader/warc_record.hpp"
#include "corpus/support/expected.hpp"

namespace chancery::corpus {

/// What a record holds for us, or why not.
struct WarcPayload {
    enum class Kind {
        Document,     ///< something that a reader may know
        Text,         ///< the extracted text of a page
        OtherType,    ///< requests, revisits, metadata, information on the crawl
        OtherStatus,  ///< the server did not answer 200
        OtherMedia,   ///< images, scripts, films
    };

    Kind kind = Kind::OtherType;
    std::string bytes;       ///< decoded; of Document and Text
    std::string media_type;  ///< "text/html"; empty when it was not said
    std::string charset;     ///< as declared by the server, maybe empty
};

/// Takes a record apart.
///
/// Errors:  why its payload cannot be read, an English phrase.
[[nodiscard]] Expected<WarcPayload, std::string> unwrap_payload(const WarcRecord& record, std::size_t max_bytes);

}  // namespace chancery::corpus
