#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/taxonomy/facet.hpp"

namespace chancery::indexer {

/// A document ready to be written, with nothing of Xapian in it: what a writer of any kind needs and no more.
struct PreparedDocument {
    struct Term {
        std::uint32_t text = 0;  ///< where it begins in `term_bytes`
        std::uint32_t text_size = 0;
        std::uint32_t wdf = 0;
        std::uint32_t position = 0;  ///< where its positions begin in `positions`
        std::uint32_t position_count = 0;
    };

    struct FacetValue {
        corpus::Facet facet = corpus::Facet::Country;
        std::string id;
        std::string label;
        bool major = false;
    };

    std::string id_term;  ///< unique; boolean
    std::string term_bytes;
    std::vector<Term> terms;               ///< ascending by text, each once; the id term among them
    std::vector<std::uint32_t> positions;  ///< ascending within a term
    std::string stored;                    ///< the document's data (stored_article.hpp)
    std::string fingerprint;               ///< 8 bytes over all that the document was built from
    std::string day_key;                   ///< empty when the date is unknown
    std::string sketch;                    ///< what tells its copies (stories/text_sketch.hpp)
    std::vector<FacetValue> facets;
    std::string language;          ///< whose stemmer was used
    std::uint64_t text_bytes = 0;  ///< of title and body, for batching

    [[nodiscard]] std::string_view text(const Term& term) const {
        return {term_bytes.data() + term.text, term.text_size};
    }
};

}  // namespace chancery::indexer
