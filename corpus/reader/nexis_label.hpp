#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace chancery::corpus {

/// What a label in an article of Nexis introduces.
enum class NexisLabel : std::uint8_t {
    Headline,
    Byline,
    Section,
    Dateline,
    Highlight,  ///< a summary above the text
    Language,
    Body,  ///< the text follows
    Head,  ///< something about the article that is of no use here: its length, its series
    Tail,  ///< something after the text that is of no use here: pictures, index terms, the day of loading
    End,   ///< the article ends
};

/// A label and what stands behind its colon.
struct NexisField {
    NexisLabel label;
    std::string_view value;
};

/// How labels are written.
enum class NexisStyle : std::uint8_t {
    Text,      ///< "BYLINE: ...", in capitals
    Document,  ///< "Byline:\u00A0...", and "Body" alone in its line
};

/// The field that `line` begins; none for a line of text.
///
/// Shape:   `line` is trimmed. The labels are those of the English, German, French, Spanish, Italian, Portuguese and
///          Dutch pages of Nexis.
[[nodiscard]] std::optional<NexisField> find_nexis_field(std::string_view line, NexisStyle style);

/// True for "12 of 50 DOCUMENTS", "Dokument 12 von 50", "Document 12 de 50": an article begins.
[[nodiscard]] bool is_nexis_start(std::string_view line);

}  // namespace chancery::corpus
